import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Asker, COACH } from './client.js';
import type { WireObject } from './resources.js';

let now = Date.UTC(2026, 5, 1, 12);
let sandbox: Asker;
beforeAll(() => {
  sandbox = new Asker({ now: () => now });
});
afterAll(() => sandbox.sandbox.close());

const objects = async (path: string, as = COACH): Promise<WireObject[]> =>
  (await sandbox.ask(path, { as })).json.objects;

describe('include_metrics', () => {
  test.each(['range', 'record'])('fills the metrics of %s objects', async (resource) => {
    const [filled] = await objects(`/api/${resource}/?limit=1&include_metrics=44,1`);
    const named = filled?.['metrics'] as WireObject[];
    expect(named.find(({ id }) => id === 44)).toMatchObject({ name: 'heartrate_avg', unit: { si_short: 'bpm' } });
    expect(named.find(({ id }) => id === 1)).toMatchObject({ zones: [0, 0.1, 0.2, 0.3, 0.4, 0.5] });
    expect((await objects('/api/record/?limit=1'))[0]?.['metrics']).toEqual([]);
  });

  test('include_histograms fills an attribute of its own', async () => {
    const [plain] = await objects('/api/range/?limit=1');
    expect(plain).not.toHaveProperty('histograms');
    const [filled] = await objects('/api/range/?limit=1&include_histograms=45');
    expect(filled?.['histograms']).toMatchObject([{ id: 45, name: 'heartrate_histo' }]);
  });

  test('takes no lookup', async () => {
    const { status, json } = await sandbox.ask('/api/range/?include_metrics__gt=1');
    expect([status, json.error]).toEqual([400, "'gt' is not an allowed filter on the 'include_metrics' field."]);
  });
});

test('include_autodetected and show_all add no ranges: none are detected, and none hidden', async () => {
  const total = async (query: string) => (await sandbox.ask(`/api/range/?${query}`)).json.meta.total_count;
  const all = await total('');
  expect(await total('include_autodetected=true')).toBe(all);
  expect(await total('show_all=1')).toBe(all);
});

test('search finds users by any part of their name or address, in either case', async () => {
  const emails = async (text: string) => (await objects(`/api/user/?search=${text}`)).map(({ email }) => email);
  expect(await emails('FRIEND@')).toEqual(['friend@example.org']);
  expect(await emails('Lindqvist')).toEqual(['athlete@example.org']);
  expect(await emails('nobody')).toEqual([]);
});

test.each(['activitytype', 'trainingroutine'])(
  'using narrows %s to what the caller has ranges of',
  async (resource) => {
    const ranges = await sandbox.all('/api/range/', COACH);
    const me = (await objects('/api/account/'))[0]?.['resource_uri'];
    const used = new Set(ranges.filter(({ user }) => user === me).map((range) => range[resource]));
    used.delete(null);
    const listed = (await sandbox.all(`/api/${resource}/?using=True`, COACH)).map(({ resource_uri: uri }) => uri);
    expect(new Set(listed)).toEqual(used);
    const all = (await sandbox.ask(`/api/${resource}/`, { as: COACH })).json.meta.total_count;
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.length).toBeLessThan(all);
    expect((await sandbox.ask(`/api/${resource}/?using=false`, { as: COACH })).json.meta.total_count).toBe(
      all - listed.length,
    );
  },
);

test('lastchange keeps the last entry about each object', async () => {
  const all = await sandbox.all('/api/activitylog/', COACH);
  const last = new Map<string, WireObject>();
  for (const entry of all) {
    const key = `${entry['resource_name']} ${entry['object_id']}`;
    const known = last.get(key);
    if (!known || `${entry['date']}` >= `${known['date']}`) last.set(key, entry);
  }
  const listed = await sandbox.all('/api/activitylog/?lastchange=true', COACH);
  expect(new Set(listed.map(({ id }) => id))).toEqual(new Set([...last.values()].map(({ id }) => id)));
  expect(listed.length).toBeLessThan(all.length);
});

test('what shapes a report narrows no list of saved ones', async () => {
  const total = async (query: string) => (await sandbox.ask(`/api/templatereport/?${query}`)).json.meta.total_count;
  expect(await total('group_by=day&grouped=1&display=x&time=day&include_autodetected=true')).toBe(await total(''));
});

describe('trackpoint', () => {
  test('start and end are timestamps around the times of the points', async () => {
    const points = await sandbox.all('/api/trackpoint/?track=80');
    const tick = (point: WireObject | undefined) => (Date.parse(`${point?.['time']}Z`) / 1000) * 256;
    const [start, end] = [tick(points[10]), tick(points[20])];
    const { json } = await sandbox.ask(`/api/trackpoint/?track=80&start=${start}&end=${end}`);
    expect(json.objects.map(({ id }: WireObject) => id)).toEqual(points.slice(10, 21).map(({ id }) => id));
    expect((await sandbox.ask('/api/trackpoint/?start=x')).status).toBe(400);
  });

  test('meta has the lengths of the latest tracks and their number, when narrowed', async () => {
    const { json: track } = await sandbox.ask('/api/track/80/');
    const { json } = await sandbox.ask('/api/trackpoint/?track=80&limit=1');
    expect(json.meta).toMatchObject({ distance: { '/api/track/80/': track.distance }, total_tracks: 1, limit: 1 });
    const { json: several } = await sandbox.ask('/api/trackpoint/?id__gt=0&limit=1', { as: COACH });
    expect(Object.keys(several.meta.distance)).toHaveLength(10);
    expect(several.meta.total_tracks).toBeGreaterThan(10);
    expect((await sandbox.ask('/api/trackpoint/?limit=1')).json.meta).not.toHaveProperty('distance');
  });

  test('time has no zone, and filter-only fields do not appear', async () => {
    const [point] = await objects('/api/trackpoint/?limit=1');
    expect(point?.['time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    for (const name of ['range', 'record', 'timestamp', 'user']) expect(point).not.toHaveProperty(name);
  });
});

describe('X-HexoCache', () => {
  const since = async (path = '/api/datatype/?limit=3', as = COACH) =>
    (await sandbox.ask(path, { as })).headers.get('x-hexocache');

  test('tells when a reply was cached, for a few seconds and for its caller and URL alone', async () => {
    now += 60_000;
    const cached = String(Math.floor(now / 1000));
    expect(await since()).toBeNull();
    expect(await since()).toBe(cached);
    expect(await since('/api/datatype/?limit=4')).toBeNull();
    expect(await since('/api/datatype/?limit=3', 'friend@example.org:friend')).toBeNull();
    now += 4999;
    expect(await since()).toBe(cached);
    now += 1;
    expect(await since()).toBeNull();
  });

  test('nothing is answered from before a write', async () => {
    const path = '/api/activitytype/?order_by=-id&limit=1';
    const ask = () => sandbox.ask(path, { as: COACH });
    await ask();
    const body = { name: 'Curling', base: 'x', category: null, default_metrics: [44], user: 'coach@example.org' };
    expect((await sandbox.ask('/api/activitytype/', { method: 'POST', as: COACH, body })).status).toBe(201);
    const { headers, json } = await ask();
    expect([headers.get('x-hexocache'), json.objects[0].name]).toEqual([null, 'Curling']);
  });

  test('other resources are never cached', async () => {
    for (const _ of [1, 2]) expect(await since('/api/range/?limit=1')).toBeNull();
  });
});
