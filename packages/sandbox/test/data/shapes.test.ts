import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COACH } from '../client.js';
import { type Pair, Reader } from './read.js';

let sandbox: Reader;
beforeAll(() => {
  sandbox = new Reader();
});
afterAll(() => sandbox.sandbox.close());

/** The record that the documentation shows, and the first minute of it. */
const START = 359_840_226_870;
const MINUTE = `record=37700&end=${START + 60 * 256}`;

const get = async (query: string, headers = {}) => sandbox.ask(`/api/data/?${query}`, { headers });

describe('the four shapes', () => {
  test('by default: one element per user, data types as text keys in text order, pairs of tick and value', async () => {
    const { text, json, headers } = await get(`${MINUTE}&datatype=33,19,1000`);
    expect(json).toEqual([{ user: '/api/user/123/', data: expect.any(Object) }]);
    expect(json[0].data['19'].slice(0, 2)).toEqual([
      [359_840_227_126, 70],
      [359_840_227_382, 70],
    ]);
    expect(text.match(/"\d+":/g)).toEqual(['"1000":', '"19":', '"33":']);
    expect(text.slice(0, 40)).toBe('[{"data": {"1000": [[359840227126, 32], ');
    expect([headers.get('content-type'), headers.get('vary')]).toEqual(['application/json', 'Accept']);
  });

  test('flat=1: one array of all pairs, whose user and data type are lost', async () => {
    const [nested] = (await get(`${MINUTE}&datatype=19,33`)).json;
    expect((await get(`${MINUTE}&datatype=19,33&flat=1`)).json).toEqual([...nested.data['19'], ...nested.data['33']]);
  });

  test('no_timestamps=1: values in place of pairs', async () => {
    const [nested] = (await get(`${MINUTE}&datatype=19,33`)).json;
    const values = (dataType: string) => nested.data[dataType].map(([, value]: Pair) => value);
    const expected = [{ user: '/api/user/123/', data: { 19: values('19'), 33: values('33') } }];
    expect((await get(`${MINUTE}&datatype=19,33&no_timestamps=1`)).json).toEqual(expected);
  });

  test('both: one array of values', async () => {
    const flat = (await get(`${MINUTE}&datatype=19&flat=1`)).json;
    const values = (await get(`${MINUTE}&datatype=19&flat=true&no_timestamps=True`)).json;
    expect(values).toEqual(flat.map(([, value]: Pair) => value));
    expect(values).toHaveLength(60);
  });

  test.each(['0', 'false', 'False', 'None', ''])('are not asked for by the value %j', async (off) => {
    const plain = (await get(`${MINUTE}&datatype=19`)).text;
    expect((await get(`${MINUTE}&datatype=19&flat=${off}&no_timestamps=${off}&seconds=${off}`)).text).toBe(plain);
  });

  test('seconds=1: times in seconds since 1970 in place of ticks', async () => {
    const ticks = (await get(`${MINUTE}&datatype=18&flat=1`)).json;
    const seconds = (await get(`${MINUTE}&datatype=18&flat=1&seconds=1`)).json;
    expect(seconds).toEqual(ticks.map(([tick, value]: Pair) => [tick / 256, value]));
  });
});

test('nothing is an empty array, in every shape', async () => {
  for (const shape of ['', '&flat=1', '&no_timestamps=1', '&flat=1&no_timestamps=1']) {
    expect((await get(`record=37700&datatype=4115${shape}`)).text).toBe('[]');
    expect((await get(`record=1${shape}`)).text).toBe('[]');
  }
});

test('there is one element per user, in the edition that was asked', async () => {
  const records = (await sandbox.all('/api/record/?order_by=start', COACH)).filter(({ end }) => end !== null);
  const together = records.find(
    (record, i) => records[i + 1] && Number(records[i + 1]?.['start']) < Number(record['end']),
  );
  const start = records[records.indexOf(together as (typeof records)[number]) + 1]?.['start'] as number;
  const { json } = await sandbox.ask(`/api/v1/heartrate/?start=${start}&end=${start + 2560}`, { as: COACH });
  expect(json).toHaveLength(2);
  for (const { user, data } of json) {
    expect(user).toMatch(/^\/api\/v1\/user\/\d+\/$/);
    expect(data['19'].length).toBeGreaterThanOrEqual(10);
  }
  const flat = (await sandbox.ask(`/api/heartrate/?start=${start}&end=${start + 2560}&flat=1`, { as: COACH })).json;
  expect(flat).toEqual([...json[0].data['19'], ...json[1].data['19']]);
});

test('limit and offset do nothing, and neither do unknown names', async () => {
  const plain = (await get(`${MINUTE}&datatype=19`)).text;
  expect((await get(`${MINUTE}&datatype=19&limit=2&offset=abc&order_by=nope&nonsense__gt=1`)).text).toBe(plain);
});

describe('the format', () => {
  test('of a callback is a script', async () => {
    const { text, headers } = await get(`${MINUTE}&datatype=19&flat=1&callback=show`);
    expect(headers.get('content-type')).toBe('text/javascript');
    expect(text).toMatch(/^show\(\[\[359840227126, 70\], .*\]\)$/);
  });

  test.each(['*/*', 'application/*', 'image/png', 'application/json;q=0.9, text/csv;q=0.1', 'text/html, */*;q=0.1'])(
    'is JSON for %s',
    async (accept) => {
      const { status, headers } = await get(`${MINUTE}&datatype=19`, { accept });
      expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
    },
  );

  test('that cannot be parsed is refused', async () => {
    const { status, json } = await get(MINUTE, { accept: 'garbage' });
    expect([status, json]).toEqual([400, { error: 'Invalid Accept header' }]);
  });

  test.each(['text/csv', 'application/octet-stream', 'application/x-edf'])(
    'of an error is said to be %s where that was asked for, and its text is JSON',
    async (accept) => {
      const { status, headers, json } = await get('record=37700&start=abc', { accept });
      expect([status, headers.get('content-type')]).toEqual([400, accept]);
      expect(json).toEqual({ error: 'Invalid resource lookup data provided (mismatched type).' });
    },
  );
});

test.each(['data', 'heartrate', 'report', 'distribution'])(
  '%s has no sets: that is 500, as nobody expected it',
  async (name) => {
    const { status, json } = await sandbox.ask(`/api/${name}/set/1;2/`);
    expect([status, Object.keys(json)]).toEqual([500, ['error_message']]);
  },
);
