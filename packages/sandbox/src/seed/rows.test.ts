import { type Field, type ResourceSchema, resources } from 'hexoskin-schema';
import { describe, expect, it } from 'vitest';
import { makeSeed } from './make-seed.js';
import type { SeedRow, SeedValue } from './model.js';

type Values = SeedRow['values'];

const seed = makeSeed('rows');
const rowsByResource = new Map<string, Values[]>();
for (const { resource, values } of seed.rows) {
  rowsByResource.set(resource, [...(rowsByResource.get(resource) ?? []), values]);
}
const rowsOf = (resource: string): readonly Values[] => rowsByResource.get(resource) ?? [];

/** Columns of the store's own, which no schema has. */
const own: Readonly<Record<string, readonly string[]>> = {
  oauth2token: ['user_id', 'oauthclient_id'],
  record: ['recipe'],
  user: ['is_staff'],
};

const computed = new Set(['report', 'distribution', 'account']);
const stored = [...resources.values()].filter(
  ({ name, dataTypes, listMethods }) => dataTypes === undefined && listMethods.includes('get') && !computed.has(name),
);

/** What a server derives from other values. */
const derived = new Set(['resource_uri', 'start_date', 'duration', 'ranges', 'metrics', 'using', 'last_used', 'value']);

describe.each(stored.map((schema) => [schema.name, schema] as const))('rows of %s', (name, schema) => {
  const rows = rowsOf(name);

  it('are several, of more than one owner where they have any', () => {
    expect(rows.length).toBeGreaterThanOrEqual(3);
    const owners = new Set(rows.map((values) => values['user'] ?? values['owner']));
    if (!owners.has(undefined)) expect(owners.size).toBeGreaterThanOrEqual(2);
  });

  it.each(Object.entries(schema.fields))('hold a fitting %s', (fieldName, field) => {
    const given = rows.filter((values) => values[fieldName] !== undefined);
    if (!derived.has(fieldName)) expect(given.length).toBe(rows.length);
    const misfits = given.map((values) => values[fieldName]).filter((value) => !fits(field, value ?? null));
    expect(misfits).toEqual([]);
  });

  const relations = Object.entries(schema.fields).flatMap(([fieldName, { relation }]) =>
    relation === undefined || relation.to === null ? [] : [[fieldName, relation.to] as const],
  );
  it.each(relations)('point with %s to existing objects', (fieldName, to) => {
    const keys = new Set(rowsOf(to).map((values) => values[resources.get(to)?.key ?? 'id']));
    const lost = rows.flatMap((values) => elements(values[fieldName])).filter((key) => key !== null && !keys.has(key));
    expect(lost).toEqual([]);
  });

  it.each(columnsToNarrow(schema))('differ in %s among those that the coach sees', (column) => {
    const found = rows.filter((values) => coachSees(name, values)).flatMap((values) => elements(values[column]));
    expect(new Set(found).size).toBeGreaterThanOrEqual(3);
    if (acceptsIsNull(schema, column)) expect(found).toContain(null);
  });

  it('hold nothing that no schema and no filter names', () => {
    const hidden = ['id', 'user', ...Object.keys(schema.extraFields ?? {}), ...(own[name] ?? [])];
    const known = new Set([...Object.keys(schema.fields), ...Object.keys(schema.filters), ...hidden]);
    const unknown = rows.flatMap((values) => Object.keys(values)).filter((column) => !known.has(column));
    expect([...new Set(unknown)]).toEqual([]);
  });
});

describe('the order of rows', () => {
  it('puts what a row must point to before it', () => {
    const made = new Set<string>();
    const early: string[] = [];
    for (const { resource, values } of seed.rows) {
      const schema = resources.get(resource);
      for (const [name, { relation, nullable }] of Object.entries(schema?.fields ?? {})) {
        if (relation === undefined || relation.to === null || nullable) continue;
        const missing = elements(values[name]).filter((key) => !made.has(`${relation.to} ${key}`));
        if (missing.length > 0) early.push(`${resource}.${name} ${missing}`);
      }
      made.add(`${resource} ${values[schema?.key ?? 'id']}`);
    }
    expect(early).toEqual([]);
  });
});

describe('labelled objects', () => {
  it('are the ranges that have labels', () => {
    const expected = rowsOf('range').flatMap((range) =>
      elements(range['labels']).map((label) => `/api/range/${range['id']}/ ${label}`),
    );
    expect(rowsOf('labelledobject').map((values) => `${values['object']} ${values['label']}`)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(100);
  });
});

describe('profiles', () => {
  it('show the latest of the measurements', () => {
    for (const profile of rowsOf('profile')) {
      const weights = rowsOf('async').filter(({ user, datatype }) => user === profile['user'] && datatype === 10000);
      const latest = weights.toSorted((a, b) => Number(a['start']) - Number(b['start'])).at(-1);
      expect(latest?.['data']).toBe(profile['weight']);
    }
  });
});

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+00:00$/;

function fits(field: Field, value: SeedValue): boolean {
  if (value === null) return field.nullable || field.payload?.nullable === true;
  if (field.relation !== undefined) return field.relation.to === null || field.relation.many === Array.isArray(value);
  if (field.payload?.type === 'number') return typeof value === 'number';
  if (field.payload?.type !== undefined) return true;
  switch (field.type) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'datetime':
      return typeof value === 'string' && dateTime.test(value);
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'list':
      return Array.isArray(value);
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return typeof value === 'string';
  }
}

function elements(value: SeedValue | undefined): readonly SeedValue[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value as SeedValue];
}

/** Options of lists, and columns whose values a server derives. */
const notColumns = [
  'search',
  'show_all',
  'using',
  'last_used',
  'duration',
  'lastchange',
  'include_autodetected',
  'include_histograms',
  'display',
  'group_by',
  'grouped',
];
const notColumnsOf: Readonly<Record<string, readonly string[]>> = {
  range: ['include_metrics'],
  record: ['include_metrics'],
  templatereport: ['time'],
  trackpoint: ['start', 'end'],
};

function columnsToNarrow({ name, filters, ordering }: ResourceSchema): string[] {
  const options = new Set([...notColumns, ...(notColumnsOf[name] ?? [])]);
  return [...new Set([...Object.keys(filters), ...ordering])].filter((column) => !options.has(column));
}

function acceptsIsNull({ filters }: ResourceSchema, column: string): boolean {
  const lookups = filters[column];
  return Array.isArray(lookups) && lookups.includes('isnull');
}

function coachSees(resource: string, values: Values): boolean {
  const coach = seed.accounts.find(({ password }) => password === 'coach');
  const seen = new Set<SeedValue | undefined>([coach?.userId, ...(coach?.sees ?? [])]);
  const owner =
    resource === 'user' ? values['id'] : (values['user'] ?? values['owner'] ?? values['user_target'] ?? null);
  return owner === null || seen.has(owner);
}
