import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoFromTicks } from './iso.js';
import { ticksOfLocalDay } from './local-day.js';

const hours = (day: string, zone: string): number => {
  const { start, end } = ticksOfLocalDay(day, zone, 256);
  return (end - start) / 256 / 3600;
};

describe('ticksOfLocalDay', () => {
  it('is 24 hours from midnight to midnight on an ordinary day', () => {
    const zone = 'America/Montreal';
    const { start, end } = ticksOfLocalDay('2026-06-01', zone, 256);
    expect(isoFromTicks(start, 256, { zone })).toBe('2026-06-01T00:00:00-04:00');
    expect(isoFromTicks(end, 256, { zone })).toBe('2026-06-02T00:00:00-04:00');
  });

  it('is 23 hours when clocks go forward and 25 when they go back', () => {
    expect(hours('2026-03-08', 'America/Montreal')).toBe(23);
    expect(hours('2026-11-01', 'America/Montreal')).toBe(25);
    expect(hours('2026-03-29', 'Europe/Paris')).toBe(23);
    expect(hours('2026-10-04', 'Australia/Lord_Howe')).toBe(23.5);
  });

  it('begins when clocks that skip midnight jump', () => {
    const begin = (day: string, zone: string) => isoFromTicks(ticksOfLocalDay(day, zone, 256).start, 256, { zone });
    expect(begin('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T01:00:00-02:00');
    expect(begin('1919-03-31', 'America/Toronto')).toBe('1919-03-31T00:30:00-04:00');
  });

  it('is empty where a zone left the day out', () => {
    expect(hours('2011-12-30', 'Pacific/Apia')).toBe(0);
    expect(hours('2011-12-31', 'Pacific/Apia')).toBe(24);
  });

  it('ends where the next day begins, in every zone', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(...Intl.supportedValuesOf('timeZone')), (date, zone) => {
        const [day, next] = [0, 86_400_000].map((later) => new Date(date.getTime() + later).toISOString().slice(0, 10));
        const { start, end } = ticksOfLocalDay(day ?? '', zone, 256);
        expect(end).toBe(ticksOfLocalDay(next ?? '', zone, 256).start);
        if (end > start) expect(isoFromTicks(start, 256, { zone }).slice(0, 10)).toBe(day);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what is no day', () => {
    for (const day of ['2026-02-30', '2026-6-1', '2026-06-01T00:00', '']) {
      expect(() => ticksOfLocalDay(day, 'Europe/Paris', 256), day).toThrow(/is not a day/);
    }
    expect(() => ticksOfLocalDay('2026-06-01', 'Moon/Base', 256)).toThrow(RangeError);
  });
});
