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
    const tracker = new Tracker(10, 100);
    expect(taken(tracker, 10, 20, 30)).toEqual([10, 20, 30]);
    expect(taken(tracker, 20, 30, 40)).toEqual([40]);
    expect(taken(tracker, 30, 40)).toEqual([]);
  });

  it('gives what arrives late, and nothing from before the beginning', () => {
    const tracker = new Tracker(10, 100);
    expect(taken(tracker, 5, 10, 30)).toEqual([10, 30]);
    expect(taken(tracker, 10, 20, 30)).toEqual([20]);
  });

  it('tells events of the same tick by their number', () => {
    const tracker = new Tracker(0, 100);
    expect(taken(tracker, 7)).toEqual([7]);
    expect(taken(tracker, 7, 7, 7)).toEqual([7, 7]);
    expect(taken(tracker, 7, 7, 7)).toEqual([]);
  });

  it('has to be asked only for what may be new', () => {
    const tracker = new Tracker(0, 100);
    taken(tracker, 0, 500, 1000);
    expect(tracker.since).toBe(900);
    expect(taken(tracker, 850, 950, 1000)).toEqual([950]);
  });
});
