import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoFromTicks, ticksFromIso } from './iso.js';

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const rates = fc.constantFrom(3, 7, 256, 300, 1000);
/** The years 1833 to 2106 at 256 ticks a second, more at fewer. */
const ticks = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });

describe('isoFromTicks', () => {
  it('writes the whole fraction of a second', () => {
    expect(isoFromTicks(359_840_226_870, 256)).toBe('2014-07-17T19:38:06.2109375Z');
    expect(isoFromTicks(1, 256)).toBe('1970-01-01T00:00:00.00390625Z');
    expect(isoFromTicks(1_414_690_957_042, 1000)).toBe('2014-10-30T17:42:37.042Z');
  });

  it('leaves out a fraction of nothing', () => {
    expect(isoFromTicks(256, 256)).toBe('1970-01-01T00:00:01Z');
  });

  it('counts forward also before 1970', () => {
    expect(isoFromTicks(-1, 256)).toBe('1969-12-31T23:59:59.99609375Z');
  });

  it('writes local time with the offset of the season', () => {
    const zone = 'America/Montreal';
    expect(isoFromTicks(ticksFromIso('2026-07-01T12:00Z', 256), 256, { zone })).toBe('2026-07-01T08:00:00-04:00');
    expect(isoFromTicks(ticksFromIso('2026-01-01T12:00Z', 256), 256, { zone })).toBe('2026-01-01T07:00:00-05:00');
    expect(isoFromTicks(0, 256, { zone: 'Asia/Kolkata' })).toBe('1970-01-01T05:30:00+05:30');
    expect(isoFromTicks(0, 256, { zone: 'Africa/Monrovia' })).toBe('1969-12-31T23:15:30-00:44:30');
  });

  it('is exact: the text leads back to the tick, in every zone and at every rate', () => {
    fc.assert(
      fc.property(ticks, rates, fc.option(zones, { nil: undefined }), (tick, rate, zone) => {
        expect(ticksFromIso(isoFromTicks(tick, rate, { zone }), rate)).toBe(tick);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses an unknown zone, a fraction of a tick and what a calendar of Dates cannot hold', () => {
    expect(() => isoFromTicks(0, 256, { zone: 'Moon/Base' })).toThrow(RangeError);
    expect(() => isoFromTicks(0.5, 256)).toThrow(RangeError);
    expect(() => isoFromTicks(Number.MAX_SAFE_INTEGER, 256)).toThrow(RangeError);
  });
});

describe('ticksFromIso', () => {
  it('reads the forms that the API and people write', () => {
    const expected = 359_840_226_816;
    for (const text of [
      '2014-07-17T19:38:06Z',
      '2014-07-17t19:38:06z',
      '2014-07-17T19:38:06+00:00',
      '2014-07-17 19:38:06.000Z',
      '2014-07-17T21:38:06+0200',
      '2014-07-17T14:08:06,0-05:30',
      ' +002014-07-17T19:38:06Z ',
    ]) {
      expect(ticksFromIso(text, 256), text).toBe(expected);
    }
    expect(ticksFromIso('2014-07-17T19:38Z', 256)).toBe(expected - 6 * 256);
  });

  it('rounds a fraction of any length to the tick, half way to the later one', () => {
    expect(ticksFromIso('1970-01-01T00:00:00.001953125Z', 256)).toBe(1);
    expect(ticksFromIso('1970-01-01T00:00:00.00195312499999999999999999999999Z', 256)).toBe(0);
    expect(ticksFromIso('1969-12-31T23:59:59.998046875Z', 256)).toBe(0);
    expect(ticksFromIso('1970-01-01T00:00:00.9999Z', 256)).toBe(256);
  });

  it('refuses text without a zone and says what to add', () => {
    expect(() => ticksFromIso('2026-06-01T12:00:00', 256)).toThrow(/add Z or an offset .* option 'zone'/);
  });

  it('reads text without an offset in the zone told, and keeps to an offset that the text has', () => {
    const zone = 'Europe/Paris';
    expect(ticksFromIso('2026-06-01T12:00', 1, { zone })).toBe(Date.UTC(2026, 5, 1, 10) / 1000);
    expect(ticksFromIso('2026-06-01T12:00Z', 1, { zone })).toBe(Date.UTC(2026, 5, 1, 12) / 1000);
  });

  it('takes the first of a time that clocks show twice', () => {
    const zone = 'America/Montreal';
    expect(ticksFromIso('2026-11-01T01:30', 1, { zone })).toBe(ticksFromIso('2026-11-01T01:30-04:00', 1));
  });

  it('counts a time that clocks skip from before the jump', () => {
    const zone = 'America/Montreal';
    expect(ticksFromIso('2026-03-08T02:30', 1, { zone })).toBe(ticksFromIso('2026-03-08T03:30-04:00', 1));
  });

  it('finds, for what the clocks of any zone show at any moment, that moment or an earlier one that shows the same', () => {
    fc.assert(
      fc.property(ticks, zones, (tick, zone) => {
        const shown = clockOf(tick, zone);
        const found = ticksFromIso(shown, 256, { zone });
        expect(found).toBeLessThanOrEqual(tick);
        expect(clockOf(found, zone)).toBe(shown);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what no calendar or clock shows', () => {
    for (const text of [
      '',
      'yesterday',
      '2026-06-01',
      '2026-02-29T00:00Z',
      '2026-13-01T00:00Z',
      '2026-06-01T24:00Z',
      '2026-06-01T12:60Z',
      '2026-06-01T12:00:60Z',
      '2026-06-01T12:00+24:00',
      '2026-06-01T12:00Z and more',
    ]) {
      expect(() => ticksFromIso(text, 256), text).toThrow(/is not an ISO 8601 time/);
    }
  });

  it('refuses an unknown zone and a rate that is no positive integer', () => {
    expect(() => ticksFromIso('2026-06-01T12:00', 256, { zone: 'Moon/Base' })).toThrow(RangeError);
    expect(() => ticksFromIso('2026-06-01T12:00Z', 2.5)).toThrow(/positive integer/);
  });
});

/** What a clock shows, without saying in which zone. */
function clockOf(tick: number, zone: string): string {
  return isoFromTicks(tick, 256, { zone }).replace(/[+-]\d{2}:\d{2}(:\d{2})?$/, '');
}
