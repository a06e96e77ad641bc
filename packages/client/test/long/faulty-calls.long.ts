import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, onTestFinished } from 'vitest';
import { faultyServer, makeFaultyCalls, openResources, PLACES } from '../support/faulty-calls.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function heap(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    collect();
  }
  return process.memoryUsage().heapUsed;
}

it('thousands of calls that fail in every way leave nothing behind, memory included', async () => {
  const server = await faultyServer();
  onTestFinished(() => server.close());
  const { signal } = new AbortController();
  await makeFaultyCalls(server, 10, signal);
  const [before, resources] = [await heap(), openResources()];
  await makeFaultyCalls(server, 100, signal);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  await expect.poll(() => server.connections(), { timeout: 5_000 }).toBeLessThanOrEqual(PLACES);
  const after = await heap();
  console.log(`heap ${before / 1e6} to ${after / 1e6} MB`);
  expect(after - before).toBeLessThan(3_000_000);
  expect((openResources()['Timeout'] ?? 0) - (resources['Timeout'] ?? 0)).toBeLessThanOrEqual(1);
});
