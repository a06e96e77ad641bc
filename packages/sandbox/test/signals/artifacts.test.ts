import { expect, test } from 'vitest';
import { createArtifacts } from '../../src/signals/schedules/artifacts.js';
import { createTimeline } from '../../src/signals/timeline/timeline.js';
import { read } from './read.js';
import { recordOf, WEEK, weekOf } from './specs.js';

const week = weekOf();
const artifacts = createArtifacts(createTimeline(week), week.seed);

test('every kind of trouble comes up within a week', () => {
  const kinds = (episodes: readonly { readonly trouble: string }[]): string[] =>
    [...new Set(episodes.map(({ trouble }) => trouble))].toSorted();
  expect(kinds(artifacts.ecg(0, WEEK))).toEqual(['electrode off', 'mains', 'movement', 'saturation']);
  expect(kinds(artifacts.thoracic(0, WEEK))).toEqual(['belt off', 'noise', 'shift']);
  expect(kinds(artifacts.abdominal(0, WEEK))).toEqual(['belt off', 'noise', 'shift']);
});

test('seconds with trouble are flagged, and they are few', () => {
  const script = [
    { activity: 'rest', seconds: 7200 },
    { activity: 'walk', seconds: 7200 },
  ] as const;
  const record = read(recordOf(14_400, script, { device: 'astroskin' }));
  for (const dataType of [1000, 1001, 1002, 1005, 1006]) {
    const flags = record.series(dataType).values;
    const share = flags.filter((flag) => flag !== 0).length / flags.length;
    expect(share).toBeGreaterThan(0.001);
    expect(share).toBeLessThan(0.1);
  }
});

test('while an electrode is off there are no beats, heart rate stays, and the next interval is unreliable', () => {
  const episode = artifacts.ecg(0, WEEK).find(({ trouble, from, to }) => trouble === 'electrode off' && to - from > 10);
  const off = Math.ceil(episode?.from ?? 0);
  const on = Math.floor(episode?.to ?? 0);
  const record = read(week);

  const beats = record.series(18, off, on + 5);
  const first = beats.times.findIndex((t) => t > off);
  expect(beats.times[first]).toBeGreaterThan(on);
  expect(beats.values[first]).toBeGreaterThan(on - off);
  expect(record.series(1004, off, on + 5).values[first]).toBe(128);

  expect(new Set(record.series(19, off + 1, on).values).size).toBe(1);
  expect(record.series(1000, off + 1, on).values.every((flags) => (flags & 2) !== 0)).toBe(true);

  const ecg = record.series(4113, off + 2, on - 2).values;
  expect(Math.max(...ecg) - Math.min(...ecg)).toBeLessThan(60);
});
