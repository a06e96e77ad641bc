import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSignals, type Samples, type Signals } from '../../src/signals/signals.js';
import type { RecordSpec } from '../../src/signals/spec.js';
import { recordOf, WEEK, weekOf } from './specs.js';

const week = weekOf({ device: 'astroskin' });
const length = week.end - week.start;

function cut(signals: Signals, dataType: number, from: number, to: number): Samples {
  const samples = signals.samples(dataType, from, to);
  if (samples === undefined) throw new Error(`no data type ${dataType}`);
  return samples;
}

/** What a reader keeps of some samples: ticks and values, of those between two ticks. */
function pairs(samples: Samples, from: number, to: number): [number, number][] {
  const values: ArrayLike<number> = samples.values;
  const all = Array.from(values, (value, i): [number, number] => [
    samples.kind === 'events' ? (samples.ticks[i] as number) : Math.round(samples.firstTick + i * samples.step),
    value,
  ]);
  return all.filter(([tick]) => tick >= from && tick <= to);
}

/** Expects the very same samples. Comparing so many one by one, `toEqual` would take most of the time. */
function expectSame(found: readonly (readonly [number, number])[], expected: typeof found): void {
  const isSame = ([tick, value]: readonly [number, number], other: readonly [number, number] | undefined): boolean =>
    tick === other?.[0] && Object.is(value, other[1]);
  const different = found.findIndex((pair, i) => !isSame(pair, expected[i]));
  expect({ different: found[different], length: found.length }).toEqual({
    different: expected[different],
    length: expected.length,
  });
}

const dataTypes = fc.constantFrom(...createSignals(week).dataTypes);
const ticks = fc.integer({ min: 0, max: length }).map((offset) => week.start + offset);
const seconds = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: from * week.ticksPerSecond, max: to * week.ticksPerSecond });

describe('any window of a week-long record', () => {
  test('has the samples that a longer window has there', () => {
    const whole = createSignals(week);
    fc.assert(
      fc.property(dataTypes, ticks, seconds(0, 90), seconds(0, 90), seconds(0, 90), (dataType, at, a, b, c) => {
        const [from, to] = [at + a, at + a + b];
        // Another reader who has asked for nothing else, so that nothing remembered can help.
        const alone = cut(createSignals(week), dataType, from, to);
        expectSame(pairs(alone, from, to), pairs(cut(whole, dataType, at, to + c), from, to));
        expect(pairs(alone, from, to)).toHaveLength(alone.values.length);
      }),
      { numRuns: 80 },
    );
  });

  test('is the same in whatever order windows are asked for', () => {
    const window = fc.tuple(dataTypes, ticks, seconds(0, 30));
    fc.assert(
      fc.property(fc.array(window, { minLength: 2, maxLength: 6 }), (windows) => {
        const read = (signals: Signals, list: typeof windows): Samples[] =>
          list.map(([dataType, from, span]) => cut(signals, dataType, from, from + span));
        const forwards = read(createSignals(week), windows);
        const backwards = read(createSignals(week), windows.toReversed()).reverse();
        expect(backwards).toEqual(forwards);
      }),
      { numRuns: 30 },
    );
  });

  test('joins the next one without a gap or a double', () => {
    fc.assert(
      fc.property(dataTypes, ticks, seconds(1, 200), seconds(1, 200), (dataType, from, a, b) => {
        const signals = createSignals(week);
        const middle = from + a;
        const to = middle + b;
        const joined = [
          ...pairs(cut(signals, dataType, from, middle - 1), from, to),
          ...pairs(cut(signals, dataType, middle, to), from, to),
        ];
        expectSame(joined, pairs(cut(signals, dataType, from, to), from, to));
      }),
      { numRuns: 40 },
    );
  });
});

test('the blocks that a record is made in leave no seams', () => {
  const record = createSignals(recordOf(4096, [{ activity: 'walk', seconds: 4096 }]));
  const { start, end } = recordOf(4096, []);
  for (const [dataType, rate] of [
    [4113, 256],
    [4129, 128],
    [4145, 64],
    [4146, 64],
  ] as const) {
    const values = cut(record, dataType, start, end - 512).values as Int16Array | Uint16Array;
    const jumps = Array.from(values.subarray(4, -256), (value, i) => Math.abs(value - (values[i + 3] as number)));
    const usual = jumps.reduce((sum, jump) => sum + jump, 0) / jumps.length;
    const seams = Array.from({ length: 62 }, (_, block) => jumps[(block + 1) * 64 * rate - 4] as number);
    expect(seams.reduce((sum, jump) => sum + jump, 0) / seams.length).toBeLessThan(1.6 * usual);
  }
});

test('a record that goes on keeps what it had', () => {
  const sofar = weekOf({ device: 'astroskin', ongoing: true });
  fc.assert(
    fc.property(dataTypes, seconds(60, WEEK), seconds(0, 3600), seconds(0, 120), (dataType, soFar, more, span) => {
      const early: RecordSpec = { ...sofar, end: week.start + soFar };
      const later: RecordSpec = { ...sofar, end: week.start + soFar + more };
      const [from, to] = [early.end - span - 512, early.end - 512];
      const before = createSignals(early).samples(dataType, from, to);
      if (before !== undefined) expect(createSignals(later).samples(dataType, from, to)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

describe('the work for a window', () => {
  /** Random numbers drawn while `work` is done: whatever varies in a signal is made of them. */
  function drawsOf(work: () => unknown): number {
    const multiply = Math.imul;
    let count = 0;
    Math.imul = (a, b) => {
      count++;
      return multiply(a, b);
    };
    try {
      work();
    } finally {
      Math.imul = multiply;
    }
    return count;
  }

  test.each([4113, 19, 18, 4129, 36, 4145, 49, 52])('of channel %i does not depend on where it lies', (dataType) => {
    const window = (signals: Signals, at: number): unknown =>
      signals.samples(dataType, week.start + at * 256, week.start + (at + 10) * 256);
    const steady = { ...week, script: [{ activity: 'walk', seconds: WEEK }] } as const;
    const signals = createSignals(steady);
    const early = drawsOf(() => window(signals, 300));
    const late = drawsOf(() => window(signals, WEEK - 7000));
    expect(late).toBeLessThan(1.5 * early);
  });

  test('to open a record does not depend on its length', () => {
    const script = [{ activity: 'rest', seconds: 60 }] as const;
    expect(drawsOf(() => createSignals(recordOf(WEEK, script)))).toBe(
      drawsOf(() => createSignals(recordOf(60, script))),
    );
  });
});
