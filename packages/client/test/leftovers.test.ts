import { getEventListeners } from 'node:events';
import { expect, it, onTestFinished, vi } from 'vitest';
import { faultyServer, makeFaultyCalls, openResources, PLACES } from './support/faulty-calls.js';

it('calls that fail in every way leave no listener, timer, body or connection behind', async () => {
  const server = await faultyServer();
  onTestFinished(() => server.close());
  const { signal } = new AbortController();
  const before = openResources();
  await makeFaultyCalls(server, 2, signal);
  expect(getEventListeners(signal, 'abort')).toEqual([]);

  const { TCPSocketWrap: socketsBefore = 0, Timeout: timersBefore = 0, ...othersBefore } = before;
  // What is given up is closed a moment later.
  await vi.waitFor(
    async () => {
      const open = await server.connections();
      expect(open).toBeLessThanOrEqual(PLACES);
      // Both ends of the connections that wait for more calls are in this process.
      const { TCPSocketWrap: sockets = 0, Timeout: timers = 0, ...others } = openResources();
      expect(sockets - socketsBefore).toBeLessThanOrEqual(2 * open);
      expect(timers - timersBefore).toBeLessThanOrEqual(1);
      expect(others).toEqual(othersBefore);
    },
    { timeout: 5_000 },
  );
});
