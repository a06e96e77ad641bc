import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFromTicks, ticksFromDate } from './ticks.js';

const rates = fc.constantFrom(1, 128, 256, 300, 1000);

describe('ticksFromDate', () => {
  it('multiplies whole seconds', () => {
    expect(ticksFromDate(new Date('2014-10-30T17:42:37Z'), 256)).toBe(362_160_884_992);
    expect(ticksFromDate(new Date('2014-10-30T17:42:37.042Z'), 1000)).toBe(1_414_690_957_042);
  });

  it('takes the nearest tick, half way the later one, on both sides of 1970', () => {
    expect(ticksFromDate(new Date(1), 256)).toBe(0);
    expect(ticksFromDate(new Date(2), 256)).toBe(1);
    expect(ticksFromDate(new Date(500), 1)).toBe(1);
    expect(ticksFromDate(new Date(-500), 1)).toBe(0);
    expect(ticksFromDate(new Date(-501), 1)).toBe(-1);
  });

  it('agrees with exact arithmetic over all that a Date can hold', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), rates, (date, rate) => {
        const doubled = 2n * BigInt(date.getTime()) * BigInt(rate) + 1000n;
        const floor = doubled / 2000n - (doubled % 2000n < 0n ? 1n : 0n);
        expect(ticksFromDate(date, rate)).toBe(Number(floor));
      }),
    );
  });

  it('refuses an invalid Date and a rate that is no positive integer', () => {
    expect(() => ticksFromDate(new Date(Number.NaN), 256)).toThrow(RangeError);
    for (const rate of [0, -256, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => ticksFromDate(new Date(0), rate)).toThrow(/positive integer/);
    }
  });
});

describe('dateFromTicks', () => {
  it('takes the nearest millisecond', () => {
    expect(dateFromTicks(359_840_226_870, 256).toISOString()).toBe('2014-07-17T19:38:06.211Z');
    expect(dateFromTicks(-1, 256).toISOString()).toBe('1969-12-31T23:59:59.996Z');
    expect(dateFromTicks(-16, 256).getTime()).toBe(-62);
  });

  it('gives every tick a Date that leads back to it', () => {
    const ticks = fc.integer({ min: -(2 ** 42), max: 2 ** 42 });
    fc.assert(
      fc.property(ticks, rates, (tick, rate) => {
        expect(ticksFromDate(dateFromTicks(tick, rate), rate)).toBe(tick);
      }),
    );
  });

  it('refuses a fraction of a tick and what a Date cannot hold', () => {
    expect(() => dateFromTicks(1.5, 256)).toThrow(/integer, not 1.5/);
    expect(() => dateFromTicks(Number.NaN, 256)).toThrow(RangeError);
    expect(() => dateFromTicks(Number.MAX_SAFE_INTEGER, 256)).toThrow(/beyond/);
  });
});
