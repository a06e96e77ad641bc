import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type ServedSandbox, serveSandbox } from '../src/index.js';

const PAGE = 'http://localhost:3000';
const authorization = `Basic ${Buffer.from('athlete@example.org:athlete').toString('base64')}`;

let sandbox: ServedSandbox;
beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0, cors: [PAGE, 'https://app.example'] });
});
afterAll(() => sandbox.close());

const ask = (path: string, init: RequestInit = {}) => fetch(sandbox.url + path, { redirect: 'manual', ...init });

test('pages of a chosen origin may read answers, refusals too', async () => {
  for (const [path, status] of [
    ['/api/account/', 200],
    ['/api/nothing/', 404],
    ['/api/account', 301],
  ] as const) {
    const { headers, status: given } = await ask(path, { headers: { origin: PAGE, authorization } });
    expect([path, given, headers.get('access-control-allow-origin')]).toEqual([path, status, PAGE]);
    expect(headers.get('access-control-expose-headers')).toContain('Location');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  }
  const unauthorized = await ask('/api/account/', { headers: { origin: 'https://app.example' } });
  expect(unauthorized.status).toBe(401);
  expect(unauthorized.headers.get('access-control-allow-origin')).toBe('https://app.example');
});

test('caches are told that answers differ by origin', async () => {
  expect((await ask('/api/account/', { headers: { authorization } })).headers.get('vary')).toBe('Accept, Origin');
});

test('a browser that asks first is answered, whatever the path and without credentials', async () => {
  for (const path of ['/api/range/1/', '/api/connect/oauth2/token/', '/oauth/access_token']) {
    const { status, headers } = await ask(path, {
      method: 'OPTIONS',
      headers: {
        origin: PAGE,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, PAGE]);
    expect(headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(headers.get('access-control-allow-headers')).toBe('authorization,content-type');
  }
});

test('OPTIONS that is no such question is answered as ever', async () => {
  const { status, headers } = await ask('/api/account/', { method: 'OPTIONS', headers: { origin: PAGE } });
  expect([status, headers.get('allow')]).toEqual([200, 'GET']);
});

test.each(['http://localhost:3001', 'https://localhost:3000', 'null', 'http://localhost:3000.evil.example'])(
  'pages of %s get no leave',
  async (origin) => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await ask('/api/account/', {
        method,
        headers: { origin, authorization, 'access-control-request-method': 'GET' },
      });
      expect(headers.has('access-control-allow-origin')).toBe(false);
    }
  },
);

test('what a fault plan answers can be read, too', async () => {
  const { status, headers } = await ask('/api/account/', {
    headers: { origin: PAGE, 'x-sandbox-fault': 'status=503' },
  });
  expect([status, headers.get('access-control-allow-origin')]).toEqual([503, PAGE]);
});

test('without a list no header is added', async () => {
  const closed = createSandbox();
  const { headers } = await closed.fetch(
    new Request('http://sandbox/api/account/', { headers: { origin: PAGE, authorization } }),
  );
  closed.close();
  expect([headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([null, 'Accept']);
});

test.each([
  ['http://localhost:3000/', "Write 'http://localhost:3000'."],
  ['HTTP://LOCALHOST:80', "Write 'http://localhost'."],
  ['localhost:3000', "Write it like 'http://localhost:3000'."],
  ['*', "Write it like 'http://localhost:3000'."],
])('%s is no origin', (origin, words) => {
  expect(() => createSandbox({ cors: [origin] })).toThrow(TypeError);
  expect(() => createSandbox({ cors: [origin] })).toThrow(words);
});
