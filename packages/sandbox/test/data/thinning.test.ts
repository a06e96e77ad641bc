import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR, type Pair, Reader, SECOND, tickOf, ticksOf } from './read.js';

let sandbox: Reader;
beforeAll(() => {
  sandbox = new Reader();
});
afterAll(() => sandbox.sandbox.close());

const RECORD = 37_700;
const START = 359_840_226_870;
const TICKS = 594_944;
const LIMIT = 65_536;

describe('more than 65,536 values of a data type', () => {
  test.each([
    ['ECG', 4113, 1],
    ['respiration', 4130, 2],
    ['acceleration', 4146, 4],
  ])('are thinned to every k-th, beginning with the first: %s', async (_, dataType, step) => {
    const pairs = await sandbox.series(`record=${RECORD}`, dataType);
    const samples = Math.floor(TICKS / step);
    const every = Math.ceil(samples / LIMIT);
    expect(every).toBeGreaterThan(1);
    expect(pairs.length).toBe(Math.ceil(samples / every));
    expect(ticksOf(pairs)).toEqual(pairs.map((__, i) => START + i * every * step));
    // They are samples as they are, no means of several.
    const from = START + 1000 * every * step;
    const full = new Map(await sandbox.series(`record=${RECORD}&start=${from}&end=${from + 3000}`, dataType));
    for (const [tick, value] of pairs.filter((pair) => full.has(pair[0]))) expect(full.get(tick)).toBe(value);
  });

  test('are counted in each data type by itself', async () => {
    const [samples] = await sandbox.samples(`record=${RECORD}&datatype=4113,4129,19,18`);
    const steps = [4113, 4129].map((dataType) => {
      const [first, second] = ticksOf(samples?.data[dataType] ?? []);
      return Number(second) - Number(first);
    });
    expect(steps).toEqual([10, 10]);
    expect(samples?.data['19']).toHaveLength(2324);
    expect(samples?.data['18']?.length).toBeGreaterThan(3000);
  });

  test('exactly 65,536 are all there, and one more is thinned to half', async () => {
    const window = (count: number) => `record=${RECORD}&start=${START + 7}&end=${START + 7 + count - 1}`;
    const whole = await sandbox.series(window(LIMIT), 4113);
    expect([whole.length, whole[1]?.[0]]).toEqual([LIMIT, START + 8]);
    const half = await sandbox.series(window(LIMIT + 1), 4113);
    expect([half.length, half[1]?.[0]]).toEqual([LIMIT / 2 + 1, START + 9]);
  });

  test('of events are thinned by their number, whatever their times', async () => {
    // Running for half a day and a day makes more beats than fit.
    const start = tickOf('2010-01-04T08:00:00Z');
    const { id } = await sandbox.create('record', { start, end: start + 24 * HOUR, user: 123 });
    const thinned = await sandbox.series(`record=${id}`, 18);
    const events: Pair[] = [];
    for (let at = start; at < start + 24 * HOUR; at += 4 * HOUR) {
      events.push(...(await sandbox.series(`record=${id}&timestamp__gte=${at}&timestamp__lt=${at + 4 * HOUR}`, 18)));
    }
    expect(events.length).toBeGreaterThan(LIMIT);
    const every = Math.ceil(events.length / LIMIT);
    expect(thinned).toEqual(events.filter((__, i) => i % every === 0));
  });
});

describe('max_values', () => {
  test('is the most values of each data type, kept as in thinning', async () => {
    const whole = {
      19: await sandbox.series(`record=${RECORD}`, 19),
      18: await sandbox.series(`record=${RECORD}`, 18),
    };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), async (limit) => {
        const [samples] = await sandbox.samples(`record=${RECORD}&datatype=18,19&max_values=${limit}`);
        for (const dataType of [18, 19] as const) {
          const every = Math.ceil(whole[dataType].length / limit);
          expect(samples?.data[dataType]).toEqual(whole[dataType].filter((__, i) => i % every === 0));
        }
      }),
      { numRuns: 20 },
    );
  });

  test('of more than the service gives changes nothing', async () => {
    const samples = await sandbox.series(`record=${RECORD}&max_values=1000000`, 4113);
    expect(samples).toHaveLength(Math.ceil(TICKS / 10));
  });

  test('counts over all recordings of a window together', async () => {
    const [first, second] = [tickOf('2011-02-03T10:00:00Z'), tickOf('2011-02-03T11:00:00Z')];
    for (const start of [first, second])
      await sandbox.create('record', { start, end: start + 100 * SECOND, user: 123 });
    const ticks = ticksOf(await sandbox.series(`start=${first}&end=${second + HOUR}&max_values=30`, 19));
    const all = [first, second].flatMap((start) => Array.from({ length: 100 }, (__, i) => start + (i + 1) * SECOND));
    expect(ticks).toEqual(all.filter((__, i) => i % 7 === 0));
  });
});
