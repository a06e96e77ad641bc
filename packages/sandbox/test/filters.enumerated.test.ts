import { type Lookup, type ResourceSchema, resources } from 'hexoskin-schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Asker, COACH } from './client.js';
import { columnOf, compare, keyOf, readable, type WireObject, wholeList } from './resources.js';

let sandbox: Asker;
const lists = new Map<string, WireObject[]>();

beforeAll(async () => {
  sandbox = new Asker();
  for (const { name } of readable) lists.set(name, await sandbox.all(wholeList(name), COACH));
}, 60_000);
afterAll(() => sandbox.sandbox.close());

const LOOKUPS = ['exact', 'in', 'gt', 'gte', 'lt', 'lte', 'range', 'isnull', 'startswith', 'ne'] as const;
/** What the number 2 in a schema stands for, where a relation holds a number. */
const ALL_OF_RELATIONS = LOOKUPS.slice(0, 8);

/** Parameters of lists that are no columns. They have tests of their own. */
const OPTIONS = new Set(
  `display group_by grouped include_autodetected include_histograms include_metrics lastchange search show_all time using
  trackpoint.end trackpoint.start`.split(/\s+/),
);

function isOption({ name, fields }: ResourceSchema, filter: string): boolean {
  if (OPTIONS.has(`${name}.${filter}`)) return true;
  return OPTIONS.has(filter) && (filter === 'using' || !Object.hasOwn(fields, filter));
}

/** Where everything that the coach sees has the same value, or what is asked cannot be. */
const CANNOT_NARROW = new Set([
  // Tokens are their owner's alone.
  ...LOOKUPS.map((lookup) => `oauth1token.user__${lookup}`),
  // Required relations.
  'trackpoint.track__isnull',
  'trainingsession.range__isnull',
  // Every session has its leader among its users.
  'trainingsession.users__gte',
]);

interface Asked {
  readonly query: string;
  /** How often an object with this value is listed. */
  readonly matches: (value: unknown) => number;
}

/** A request that is to narrow the list, made of the values in it, and what it keeps. */
function ask(filter: string, lookup: Lookup, values: readonly unknown[]): Asked {
  const distinct = [...new Set(values.flat())].filter((value) => value !== null).sort(compare) as (string | number)[];
  const at = (share: number) => distinct[Math.floor((distinct.length - 1) * share)] ?? 0;
  const [low, middle, high] = [at(0.25), at(0.5), at(0.75)];
  const parameter = lookup === 'exact' ? filter : `${filter}__${lookup}`;
  const asked = (value: unknown) => `${parameter}=${encodeURIComponent(String(value))}`;
  /** An object with several values is listed once for each that holds. */
  const each = (query: string, holds: (value: string | number) => boolean): Asked => ({
    query,
    matches: (value) => [value].flat().filter((one) => one !== null && holds(one as string | number)).length,
  });
  switch (lookup) {
    case 'exact':
      return each(asked(middle), (value) => value === middle);
    case 'in':
      return each(asked([low, high]), (value) => value === low || value === high);
    case 'range':
      return each(asked([low, high]), (value) => compare(value, low) >= 0 && compare(value, high) <= 0);
    case 'gt':
      return each(asked(middle), (value) => compare(value, middle) > 0);
    case 'gte':
      return each(asked(middle), (value) => compare(value, middle) >= 0);
    case 'lt':
      return each(asked(middle), (value) => compare(value, middle) < 0);
    case 'lte':
      return each(asked(low), (value) => compare(value, low) <= 0);
    case 'ne':
      return { query: asked(middle), matches: (value) => Number(value !== middle) };
    case 'isnull':
      return { query: asked(true), matches: (value) => Number(value === null) };
    case 'startswith':
      return each(asked(String(middle).slice(0, 3)), (value) => String(value).startsWith(String(middle).slice(0, 3)));
    default:
      throw new Error(`'${lookup}' is no lookup of columns.`);
  }
}

/** What a filter compares in an object. */
function valueIn(schema: ResourceSchema, object: WireObject, filter: string): unknown {
  return schema.name === 'trackpoint' && filter === 'record' ? recordOf(object) : columnOf(schema, object, filter);
}

/** A point belongs to the record that its user was making at the time. */
function recordOf(point: WireObject): unknown {
  const user = columnOf(resourceOf('trackpoint'), point, 'user');
  const tick = (Date.parse(`${point['time']}Z`) / 1000) * 256;
  const record = recordsOf(user).find(
    ({ start, end }) => Number(start) <= tick && (end === null || Number(end) >= tick),
  );
  return record?.['id'] ?? null;
}

/** Sorted out once: there are thousands of points. */
const recordsOfUsers = new Map<unknown, readonly WireObject[]>();

function recordsOf(user: unknown): readonly WireObject[] {
  const known = recordsOfUsers.get(user);
  if (known) return known;
  const records = (lists.get('record') ?? []).filter(({ user: owner }) => keyOf(owner) === user);
  recordsOfUsers.set(user, records);
  return records;
}

function resourceOf(name: string): ResourceSchema {
  const schema = resources.get(name);
  if (!schema) throw new Error(`There is no resource '${name}'.`);
  return schema;
}

async function expectKept(name: string, { query, matches }: Asked, values: readonly unknown[]): Promise<number> {
  const objects = lists.get(name) ?? [];
  const expected = objects.flatMap((object, index) =>
    Array.from({ length: matches(values[index]) }, () => object['resource_uri']),
  );
  const path = wholeList(name);
  const { status, json, text } = await sandbox.ask(`${path}${path.includes('?') ? '&' : '?'}${query}&limit=40`, {
    as: COACH,
  });
  expect(status, text).toBe(200);
  expect(json.meta.total_count, query).toBe(expected.length);
  expect(json.objects.map((object: WireObject) => object['resource_uri'])).toEqual(expected.slice(0, 40));
  return new Set(expected).size;
}

const filtered = readable.filter(({ filters }) => Object.keys(filters).length > 0);

describe.each(filtered.map((schema) => [schema.name, schema] as const))('%s', (name, schema) => {
  const filters = Object.entries(schema.filters).filter(([filter]) => !isOption(schema, filter));
  const allowed = filters.flatMap(([filter, lookups]) =>
    (lookups === 2 ? ALL_OF_RELATIONS : lookups).map((lookup) => [filter, lookup] as const),
  );
  const refused = filters.flatMap(([filter, lookups]) =>
    LOOKUPS.filter((lookup) => lookups !== 2 && !lookups.includes(lookup)).map((lookup) => [filter, lookup] as const),
  );
  const unfiltered = Object.keys(schema.fields).filter((field) => !Object.hasOwn(schema.filters, field));

  test.each(allowed)(
    '%s by %s keeps what plain JavaScript keeps, neither nothing nor everything',
    async (filter, lookup) => {
      const objects = lists.get(name) ?? [];
      const values = objects.map((object) => valueIn(schema, object, filter));
      const kept = await expectKept(name, ask(filter, lookup, values), values);
      if (CANNOT_NARROW.has(`${name}.${filter}__${lookup}`)) return;
      expect(kept, 'finds something').toBeGreaterThan(0);
      expect(kept, 'leaves something out').toBeLessThan(objects.length);
    },
  );

  test.each(refused)('%s by %s is refused', async (filter, lookup) => {
    const { status, json } = await sandbox.ask(`/api/${name}/?${filter}__${lookup}=1`, { as: COACH });
    expect(status).toBe(400);
    expect(json).toEqual({ error: `'${lookup}' is not an allowed filter on the '${filter}' field.` });
  });

  test.each(unfiltered)('%s does not allow filtering', async (field) => {
    const { status, json } = await sandbox.ask(`/api/${name}/?${field}=1`, { as: COACH });
    expect(status).toBe(400);
    expect(json).toEqual({ error: `The '${field}' field does not allow filtering.` });
  });
});

/** A relation with the name of a lookup is read as the lookup, and half a range is more than the server expects. */
const LOOKS_LIKE_A_LOOKUP = new Set(['range']);

describe('through a relation', () => {
  test('a relation named like a lookup is read as the lookup: 500', async () => {
    expect((await sandbox.ask('/api/trackpoint/?track__range=1', { as: COACH })).status).toBe(500);
    const { json } = await sandbox.ask('/api/trackpoint/?track__range=80,81', { as: COACH });
    expect(json.meta.total_count).toBeGreaterThan(0);
  });

  const related = filtered.flatMap((schema) =>
    Object.entries(schema.filters)
      .filter(([, lookups]) => lookups === 2)
      .flatMap(([filter]) => {
        const target = resourceOf(schema.fields[filter]?.relation?.to ?? '');
        return Object.keys(target.filters)
          .filter((inner) => !isOption(target, inner) && !LOOKS_LIKE_A_LOOKUP.has(inner))
          .map((inner) => [schema, filter, target, inner] as const);
      }),
  );

  test.each(
    related.map(
      ([schema, filter, target, inner]) => [schema.name, `${filter}__${inner}`, schema, filter, target, inner] as const,
    ),
  )('%s by %s keeps what plain JavaScript keeps', async (name, path, schema, filter, target, inner) => {
    const targets = new Map(lists.get(target.name)?.map((object) => [keyOf(object), object]));
    const values = (lists.get(name) ?? []).map((object) => {
      const linked = targets.get(columnOf(schema, object, filter));
      return linked ? columnOf(target, linked, inner) : null;
    });
    const lookups = target.filters[inner];
    const lookup = lookups === 2 || lookups?.includes('exact') ? 'exact' : 'gte';
    await expectKept(name, ask(path, lookup, values), values);
  });
});
