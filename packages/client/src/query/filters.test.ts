import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allConfs, confOf } from '../../test/support/definitions.js';
import { UsageError } from '../errors/usage.js';
import { listQuery } from './filters.js';

const range = confOf('range');
const query = (filters: object, conf = range) => listQuery(conf, filters, 256);

describe('listQuery', () => {
  it('sends filters in the order in which they were written', () => {
    expect(query({ user: 99, start__gte: 1, limit: 5, order_by: '-start' })).toEqual([
      ['user', '99'],
      ['start__gte', '1'],
      ['limit', '5'],
      ['order_by', '-start'],
    ]);
  });

  it('leaves out what is undefined, so that conditions can be optional', () => {
    expect(query({ user: undefined, limit: undefined, order_by: undefined })).toEqual([]);
  });

  it('does not change the object that it is given', () => {
    const filters = Object.freeze({ start__gte: new Date(0), user__in: Object.freeze([1, 2]), startTimestamp__lt: 4 });
    query(filters);
    expect(filters).toEqual({ start__gte: new Date(0), user__in: [1, 2], startTimestamp__lt: 4 });
  });

  it("takes the seed's old names of the time columns", () => {
    expect(query({ startTimestamp__lt: 347_477_726_132, endTimestamp: 5 })).toEqual([
      ['start__lt', '347477726132'],
      ['end', '5'],
    ]);
  });

  it('lets fields of the related resource be asked where the definition opens them', () => {
    expect(query({ trainingroutine__activitytype: 10 })).toEqual([['trainingroutine__activitytype', '10']]);
    expect(query({ trainingroutine__activitytype__in: [10, 12] })).toEqual([
      ['trainingroutine__activitytype__in', '10,12'],
    ]);
    expect(() => query({ user__email: 'a@example.org' })).toThrow("range has no filter 'user__email'");
  });

  it('refuses what the objects behind a relation do not have, where that is known', () => {
    const asked = (name: string): [string, string][] =>
      listQuery(range, { [name]: 10 }, 256, () => new Set(['activitytype', 'id', 'name']));
    expect(asked('trainingroutine__activitytype')).toEqual([['trainingroutine__activitytype', '10']]);
    expect(asked('trainingroutine__gt')).toEqual([['trainingroutine__gt', '10']]);
    expect(() => asked('trainingroutine__activitytpe')).toThrow("did you mean 'trainingroutine__activitytype'?");
    expect(() => asked('trainingroutine__weather')).toThrow("range has no filter 'trainingroutine__weather'");
  });

  it('lets every lookup be asked where the definition allows all', () => {
    const conf = { ...range, filtering: { name: 1 } };
    expect(query({ name__icontains: 'run' }, conf)).toEqual([['name__icontains', 'run']]);
    expect(() => query({ name__icontain: 'run' }, conf)).toThrow("did you mean 'name__icontains'?");
  });

  it.each([
    ['strat', "range has no filter 'strat'; did you mean 'start'?"],
    ['start__gtee', "did you mean 'start__gte'?"],
    ['limt', "did you mean 'limit'?"],
    ['orderby', "did you mean 'order_by'?"],
    ['start__contains', "range has no filter 'start__contains'"],
    ['name', "range has no filter 'name'"],
    ['weather', "range has no filter 'weather'; it has: activitytype, duration, end, id,"],
    ['constructor', "range has no filter 'constructor'"],
    ['__proto__x', "range has no filter '__proto__x'"],
  ])('refuses the filter %j and names the right one', (name, message) => {
    expect(() => query({ [name]: 1 })).toThrow(UsageError);
    expect(() => query({ [name]: 1 })).toThrow(message);
  });

  it('tells that a resource has no filters at all', () => {
    expect(() => query({ name: 'ECG' }, confOf('datatype'))).toThrow(
      "datatype has no filter 'name'; it has no filters",
    );
  });

  it('points at the way around the check', () => {
    expect(() => query({ weather: 1 })).toThrow('api.range.list({ … }, { query: { … } })');
  });

  it.each(['auth', 'format', 'signal', 'timeout', 'include', 'fullResolution'])(
    'shows where the option %s goes',
    (name) => {
      expect(() => query({ [name]: 'x' })).toThrow(
        `'${name}' is no filter but an option: api.range.list({ … }, { ${name} })`,
      );
    },
  );

  it.each([[-1], [2.5], ['20'], [Number.NaN], [null]])('refuses the limit and offset %j', (value) => {
    expect(() => query({ limit: value })).toThrow(/'limit' is a whole number from 0/);
    expect(() => query({ offset: value })).toThrow(/'offset' is a whole number from 0/);
  });

  it('shows that a limit was text', () => {
    expect(() => query({ limit: '5' })).toThrow("'limit' is a whole number from 0; got '5'");
  });

  it('takes limit 0, which asks for the most that the server gives', () => {
    expect(query({ limit: 0 })).toEqual([['limit', '0']]);
  });

  it('refuses a range that is not two values', () => {
    expect(() => query({ start__range: [1] })).toThrow("'start__range' takes two values, from and to; got 1");
    expect(() => query({ start__range: 1 })).toThrow("'start__range' takes two values, from and to; got '1'");
    expect(query({ start__range: '1,2' })).toEqual([['start__range', '1,2']]);
  });

  it('takes every filter that a definition has, of all resources', () => {
    const everyFilter = allConfs().flatMap((conf) =>
      Object.entries(conf.filtering ?? {}).flatMap(([column, lookups]) =>
        (typeof lookups === 'number' ? ['exact', 'in'] : lookups).map((lookup) => ({ conf, column, lookup })),
      ),
    );
    expect(everyFilter.length).toBeGreaterThan(400);
    for (const { conf, column, lookup } of everyFilter) {
      const name = `${column}__${lookup}`;
      const value = lookup === 'in' || lookup === 'range' ? [1, 2] : 1;
      expect(query({ [name]: value }, conf)).toEqual([[name, lookup === 'in' || lookup === 'range' ? '1,2' : '1']]);
    }
  });

  it('never lets a name through that the definition lacks', () => {
    const known = new Set(Object.keys(range.filtering ?? {}));
    const name = fc.stringMatching(/^[a-z][a-z_]{0,14}$/).filter((text) => {
      const column = text.split('__')[0] ?? '';
      return !known.has(column) && !['limit', 'offset', 'order_by'].includes(text);
    });
    fc.assert(
      fc.property(name, (text) => {
        expect(() => query({ [text]: 1 })).toThrow(UsageError);
      }),
    );
  });
});
