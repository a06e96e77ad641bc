import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AbortError } from '../errors/transport.js';
import { Gate } from './gate.js';

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

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Gate', () => {
  it('lets as many tasks run at once as it has places, and the next ones in order', async () => {
    const gate = new Gate(2);
    const tasks = Array.from({ length: 4 }, () => new Task());
    const results = tasks.map((task) => gate.run(task.run, undefined, 'task'));
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
    const failure = gate.run(() => Promise.reject(new Error('broken')), undefined, 'task');
    const next = gate.run(async () => 'ran', undefined, 'task');
    await expect(failure).rejects.toThrow('broken');
    expect(await next).toBe('ran');
  });

  it('lets whoever waits give up, and keeps the order of the others', async () => {
    const gate = new Gate(1);
    const first = new Task();
    const running = gate.run(first.run, undefined, 'first');
    const controller = new AbortController();
    const gaveUp = gate.run(async () => 'never', controller.signal, 'second');
    const third = gate.run(async () => 'third', undefined, 'third');
    controller.abort(new Error('no longer wanted'));
    await expect(gaveUp).rejects.toThrow(AbortError);
    await turn();
    first.end();
    await running;
    expect(await third).toBe('third');
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
          if (step === 'start') results.push(gate.run(task, undefined, 'task').catch(() => {}));
          if (step === 'startAbortable') {
            const controller = new AbortController();
            controllers.push(controller);
            results.push(gate.run(task, controller.signal, 'task').catch(() => {}));
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
        const last = after.map((item) => gate.run(item.run, undefined, 'task'));
        await turn();
        expect(after.every((item) => item.started)).toBe(true);
        for (const item of after) item.end();
        await Promise.all(last);
      }),
      { numRuns: 40 },
    );
  });
});
