import {
  HexoApi,
  HttpBadRequest,
  HttpError,
  HttpNotFound,
  HttpUnauthorized,
  MethodNotAllowed,
  StopIteration,
} from 'hexoskin-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeUpRows } from '../../sandbox/test/tastypie/made-up-rows.js';
import {
  findTastypie,
  startTastypie,
  TASTYPIE_INSTALL,
  type TastypieRow,
  type TastypieServer,
} from '../../sandbox/test/tastypie/tastypie-server.js';

const python = findTastypie();

const devices = ['HXSKIN1200002070', 'HXSKIN1200001773'].map((deviceid, index) => ({
  resource: 'device',
  values: {
    id: index + 1,
    deviceid,
    serial: 2070 + index,
    batt_start: 4162,
    batt_end: 3646,
    bt_addr: 'CB:EF:E0:EC:02:AF',
    bt_info: '',
    charge_time: 71,
    created: '2024-01-16T00:00:00+00:00',
    last_modified: '2024-01-16T00:00:00+00:00',
    fw_start: '1.1.0',
    fw_end: '1.1.9',
    hw_rev: 'D1',
    mcu_info: '',
    model: 1,
    purchase_order: 4876,
    status: 2,
  },
}));
const labels = Array.from({ length: 3 }, (_, index) => ({
  resource: 'label',
  values: { id: index + 1, name: `label ${index + 1}`, user: 1 },
}));
const rows: TastypieRow[] = [...madeUpRows({ users: 40, ranges: 130 }), ...devices, ...labels];

describe.skipIf(python === undefined)(`the client on a stock Tastypie server (${TASTYPIE_INSTALL})`, () => {
  let server: TastypieServer;
  let api: HexoApi;

  beforeAll(async () => {
    server = await startTastypie(python as string, {
      rows,
      accounts: [{ username: 'a@example.org', password: 'se:cret' }],
    });
    api = new HexoApi({ baseUrl: server.url, auth: 'a@example.org:se:cret', resourceCache: null });
  });

  afterAll(() => server?.close());

  test('lists, pages and walks', async () => {
    const list = await api.range.list();
    expect(list).toHaveLength(20);
    expect(list.totalCount).toBe(130);
    await list.loadNext();
    expect(list).toHaveLength(40);
    let count = 0;
    for await (const range of api.range.list({ limit: 30 })) count += range.id > 0 ? 1 : 0;
    expect(count).toBe(130);
    await list.prefetchAll();
    await expect(list.loadNext()).rejects.toThrow(StopIteration);
  });

  test('reads related objects through references', async () => {
    const list = await api.range.list({ limit: 100 });
    const names = new Set<string>();
    for (const range of list) names.add(await range.user.first_name);
    expect(names.size).toBe(40);
  });

  test('creates, changes and deletes', async () => {
    const created = await api.range.create({ name: 'new', start: 1, end: 2, user: 3 });
    expect(created.name).toBe('new');
    created.name = 'renamed';
    await created.update();
    expect((await api.range.get(created.id, { forceRefresh: true })).name).toBe('renamed');
    await created.delete();
    await expect(api.range.get(created.id)).rejects.toThrow(HttpNotFound);
  });

  test('orders by several columns', async () => {
    const list = await api.range.list({ order_by: ['user', '-start'], limit: 1000 });
    const keys = list.map((range): [number, number] => [Number(range.user.id), -range.start]);
    expect(keys).toEqual([...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  });

  test('filters by values of every kind', async () => {
    const [first] = await api.range.list({ limit: 1, order_by: 'start' });
    const user = await api.user.get(3);
    const counts = [
      await api.range.list({ user }),
      await api.range.list({ user__in: [user, 4] }),
      await api.range.list({ id__range: [1, 10] }),
      await api.range.list({ start__lte: first?.start ?? 0 }),
      await api.range.list({ activitytype__isnull: true, limit: 1 }),
      await api.range.list({ activitytype__isnull: false, limit: 1 }),
      await api.range.list({ id__in: [] }),
    ].map(({ totalCount }) => totalCount);
    const total = (await api.range.list({ limit: 1 })).totalCount;
    expect(counts).toEqual([expect.any(Number), expect.any(Number), 10, 1, total, 0, 0]);
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBeGreaterThan(counts[0] ?? 0);
  });

  test('reads objects with text ids', async () => {
    const device = await api.device.get('HXSKIN1200002070');
    expect(device).toMatchObject({ deviceid: 'HXSKIN1200002070', serial: 2070 });
    expect(device.resource_uri).toBe('/api/device/HXSKIN1200002070/');
    expect(await api.device.list()).toContain(device);
  });

  test('loads related objects along', async () => {
    const list = await api.range.list({ limit: 60 }, { include: ['user'] });
    expect(list.every((range) => range.user.instance.first_name.startsWith('First'))).toBe(true);
  });

  test('patches what changed, links to other objects included', async () => {
    const created = await api.range.create({ name: 'links', start: 5, end: null, user: 3, labels: [1, 2] });
    expect(created.labels.map(({ id }) => id)).toEqual([1, 2]);
    await created.patch({ user: 4, labels: [3], note: 'é ✓' });
    const again = new HexoApi({ baseUrl: server.url, auth: 'a@example.org:se:cret', resourceCache: null });
    const read = await again.range.get(created.id);
    expect(read).toMatchObject({ note: 'é ✓', end: null, start: 5 });
    expect(read.user.id).toBe(4);
    expect(read.labels.map(({ id }) => id)).toEqual([3]);
    await read.update({ labels: [] });
    expect(read.labels).toEqual([]);
    expect(read.name).toBe('links');
    await created.delete();
  });

  test('does not empty what a list leaves out when it updates', async () => {
    const created = await api.range.create({ name: 'whole', note: 'kept', start: 5, end: 6, user: 3, labels: [1] });
    api.clearObjectCache();
    const [listed] = await api.range.list({ id: created.id });
    await listed?.update({ name: 'renamed' });
    const read = await api.range.get(created.id, { forceRefresh: true });
    expect(read).toMatchObject({ name: 'renamed', note: 'kept', start: 5, end: 6 });
    expect(read.labels.map(({ id }) => id)).toEqual([1]);
    await read.delete();
  });

  test('changes, creates and deletes in one request', async () => {
    const [first, second] = await Promise.all(
      ['a', 'b'].map((name) => api.range.create({ name, start: 1, end: 2, user: 1 })),
    );
    if (!first || !second) return expect.fail('nothing was created');
    first.note = 'changed';
    const result = await api.range.patch([first, { name: 'c', start: 1, end: 2, user: 2 }], {
      deletedObjects: [second],
    });
    expect(result.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(first.note).toBe('changed');
    await expect(api.range.get(second.id)).rejects.toThrow(HttpNotFound);
    await api.range.patch([], { deletedObjects: result });
  });

  test('refuses before any request what the schema does not allow', async () => {
    await expect(api.datatype.create({} as never)).rejects.toThrow(MethodNotAllowed);
    await expect(api.range.list({ strat: 1 } as never)).rejects.toThrow("did you mean 'start'?");
  });

  test("tells the server's own words", async () => {
    await expect(api.range.list({}, { query: { limit: 'abc' } })).rejects.toThrow("Invalid limit 'abc' provided.");
    await expect(api.range.create({ name: 'x', start: 1 } as never)).rejects.toThrow(HttpBadRequest);
    await expect(api.range.create({ name: 'x', start: 1 } as never)).rejects.toThrow(/'user' field has no data/);
    await expect(api.range.get(424_242)).rejects.toThrow(HttpNotFound);
    await expect(api.request('GET', 'range/abc/')).rejects.toThrow(HttpError);
    await expect(api.request('GET', 'nowhere/')).rejects.toThrow('check baseUrl');
  });

  test('tells a wrong password, and works with the right one afterwards', async () => {
    const other = new HexoApi({ baseUrl: server.url, auth: 'a@example.org:wrong', resourceCache: null });
    await expect(other.range.list()).rejects.toThrow(HttpUnauthorized);
    other.auth = 'a@example.org:se:cret';
    expect(await other.range.list({ limit: 3 })).toHaveLength(3);
  });

  test('goes back to what stands before a list, to which the server gives no link', async () => {
    const list = await api.range.list({ offset: 10, limit: 20, order_by: 'id' });
    expect(list.meta.previous).toBeNull();
    await list.loadPrev();
    expect(list.map(({ id }) => id).slice(0, 3)).toEqual([1, 2, 3]);
    expect(list).toHaveLength(30);
  });

  test('works with the definitions that the package brings along', async () => {
    const bundled = new HexoApi({ baseUrl: server.url, auth: 'a@example.org:se:cret', schemas: 'bundled' });
    expect(await bundled.range.list({ limit: 3 })).toHaveLength(3);
  });
});
