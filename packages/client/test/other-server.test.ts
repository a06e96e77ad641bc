import { HexoApi, HttpNotFound, StopIteration } from 'hexoskin-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findTastypie,
  startTastypie,
  TASTYPIE_INSTALL,
  type TastypieRow,
  type TastypieServer,
} from '../../sandbox/test/tastypie/tastypie-server.js';

const python = findTastypie();

const users = Array.from({ length: 40 }, (_, index) => ({
  resource: 'user',
  values: {
    id: index + 1,
    username: `u${index + 1}@example.org`,
    email: `u${index + 1}@example.org`,
    first_name: `First ${index + 1}`,
    last_name: 'Last',
  },
}));
const ranges = Array.from({ length: 130 }, (_, index) => ({
  resource: 'range',
  values: {
    id: index + 1,
    name: `range ${index + 1}`,
    note: '',
    rank: 0,
    status: 'complete',
    start: 353_163_129_199 + index * 1000,
    end: 353_163_129_699 + index * 1000,
    user: (index % 40) + 1,
  },
}));
const rows: TastypieRow[] = [...users, ...ranges];

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
});
