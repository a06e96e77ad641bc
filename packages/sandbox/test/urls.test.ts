import { resources } from 'hexoskin-schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Asker } from './client.js';

let sandbox: Asker;
beforeAll(() => {
  sandbox = new Asker();
});
afterAll(() => sandbox.sandbox.close());

describe('the root listing', () => {
  test('names every resource with its addresses, and needs no credentials', async () => {
    const { status, json } = await sandbox.ask('/api/', { as: null });
    expect(status).toBe(200);
    expect(json['range']).toEqual({ list_endpoint: '/api/range/', schema: '/api/range/schema/' });
    expect(Object.keys(json)).toEqual(expect.arrayContaining([...resources.keys()]));
  });

  test('gives the addresses of the edition that was asked', async () => {
    const { json } = await sandbox.ask('/api/v1/', { as: null });
    expect(json['range']).toEqual({ list_endpoint: '/api/v1/range/', schema: '/api/v1/range/schema/' });
  });

  test('has entries that are no usable names, whose schemas answer 401 or 404', async () => {
    const { json } = await sandbox.ask('/api/');
    const unusable = Object.keys(json).filter((name) => !resources.has(name));
    expect(unusable).toEqual(['import', 'studymember', 'studymember/(?P<user_id>\\d+)/study/(?P<study_id>\\d+)']);
    const statuses = await Promise.all(unusable.map(async (name) => (await sandbox.ask(json[name].schema)).status));
    expect(statuses).toEqual([401, 404, 404]);
  });

  test('with fullschema, the schema itself stands under schema', async () => {
    const { json } = await sandbox.ask('/api/?fullschema=true', { as: null });
    expect(json['datatype'].schema).toEqual((await sandbox.ask('/api/datatype/schema/')).json);
  });
});

describe('the missing final slash', () => {
  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])(
    'is a 301 for %s, with the query kept',
    async (method) => {
      for (const path of ['/api', '/api/v1/range', '/api/range/5', '/api/range/schema']) {
        const { status, headers } = await sandbox.ask(`${path}?a=1&b=%20c`, { method, as: null });
        expect([status, headers.get('location')]).toEqual([301, `${path}/?a=1&b=%20c`]);
      }
    },
  );

  test('is no more than a 404 where nothing is', async () => {
    expect((await sandbox.ask('/api/nothing')).status).toBe(404);
  });
});

describe('what is nowhere', () => {
  test.each(['/', '/api/nothing/', '/api/v2/range/', '/nothing/'])('is an HTML page: %s', async (path) => {
    const { status, headers, text } = await sandbox.ask(path, { as: null });
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html']);
    expect(text).toContain('<h1>Not Found</h1>');
  });
});

test('ids may be text: devices stand under their serial', async () => {
  const { json } = await sandbox.ask('/api/device/HXSKIN1200002070/');
  expect(json).toMatchObject({ deviceid: 'HXSKIN1200002070', resource_uri: '/api/device/HXSKIN1200002070/' });
});

test('links, Location and resource URIs are paths of the edition that was asked', async () => {
  const { json } = await sandbox.ask('/api/v1/record/?limit=1&offset=1');
  expect(json.meta).toMatchObject({
    next: '/api/v1/record/?limit=1&offset=2',
    previous: '/api/v1/record/?limit=1&offset=0',
  });
  expect(json.objects[0].resource_uri).toMatch(/^\/api\/v1\/record\/\d+\/$/);
  expect(json.objects[0].user.profile).toMatch(/^\/api\/v1\/profile\/\d+\/$/);
});
