import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allConfs, confOf } from '../../test/support/definitions.js';
import { UsageError } from '../errors/usage.js';
import { listQuery } from './filters.js';

const textOf = (resource: string, name: string, value: unknown, ticksPerSecond = 256): string | undefined =>
  listQuery(confOf(resource), { [name]: value }, ticksPerSecond)[0]?.[1];

describe('the text of a filter value', () => {
  it('joins lists by commas', () => {
    expect(textOf('range', 'id__in', [1, 2, 3])).toBe('1,2,3');
    expect(textOf('record', 'device__in', ['HXSKIN1200001773', 'HXSKIN1200002049'])).toBe(
      'HXSKIN1200001773,HXSKIN1200002049',
    );
    expect(textOf('range', 'id__in', [])).toBe('');
  });

  it('refuses a list item with a comma, which the server would take for two', () => {
    expect(() => textOf('user', 'username__in', ['a,b@example.org'])).toThrow('cannot take a value with a comma');
    expect(textOf('user', 'username', 'a,b@example.org')).toBe('a,b@example.org');
  });

  it('turns a Date into ticks, exactly and whatever the zone of this machine', () => {
    expect(textOf('range', 'start__gte', new Date('2014-10-30T17:42:37Z'))).toBe('362160884992');
    expect(textOf('range', 'start__gte', new Date('2014-10-30T17:42:37.500Z'))).toBe('362160885120');
    expect(textOf('range', 'start__gte', new Date('2014-10-30T17:42:37.500Z'), 1000)).toBe('1414690957500');
    expect(textOf('range', 'start__range', [new Date(0), new Date(1000)])).toBe('0,256');
  });

  it('turns a Date into ISO text for columns of dates, fractions of a second included', () => {
    expect(textOf('range', 'last_modified__gt', new Date('2020-02-29T12:00:00.123Z'))).toBe('2020-02-29T12:00:00.123Z');
  });

  it('turns a Date into ticks for the time filters of samples, whichever they are', () => {
    for (const name of ['start', 'end', 'timestamp__gte']) {
      expect(textOf('heartrate', name, new Date(1000))).toBe('256');
    }
  });

  it('refuses an invalid Date', () => {
    expect(() => textOf('range', 'start__gte', new Date(Number.NaN))).toThrow(UsageError);
  });

  it('lets objects with an address stand for their ids', () => {
    expect(textOf('range', 'user', { resource_uri: '/api/user/99/' })).toBe('99');
    expect(textOf('range', 'user__in', [{ resource_uri: '/api/user/99/' }, 5])).toBe('99,5');
    expect(textOf('record', 'device', { resource_uri: '/api/device/HXSKIN1200002070/' })).toBe('HXSKIN1200002070');
  });

  it('takes a related object by URI, in whatever spelling', () => {
    for (const uri of ['/api/user/99/', '/api/user/99', '/api/v1/user/99/', 'https://api.hexoskin.com/api/user/99/']) {
      expect(textOf('range', 'user', uri)).toBe('99');
    }
    expect(textOf('range', 'user', 'someone@example.org')).toBe('someone@example.org');
  });

  it('asks for null by the word that the server takes for it', () => {
    expect(textOf('range', 'activitytype', null)).toBe('None');
  });

  it('keeps true and false for every isnull, since any other text counts as true', () => {
    for (const conf of allConfs()) {
      for (const [column, lookups] of Object.entries(conf.filtering ?? {})) {
        if (typeof lookups !== 'number' && !lookups.includes('isnull')) continue;
        for (const value of [true, false]) {
          expect(listQuery(conf, { [`${column}__isnull`]: value }, 256)).toEqual([
            [`${column}__isnull`, String(value)],
          ]);
        }
      }
    }
  });

  it('keeps every digit of ticks', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (ticks) => {
        expect(textOf('range', 'start', ticks)).toBe(String(ticks));
        expect(textOf('range', 'start', BigInt(ticks))).toBe(String(ticks));
      }),
    );
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [{}], [{ id: 3 }], [() => 1], [Symbol('x')]])(
    'refuses %o, which no server could understand',
    (value) => {
      expect(() => textOf('range', 'user', value)).toThrow(UsageError);
    },
  );

  it('leaves text as it is where it is no address', () => {
    expect(textOf('user', 'search', 'Anne / Marie')).toBe('Anne / Marie');
    expect(textOf('user', 'search', '/a/b')).toBe('/a/b');
  });
});
