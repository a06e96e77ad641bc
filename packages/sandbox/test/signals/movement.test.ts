import { describe, expect, test } from 'vitest';
import { butterworth } from './filters.js';
import { mean, read } from './read.js';
import { recordOf } from './specs.js';

const script = [
  { activity: 'rest', seconds: 300 },
  { activity: 'walk', seconds: 300 },
  { activity: 'stand', seconds: 100 },
  { activity: 'run', seconds: 300 },
  { activity: 'rest', seconds: 200 },
] as const;
const record = read(recordOf(1200, script));

describe('movement', () => {
  test('activity is the mean length of the high-passed acceleration of the last second', () => {
    const axes = [4145, 4146, 4147].map((axis) => butterworth('high', 2.65, 64, record.series(axis).values));
    const lengths = Array.from(axes[0] ?? [], (_, i) => Math.hypot(...axes.map((axis) => axis[i] as number)));
    const activity = record.series(49).values;
    activity.forEach((value, second) => {
      expect(Math.abs(value - mean(lengths.slice(second * 64, (second + 1) * 64)))).toBeLessThan(1.01 / 512);
    });
    expect(mean(activity.slice(710, 1000))).toBeGreaterThan(2 * mean(activity.slice(310, 600)));
    expect(mean(activity.slice(310, 600))).toBeGreaterThan(2 * mean(activity.slice(0, 300)));
  });

  test('steps are counted from 1 without a gap, and only while walking or running', () => {
    const { times, values } = record.series(52);
    expect(values).toEqual(values.map((_, i) => i + 1));
    expect(times.every((t) => (t >= 300 && t <= 600) || (t >= 700 && t <= 1000))).toBe(true);
  });

  test('cadence is the number of steps per minute', () => {
    const steps = record.series(52).times;
    const cadence = record.series(53).values;
    for (let from = 310; from + 60 < 600; from += 10) {
      const counted = steps.filter((t) => t > from && t <= from + 60).length;
      expect(Math.abs(mean(cadence.slice(from, from + 60)) - counted)).toBeLessThan(3);
    }
    expect(cadence.slice(0, 300).every((value) => value === 0)).toBe(true);
    expect(cadence.slice(610, 700).every((value) => value === 0)).toBe(true);
  });

  test('each step shakes the trunk: the acceleration repeats with the cadence', () => {
    const vertical = record.series(4146, 800, 860).values;
    const average = mean(vertical);
    const centred = vertical.map((value) => value - average);
    const similarity = (lag: number): number =>
      mean(centred.slice(lag).map((value, i) => value * (centred[i] as number)));
    const lags = Array.from({ length: 30 }, (_, i) => i + 12);
    const best = lags.reduce((a, b) => (similarity(b) > similarity(a) ? b : a));
    const cadence = mean(record.series(53, 800, 860).values);
    expect(Math.abs(best / 64 - 60 / cadence)).toBeLessThan(1.5 / 64);
  });

  test('gravity has the length of 1 g in every position', () => {
    const night = read(recordOf(3600 * 4, [{ activity: 'sleep', seconds: 3600 * 4 }]));
    for (const at of [600, 4000, 9000, 14_000]) {
      const [x, y, z] = [4145, 4146, 4147].map((axis) => mean(night.series(axis, at, at + 20).values)) as [
        number,
        number,
        number,
      ];
      expect(Math.hypot(x, y, z)).toBeGreaterThan(0.95);
      expect(Math.hypot(x, y, z)).toBeLessThan(1.05);
    }
  });

  test('energy follows heart rate', () => {
    const [energy, heartRate] = [record.series(42).values, record.series(19).values];
    expect(Math.min(...energy)).toBeGreaterThan(50);
    expect(mean(energy.slice(850, 1000))).toBeGreaterThan(4 * mean(energy.slice(100, 300)));
    const byRate = new Map(heartRate.map((rate, i) => [rate, energy[i]]));
    heartRate.forEach((rate, i) => {
      expect(energy[i]).toBe(byRate.get(rate));
    });
  });
});

describe('states', () => {
  const night = read(
    recordOf(3600 * 8 + 0.5, [
      { activity: 'rest', seconds: 600 },
      { activity: 'sleep', seconds: 28_800 },
    ]),
  );

  test.each([269, 270, 280])('of %i are undefined at both ends of a record', (dataType) => {
    const { times, values } = night.series(dataType);
    expect(times[0]).toBe(0);
    expect(times.at(-1)).toBe(28_800.5);
    expect([values[0], values.at(-1)]).toEqual([Number.NaN, Number.NaN]);
    expect(values.slice(1, -1).some(Number.isNaN)).toBe(false);
  });

  test('positions are known from second 1 on, and change only to another', () => {
    const { times, values } = night.series(270);
    expect(times[1]).toBe(1);
    expect(values[1]).toBe(5);
    expect(values.length).toBeGreaterThan(8);
    values.slice(2, -1).forEach((value, i) => {
      expect([1, 2, 3, 4]).toContain(value);
      expect(value).not.toBe(values[i + 1]);
    });
    expect(night.series(269).values).toEqual([Number.NaN, expect.toBeOneOf([4, 6]), Number.NaN]);
  });

  test('sleep goes through stages in epochs of half a minute', () => {
    const { times, values } = night.series(280);
    expect(times[1]).toBe(30);
    expect(times.slice(0, -1).every((t) => t % 30 === 0)).toBe(true);
    expect(new Set(values.slice(1, -1))).toEqual(new Set([0, 6, 2, 5]));
  });

  test('change once at a time, however short the stretches of a script', () => {
    const script = Array.from(
      { length: 60 },
      (_, i) => ({ activity: i % 3 === 0 ? 'sleep' : 'rest', seconds: 7 }) as const,
    );
    const record = read(recordOf(400, script));
    for (const dataType of [270, 280]) {
      const { times, values } = record.series(dataType);
      expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
      values.slice(1).forEach((value, i) => {
        expect(value).not.toBe(values[i]);
      });
    }
  });

  test('a lying person turns: the acceleration shows the position', () => {
    const { times, values } = night.series(270);
    values.slice(2, -2).forEach((position, i) => {
      const from = (times[i + 2] as number) + 20;
      const along = (axis: number): number => mean(night.series(axis, from, from + 10).values);
      const side = Math.abs(along(4145));
      expect(position === 2 || position === 3 ? side > 0.9 : side < 0.2).toBe(true);
    });
  });
});
