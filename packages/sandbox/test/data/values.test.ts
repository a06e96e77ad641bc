import { dataTypesById } from 'hexoskin-schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Pair, Reader, SECOND, tickOf, ticksOf, valuesOf } from './read.js';

let sandbox: Reader;
let asleep: number;
const BEDTIME = tickOf('2014-01-15T01:00:00Z') + 77;
beforeAll(async () => {
  sandbox = new Reader();
  ({ id: asleep } = (await sandbox.create('record', {
    start: BEDTIME,
    end: BEDTIME + 3 * 3600 * SECOND + 100,
    user: 123,
  })) as { id: number });
});
afterAll(() => sandbox.sandbox.close());

const RECORD = 37_700;
const values = async (dataType: number) => valuesOf(await sandbox.series(`record=${RECORD}`, dataType));

describe('first values', () => {
  test('of heart rate are a constant 70 for ten or eleven seconds, of breathing rate 10, and flagged', async () => {
    const rates = await values(19);
    expect(rates.slice(0, 10)).toEqual(new Array(10).fill(70));
    expect(rates.slice(11, 30)).not.toContain(70);
    expect((await values(33)).slice(0, 10)).toEqual(new Array(10).fill(10));
    expect((await values(1000))[0]).not.toBe(0);
    expect((await values(1001))[0]).not.toBe(0);
  });

  test('of RR intervals are 0, and then the time since the beat before in seconds', async () => {
    const pairs = await sandbox.series(`record=${RECORD}`, 18);
    expect(pairs[0]?.[1]).toBe(0);
    for (let i = 1; i < pairs.length; i++) {
      const [[before], [tick, interval]] = [pairs[i - 1] as Pair, pairs[i] as Pair];
      expect(interval).toBe((tick - before) / 256);
    }
  });
});

describe('values in JSON', () => {
  const isMultiple = (unit: number) => (value: number) => Math.abs(value / unit - Math.round(value / unit)) < 1e-9;

  test.each([
    ['activity in g', 49, isMultiple(1 / 256)],
    ['acceleration in g', 4147, isMultiple(1 / 256)],
    ['tidal volume in mL', 37, isMultiple(13.28)],
    ['minute ventilation in mL/min', 36, isMultiple(13.28)],
    ['NN intervals in seconds', 318, isMultiple(1 / 256)],
    ['ECG in raw counts', 4113, (value: number) => Number.isInteger(value) && value >= 0 && value <= 4095],
    ['respiration in raw counts', 4129, Number.isInteger],
    ['steps as a running count', 52, Number.isInteger],
  ])('are %s', async (_, dataType, fits) => {
    const found = await values(dataType);
    expect(found.length).toBeGreaterThan(1000);
    expect(found.filter((value) => !fits(value))).toEqual([]);
    expect(new Set(found).size).toBeGreaterThan(10);
  });

  test('are written as decimals without the noise of binary fractions', async () => {
    const { text } = await sandbox.ask(`/api/minuteventilation/?record=${RECORD}&no_timestamps=1&flat=1`);
    const longest = Math.max(
      ...text
        .slice(1, -1)
        .split(', ')
        .map((number) => number.length),
    );
    expect(longest).toBeLessThanOrEqual('123456.78'.length);
  });

  test('come with integer ticks that keep the fraction of a second of the start', async () => {
    const ticks = ticksOf(await sandbox.series(`record=${RECORD}`, 19));
    expect(new Set(ticks.map((tick) => tick % 256))).toEqual(new Set([359_840_226_870 % 256]));
  });
});

describe('state channels', () => {
  test.each([269, 270, 280])('begin and end with null: %s', async (dataType) => {
    const pairs = await sandbox.series(`record=${asleep}`, dataType);
    expect(pairs[0]).toEqual([BEDTIME, null]);
    expect(pairs.at(-1)).toEqual([BEDTIME + 3 * 3600 * SECOND + 100, null]);
    const states = valuesOf(pairs.slice(1, -1));
    expect(states).not.toContain(null);
    expect(states.length).toBeGreaterThan(0);
    // They tell changes alone.
    expect(states.filter((state, i) => state === states[i - 1])).toEqual([]);
  });

  test('of sleep are there only in records with sleep', async () => {
    expect(await values(280)).toEqual([]);
    expect((await sandbox.series(`record=${asleep}`, 280)).length).toBeGreaterThan(3);
  });
});

test('heart-rate variability comes every five minutes, the first one after five', async () => {
  for (const dataType of [271, 272, 273, 274, 275, 276, 277, 278]) {
    const pairs = await sandbox.series(`record=${asleep}`, dataType);
    expect(ticksOf(pairs)).toEqual(Array.from({ length: 36 }, (_, i) => BEDTIME + (i + 1) * 76_800));
  }
  expect(await values(271)).toEqual([]);
});

test('a record of an Astroskin has its further channels, and those of a Hexoskin', async () => {
  const start = tickOf('2014-02-01T12:00:00Z');
  const body = { start, end: start + 120 * SECOND, user: 123, device: 'ASTROSKIN1500000042' };
  const { id } = await sandbox.create('record', body);
  const [samples] = await sandbox.samples(`record=${id}`);
  const found = Object.keys(samples?.data ?? {}).map(Number);
  for (const dataType of [64, 65, 66, 80, 81, 97, 98, 99, 1002, 1005, 1006, 4114, 4115, 4113, 19]) {
    expect(found).toContain(dataType);
  }
  const [first, second, third] = [4113, 4114, 4115].map((lead) => valuesOf(samples?.data[lead] ?? []));
  expect(third).toEqual(first?.map((count, i) => count - Number(second?.[i])));
  for (const dataType of found) expect(dataTypesById.has(dataType)).toBe(true);
});

test('the same record is the same in another sandbox of the same seed, and another one in one of another seed', async () => {
  const ecg = async (seed: string) => {
    const other = new Reader({ seed });
    const start = 359_840_226_870;
    const text = (await other.ask(`/api/ecg/?record=${RECORD}&start=${start}&end=${start + 2560}`)).text;
    other.sandbox.close();
    return text;
  };
  expect(await ecg('sandbox')).toBe(await ecg('sandbox'));
  expect(await ecg('sandbox')).not.toBe(await ecg('another'));
});

test('a recording stays what it is when the profile of its wearer changes', async () => {
  const rates = async () => sandbox.series(`record=${RECORD}&max_values=50`, 19);
  const before = await rates();
  const body = { weight: 99, height: 1.5, gender: 'M', date_of_birth: '1950-01-01' };
  expect((await sandbox.ask('/api/profile/1460/', { method: 'PATCH', body })).status).toBe(202);
  expect(await rates()).toEqual(before);
});
