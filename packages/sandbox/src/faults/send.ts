import type { ServerResponse } from 'node:http';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { ConnectionLost } from './connection-lost.js';

/** Sends an answer over a socket, and loses the connection where the answer does. */
export async function sendWithFaults(answer: Promise<Response>, outgoing: ServerResponse): Promise<void> {
  try {
    const response = await answer;
    const length = response.headers.get('content-length');
    for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
    outgoing.writeHead(response.status);
    outgoing.flushHeaders();
    const sent = await write(response, outgoing);
    if (outgoing.destroyed) return;
    // Whoever waits for more would wait for ever, and whoever got more would take it for the next answer.
    if (length !== null && Number(length) !== sent) throw new ConnectionLost('closed');
    outgoing.end();
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error;
    await lose(outgoing, error.how);
  }
}

/** How many bytes the body has. */
async function write({ body }: Response, outgoing: ServerResponse): Promise<number> {
  let sent = 0;
  for await (const chunk of body ?? []) {
    if (outgoing.destroyed) break;
    await accepted(chunk, outgoing);
    sent += chunk.length;
  }
  return sent;
}

/** Waits until the system has taken the bytes, or the caller has left. */
function accepted(chunk: Uint8Array, outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      outgoing.off('close', done);
      resolve();
    };
    outgoing.once('close', done);
    outgoing.write(chunk, done);
  });
}

/** Milliseconds in which a caller reads what has arrived. */
const READING = 25;

async function lose({ socket, headersSent }: ServerResponse, how: ConnectionLost['how']): Promise<void> {
  if (how === 'closed') {
    socket?.destroySoon();
    return;
  }
  if (headersSent) {
    // A reset overtakes what its receiver has not read yet.
    await setTimeout(READING);
    await setImmediate();
  }
  socket?.resetAndDestroy();
}
