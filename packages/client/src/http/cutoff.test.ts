import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Cutoff } from './cutoff.js';
import { Signals } from './signals.js';

const listenersOn = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;
function endingWith(signal: AbortSignal, errorOf: (signal: AbortSignal) => unknown): Cutoff {
  const cutoff = new Cutoff();
  cutoff.endWith(new Signals(), signal, errorOf);
  return cutoff;
}
const never = new Promise<never>(() => {});

describe('Cutoff', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('settles as the work does while there is time', async () => {
    const cutoff = new Cutoff();
    cutoff.limit(1000, () => new Error('late'));
    expect(await cutoff.waitFor(Promise.resolve(5))).toBe(5);
    await expect(cutoff.waitFor(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('rejects everybody who waits when the time is over, and whoever comes later', async () => {
    const cutoff = new Cutoff();
    cutoff.limit(1000, () => new Error('late'));
    const waiting = [cutoff.waitFor(never), cutoff.sleep(5000)].map((wait) => expect(wait).rejects.toThrow('late'));
    await vi.advanceTimersByTimeAsync(999);
    expect(() => cutoff.check()).not.toThrow();
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all(waiting);
    await expect(cutoff.waitFor(Promise.resolve(1))).rejects.toThrow('late');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('begins its time anew, or ends it', async () => {
    const cutoff = new Cutoff();
    cutoff.limit(100, () => new Error('late'));
    await vi.advanceTimersByTimeAsync(99);
    cutoff.limit(100, () => new Error('late'));
    await vi.advanceTimersByTimeAsync(99);
    cutoff.unlimit();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(() => cutoff.check()).not.toThrow();
  });

  it.each([Number.POSITIVE_INFINITY, 2 ** 31])('does not take a time of %d for an instant', async (time) => {
    const cutoff = new Cutoff();
    cutoff.limit(time, () => new Error('late'));
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(() => cutoff.check()).not.toThrow();
  });

  it('ends with an outer signal, whose reason it puts into words', async () => {
    const outer = new AbortController();
    const cutoff = endingWith(outer.signal, ({ reason }) => new Error(`ended: ${reason}`));
    const waiting = expect(cutoff.waitFor(never)).rejects.toThrow('ended: the user left');
    outer.abort('the user left');
    await waiting;
    const late = endingWith(outer.signal, ({ reason }) => new Error(`ended: ${reason}`));
    await expect(late.waitFor(Promise.resolve(1))).rejects.toThrow('ended: the user left');
  });

  it('leaves neither listeners nor timers when it is closed', async () => {
    const outer = new AbortController();
    for (let count = 0; count < 20; count += 1) {
      const cutoff = endingWith(outer.signal, () => null);
      cutoff.limit(1000, () => new Error('late'));
      await cutoff.waitFor(Promise.resolve());
      cutoff.close();
    }
    expect(listenersOn(outer.signal)).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sleeps, and leaves no timer when it is woken', async () => {
    const outer = new AbortController();
    const cutoff = endingWith(outer.signal, () => new Error('woken'));
    const slept = cutoff.sleep(1000);
    await vi.advanceTimersByTimeAsync(1000);
    await slept;
    const sleeping = expect(cutoff.sleep(3_600_000)).rejects.toThrow('woken');
    outer.abort();
    await sleeping;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends those within it, each of which may end alone', async () => {
    const whole = new Cutoff();
    const [first, second] = [whole.within(), whole.within()];
    first.limit(10, () => new Error('the first is late'));
    whole.limit(20, () => new Error('all are late'));
    const waiting = [
      expect(first.waitFor(never)).rejects.toThrow('the first is late'),
      expect(second.waitFor(never)).rejects.toThrow('all are late'),
    ];
    await vi.advanceTimersByTimeAsync(20);
    await Promise.all(waiting);
    expect(() => whole.within().check()).toThrow('all are late');
  });

  it('holds on to nobody who has stopped waiting', async () => {
    const cutoff = new Cutoff();
    let told = 0;
    const leave = cutoff.onEnd(() => {
      told += 1;
    });
    leave();
    cutoff.limit(1, () => new Error('late'));
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toBe(0);
    cutoff.onEnd(() => {
      told += 1;
    });
    expect(told).toBe(1);
  });
});
