import { describe, expect, test } from 'vitest';
import { mean, median, read } from './read.js';
import { person, recordOf } from './specs.js';

const script = [
  { activity: 'rest', seconds: 600 },
  { activity: 'run', seconds: 600 },
  { activity: 'rest', seconds: 600 },
] as const;
const record = read(recordOf(1800, script));

describe('breathing', () => {
  test('rate is that of the last seven breaths', () => {
    const starts = record.series(34).times;
    const rate = record.series(33);
    rate.times.forEach((now, second) => {
      const begun = starts.filter((t) => t <= now);
      const [newest, oldest] = [begun.at(-1), begun.at(-8)];
      const expected = newest === undefined || oldest === undefined ? 10 : (60 * 7) / (newest - oldest);
      expect(Math.abs((rate.values[second] as number) - expected)).toBeLessThanOrEqual(0.5);
    });
  });

  test('rate is 10 until seven breaths have been seen, and flagged so long', () => {
    const [rate, quality] = [record.series(33).values, record.series(1001).values];
    const seen = rate.findIndex((value) => value !== 10);
    expect(seen).toBeGreaterThan(20);
    expect(quality.slice(0, seen).every((flags) => flags !== 0)).toBe(true);
    expect(quality.slice(seen, seen + 60)).toEqual(quality.slice(seen, seen + 60).map(() => 0));
  });

  test('both belts fall from the start of inspiration to the start of expiration', () => {
    const [inspirations, expirations] = [record.series(34), record.series(35)];
    for (const belt of [4129, 4130]) {
      const { times, values } = record.series(belt);
      const level = (t: number): number => values[Math.round((t - (times[0] as number)) * 128)] as number;
      const falls = inspirations.times
        .slice(1, 140)
        .map((t, i) => level(t) - level(expirations.times[i + 1] as number));
      expect(Math.min(...falls)).toBeGreaterThan(50);
    }
  });

  test('volume is proportional to the fall of both belts together', () => {
    const volume = record.series(37);
    const [thorax, abdomen] = [4129, 4130].map((belt) => record.series(belt).values) as [number[], number[]];
    const level = (t: number): number =>
      (thorax[Math.round(t * 128)] as number) + (abdomen[Math.round(t * 128)] as number);
    const [starts, ends] = [record.series(34).times, record.series(35).times];
    const ratios = ends.slice(10, 300).map((end, i) => {
      const fall = level(starts[i + 10] as number) - level(end);
      return fall / (volume.values[Math.ceil(end) - 1] as number);
    });
    const usual = median(ratios);
    expect(median(ratios.map((ratio) => Math.abs(ratio / usual - 1)))).toBeLessThan(0.05);
  });

  test('ventilation is tidal volume times rate', () => {
    const [rate, tidal, ventilation] = [33, 37, 36].map((dataType) => record.series(dataType).values) as [
      number[],
      number[],
      number[],
    ];
    for (const [from, to] of [
      [60, 600],
      [720, 1200],
      [1500, 1800],
    ] as const) {
      for (let at = from; at + 60 <= to; at += 60) {
        const product = mean(tidal.slice(at, at + 60)) * mean(rate.slice(at, at + 60));
        expect(Math.abs(mean(ventilation.slice(at, at + 60)) / product - 1)).toBeLessThan(0.05);
      }
    }
  });

  test('volumes come in units of 13.28 mL, without rounding noise', () => {
    for (const dataType of [36, 37]) {
      for (const value of record.series(dataType).values) {
        expect(value).toBe(Number(value.toFixed(2)));
        expect(Math.abs(value / 13.28 - Math.round(value / 13.28))).toBeLessThan(1e-6);
      }
    }
  });

  test('adjusted volumes differ by one factor for the wearer', () => {
    const ratio = (spec = record): number =>
      mean(spec.series(39).values.slice(60)) / mean(spec.series(37).values.slice(60));
    const ventilationRatio = mean(record.series(38).values.slice(60)) / mean(record.series(36).values.slice(60));
    const tall = read({ ...record.spec, person: { ...person, height: 1.95, weight: 95 } });
    expect(ventilationRatio).toBeCloseTo(ratio(), 2);
    expect(ratio(tall)).toBeGreaterThan(1.1 * ratio());
  });
});
