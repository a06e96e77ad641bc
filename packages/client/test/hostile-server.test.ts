import {
  ConnectionError,
  DecodeError,
  HexoApi,
  type HexoApiOptions,
  HexoskinError,
  HttpMethodNotAllowed,
  ImportError,
  MethodNotAllowed,
  type RangeInstance,
  TimeoutError,
} from 'hexoskin-client';
import { createSandbox } from 'hexoskin-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { failureOf } from './support/failure.js';
import { json, Wire } from './support/wire.js';

const ORIGIN = 'http://127.0.0.1:1';
const AUTH = 'somebody:topsecret';

/** A client whose server answers with whatever the test makes up. */
function clientOf(answer: (request: Request) => Response | Promise<Response>, options: HexoApiOptions = {}) {
  const wire = new Wire(async (request) => answer(request));
  const api = new HexoApi({
    baseUrl: ORIGIN,
    auth: AUTH,
    schemas: 'bundled',
    fetch: wire.fetch,
    retries: 0,
    ...options,
  });
  return { api, wire, origins: () => new Set(wire.sent.map(({ url }) => new URL(url).origin)) };
}

const page = (objects: readonly unknown[], meta: object = {}): Response =>
  json({ meta: { limit: 20, offset: 0, next: null, previous: null, total_count: objects.length, ...meta }, objects });

/** JSON as text, since an object literal cannot have such a key of its own. */
const text = (body: string): Response => new Response(body, { headers: { 'content-type': 'application/json' } });

const ELSEWHERE = [
  'https://evil.example/api/range/7/',
  '//evil.example/api/range/7/',
  'http://127.0.0.1:2/api/range/7/',
  'http://127.0.0.1:1@evil.example/api/range/7/',
  'https://127.0.0.1:1/api/range/7/',
];

describe('a server that leads elsewhere', () => {
  it.each(ELSEWHERE)('by the link to the next page: nothing goes to %s', async (link) => {
    const { api, origins } = clientOf(() => page([], { next: link, total_count: 5 }));
    const list = await api.range.list();
    expect(await failureOf(list.loadNext())).toBeInstanceOf(ConnectionError);
    expect([...origins()]).toEqual([ORIGIN]);
  });

  it.each(ELSEWHERE)('by the address of an object: nothing goes to %s', async (uri) => {
    const { api, origins } = clientOf(() => page([{ id: 1, resource_uri: '/api/range/1/', user: uri }]));
    const [range] = await api.range.list();
    expect(await failureOf(Promise.resolve(range?.user.load()))).toBeInstanceOf(HexoskinError);
    expect([...origins()]).toEqual([ORIGIN]);
  });

  it.each(ELSEWHERE)('by the address of what was created: nothing goes to %s', async (location) => {
    const { api, origins } = clientOf(() => new Response('', { status: 201, headers: { location } }));
    const error = await failureOf(api.range.create({ name: 'x', start: 1, end: 2, user: 1 }));
    expect(error).toBeInstanceOf(HexoskinError);
    expect([...origins()]).toEqual([ORIGIN]);
  });

  it.each(ELSEWHERE)('by a redirect: nothing goes to %s', async (location) => {
    const { api, origins } = clientOf(() => new Response('', { status: 302, headers: { location } }));
    expect(await failureOf(api.range.list())).toBeInstanceOf(ConnectionError);
    expect([...origins()]).toEqual([ORIGIN]);
  });

  it.each(ELSEWHERE)('by the address of an object that is written: nothing goes to %s', async (uri) => {
    const { api, origins } = clientOf(() => page([{ id: 1, resource_uri: uri, name: 'x', user: '/api/user/1/' }]));
    for (const write of [
      (range: RangeInstance) => range.patch({ name: 'y' }),
      (range: RangeInstance) => range.update({ name: 'y' }),
      (range: RangeInstance) => range.delete(),
      (range: RangeInstance) => api.range.get(range, { forceRefresh: true }),
      (range: RangeInstance) => api.range.patch([], { deletedObjects: [range] }),
    ]) {
      const [range] = await api.range.list();
      // Some address it by its id, which is the server's own.
      if (range) await write(range).catch((error: unknown) => expect(error).toBeInstanceOf(HexoskinError));
    }
    expect([...origins()]).toEqual([ORIGIN]);
  });

  it.each(ELSEWHERE)('by the addresses of objects that are included: nothing goes to %s', async (uri) => {
    const { api, origins } = clientOf(() => page([{ id: 1, resource_uri: '/api/range/1/', user: uri }]));
    const outcome = await failureOf(api.range.list({}, { include: ['user'] }));
    expect(outcome).toBeInstanceOf(HexoskinError);
    expect([...origins()]).toEqual([ORIGIN]);
  });

  it.each(ELSEWHERE)('by a redirect of what is written, or of a file: nothing goes to %s', async (location) => {
    const { api, origins } = clientOf(() => new Response('', { status: 307, headers: { location } }));
    const calls = [
      api.range.create({ name: 'x', start: 1, end: 2, user: 1 }),
      api.data.list({ record: 1 }, { format: 'binary' }),
      api.import(new TextEncoder().encode('<TrainingCenterDatabase/>')),
    ];
    for (const error of await Promise.all(calls.map(failureOf))) expect(error).toBeInstanceOf(ConnectionError);
    expect([...origins()]).toEqual([ORIGIN]);
  });

  it.each(ELSEWHERE)('by the address of an import: nothing goes to %s', async (uri) => {
    const { api, origins } = clientOf(() => json({ id: 1, progress: 0, resource_uri: uri }, 201, { location: uri }));
    const file = new TextEncoder().encode('<TrainingCenterDatabase/>');
    expect(await failureOf(api.import(file, { interval: 1 }))).toBeInstanceOf(ImportError);
    expect([...origins()]).toEqual([ORIGIN]);
  });

  it.each(ELSEWHERE)('by a redirect of a login: nothing goes to %s', async (location) => {
    const { api, origins } = clientOf(() => new Response('', { status: 307, headers: { location } }), {
      apiKey: 'key',
      apiSecret: 'secret',
    });
    const login = { username: 'a', password: 'topsecret' };
    expect(await failureOf(api.oauth2GetAccessToken(login))).toBeInstanceOf(HexoskinError);
    expect(await failureOf(api.oauth1GetRequestTokenUrl('https://client.example/callback'))).toBeInstanceOf(
      HexoskinError,
    );
    expect([...origins()]).toEqual([ORIGIN]);
  });

  it('to itself under another name is not told who asks there', async () => {
    const { api, wire } = clientOf((request) =>
      request.url.includes('offset')
        ? page([])
        : page([], { next: 'http://a:b@127.0.0.1:1/api/range/?offset=1', total_count: 5 }),
    );
    const list = await api.range.list();
    await list.loadNext();
    expect(wire.sent[1]?.url).toBe(`${ORIGIN}/api/range/?offset=1`);
  });
});

describe('keys and names that mean something in JavaScript', () => {
  it('are fields like any other, and change no prototype', async () => {
    const { api } = clientOf(() =>
      text(
        `{"meta": {"limit": 20, "offset": 0, "next": null, "previous": null, "total_count": 1, "__proto__": {"polluted": 1}},
          "objects": [{"id": 1, "resource_uri": "/api/range/1/", "name": "x", "then": "soon", "constructor": "me",
            "toString": "text", "__proto__": {"polluted": 2}, "metadata": {"__proto__": {"polluted": 3}}}]}`,
      ),
    );
    const list = await api.range.list();
    const [range] = list;
    // An object with a callable or other `then` must not be taken for a promise that never settles.
    expect(await range).toBe(range);
    expect(range?.name).toBe('x');
    expect(range?.get('constructor')).toBe('me');
    expect(range?.get('then')).toBe('soon');
    expect(`${range}`).toContain('range');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(range)).not.toHaveProperty('polluted');
    expect(JSON.parse(JSON.stringify(range))).toMatchObject({ id: 1, constructor: 'me' });
  });

  it.each(['__proto__', 'constructor', 'then', 'toString', 'hasOwnProperty'])('are no resource: %s', async (name) => {
    const { api } = clientOf(
      () => text(`{"range": {"list_endpoint": "/api/range/", "schema": "/api/range/schema/"}}`),
      {
        schemas: 'discover',
        resourceCache: null,
      },
    );
    expect(await failureOf(api.resource(name).list())).toMatchObject({ name: 'UsageError' });
  });

  it('may be those of resources that the server has', async () => {
    const { api } = clientOf(
      (request) =>
        request.url.endsWith('/schema/')
          ? text(
              '{"allowed_list_http_methods": ["get"], "allowed_detail_http_methods": [], "fields": {"__proto__": {"type": "string"}}}',
            )
          : request.url.endsWith('/api/')
            ? text(
                '{"__proto__": {"list_endpoint": "/api/p/", "schema": "/api/p/schema/"}, "constructor": {"list_endpoint": "/api/c/", "schema": "/api/c/schema/"}}',
              )
            : page([{ id: 1, resource_uri: '/api/constructor/1/' }]),
      { schemas: 'discover', resourceCache: null },
    );
    expect(await api.resource('constructor').list()).toHaveLength(1);
    expect(({} as Record<string, unknown>)['list_endpoint']).toBeUndefined();
  });
});

describe('answers without end or measure', () => {
  it('are given up at the largest size', async () => {
    const { api } = clientOf(
      () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              controller.enqueue(new TextEncoder().encode(' '.repeat(65_536)));
            },
          }),
          { headers: { 'content-type': 'application/json' } },
        ),
      { maxBodySize: 1_000_000 },
    );
    const error = await failureOf(api.range.list());
    expect(error).toBeInstanceOf(DecodeError);
    expect(error.message).toContain('answered more than 1000000 bytes');
  });

  it('are given up at their time, however steadily they come', async () => {
    const { api } = clientOf(
      () =>
        new Response(
          new ReadableStream({
            async pull(controller) {
              await new Promise((resolve) => setTimeout(resolve, 5));
              controller.enqueue(new TextEncoder().encode('data: {}\n\n'));
            },
          }),
          { headers: { 'content-type': 'text/event-stream' } },
        ),
    );
    const error = await failureOf(api.range.list({}, { timeout: { total: 150 } }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ phase: 'total' });
  });

  it('are read no further than is worth showing where they are errors', async () => {
    const sandbox = createSandbox({ faults: { rules: [{ fault: { kind: 'endless' } }] } });
    onTestFinished(() => sandbox.close());
    const { api } = clientOf((request) => sandbox.fetch(request), { maxBodySize: 1_000_000 });
    expect(await failureOf(api.range.list())).toBeInstanceOf(HexoskinError);
  });

  it('may be as deep as the parser takes', async () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    const { api } = clientOf(() =>
      text(
        `{"meta": {"total_count": 1, "next": null}, "objects": [{"id": 1, "resource_uri": "/api/range/1/", "metadata": ${deep}}]}`,
      ),
    );
    expect(await api.range.list()).toHaveLength(1);
  });
});

describe('a definition that lies', () => {
  const lying = (
    schema: string,
    listing = '{"range": {"list_endpoint": "/api/range/", "schema": "/api/range/schema/"}}',
  ) =>
    clientOf(
      (request) =>
        request.url.endsWith('/schema/') ? text(schema) : request.url.endsWith('/api/') ? text(listing) : page([]),
      { schemas: 'discover', resourceCache: null },
    );

  it.each([
    'null',
    '[]',
    '{}',
    '{"allowed_list_http_methods": "get", "allowed_detail_http_methods": [], "fields": {}}',
    '{"allowed_list_http_methods": ["get"], "allowed_detail_http_methods": [], "fields": 7}',
    '{"allowed_list_http_methods": ["get"], "allowed_detail_http_methods": [], "fields": {"name": null}, "filtering": 3}',
    '{"allowed_list_http_methods": ["get"], "allowed_detail_http_methods": [], "fields": {"name": {"type": 3}}, "ordering": "id"}',
  ])('ends in a typed error or in none: %s', async (schema) => {
    const { api } = lying(schema);
    for (const filters of [{ name: 'x' }, { order_by: 'start' }] as const) {
      const outcome = await api.range.list(filters as never).then(
        () => null,
        (error: unknown) => error,
      );
      if (outcome !== null) expect(outcome).toBeInstanceOf(HexoskinError);
    }
  });

  it('cannot take a method from an object by a field of its name', async () => {
    const names = [
      'get',
      'load',
      'patch',
      'update',
      'delete',
      'then',
      'toJSON',
      'accessor',
      '__proto__',
      'constructor',
    ];
    const fields = names.map((name) => `"${name}": {"type": "related", "related_type": "to_one"}`).join(', ');
    const { api } = clientOf(
      (request) =>
        request.url.endsWith('/schema/')
          ? text(
              `{"allowed_list_http_methods": ["get"], "allowed_detail_http_methods": ["get", "delete"], "fields": {${fields}}}`,
            )
          : request.url.endsWith('/api/')
            ? text('{"range": {"list_endpoint": "/api/range/", "schema": "/api/range/schema/"}}')
            : text(
                `{"meta": {"total_count": 1, "next": null}, "objects": [{"id": 1, "resource_uri": "/api/range/1/", ${names
                  .map((name) => `"${name}": "/api/user/${name.length}/"`)
                  .join(', ')}}]}`,
              ),
      { schemas: 'discover', resourceCache: null },
    );
    const [range] = await api.range.list();
    for (const name of ['get', 'load', 'patch', 'update', 'delete', 'toJSON'] as const) {
      expect(range?.[name as 'get'], name).toBeTypeOf('function');
    }
    expect(range?.accessor).toBe(api.range);
    expect(await range).toBe(range);
    expect(String(range?.get('delete'))).toContain('/api/user/6/');
    await range?.delete();
  });

  it('that forbids everything, or allows what the server then refuses, sends nothing or says so', async () => {
    const nothing = lying('{"allowed_list_http_methods": [], "allowed_detail_http_methods": [], "fields": {}}');
    expect(await failureOf(nothing.api.range.list())).toBeInstanceOf(MethodNotAllowed);
    expect(nothing.wire.calls).toEqual([]);
    const fields = '"name": {"type": "string"}';
    const refusing = clientOf(
      (request) =>
        request.url.endsWith('/schema/')
          ? text(
              `{"allowed_list_http_methods": ["get", "post"], "allowed_detail_http_methods": [], "fields": {${fields}}}`,
            )
          : request.url.endsWith('/api/')
            ? text('{"range": {"list_endpoint": "/api/range/", "schema": "/api/range/schema/"}}')
            : new Response('', { status: 405 }),
      { schemas: 'discover', resourceCache: null },
    );
    const created = refusing.api.range.create({ name: 'x' } as never);
    expect(await failureOf(created)).toBeInstanceOf(HttpMethodNotAllowed);
  });

  it('leads to objects of the server that it is from alone', async () => {
    const { api, origins } = lying(
      '{"allowed_list_http_methods": ["get"], "allowed_detail_http_methods": ["get"], "fields": {}}',
      '{"range": {"list_endpoint": "//evil.example/api/range/", "schema": "/api/range/schema/"}}',
    );
    expect(await failureOf(api.range.get(7))).toBeInstanceOf(HexoskinError);
    const elsewhere = lying(
      '{}',
      '{"range": {"list_endpoint": "/api/range/", "schema": "https://evil.example/schema/"}}',
    );
    expect(await failureOf(elsewhere.api.range.list())).toBeInstanceOf(ConnectionError);
    expect([...origins(), ...elsewhere.origins()]).toEqual([ORIGIN, ORIGIN]);
  });

  it('cannot send the credentials elsewhere', async () => {
    const schema = '{"allowed_list_http_methods": ["get"], "allowed_detail_http_methods": [], "fields": {}}';
    const { api, origins } = lying(
      schema,
      '{"range": {"list_endpoint": "https://evil.example/", "schema": "/api/range/schema/"}}',
    );
    expect(await failureOf(api.range.list())).toBeInstanceOf(ConnectionError);
    expect([...origins()]).toEqual([ORIGIN]);
  });
});
