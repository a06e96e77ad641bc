import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AbortError } from '../errors/transport.js';
import { Cutoff } from './cutoff.js';
import { Gate } from './gate.js';
import { Signals } from './signals.js';

/** A task that ends when it is told to. */
class Task {
  started = false;
  end: () => void = () => {};
  readonly run = (): Promise<string> => {
    this.started = true;
    return new Promise((resolve) => {
      this.end = () => resolve('done');
    });
  };
}

function cutoffOf(signal: AbortSignal): Cutoff {
  const cutoff = new Cutoff();
  cutoff.endWith(new Signals(), signal, () => new AbortError('given up'));
  return cutoff;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Gate', () => {
  it('lets as many tasks run at once as it has places, and the next ones in order', async () => {
    const gate = new Gate(2);
    const tasks = Array.from({ length: 4 }, () => new Task());
    const results = tasks.map((task) => gate.run(task.run));
    await turn();
    expect(tasks.map((task) => task.started)).toEqual([true, true, false, false]);
    tasks[1]?.end();
    await turn();
    expect(tasks.map((task) => task.started)).toEqual([true, true, true, false]);
    tasks[0]?.end();
    await turn();
    for (const task of tasks) task.end();
    expect(await Promise.all(results)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('gives the place of a task that fails to the next one', async () => {
    const gate = new Gate(1);
    const failure = gate.run(() => Promise.reject(new Error('broken')));
    const next = gate.run(async () => 'ran');
    await expect(failure).rejects.toThrow('broken');
    expect(await next).toBe('ran');
  });

  it('lets whoever waits give up, and keeps the order of the others', async () => {
    const gate = new Gate(1);
    const first = new Task();
    const running = gate.run(first.run);
    const controller = new AbortController();
    const cutoff = cutoffOf(controller.signal);
    const gaveUp = gate.run(async () => 'never', cutoff);
    const third = gate.run(async () => 'third');
    controller.abort(new Error('no longer wanted'));
    await expect(gaveUp).rejects.toThrow(AbortError);
    await turn();
    first.end();
    await running;
    expect(await third).toBe('third');
    cutoff.close();
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  it('never loses a place, however tasks end or are given up', async () => {
    const actions = fc.array(fc.constantFrom('start', 'startAbortable', 'abort', 'endOne', 'failOne'), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), actions, async (places, steps) => {
        const gate = new Gate(places);
        let running = 0;
        let most = 0;
        const enders: ((failure?: Error) => void)[] = [];
        const controllers: AbortController[] = [];
        const results: Promise<unknown>[] = [];
        const task = async (): Promise<void> => {
          running += 1;
          most = Math.max(most, running);
          try {
            await new Promise<void>((resolve, reject) => enders.push((error) => (error ? reject(error) : resolve())));
          } finally {
            running -= 1;
          }
        };
        for (const step of steps) {
          if (step === 'start') results.push(gate.run(task).catch(() => {}));
          if (step === 'startAbortable') {
            const controller = new AbortController();
            controllers.push(controller);
            results.push(gate.run(task, cutoffOf(controller.signal)).catch(() => {}));
          }
          if (step === 'abort') controllers.shift()?.abort();
          if (step === 'endOne') enders.shift()?.();
          if (step === 'failOne') enders.shift()?.(new Error('failed'));
          await turn();
        }
        expect(most).toBeLessThanOrEqual(places);
        while (enders.length > 0) {
          enders.shift()?.();
          await turn();
        }
        await Promise.all(results);
        // All places are free again: as many tasks start at once.
        const after = Array.from({ length: places }, () => new Task());
        const last = after.map((item) => gate.run(item.run));
        await turn();
        expect(after.every((item) => item.started)).toBe(true);
        for (const item of after) item.end();
        await Promise.all(last);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a paused gate', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const enter = (gate: Gate, names: string[], name: string, cutoff?: Cutoff): Promise<void> =>
    gate.run(async () => void names.push(name), cutoff);

  it('lets nobody in, and then those who wait in order', async () => {
    const gate = new Gate(2);
    const names: string[] = [];
    gate.pause(1000);
    const all = Promise.all(['first', 'second', 'third'].map((name) => enter(gate, names, name)));
    await vi.advanceTimersByTimeAsync(999);
    expect(names).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await all;
    expect(names).toEqual(['first', 'second', 'third']);
  });

  it('stays so for the longest of its pauses', async () => {
    const gate = new Gate(1);
    const names: string[] = [];
    gate.pause(1000);
    gate.pause(100);
    const entered = enter(gate, names, 'somebody');
    await vi.advanceTimersByTimeAsync(500);
    gate.pause(1000);
    await vi.advanceTimersByTimeAsync(999);
    expect(names).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await entered;
  });

  it('keeps a program alive only for those who wait', async () => {
    const gate = new Gate(1);
    gate.pause(60_000);
    expect(vi.getTimerCount()).toBe(0);
    const controller = new AbortController();
    const waiting = enter(gate, [], 'somebody', cutoffOf(controller.signal));
    expect(vi.getTimerCount()).toBe(1);
    controller.abort();
    await expect(waiting).rejects.toThrow('given up');
    expect(vi.getTimerCount()).toBe(0);
  });
});
