import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOUR, Reader, tickOf, ticksOf } from './read.js';

const START = tickOf('2009-06-01T09:00:00Z') + 13;
const WEEK = 7 * 24 * HOUR;

let sandbox: Reader;
let record: number;
beforeAll(async () => {
  sandbox = new Reader();
  record = (await sandbox.create('record', { start: START, end: START + WEEK, user: 123 }))['id'];
});
afterAll(() => sandbox.sandbox.close());

const DATA_TYPES = [18, 19, 33, 34, 37, 49, 52, 53, 270, 4113, 4129, 4145];
const MINUTES = 4 * 60 * 256;

test('overlapping windows of a week are the same sample for sample, wherever they lie and whichever is asked first', async () => {
  const offset = fc.integer({ min: 0, max: WEEK - 2 * MINUTES });
  await fc.assert(
    fc.asyncProperty(
      offset,
      fc.integer({ min: 1, max: MINUTES }),
      fc.constantFrom(...DATA_TYPES),
      async (at, shift, id) => {
        const from = START + at;
        const window = (start: number, end: number) => sandbox.series(`record=${record}&start=${start}&end=${end}`, id);
        const late = await window(from + shift, from + shift + MINUTES);
        const early = await window(from, from + MINUTES);
        expect(late.filter(([tick]) => tick <= from + MINUTES)).toEqual(early.filter(([tick]) => tick >= from + shift));
      },
    ),
    { numRuns: 30 },
  );
});

test('a few values of the whole week are those of their moments', async () => {
  for (const dataType of [19, 4113]) {
    const few = await sandbox.series(`record=${record}&max_values=20`, dataType);
    expect(few.length).toBeGreaterThan(15);
    for (const [tick, value] of few) {
      expect(await sandbox.series(`record=${record}&start=${tick}&end=${tick}`, dataType)).toEqual([[tick, value]]);
    }
  }
});

test('neighbouring pages have every tick of the ECG once', async () => {
  const PAGE = 65_535;
  const middle = START + WEEK / 2;
  const ticks: number[] = [];
  for (let page = 0; page < 4; page++) {
    const from = middle + page * PAGE;
    ticks.push(...ticksOf(await sandbox.series(`record=${record}&start=${from}&end=${from + PAGE - 1}`, 4113)));
  }
  expect(ticks).toEqual(Array.from({ length: 4 * PAGE }, (_, i) => middle + i));
});

test('while a long answer is worked out, others are given', async () => {
  const order: string[] = [];
  const long = sandbox.samples(`record=${record}`, undefined, 'breathingrate').then(() => order.push('long'));
  const short = sandbox.ask('/api/account/').then(() => order.push('short'));
  await Promise.all([long, short]);
  expect(order).toEqual(['short', 'long']);
});
