import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTastypie, startTastypie, TASTYPIE_INSTALL, type TastypieServer } from './tastypie-server.js';

const python = findTastypie();
const authorization = `Basic ${Buffer.from('ann@example.org:a:b').toString('base64')}`;
const accounts = [{ username: 'ann@example.org', password: 'a:b' }];
const rows = [
  { resource: 'user', values: { id: 1, username: 'ann@example.org', email: 'ann@example.org', first_name: 'Änn' } },
  { resource: 'label', values: { id: 3, name: 'indoor', user: 1 } },
  { resource: 'range', values: { id: 7, name: 'Run', start: 360000000000, user: 1, labels: [3] } },
];

describe.skipIf(python === undefined)(`a Tastypie server (needs: ${TASTYPIE_INSTALL})`, () => {
  let server: TastypieServer;
  beforeAll(async () => {
    server = await startTastypie(python ?? '', { rows, accounts, embedded: { range: { user: 'detail' } } });
  }, 30_000);
  afterAll(() => server?.close());

  const get = (path: string) => fetch(server.url + path, { headers: { Authorization: authorization } });

  it('lists every resource without credentials', async () => {
    const listing = await (await fetch(`${server.url}/api/`)).json();
    expect(Object.keys(listing)).toHaveLength(77);
    expect(listing.range).toEqual({ list_endpoint: '/api/range/', schema: '/api/range/schema/' });
  });

  it('serves the rows, with relations as URIs or embedded as asked', async () => {
    const list = await (await get('/api/range/?user=1')).json();
    expect(list.meta.total_count).toBe(1);
    expect(list.objects[0]).toMatchObject({ id: 7, name: 'Run', user: '/api/user/1/', labels: ['/api/label/3/'] });
    const detail = await (await get('/api/range/7/')).json();
    expect(detail.user).toMatchObject({ first_name: 'Änn' });
  });

  it('asks for credentials', async () => {
    expect((await fetch(`${server.url}/api/range/`)).status).toBe(401);
  });

  it('says what is wrong with rows it cannot hold', async () => {
    const dangling = [{ resource: 'label', values: { id: 1, name: 'lost', user: 99 } }];
    await expect(startTastypie(python ?? '', { rows: dangling, accounts })).rejects.toThrow(/label.*user/s);
  });

  it('is gone after close', async () => {
    const other = await startTastypie(python ?? '', { rows, accounts });
    await other.close();
    await expect(fetch(`${other.url}/api/`)).rejects.toThrow();
  });
});
