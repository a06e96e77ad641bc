import { describe, expect, test } from 'vitest';
import { bandPower, peakFrequency } from './periodogram.js';
import { mean, read } from './read.js';
import { recordOf } from './specs.js';

const exercise = [
  { activity: 'rest', seconds: 400 },
  { activity: 'walk', seconds: 300 },
  { activity: 'run', seconds: 400 },
  { activity: 'rest', seconds: 700 },
] as const;

describe('heart rate', () => {
  test('is the mean of the last sixteen reliable RR intervals', () => {
    for (const seed of ['a', 'b', 'c']) {
      const record = read(recordOf(1800, exercise, { seed }));
      const rr = record.series(18);
      const quality = record.series(1004).values;
      const reliable = rr.times.flatMap((time, i) =>
        (quality[i] as number) < 128 ? [{ time, interval: rr.values[i] as number }] : [],
      );
      const rate = record.series(19);
      rate.times.forEach((now, second) => {
        if (now < 30) return;
        const recent = reliable.filter(({ time }) => time <= now).slice(-16);
        const expected = 60 / mean(recent.map(({ interval }) => interval));
        expect(Math.abs((rate.values[second] as number) - expected)).toBeLessThanOrEqual(0.5);
      });
    }
  });

  test('is 70 for the first ten or eleven seconds, and flagged', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const walking = read(recordOf(60, [{ activity: 'walk', seconds: 60 }], { seed }));
      const rate = walking.series(19).values;
      const constant = rate.findIndex((value) => value !== 70);
      expect([10, 11]).toContain(constant);
      expect(walking.series(1000).values.slice(0, constant)).toEqual(rate.slice(0, constant).map(() => 32));
    }
  });

  test('rises with exercise and falls again afterwards', () => {
    const { values } = read(recordOf(1800, exercise)).series(19);
    const [rest, walk, run, rested] = [
      values.slice(60, 400),
      values.slice(600, 700),
      values.slice(900, 1100),
      values.slice(1600),
    ];
    expect(mean(walk)).toBeGreaterThan(mean(rest) + 15);
    expect(mean(run)).toBeGreaterThan(mean(walk) + 30);
    expect(mean(rested)).toBeLessThan(mean(rest) + 6);
  });
});

describe('RR intervals', () => {
  test('begin with 0, and every other one is the time since the beat before', () => {
    const { times, values } = read(recordOf(1800, exercise)).series(18);
    expect(values[0]).toBe(0);
    values.slice(1).forEach((value, i) => {
      expect(value).toBe((times[i + 1] as number) - (times[i] as number));
    });
  });

  test('have a quality at the same ticks: 129 at first, then 128, then 0', () => {
    const record = read(recordOf(1800, exercise));
    const quality = record.series(1004);
    expect(quality.times).toEqual(record.series(18).times);
    expect(quality.values.slice(0, 3)).toEqual([129, 128, 128]);
    expect(quality.values.filter((value) => value === 0).length).toBeGreaterThan(0.9 * quality.values.length);
  });

  test('swing with the breath: at rest their spectrum peaks at the breathing rate', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      for (const activity of ['restTest', 'rest', 'sleep'] as const) {
        const record = read(recordOf(960, [{ activity, seconds: 960 }], { seed }));
        const breathsPerSecond = mean(record.series(33, 300, 900).values) / 60;
        const peak = peakFrequency(record.series(318, 300, 900), 0.04, 0.5);
        expect(Math.abs(peak - breathsPerSecond)).toBeLessThan(0.025);
      }
    }
  });

  test('without those beside early beats are the NN intervals, whose first value is real', () => {
    const record = read(recordOf(3600, [{ activity: 'rest', seconds: 3600 }]));
    const rr = record.series(18);
    const nn = record.series(318);
    const byTime = new Map(rr.times.map((t, i) => [t, rr.values[i]]));
    expect(nn.times[0]).toBe(rr.times[0]);
    expect(nn.values[0]).toBeGreaterThan(0.5);
    nn.times.slice(1).forEach((t, i) => {
      expect(nn.values[i + 1]).toBe(byTime.get(t));
    });
    expect(nn.values.length).toBeLessThan(rr.values.length);
    expect(nn.values.length).toBeGreaterThan(0.97 * rr.values.length);
  });
});

describe('heart-rate variability', () => {
  const night = read(recordOf(7200, [{ activity: 'sleep', seconds: 7200 }]));
  const stretches = [2, 9, 17];

  test('sums up the NN intervals of its five minutes', () => {
    const [ann, sdnn, rmssd] = [271, 272, 278].map((dataType) => night.series(dataType));
    for (const stretch of stretches) {
      const { times, values } = night.series(318, stretch * 300 + 1 / 256, (stretch + 1) * 300);
      const average = mean(values);
      const deviation = Math.sqrt(mean(values.map((value) => (value - average) ** 2)));
      const adjacent = values.slice(1).filter((value, i) => (times[i + 1] as number) - (times[i] as number) === value);
      const steps = values.slice(1).map((value, i) => value - (values[i] as number));
      expect(ann?.times[stretch]).toBe((stretch + 1) * 300);
      expect(ann?.values[stretch]).toBeCloseTo(average, 3);
      expect(sdnn?.values[stretch]).toBeCloseTo(deviation, 3);
      if (adjacent.length === steps.length) {
        expect(rmssd?.values[stretch]).toBeCloseTo(Math.sqrt(mean(steps.map((step) => step * step))), 3);
      }
    }
  });

  test('splits its power between the bands as a periodogram of the intervals does', () => {
    const [normalized, low, high] = [273, 276, 277].map((dataType) => night.series(dataType).values);
    for (const stretch of stretches) {
      const nn = night.series(318, stretch * 300, (stretch + 1) * 300);
      const expectedLow = bandPower(nn, 0.04, 0.15);
      const expectedHigh = bandPower(nn, 0.15, 0.4);
      const share = (100 * expectedLow) / (expectedLow + expectedHigh);
      expect(Math.abs((normalized?.[stretch] as number) - share)).toBeLessThan(6);
      expect((low?.[stretch] as number) / (1e6 * expectedLow)).toBeGreaterThan(0.7);
      expect((high?.[stretch] as number) / (1e6 * expectedHigh)).toBeGreaterThan(0.7);
    }
  });

  test('is carried by records with sleep or a rest test only', () => {
    const carried = (activity: 'rest' | 'restTest' | 'run'): boolean =>
      read(recordOf(600, [{ activity, seconds: 600 }])).signals.dataTypes.includes(271);
    expect(carried('rest')).toBe(false);
    expect(carried('run')).toBe(false);
    expect(carried('restTest')).toBe(true);
    expect(night.signals.dataTypes).toContain(271);
  });
});
