import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from './retry-after.js';

const now = Date.parse('2026-03-01T12:00:00Z');

describe('parseRetryAfter', () => {
  it('reads a count of seconds', () => {
    expect(parseRetryAfter('0', now)).toBe(0);
    expect(parseRetryAfter(' 120 ', now)).toBe(120);
  });

  it('reads the dates that HTTP allows', () => {
    expect(parseRetryAfter('Sun, 01 Mar 2026 12:00:30 GMT', now)).toBe(30);
    expect(parseRetryAfter('Sunday, 01-Mar-26 12:00:30 GMT', now)).toBe(30);
  });

  it('does not wait for a date that has passed', () => {
    expect(parseRetryAfter('Sun, 01 Mar 2026 11:59:00 GMT', now)).toBe(0);
  });

  it.each([[null], [''], ['  '], ['soon'], ['-5'], ['1.5'], ['12 apples'], ['1e3']])(
    'takes %j for no answer, instead of guessing a date',
    (header) => {
      expect(parseRetryAfter(header, now)).toBeNull();
    },
  );
});
