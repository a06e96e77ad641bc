import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.js';
import { type Answer, Asker, ATHLETE, STRANGER } from './client.js';

const NOW = Date.UTC(2026, 5, 1, 12, 0, 0);
const SECONDS = String(NOW / 1000);

let sandbox: Asker;
let overTls: Sandbox;
beforeAll(() => {
  sandbox = new Asker({ now: () => NOW });
  overTls = createSandbox({ now: () => NOW, origin: 'https://sandbox.example.org' });
});
afterAll(() => {
  sandbox.sandbox.close();
  overTls.close();
});

interface Signing {
  readonly key?: string;
  readonly secret?: string;
  readonly timestamp?: string;
  readonly url?: string;
}

function sign(
  path: string,
  { key = 'sandbox-key', secret = 'sandbox-secret', timestamp = SECONDS, url }: Signing = {},
): Record<string, string> {
  const signed = url ?? new URL(path, 'http://127.0.0.1:8000').href;
  return {
    'x-hexoapikey': key,
    'x-hexotimestamp': timestamp,
    'x-hexoapisignature': createHash('sha1').update(`${secret}${timestamp}${signed}`).digest('hex'),
  };
}

const ask = (path: string, headers: Record<string, string>, as: string | null = ATHLETE): Promise<Answer> =>
  sandbox.ask(path, { headers, as });

describe('Basic', () => {
  test('signs in with the address and the password, which may hold colons', async () => {
    for (const as of [ATHLETE, STRANGER]) {
      const { json } = await sandbox.ask('/api/account/', { as });
      expect(json.objects[0].email).toBe(as.split(':', 1)[0]);
    }
  });

  test.each([
    'athlete@example.org:wrong',
    'nobody@example.org:x',
    'athlete@example.org',
    ':',
    'athlete@example.org\0:athlete',
  ])('a wrong name or password is an empty 401: %j', async (as) => {
    const { status, text, headers } = await sandbox.ask('/api/account/', { as });
    expect([status, text]).toEqual([401, '']);
    expect(headers.get('www-authenticate')).toBe('Basic Realm="hexoskin"');
  });

  test.each(['Bearer token', 'Basic', 'Basic !!!', 'Digest x'])('another header is 401: %s', async (authorization) => {
    expect((await sandbox.ask('/api/account/', { as: null, headers: { authorization } })).status).toBe(401);
  });

  test('a password is remembered no longer than it is right', async () => {
    const as = 'friend@example.org:friend';
    expect((await sandbox.ask('/api/account/', { as })).status).toBe(200);
    const body = { password: 'né:w' };
    expect((await sandbox.ask('/api/resetpassword/', { method: 'POST', as, body })).status).toBe(201);
    expect((await sandbox.ask('/api/account/', { as })).status).toBe(401);
    expect((await sandbox.ask('/api/account/', { as: 'friend@example.org:né:w' })).status).toBe(200);
  });
});

describe('signatures', () => {
  test('are asked for only where one of their headers is sent', async () => {
    expect((await ask('/api/account/', {})).status).toBe(200);
    for (const name of ['x-hexoapikey', 'x-hexotimestamp', 'x-hexoapisignature']) {
      const { status, json } = await ask('/api/account/', { [name]: 'x' });
      expect([status, json]).toEqual([401, { error: 'API signature failed.' }]);
    }
  });

  test('the documented example is right', async () => {
    const { 'x-hexoapisignature': signature } = sign('', {
      secret: 'secret',
      timestamp: '1400000000',
      url: 'https://api.hexoskin.com/api/account/',
    });
    expect(signature).toBe('6eb37e2047a88e69375a7b45aa4bea9c0c342a50');
  });

  test('do not replace signing in', async () => {
    const { status, text } = await ask('/api/account/', sign('/api/account/'), null);
    expect([status, text]).toEqual([401, '']);
  });

  const text = fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.replaceAll('\0', ''));
  const query = fc.array(fc.tuple(text, text), { maxLength: 4 }).map((pairs) => {
    return pairs.map(([name, value]) => `x${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  });

  test('hold for the URL as it was sent, whatever its query', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (parameters) => {
        const path = `/api/unit/2/?${parameters}`;
        expect((await ask(path, sign(path))).status).toBe(200);
      }),
      { numRuns: 60 },
    );
  });

  test('fail for any other URL, secret, key or time', async () => {
    const wrong = fc.oneof(
      query
        .filter((parameters) => parameters !== '')
        .map((parameters): Signing => ({ url: `http://127.0.0.1:8000/api/unit/2/?${parameters}` })),
      text.filter((secret) => secret !== 'sandbox-secret').map((secret): Signing => ({ secret })),
      fc.integer({ min: 301 }).map((seconds): Signing => ({ timestamp: String(NOW / 1000 + seconds) })),
      fc
        .integer({ min: 301, max: NOW / 1000 })
        .map((seconds): Signing => ({ timestamp: String(NOW / 1000 - seconds) })),
      fc.constantFrom<Signing>({ key: 'other' }, { timestamp: 'now' }, { timestamp: '' }),
    );
    await fc.assert(
      fc.asyncProperty(wrong, async (signing) => {
        const { status, json } = await ask('/api/unit/2/', sign('/api/unit/2/', signing));
        expect([status, json]).toEqual([401, { error: 'API signature failed.' }]);
      }),
      { numRuns: 100 },
    );
  });

  test('may be five minutes off', async () => {
    for (const off of [-300, 300]) {
      const headers = sign('/api/unit/2/', { timestamp: String(NOW / 1000 + off) });
      expect((await ask('/api/unit/2/', headers)).status).toBe(200);
    }
  });

  test('are of the origin that callers know, where a proxy changes it', async () => {
    const url = 'https://sandbox.example.org/api/account/?a=%20b';
    const request = (signedUrl: string) =>
      new Request('http://127.0.0.1:8000/api/account/?a=%20b', {
        headers: { authorization: `Basic ${Buffer.from(ATHLETE).toString('base64')}`, ...sign('', { url: signedUrl }) },
      });
    expect((await overTls.fetch(request(url))).status).toBe(200);
    expect((await overTls.fetch(request('http://127.0.0.1:8000/api/account/?a=%20b'))).status).toBe(401);
  });
});
