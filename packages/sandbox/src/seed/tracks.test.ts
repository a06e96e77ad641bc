import { describe, expect, it } from 'vitest';
import { makeSeed } from './make-seed.js';

const rows = [...makeSeed('tracks').rows];
const values = (resource: string) => rows.filter((row) => row.resource === resource).map((row) => row.values);
const ranges = new Map(values('range').map((range) => [range['id'], range]));

describe('tracks', () => {
  it('have more than a thousand points in one of them', () => {
    const counts = values('track').map(({ id }) => values('trackpoint').filter(({ track }) => track === id).length);
    expect(Math.max(...counts)).toBeGreaterThan(1000);
    expect(counts.filter((count) => count > 100).length).toBe(counts.length);
  });

  it('begin and end with their points, which lie within their range', () => {
    for (const track of values('track')) {
      const points = values('trackpoint').filter((point) => point['track'] === track['id']);
      expect(points[0]?.['time']).toBe(track['start_date']);
      expect(points.at(-1)?.['time']).toBe(track['end_date']);
      const ticks = points.map((point) => Number(point['timestamp']));
      expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
      const range = ranges.get(track['range'] ?? null);
      if (range === undefined) continue;
      expect(ticks[0]).toBeGreaterThanOrEqual(Number(range['start']));
      expect(ticks.at(-1)).toBeLessThanOrEqual(Number(range['end']));
    }
  });

  it('are as long as their speeds make them', () => {
    for (const track of values('track')) {
      const points = values('trackpoint').filter((point) => point['track'] === track['id']);
      const seconds = points.map((point) => Number(point['timestamp']) / 256);
      const walked = points.slice(1).reduce((sum, point, index) => {
        return sum + Number(point['speed']) * ((seconds[index + 1] ?? 0) - (seconds[index] ?? 0));
      }, 0);
      expect(Number(track['distance']) / walked).toBeCloseTo(1, 1);
    }
  });
});
