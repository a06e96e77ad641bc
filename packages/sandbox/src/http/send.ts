import type { ServerResponse } from 'node:http';
import { Outlet } from './outlet.js';
import { isStreamed, type Reply } from './reply.js';

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
  const outlet = new Outlet(outgoing, closing);
  try {
    for await (const piece of pieces) {
      if (!outgoing.destroyed && !outgoing.write(piece)) await outlet.drained();
      if (outgoing.destroyed) return;
    }
    outgoing.end();
  } catch {
    // The status is out: only a connection that ends too early can still tell the caller.
    outgoing.destroy();
  } finally {
    outlet.close();
  }
}
