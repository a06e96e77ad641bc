import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateTimeOfTicks, storedMomentOfTicks, toStoredDateTime } from './datetime.js';

describe('toStoredDateTime', () => {
  test.each([
    ['2014-07-17T20:16:50+00:00', '2014-07-17T20:16:50'],
    ['2014-07-17 20:16:50Z', '2014-07-17T20:16:50'],
    ['2014-07-17T20:16:50.5-03:30', '2014-07-17T23:46:50.500000'],
    ['2014-07-17T20:16:50.123456789', '2014-07-17T20:16:50.123456'],
    ['2014-7-7 1:2', '2014-07-07T01:02:00'],
    ['2016-02-29', '2016-02-29T00:00:00'],
    ['1999-12-31T23:30:00-02', '2000-01-01T01:30:00'],
  ])('%s is %s', (text, stored) => {
    expect(toStoredDateTime(text)).toEqual({ value: stored });
  });

  test.each([
    '',
    'junk',
    '2014-07-17T',
    '2014-07-17T20',
    '2014-07-17T20:16:50 00:00',
    '20140717',
    '2014-07-17T20:16:50+1',
  ])('%j is malformed', (text) => {
    expect(toStoredDateTime(text)).toEqual({ problem: 'malformed' });
  });

  test.each(['2015-02-29', '2014-13-01', '2014-07-17T24:00:00', '2014-07-17T20:60:00'])('%s is impossible', (text) => {
    expect(toStoredDateTime(text)).toEqual({ problem: 'impossible' });
  });

  test('sorts as text as it does in time', () => {
    const moment = fc.integer({ min: 0, max: 4e12 }).map((milliseconds) => new Date(milliseconds));
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [x, y] = [a, b].map((date) => {
          const stored = toStoredDateTime(date.toISOString());
          return 'value' in stored ? stored.value : '';
        }) as [string, string];
        expect(Math.sign(Number(x > y) - Number(x < y))).toBe(Math.sign(a.getTime() - b.getTime()));
      }),
    );
  });
});

test('the datetime of a timestamp is cut to whole seconds', () => {
  expect(dateTimeOfTicks(359_840_226_870)).toBe('2014-07-17T19:38:06+00:00');
  expect(storedMomentOfTicks(359_840_226_870)).toBe('2014-07-17T19:38:06.210938');
  expect(storedMomentOfTicks(-1)).toBe('1969-12-31T23:59:59.996094');
});
