import { getEventListeners } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { faultyServer, makeFaultyCalls, openResources, PLACES } from './support/faulty-calls.js';

it('calls that fail in every way leave no listener, timer, body or connection behind', async () => {
  const server = await faultyServer();
  onTestFinished(() => server.close());
  const { signal } = new AbortController();
  const before = openResources();
  await makeFaultyCalls(server, 2, signal);
  expect(getEventListeners(signal, 'abort')).toEqual([]);

  // What is given up is closed a moment later.
  await expect.poll(() => server.connections(), { timeout: 5_000 }).toBeLessThanOrEqual(PLACES);
  const open = await server.connections();
  // Both ends of the connections that wait for more calls are in this process.
  const { TCPSocketWrap: sockets = 0, Timeout: timers = 0, ...others } = openResources();
  const { TCPSocketWrap: socketsBefore = 0, Timeout: timersBefore = 0, ...othersBefore } = before;
  expect(sockets - socketsBefore).toBeLessThanOrEqual(2 * open);
  expect(timers - timersBefore).toBeLessThanOrEqual(1);
  expect(others).toEqual(othersBefore);
});
