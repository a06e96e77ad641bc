import { describe, expect, it } from 'vitest';
import { randomFrom } from './random.js';
import { makeRanges, type SeedRange } from './ranges.js';
import { makeRecords } from './records.js';
import { PRESENT } from './time.js';

const records = makeRecords(randomFrom('records'), PRESENT);
const ranges = makeRanges(records, randomFrom('ranges'));
const byId = new Map(ranges.map((range) => [range.id, range]));
const endOf = (range: SeedRange) => range.end ?? PRESENT;

describe('makeRanges', () => {
  it('fills more than the longest page for more than one user', () => {
    const owners = ranges.map((range) => range.user);
    const counts = [...new Set(owners)].map((user) => owners.filter((owner) => owner === user).length);
    expect(counts.sort((a, b) => b - a)[0]).toBeGreaterThan(1000);
    expect(counts.filter((count) => count > 300).length).toBe(3);
  });

  it('begins each before it ends, and on its record', () => {
    for (const range of ranges) {
      expect(endOf(range)).toBeGreaterThan(range.start);
      if (range.record === null) continue;
      expect(range.start).toBeGreaterThanOrEqual(range.record.start);
      expect(range.start).toBeLessThan(range.record.upTo);
    }
  });

  it('overlaps a record of the same user unless its status is empty', () => {
    for (const range of ranges) {
      const overlapped = records.filter(
        (record) => record.user === range.user && record.start < endOf(range) && record.upTo > range.start,
      );
      expect(range.status === 'empty', `range ${range.id}`).toBe(overlapped.length === 0);
      if (range.status !== 'empty') expect(overlapped.map((record) => record.status)).toContain(range.status);
    }
    expect(ranges.some((range) => range.status === 'empty')).toBe(true);
  });

  it('nests parts within what they are parts of', () => {
    for (const range of ranges) {
      const parent = range.parent === null ? undefined : byId.get(range.parent);
      expect(range.rank).toBe(parent === undefined ? 0 : parent.rank + 1);
      if (parent === undefined) continue;
      expect(parent.user).toBe(range.user);
      expect(range.start).toBeGreaterThanOrEqual(parent.start);
      expect(endOf(range)).toBeLessThanOrEqual(endOf(parent));
    }
    expect(new Set(ranges.map((range) => range.rank))).toEqual(new Set([0, 1, 2]));
  });

  it('has open, labelled, week-long and late-ended ones', () => {
    expect(ranges.filter((range) => range.end === null).length).toBeGreaterThanOrEqual(3);
    expect(ranges.filter((range) => range.labels.length === 2).length).toBeGreaterThan(10);
    const spanned = (range: SeedRange) =>
      records.filter(
        (record) => record.user === range.user && record.start > range.start && record.upTo < endOf(range),
      );
    expect(ranges.filter((range) => range.rank === 0 && spanned(range).length > 1).length).toBeGreaterThan(10);
    const late = ranges.filter((range) => range.record !== null && endOf(range) > range.record.upTo);
    expect(late.length).toBeGreaterThan(10);
  });
});
