import { ConnectionError, DecodeError, HexoApi, type HexoApiOptions, HexoskinError } from 'hexoskin-client';
import { createSandbox } from 'hexoskin-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { json, Wire } from './support/wire.js';

const ORIGIN = 'http://127.0.0.1:1';
const AUTH = 'somebody:topsecret';

const failureOf = (promise: PromiseLike<unknown>): Promise<Error> =>
  Promise.resolve(promise).then(
    () => expect.fail('it succeeded'),
    (error: Error) => error,
  );

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
