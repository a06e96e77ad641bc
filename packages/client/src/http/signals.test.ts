import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { AbortError } from '../errors/transport.js';
import { Signals } from './signals.js';

const signals = new Signals();
const listenersOf = (signal: AbortSignal): unknown[] => getEventListeners(signal, 'abort');

describe('waiting unless a signal is aborted', () => {
  it('settles as the promise does', async () => {
    const { signal } = new AbortController();
    expect(await signals.unlessAborted(Promise.resolve(5), signal, 'work')).toBe(5);
    await expect(signals.unlessAborted(Promise.reject(new Error('broken')), signal, 'work')).rejects.toThrow('broken');
    expect(await signals.unlessAborted(Promise.resolve(6), undefined, 'work')).toBe(6);
  });

  it('rejects at once when the signal is aborted, with its reason as the cause', async () => {
    const controller = new AbortController();
    const reason = new Error('the user left');
    const waiting = signals.unlessAborted(new Promise(() => {}), controller.signal, 'Reading');
    controller.abort(reason);
    const error = await waiting.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ message: 'Reading was aborted', cause: reason });
  });

  it('rejects when the signal was aborted before', async () => {
    await expect(signals.unlessAborted(Promise.resolve(1), AbortSignal.abort(), 'Reading')).rejects.toThrow(AbortError);
  });

  it('leaves no listener on a signal that lives on', async () => {
    const { signal } = new AbortController();
    for (let count = 0; count < 20; count += 1) {
      await signals.unlessAborted(Promise.resolve(), signal, 'work');
      await signals.unlessAborted(Promise.reject(new Error('broken')), signal, 'work').catch(() => {});
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(listenersOf(signal)).toEqual([]);
  });
});

describe('many that wait for one signal', () => {
  it('share one listener, and are all told', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const leave = Array.from({ length: 50 }, (_, index) =>
      signals.onAbort(controller.signal, () => void told.push(index)),
    );
    expect(listenersOf(controller.signal)).toHaveLength(1);
    for (const index of [3, 3, 7]) leave[index]?.();
    controller.abort();
    expect(told).toEqual(Array.from({ length: 50 }, (_, index) => index).filter((index) => index !== 3 && index !== 7));
    expect(listenersOf(controller.signal)).toEqual([]);
  });

  it('leave none when the last of them leaves, and can begin again', () => {
    const controller = new AbortController();
    const told: string[] = [];
    const both = [1, 2].map(() => signals.onAbort(controller.signal, () => void told.push('left')));
    for (const leave of both) leave();
    expect(listenersOf(controller.signal)).toEqual([]);
    const stay = () => void told.push('stayed');
    signals.onAbort(controller.signal, stay);
    signals.onAbort(controller.signal, stay);
    controller.abort();
    expect(told).toEqual(['stayed', 'stayed']);
  });
});

describe('sleep', () => {
  it('ends early when the signal is aborted, and leaves no timer that would keep a program alive', async () => {
    const controller = new AbortController();
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    const sleeping = signals.sleep(3_600_000, controller.signal, 'A pause');
    expect(timers()).toBe(before + 1);
    controller.abort();
    await expect(sleeping).rejects.toThrow('A pause was aborted');
    expect(timers()).toBe(before);
    expect(listenersOf(controller.signal)).toEqual([]);
  });

  it('leaves no listener when it ends by itself', async () => {
    const { signal } = new AbortController();
    await signals.sleep(0, signal, 'A pause');
    await new Promise((resolve) => setImmediate(resolve));
    expect(listenersOf(signal)).toEqual([]);
  });
});
