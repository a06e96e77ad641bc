import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Starts the list server.
 *
 * @param {number} latency milliseconds before each answer
 * @returns {Promise<{ url: string, count(): Promise<number>, close(): void }>} `count` gives the requests since it was
 *   called last
 */
export async function startListServer(latency = 0) {
  const child = fork(fileURLToPath(new URL('list-server.mjs', import.meta.url)), [String(latency)]);
  const [{ url }] = await once(child, 'message');
  return {
    url,
    async count() {
      child.send('count');
      const [{ requests }] = await once(child, 'message');
      return requests;
    },
    close: () => child.disconnect(),
  };
}
