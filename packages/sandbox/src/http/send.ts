import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { isStreamed, type Reply } from './reply.js';

/** Milliseconds that a server which is being closed waits for a caller who takes nothing. */
const PATIENCE = 1000;

/**
 * Writes a reply to the socket as it is. By way of a `Response`, each would cost several times as much.
 *
 * @param closing aborted when the server is being closed
 */
export function sendReply({ status, headers, body }: Reply, outgoing: ServerResponse, closing: AbortSignal): void {
  if (isStreamed(body)) {
    outgoing.writeHead(status, headers);
    void sendPieces(body, outgoing, closing);
    return;
  }
  // Encoded once, where measuring and writing the text would each do it.
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  outgoing.writeHead(status, { ...headers, 'content-length': bytes.length });
  outgoing.end(bytes);
}

/** Writes pieces as fast as the caller takes them, and breaks the connection off where there will be no more of them. */
async function sendPieces(
  pieces: AsyncIterable<Uint8Array>,
  outgoing: ServerResponse,
  closing: AbortSignal,
): Promise<void> {
  try {
    for await (const piece of pieces) {
      if (!outgoing.destroyed && !outgoing.write(piece)) await drained(outgoing, closing);
      if (outgoing.destroyed) return;
    }
    outgoing.end();
  } catch {
    // The status is out: only a connection that ends too early can still tell the caller.
    outgoing.destroy();
  }
}

async function drained(outgoing: ServerResponse, closing: AbortSignal): Promise<void> {
  const done = new AbortController();
  const { signal } = done;
  const end = (event: string) => once(outgoing, event, { signal });
  const outOfPatience = async () => {
    if (!closing.aborted) await once(closing, 'abort', { signal });
    await delay(PATIENCE, undefined, { signal });
    outgoing.destroy();
  };
  try {
    await Promise.race([end('drain'), end('close'), outOfPatience()]);
  } finally {
    done.abort();
  }
}
