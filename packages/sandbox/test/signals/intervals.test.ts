import { expect, test } from 'vitest';
import { mean, read } from './read.js';
import { recordOf } from './specs.js';

const RATE = 256;

/** The mean beat of a stretch (a signal-averaged ECG), R at sample `centre`. */
function averageBeat(ecg: readonly number[], rPeaks: readonly number[], before: number, after: number): number[] {
  const whole = rPeaks.filter((r) => r >= before && r + after < ecg.length);
  return Array.from({ length: before + after }, (_, i) => mean(whole.map((r) => ecg[r - before + i] as number)));
}

/** Intervals in seconds, measured on a mean beat whose R peak is at sample `r`. */
function delineate(beat: readonly number[], r: number): { pr: number; qrs: number; qt: number } {
  const at = (i: number): number => beat[i] as number;
  const samples = (seconds: number): number => Math.round(seconds * RATE);
  const span = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
  const highest = (where: number[]): number => where.reduce((best, i) => (at(i) > at(best) ? i : best));

  const pPeak = highest(span(r - samples(0.24), r - samples(0.07)));
  // The segment between P and QRS is the level that heights are measured from.
  const level = Math.min(...span(pPeak, r - samples(0.05)).map(at));
  const quiet = 0.04 * (at(r) - level);
  const loud = (i: number): boolean => Math.abs(at(i) - level) > quiet;
  const qrsOnset = span(r - samples(0.07), r).find(loud) as number;
  const qrsEnd = span(r, r + samples(0.09)).findLast(loud) as number;

  const pHeight = at(pPeak) - level;
  const pOnset = span(pPeak - samples(0.1), pPeak).findLast((i) => at(i) - level < 0.1 * pHeight) as number;

  const tPeak = highest(span(r + samples(0.12), r + samples(0.4)));
  const fall = (i: number): number => at(i) - at(i + 1);
  const steepest = span(tPeak, tPeak + samples(0.12)).reduce((best, i) => (fall(i) > fall(best) ? i : best));
  // The end of T is where the tangent at its steepest fall meets the level after it.
  const after = mean(span(tPeak + samples(0.14), tPeak + samples(0.17)).map(at));
  const tEnd = steepest + 0.5 + ((at(steepest) + at(steepest + 1)) / 2 - after) / fall(steepest);

  return {
    pr: (qrsOnset - pOnset) / RATE,
    qrs: (qrsEnd - qrsOnset + 1) / RATE,
    qt: (tEnd - qrsOnset) / RATE,
  };
}

test.each(['one', 'two', 'three', 'four'])(
  'PR, QRS and QTc of a person at rest are those of a healthy heart: %s',
  (seed) => {
    const record = read(recordOf(240, [{ activity: 'restTest', seconds: 240 }], { seed }));
    const ecg = record.series(4113).values;
    const rr = record.series(18);
    const peaks = rr.times.map((t) => Math.round(t * RATE));

    const before = Math.round(0.3 * RATE);
    const { pr, qrs, qt } = delineate(averageBeat(ecg, peaks, before, Math.round(0.6 * RATE)), before);
    const qtc = qt / Math.sqrt(mean(rr.values.slice(1)));

    expect(pr).toBeGreaterThan(0.12);
    expect(pr).toBeLessThan(0.2);
    expect(qrs).toBeGreaterThan(0.07);
    expect(qrs).toBeLessThan(0.11);
    expect(qtc).toBeGreaterThan(0.35);
    expect(qtc).toBeLessThan(0.45);
  },
);

test('the QT interval shortens when the heart beats faster', () => {
  const record = read(
    recordOf(900, [
      { activity: 'rest', seconds: 300 },
      { activity: 'walk', seconds: 600 },
    ]),
  );
  const measure = (from: number, to: number): number => {
    const ecg = record.series(4113, from, to);
    const peaks = record.series(18, from, to).times.map((t) => Math.round((t - (ecg.times[0] ?? 0)) * RATE));
    const before = Math.round(0.3 * RATE);
    return delineate(averageBeat(ecg.values, peaks, before, Math.round(0.5 * RATE)), before).qt;
  };
  expect(measure(700, 890)).toBeLessThan(0.95 * measure(60, 290));
});
