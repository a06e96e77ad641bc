import { describe, expect, it } from 'vitest';
import { randomFrom } from './random.js';
import { makeRecords } from './records.js';
import { HOUR, MINUTE, PRESENT } from './time.js';

const records = makeRecords(randomFrom('records'), PRESENT);

describe('makeRecords', () => {
  it('gives every user records that do not overlap', () => {
    for (const user of new Set(records.map((record) => record.user))) {
      const own = records.filter((record) => record.user === user).sort((a, b) => a.start - b.start);
      const overlapping = own.filter((record, index) => {
        const next = own[index + 1];
        return next !== undefined && record.upTo >= next.start;
      });
      expect(overlapping).toEqual([]);
    }
  });

  it('makes them between two minutes and a day long, and none in the future', () => {
    const lengths = records.map((record) => record.upTo - record.start);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(2 * MINUTE);
    expect(Math.min(...lengths)).toBeLessThan(4 * MINUTE);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(24 * HOUR);
    expect(Math.max(...lengths)).toBeGreaterThan(23 * HOUR);
    expect(records.filter((record) => record.upTo > PRESENT)).toEqual([]);
  });

  it('has one in progress, without an end', () => {
    expect(records.filter((record) => record.end === null).map((record) => record.status)).toEqual(['realtime']);
  });

  it('has records in every status', () => {
    expect([...new Set(records.map((record) => record.status))].sort()).toEqual([
      'complete',
      'error',
      'incomplete',
      'processing',
      'queued',
      'realtime',
      'realtime_complete',
      'syncing',
    ]);
  });

  it('sorts differently by id and by start', () => {
    const byStart = records.toSorted((a, b) => a.start - b.start).map((record) => record.id);
    expect(byStart).not.toEqual(records.map((record) => record.id));
  });
});
