import { describe, expect, test } from 'vitest';
import { createSignals } from '../../src/signals/signals.js';
import { median, read } from './read.js';
import { recordOf } from './specs.js';

const rest = [{ activity: 'rest', seconds: 600 }] as const;

describe('a record', () => {
  test('has as many samples as fit into its length', () => {
    const { signals, spec } = read(recordOf(274.875, rest));
    const count = (dataType: number): number | undefined =>
      signals.samples(dataType, spec.start, spec.end)?.values.length;
    expect([4113, 4129, 4145, 19].map(count)).toEqual([70_368, 35_184, 17_592, 274]);
  });

  test('starts its waveforms at its first tick, and its measures one period later', () => {
    const { signals, spec } = read(recordOf(900, [{ activity: 'sleep', seconds: 900 }]));
    const firstTick = (dataType: number): number => {
      const samples = signals.samples(dataType, spec.start, spec.end);
      return samples?.kind === 'signal' ? samples.firstTick - spec.start : Number.NaN;
    };
    expect([4113, 4130, 4147].map(firstTick)).toEqual([0, 0, 0]);
    expect([19, 33, 37, 49, 53, 1000].map(firstTick)).toEqual([256, 256, 256, 256, 256, 256]);
    expect(firstTick(271)).toBe(76_800);
  });

  test('has zeros at both ends of its respiration, at the end only once it is over', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const spec = recordOf(300, rest, { seed });
      for (const belt of [4129, 4130]) {
        const { values } = read(spec).series(belt);
        const leading = values.findIndex((value) => value !== 0);
        const trailing = values.length - 1 - values.findLastIndex((value) => value !== 0);
        expect(leading).toBeGreaterThanOrEqual(1);
        expect(leading).toBeLessThanOrEqual(4);
        expect(trailing).toBeGreaterThanOrEqual(150);
        expect(trailing).toBeLessThanOrEqual(206);
        expect(values.slice(leading, -trailing)).not.toContain(0);
        expect(
          read({ ...spec, ongoing: true })
            .series(belt)
            .values.at(-1),
        ).not.toBe(0);
      }
    }
  });

  test('in progress has no end of its states', () => {
    const { values } = read({ ...recordOf(300, rest), ongoing: true }).series(270);
    expect(values).toEqual([Number.NaN, 5]);
  });

  test('without sleep has no sleep phases, and a Hexoskin no channels of an Astroskin', () => {
    const { dataTypes } = createSignals(recordOf(300, rest));
    for (const absent of [280, 271, 4114, 4115, 64, 66, 97, 98, 1006]) expect(dataTypes).not.toContain(absent);
    expect(createSignals(recordOf(300, rest)).samples(280, 0, 1e12)).toBeUndefined();
  });

  test('of a moment has channels without samples, not errors', () => {
    for (const device of ['hexoskin', 'astroskin'] as const) {
      for (const length of [0, 1 / 256, 0.05, 1, 1.5]) {
        const { signals, spec } = read(recordOf(length, rest, { device }));
        for (const dataType of signals.dataTypes) {
          expect(signals.samples(dataType, spec.start, spec.end)?.values.length).toBeLessThanOrEqual(384 * 2);
        }
      }
    }
  });

  test('has nothing outside itself', () => {
    const { signals, spec } = read(recordOf(120, rest));
    for (const dataType of signals.dataTypes) {
      expect(signals.samples(dataType, spec.start - 1e6, spec.start - 1)?.values).toHaveLength(0);
      expect(signals.samples(dataType, spec.end + 1, spec.end + 1e6)?.values).toHaveLength(0);
    }
  });

  test('differs from one with another seed', () => {
    const ecg = (seed: string): number[] => read(recordOf(60, rest, { seed })).series(4113).values;
    expect(ecg('a')).toEqual(ecg('a'));
    expect(ecg('a')).not.toEqual(ecg('b'));
  });
});

describe('raw values', () => {
  test('of ECG are counts of twelve bits around 1360', () => {
    const { values } = read(recordOf(600, [{ activity: 'run', seconds: 600 }])).series(4113);
    expect(values.every((count) => count >= 0 && count <= 4095)).toBe(true);
    expect(median(values)).toBeGreaterThan(1330);
    expect(median(values)).toBeLessThan(1390);
  });

  test('of lead III are the difference of those of leads I and II, exactly', () => {
    for (const ticksPerSecond of [256, 1000] as const) {
      const record = read(recordOf(300, rest, { device: 'astroskin', ticksPerSecond }));
      const [first, second, third] = [4113, 4114, 4115].map((lead) => record.series(lead).values);
      expect(third).toEqual(first?.map((count, i) => count - (second?.[i] as number)));
    }
  });

  test('of inspiration and expiration are levels of the belts but of neither one', () => {
    const record = read(recordOf(600, rest));
    for (const event of [34, 35]) {
      const { times, values } = record.series(event);
      const belts = [4129, 4130].map((belt) => record.series(belt).values);
      times.slice(2, -2).forEach((t, i) => {
        const levels = belts.map((belt) => belt[Math.round(t * 128)] as number);
        expect(values[i + 2]).toBeGreaterThan(Math.min(...levels));
        expect(values[i + 2]).toBeLessThan(Math.max(...levels));
      });
    }
  });
});

describe('with 1000 ticks per second', () => {
  const record = read(recordOf(600, rest, { device: 'astroskin', ticksPerSecond: 1000 }));

  test('the rates are those of such devices', () => {
    const samplesPerSecond = (dataType: number): number => record.series(dataType, 100, 110 - 0.001).values.length / 10;
    expect([4113, 4129, 4145, 64, 19].map(samplesPerSecond)).toEqual([250, 125, 50, 75, 1]);
  });

  test('breathing rate is counted in tenths, and ECG around zero', () => {
    const { signals, spec } = record;
    const raw = signals.samples(33, spec.start, spec.end)?.values ?? [];
    expect(raw[0]).toBe(100);
    expect(raw[200]).toBeGreaterThan(110);
    const ecg = record.series(4113).values;
    expect(Math.abs(median(ecg))).toBeLessThan(150);
    expect(ecg.some((count) => count > 700)).toBe(true);
  });

  test('PPG samples fall on the nearest ticks', () => {
    const { signals, spec } = record;
    const ppg = signals.samples(64, spec.start, spec.start + 100);
    expect(ppg).toMatchObject({ firstTick: spec.start, step: 1000 / 75 });
    expect(ppg?.values).toHaveLength(8);
    expect(signals.samples(64, spec.start + 13, spec.start + 13)?.values).toHaveLength(1);
    expect(signals.samples(64, spec.start + 14, spec.start + 26)?.values).toHaveLength(0);
  });
});

describe('an Astroskin', () => {
  const record = read(
    recordOf(
      1500,
      [
        { activity: 'rest', seconds: 600 },
        { activity: 'run', seconds: 900 },
      ],
      { device: 'astroskin' },
    ),
  );

  test('sees each beat arrive at the forehead', () => {
    const beats = new Set(record.series(18).times);
    const transit = record.series(97);
    expect(transit.values.length).toBeGreaterThan(0.99 * beats.size);
    transit.times.forEach((t, i) => {
      expect(beats.has(t - (transit.values[i] as number))).toBe(true);
      expect(transit.values[i]).toBeGreaterThan(0.1);
      expect(transit.values[i]).toBeLessThan(0.3);
    });
  });

  test('counts the same pulse as heart rate', () => {
    const [pulse, heartRate] = [record.series(65).values, record.series(19).values];
    const differences = pulse.slice(30).map((rate, i) => Math.abs(rate - (heartRate[i + 30] as number)));
    expect(differences.filter((difference) => difference <= 2).length).toBeGreaterThan(0.97 * differences.length);
  });

  test('has plausible saturation, pressure and temperature, and pressure rises in exercise', () => {
    const within = (dataType: number, low: number, high: number): void => {
      const { values } = record.series(dataType, 60);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values)).toBeLessThanOrEqual(high);
    };
    within(66, 90, 100);
    within(81, 25, 38);
    within(98, 90, 200);
    within(64, 10_000, 50_000);
    const pressure = record.series(98).values;
    expect(pressure[1200]).toBeGreaterThan((pressure[500] as number) + 15);
  });
});
