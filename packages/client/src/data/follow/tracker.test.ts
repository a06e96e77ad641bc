import { describe, expect, it } from 'vitest';
import type { Column } from '../wire/column.js';
import { Tracker } from './tracker.js';

const at = (...ticks: number[]): Column => ({
  length: ticks.length,
  times: Float64Array.from(ticks),
  values: Float64Array.from(ticks),
});

const taken = (tracker: Tracker, ...ticks: number[]): number[] =>
  Array.from(tracker.take(at(...ticks)).times as Float64Array);

describe('a tracker', () => {
  it('gives each sample once', () => {
    const tracker = new Tracker(10, 100, null);
    expect(taken(tracker, 10, 20, 30)).toEqual([10, 20, 30]);
    expect(taken(tracker, 20, 30, 40)).toEqual([40]);
    expect(taken(tracker, 30, 40)).toEqual([]);
  });

  it('gives what arrives late, and nothing from before the beginning', () => {
    const tracker = new Tracker(10, 100, null);
    expect(taken(tracker, 5, 10, 30)).toEqual([10, 30]);
    expect(taken(tracker, 10, 20, 30)).toEqual([20]);
  });

  it('tells events of the same tick by their number', () => {
    const tracker = new Tracker(0, 100, null);
    expect(taken(tracker, 7)).toEqual([7]);
    expect(taken(tracker, 7, 7, 7)).toEqual([7, 7]);
    expect(taken(tracker, 7, 7, 7)).toEqual([]);
  });

  it('has to be asked only for what may be new', () => {
    const tracker = new Tracker(0, 100, null);
    taken(tracker, 0, 500, 1000);
    expect(tracker.since).toBe(900);
    expect(taken(tracker, 850, 950, 1000)).toEqual([950]);
  });

  it('gives what arrives later still when it is looked for, each sample once', () => {
    for (const period of [null, 10]) {
      const tracker = new Tracker(0, 50, period);
      const late = (...ticks: number[]): number[] => Array.from(tracker.takeLate(at(...ticks)).times as Float64Array);
      taken(tracker, 0, 10, 40, 200);
      expect(tracker.since).toBe(150);
      expect(late(0, 10, 40)).toEqual([]);
      expect(late(0, 10, 20, 40, 150)).toEqual([20]);
      expect(late(10, 20, 30, 40, 50, 60)).toEqual([30, 50, 60]);
      expect(late(0, 10, 20, 30, 40, 50, 60)).toEqual([]);
    }
  });

  it('knows where something may have arrived late', () => {
    const steady = new Tracker(0, 50, 10);
    taken(steady, 0, 10, 20, 60, 70, 200);
    expect(steady.uncertain()).toEqual([
      { from: 20, to: 60 },
      { from: 70, to: 150 },
    ]);
    steady.takeLate(at(30, 40, 50));
    expect(steady.uncertain()).toEqual([{ from: 70, to: 150 }]);
    const events = new Tracker(0, 50, null);
    expect(events.uncertain()).toEqual([]);
    taken(events, 3, 200);
    expect(events.uncertain()).toEqual([{ from: 0, to: 150 }]);
  });
});
