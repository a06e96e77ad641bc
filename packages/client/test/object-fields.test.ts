import { inspect } from 'node:util';
import { ApiResourceInstance, ApiResourceReference, HexoApi, UsageError } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { deeplyReactive } from './support/reactive.js';
import { ATHLETE_ID, FRIEND_ID, useSandbox } from './support/sandbox.js';
import { json, Wire, withJson } from './support/wire.js';

const connect = useSandbox();

/** A client of one object, of a resource that only its server knows. */
function gadget(
  fields: Record<string, unknown>,
  definition: Record<string, object> = {},
): { api: HexoApi; wire: Wire } {
  const schema = {
    allowed_list_http_methods: ['get', 'post'],
    allowed_detail_http_methods: ['get', 'put', 'patch', 'delete'],
    fields: Object.fromEntries(
      Object.keys(fields).map((name) => [
        name,
        { type: 'string', readonly: false, nullable: true, ...definition[name] },
      ]),
    ),
  };
  const wire = new Wire(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/') return json({ gadget: { list_endpoint: '/api/gadget/', schema: '/api/gadget/schema/' } });
    if (pathname === '/api/gadget/schema/') return json(schema);
    return json({ resource_uri: '/api/gadget/1/', ...fields }, request.method === 'PATCH' ? 202 : 200);
  });
  const api = new HexoApi({ baseUrl: 'http://127.0.0.1:1', fetch: wire.fetch, resourceCache: null });
  return { api, wire };
}

describe('the fields of an object', () => {
  it('are own, enumerable properties that can be changed, copied and cloned', async () => {
    const { api } = connect();
    const [range] = await api.range.list({ limit: 1 });
    if (!range) return expect.fail('no range');
    const keys = Object.keys(range);
    expect(keys).toEqual(expect.arrayContaining(['id', 'name', 'start', 'user', 'resource_uri', 'labels']));
    expect(keys.every((key) => typeof key === 'string')).toBe(true);
    expect({ ...range }).toMatchObject({ id: range.id, name: range.name });
    expect(Object.entries(range).length).toBe(keys.length);
    expect(structuredClone(range)).toMatchObject({ id: range.id, user: { uri: range.user.uri } });
    range.name = 'changed';
    expect(range.name).toBe('changed');
    expect('then' in range).toBe(false);
    expect(await range).toBe(range);
  });

  it('serialize to the wire form, with related objects as URIs', async () => {
    const { api } = connect();
    const { response, data } = await api.record.list({ limit: 1 }).withResponse();
    const body = response?.body as { objects: [Record<string, unknown>] } | undefined;
    const wire = body?.objects[0] ?? {};
    const user = wire['user'] as { resource_uri: string };
    expect(JSON.parse(JSON.stringify(data[0]))).toEqual({ ...wire, user: user.resource_uri });
    expect(data[0]?.toJSON()).toEqual({ ...wire, user: user.resource_uri });
  });

  it('are readable in the console, briefly where they are nested', async () => {
    const { api } = connect();
    const [range] = await api.range.list({ limit: 1 });
    const shown = inspect(range);
    expect(shown).toMatch(/^<range \d+> \{/);
    expect(shown).toContain(`name: '${range?.name}'`);
    expect(shown).toContain(`user: <user ${range?.user.id}>`);
    expect(shown).not.toMatch(/Symbol|Session|Promise/);
    expect(inspect([range])).toContain(`<range ${range?.id}>`);
    expect(`${range}`).toBe(`<range ${range?.id}>`);
  });

  it('make a table', async () => {
    const { api } = connect();
    const list = await api.user.list();
    const lines: string[] = [];
    const { Console } = await import('node:console');
    const { Writable } = await import('node:stream');
    const stdout = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    new Console({ stdout }).table(list, ['id', 'email']);
    expect(lines.join('')).toContain('friend@example.org');
  });

  it('are told from methods: those of a colliding name are reached by get()', async () => {
    const taken = ['update', 'get', 'delete', 'then', 'toJSON', 'constructor', 'accessor', 'load', 'patch'];
    const { api } = gadget({ id: 1, ...Object.fromEntries(taken.map((name) => [name, 'field'])) });
    const object = await api.resource('gadget').get(1);
    expect(await object).toBe(object);
    for (const name of taken) expect(object.get(name)).toBe('field');
    expect(object.update).toBeInstanceOf(Function);
    expect(object).toBeInstanceOf(ApiResourceInstance);
    expect(JSON.parse(JSON.stringify(object))).toMatchObject({
      update: 'field',
      delete: 'field',
      constructor: 'field',
    });
  });

  it('cannot change what an object is, whatever they are called', async () => {
    const { api } = gadget(
      JSON.parse(
        '{"id": 1, "__proto__": {"polluted": true}, "hasOwnProperty": "field", "nested": {"__proto__": {"polluted": true}}}',
      ),
    );
    const object = await api.resource('gadget').get(1);
    expect(object).toBeInstanceOf(ApiResourceInstance);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((object['nested'] as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(object['nested'] as object)).toEqual(['__proto__']);
    expect(object.get('__proto__')).toEqual({ polluted: true });
    expect(object.get('hasOwnProperty')).toBe('field');
  });

  it('keep what the server wrote: null, NaN, Infinity, long numbers, unknown fields', async () => {
    const wire = new Wire(async (request) =>
      request.url.endsWith('/1/')
        ? new Response(
            '{"id": 1, "name": "x", "resource_uri": "/api/label/1/", "user": null, "weight": NaN, "most": -Infinity, "ticks": 359840226870, "new_field": {"a": [1, null]}}',
            { headers: { 'content-type': 'application/json' } },
          )
        : json({}, 404),
    );
    const api = new HexoApi({ baseUrl: 'http://127.0.0.1:1', fetch: wire.fetch, schemas: 'bundled' });
    const label = await api.label.get(1);
    expect({ ...label }).toEqual({
      id: 1,
      name: 'x',
      resource_uri: '/api/label/1/',
      user: null,
      weight: Number.NaN,
      most: Number.NEGATIVE_INFINITY,
      ticks: 359_840_226_870,
      new_field: { a: [1, null] },
    });
  });

  it('are sent back as they came, with numbers that are not finite', async () => {
    const { api, wire } = gadget({ id: 1, name: 'x' });
    const object = await api.resource('gadget').get(1);
    object['name'] = Number.POSITIVE_INFINITY;
    await object.patch();
    expect(wire.sent.at(-1)?.body).toBe('{"name":Infinity}');
  });

  it('hold nested values of their own, of which a change is a local change', async () => {
    const { api, wire } = gadget({ id: 1, data: { a: { b: 1 } }, list: [1, 2] }, { list: { type: 'list' } });
    const object = await api.resource('gadget').get(1);
    (object['data'] as { a: { b: number } }).a.b = 2;
    (object['list'] as number[]).push(3);
    await object.patch();
    expect(JSON.parse(wire.sent.at(-1)?.body ?? '')).toEqual({ data: { a: { b: 2 } }, list: [1, 2, 3] });
  });

  it('are known by name: get() refuses one that the object cannot have', async () => {
    const { api } = connect();
    const [range] = await api.range.list({ limit: 1 });
    expect(range?.get('name')).toBe(range?.name);
    expect(range?.get('user')).toBe(range?.user);
    expect(() => range?.get('nmae')).toThrow("range has no field 'nmae'; did you mean 'name'?");
  });
});

describe('a relation', () => {
  it.each([
    ['a URI', `/api/user/${FRIEND_ID}/`],
    ['an id', FRIEND_ID],
    ['an id as text', String(FRIEND_ID)],
    ['a URI of the older edition', `/api/v1/user/${FRIEND_ID}/`],
  ])('takes %s and still reads as a reference', async (_what, value) => {
    const { api } = connect();
    const [range] = await api.range.list({ user: ATHLETE_ID, limit: 1 });
    if (!range) return expect.fail('no range');
    range.user = value;
    expect(range.user).toBeInstanceOf(ApiResourceReference);
    expect(range.user.id).toBe(FRIEND_ID);
    expect(await range.user.first_name).toBe('Mateo');
  });

  it('takes an object or a reference, too', async () => {
    const { api } = connect();
    const [range, other] = await api.range.list({ user: ATHLETE_ID, limit: 2 });
    const user = await api.user.get(FRIEND_ID);
    if (!range || !other) return expect.fail('no ranges');
    range.user = user;
    expect(range.user).toBeInstanceOf(ApiResourceReference);
    expect(range.user.instance).toBe(user);
    other.user = range.user;
    expect(other.user.id).toBe(FRIEND_ID);
    expect(JSON.parse(JSON.stringify(other)).user).toBe(`/api/user/${FRIEND_ID}/`);
  });

  it('takes null', async () => {
    const { api } = connect();
    const [range] = await api.range.list({ rank: 1, limit: 1 });
    if (!range) return expect.fail('no range');
    expect(range.parent).toBeInstanceOf(ApiResourceReference);
    range.parent = null;
    expect(range.parent).toBeNull();
  });

  it.each([[{}], [true], [Symbol('x')], [() => 1]])('refuses %o', async (value) => {
    const { api } = connect();
    const [range] = await api.range.list({ limit: 1 });
    expect(() => {
      (range as never as { user: unknown }).user = value;
    }).toThrow(UsageError);
  });

  it('takes a list of any of these, and reads as a list of references', async () => {
    const { api } = connect();
    const [range] = await api.range.list({ limit: 1 });
    const [label, second] = await api.label.list({ limit: 2 });
    if (!range || !label || !second) return expect.fail('nothing to work with');
    range.labels = [label, second.id];
    expect(range.labels.map((item) => item instanceof ApiResourceReference)).toEqual([true, true]);
    expect(range.labels.map(({ id }) => id)).toEqual([label.id, second.id]);
  });

  it('is the same reference each time it is read', async () => {
    const { api } = connect();
    const [range] = await api.range.list({ limit: 1 });
    expect(range?.user).toBe(range?.user);
    expect(range?.labels).toBe(range?.labels);
  });

  it('of a resource that only the server knows is a reference where its schema says so', async () => {
    const { api } = gadget(
      { id: 1, owner: '/api/user/5/', parts: ['/api/gadget/2/'], note: '/api/user/5/' },
      { owner: { type: 'related', related_type: 'to_one' }, parts: { type: 'related', related_type: 'to_many' } },
    );
    const object = await api.resource('gadget').get(1);
    expect(object['owner']).toBeInstanceOf(ApiResourceReference);
    expect((object['parts'] as ApiResourceReference[])[0]?.id).toBe(2);
    expect(object['note']).toBe('/api/user/5/');
  });
});

describe('objects in the proxies of user interface frameworks', () => {
  it('read, change, load and write', async () => {
    const { api, wire } = connect();
    const created = await api.range.create({ name: 'x', start: 1, end: 2, user: ATHLETE_ID });
    const range = deeplyReactive(created);
    range.name = 'through a proxy';
    expect(created.name).toBe('through a proxy');
    await range.patch();
    expect(wire.calls.at(-1)).toBe(`PATCH ${created.resource_uri}`);
    await range.update({ note: 'n' });
    expect(range.note).toBe('n');
    await range.load({ forceRefresh: true });
    expect(await range.user.first_name).toBe('Zoë');
    expect(JSON.parse(JSON.stringify(range))).toMatchObject({ name: 'through a proxy' });
    const { user } = range;
    range.user = user;
    range.labels = [];
    expect(range.user.id).toBe(ATHLETE_ID);
    expect(String(range)).toBe(`<range ${created.id}>`);
    await range.delete();
  });

  it('can be listed, got and filtered by, on a client that is wrapped itself', async () => {
    const { api } = connect();
    const wrapped = deeplyReactive(api);
    const [range] = await wrapped.range.list({ limit: 1 });
    const user = deeplyReactive(await wrapped.user.get(range?.user ?? 0));
    expect((await wrapped.range.list({ user, limit: 1 }))[0]?.user.id).toBe(user.id);
    wrapped.clearObjectCache();
  });
});

describe('an object without an address', () => {
  it('can be read, but not changed', async () => {
    const { api, wire } = connect();
    wire.change(
      /GET \/api\/label\/\?/,
      withJson<{ objects: Record<string, unknown>[] }>((body) => ({
        ...body,
        objects: body.objects.map(({ resource_uri, ...rest }) => rest),
      })),
    );
    const [label] = await api.label.list({ limit: 1 });
    expect(label?.name).toBeDefined();
    await expect(label?.update({ name: 'x' })).rejects.toThrow(UsageError);
    await expect(label?.delete()).rejects.toThrow('has no resource_uri');
    await expect(label?.load()).rejects.toThrow('has no resource_uri');
  });
});
