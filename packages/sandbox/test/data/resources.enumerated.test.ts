import { type ResourceSchema, resources } from 'hexoskin-schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR, Reader, SECOND, tickOf, type UserSamples } from './read.js';

const family: readonly ResourceSchema[] = [...resources.values()].filter(({ dataTypes }) => dataTypes !== undefined);

let sandbox: Reader;
let record: number;
let query: string;
let all: UserSamples['data'];
const START = tickOf('2014-03-01T20:00:00Z');
beforeAll(async () => {
  sandbox = new Reader();
  // An Astroskin worn from the evening into the night has every channel that there is.
  const body = { start: START, end: START + 5 * HOUR, user: 123, device: 'ASTROSKIN1500000042' };
  record = (await sandbox.create('record', body))['id'];
  query = `record=${record}&max_values=40`;
  all = (await sandbox.samples(query))[0]?.data ?? {};
});
afterAll(() => sandbox.sandbox.close());

test('there are 37 of them', () => expect(family).toHaveLength(37));

describe.each(family.map((schema) => [schema.name, schema] as const))('%s', (name, { dataTypes = [] }) => {
  const isAny = name === 'data' || name === 'datafile';

  test('serves its data types as `data` does', async () => {
    const samples = await sandbox.samples(query, undefined, name);
    const wanted = Object.entries(all).filter(([id]) => isAny || dataTypes.includes(Number(id)));
    if (wanted.length === 0) expect(samples).toEqual([]);
    else expect(samples).toEqual([{ user: '/api/user/123/', data: Object.fromEntries(wanted) }]);
    // Only of normalized high frequencies it is not known under which id they would be.
    if (!isAny && name !== 'hrvhfnorm') expect(wanted.map(([id]) => Number(id)).sort()).toEqual([...dataTypes].sort());
  });

  test('takes the same parameters', async () => {
    const window = `start=${START + 600 * SECOND}&end=${START + 1300 * SECOND}&user=athlete@example.org`;
    const first = dataTypes[0] ?? 19;
    const narrow = await sandbox.samples(`${window}&datatype=${first}&max_values=5`, undefined, name);
    const expected = await sandbox.samples(`${window}&datatype=${first}&max_values=5`);
    expect(narrow).toEqual(name === 'hrvhfnorm' ? [] : expected);
    const flat = (await sandbox.ask(`/api/${name}/?${window}&datatype=${first}&max_values=5&flat=1&no_timestamps=1`))
      .json;
    expect(flat).toEqual((narrow[0]?.data[first] ?? []).map(([, value]) => value));
  });

  test('refuses what would mean everything, and lookups that it does not have', async () => {
    expect((await sandbox.ask(`/api/${name}/`)).status).toBe(400);
    const { status, json } = await sandbox.ask(`/api/${name}/?record=${record}&max_values__gt=3`);
    expect([status, json.error]).toEqual([400, "'gt' is not an allowed filter on the 'max_values' field."]);
  });
});
