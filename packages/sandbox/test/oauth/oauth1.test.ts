import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, ATHLETE, basic, CALLBACK, Served } from './program.js';

let sandbox: Served;
beforeAll(async () => {
  sandbox = await Served.start();
});
afterAll(() => sandbox.close());

/** What signs a request. Tests put something wrong in its place. */
interface Signing {
  readonly method?: string;
  readonly consumer?: readonly [key: string, secret: string];
  readonly token?: readonly [token: string, secret: string];
  /** More of the protocol's parameters, or others in place of the usual ones; without a value, none. */
  readonly protocol?: Readonly<Record<string, string | undefined>>;
  /** URL to sign in place of the right one. */
  readonly signedUrl?: string;
  /** Body of a form, whose parameters are signed, too. */
  readonly form?: Readonly<Record<string, string>>;
  readonly sent?: 'header' | 'form';
}

const quote = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** What a signed request carries. Everything here is written from the RFC, nothing shared with the sandbox. */
function signed(path: string, signing: Signing = {}): RequestInit {
  const { method = 'POST', consumer = ['sandbox-key', 'sandbox-secret'], token = ['', ''], form = {} } = signing;
  const url = new URL(signing.signedUrl ?? sandbox.url + path);
  const protocol = Object.entries({
    oauth_consumer_key: consumer[0],
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(Math.floor(sandbox.now / 1000)),
    oauth_nonce: randomBytes(8).toString('hex'),
    oauth_token: token[0] === '' ? undefined : token[0],
    ...signing.protocol,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const pairs = [...protocol, ...url.searchParams, ...Object.entries(form)]
    .map(([name, value]) => [quote(name), quote(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? Number(x > y) - Number(x < y) : a > b ? 1 : -1));
  const joined = pairs.map((pair) => pair.join('=')).join('&');
  const base = [method, url.origin + url.pathname, joined].map(quote).join('&');
  const key = `${quote(consumer[1])}&${quote(token[1])}`;
  const proven = [...protocol, ['oauth_signature', createHmac('sha1', key).update(base).digest('base64')] as const];
  if (signing.sent === 'form')
    return { method, body: new URLSearchParams([...proven, ...Object.entries(form)].map((pair) => [...pair])) };
  const header = proven.map(([name, value]) => `${quote(name)}="${quote(value)}"`).join(', ');
  return { method, headers: { authorization: `OAuth realm="a, b", ${header}` } };
}

const send = (path: string, signing?: Signing): Promise<Answered> => sandbox.ask(path, signed(path, signing));

type Token = readonly [token: string, secret: string];

function tokenOf({ status, text }: Answered): Token {
  expect(status).toBe(200);
  const values = new URLSearchParams(text);
  return [values.get('oauth_token') ?? '', values.get('oauth_token_secret') ?? ''];
}

const begin = (oauth_callback = CALLBACK): Promise<Answered> =>
  send('/oauth/request_token', { protocol: { oauth_callback } });

const pageOf = ([token]: Token): string => `${sandbox.url}/oauth/authorize?oauth_token=${token}`;

/** A request token that the athlete has allowed, and the proof. */
async function allowed(): Promise<{ request: Token; verifier: string }> {
  const request = tokenOf(await begin());
  const callback = await sandbox.browser().allow(pageOf(request));
  return { request, verifier: callback.searchParams.get('oauth_verifier') ?? '' };
}

const finish = (request: Token, oauth_verifier: string | undefined, signing: Signing = {}): Promise<Answered> =>
  send('/oauth/access_token', { ...signing, token: request, protocol: { oauth_verifier, ...signing.protocol } });

async function accessToken(): Promise<Token> {
  const { request, verifier } = await allowed();
  return tokenOf(await finish(request, verifier));
}

const get = (token: Token, path = '/api/account/', signing: Signing = {}): Promise<Answered> =>
  send(path, { method: 'GET', token, ...signing });

test('a program gets lasting access in three steps', async () => {
  const answer = await begin();
  expect(answer.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
  expect([...new URLSearchParams(answer.text).keys()]).toEqual([
    'oauth_token',
    'oauth_token_secret',
    'oauth_callback_confirmed',
  ]);
  expect(new URLSearchParams(answer.text).get('oauth_callback_confirmed')).toBe('true');

  const request = tokenOf(answer);
  const browser = await sandbox.browser().open(pageOf(request));
  await browser.logIn();
  expect(browser.text).toContain('Allow access for Sandbox API key?');
  await browser.submit('Allow');
  expect(`${browser.left?.origin}${browser.left?.pathname}`).toBe(CALLBACK);
  expect(browser.left?.searchParams.get('oauth_token')).toBe(request[0]);

  const granted = await finish(request, browser.left?.searchParams.get('oauth_verifier') ?? '');
  expect(new URLSearchParams(granted.text).get('oauth_authorized_realms')).toBe('readonly readwrite');
  expect((await get(tokenOf(granted))).json.objects[0].email).toBe('athlete@example.org');
  sandbox.now += 400 * 86_400_000;
  expect((await get(tokenOf(granted))).status).toBe(200);
});

test('the parameters may be sent as a form instead of a header', async () => {
  const protocol = { oauth_callback: CALLBACK, oauth_version: '1.0' };
  const request = tokenOf(await send('/oauth/request_token', { sent: 'form', protocol, form: { more: 'é !' } }));
  expect(request[0]).not.toBe('');
});

test('a program without an address has its user carry the verifier', async () => {
  const request = tokenOf(await begin('oob'));
  const browser = await sandbox.browser().open(pageOf(request));
  await browser.logIn();
  expect(browser.text).not.toContain('sends you back');
  await browser.submit('Allow');
  const verifier = /<code>([^<]+)<\/code>/.exec(browser.html)?.[1] ?? '';
  expect(browser.left).toBeNull();
  expect((await get(tokenOf(await finish(request, verifier)))).status).toBe(200);

  await browser.open(pageOf(tokenOf(await begin('oob'))));
  await browser.submit('Refuse');
  expect(browser.text).toContain('Access refused');
});

test('a refusal is sent back, and ends the request', async () => {
  const request = tokenOf(await begin());
  const browser = await sandbox.browser().open(pageOf(request));
  await browser.submit('Cancel');
  expect(Object.fromEntries(browser.left?.searchParams ?? [])).toEqual({
    oauth_token: request[0],
    oauth_problem: 'user_refused',
  });
  expect((await browser.open(pageOf(request))).status).toBe(400);
});

describe('asking for consent', () => {
  test.each(['', 'x', '%00', 'x&oauth_token=x'])('for an unknown request is a page: %j', async (token) => {
    const { status, headers, text } = await sandbox.ask(`/oauth/authorize?oauth_token=${token}`);
    expect([status, headers.get('location')]).toEqual([400, null]);
    expect(text).toContain('out of date');
  });

  test('happens once, within ten minutes', async () => {
    const request = tokenOf(await begin());
    const page = pageOf(request);
    const browser = sandbox.browser();
    await browser.allow(page);
    expect((await browser.open(page)).status).toBe(400);
    const late = tokenOf(await begin());
    sandbox.now += 600_000;
    expect((await browser.open(pageOf(late))).status).toBe(400);
  });

  test('takes no form of another site', async () => {
    const browser = await (await sandbox.browser().open(pageOf(tokenOf(await begin())))).logIn();
    await browser.post({ action: 'allow', csrf: 'x' });
    expect([browser.status, browser.left]).toEqual([403, null]);
  });
});

describe('a request token is refused', () => {
  test.each(['https://evil.example/', 'http://127.0.0.1:1/other', 'javascript:alert(1)'])(
    'for the address %s, which is not registered',
    async (callback) => {
      const { status, text } = await begin(callback);
      expect([status, new URLSearchParams(text).get('error')]).toEqual([400, 'invalid_request']);
    },
  );

  test('for no address', async () => {
    expect((await send('/oauth/request_token')).status).toBe(400);
  });

  test.each([
    ['a wrong secret', ['sandbox-key', 'x']],
    ['an unknown key', ['nobody', 'sandbox-secret']],
    ['a client that is no API key: the sandbox has only a hash of its secret', ['sandbox-code', 'sandbox-code-secret']],
  ] as const)('to %s', async (_, consumer) => {
    const { status, text, headers } = await send('/oauth/request_token', {
      consumer,
      protocol: { oauth_callback: CALLBACK },
    });
    expect([status, text, headers.get('www-authenticate')]).toEqual([401, '', 'OAuth realm="hexoskin"']);
  });

  test('by GET', async () => {
    const { status, headers } = await sandbox.ask('/oauth/request_token');
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('an access token is refused', () => {
  test('without a verifier, and for a wrong one', async () => {
    const { request } = await allowed();
    expect((await finish(request, undefined)).status).toBe(400);
    expect((await finish(request, 'x')).status).toBe(401);
  });

  test('before anybody has allowed it', async () => {
    expect((await finish(tokenOf(await begin()), 'x')).status).toBe(401);
  });

  test('the second time', async () => {
    const { request, verifier } = await allowed();
    expect((await finish(request, verifier)).status).toBe(200);
    expect((await finish(request, verifier)).status).toBe(401);
  });

  test('for the verifier of another request', async () => {
    const [one, other] = [await allowed(), await allowed()];
    expect((await finish(one.request, other.verifier)).status).toBe(401);
  });

  test('for a wrong secret of the request token, or none', async () => {
    const { request, verifier } = await allowed();
    expect((await finish([request[0], 'x'], verifier)).status).toBe(401);
    expect((await finish(['', ''], verifier)).status).toBe(401);
  });
});

describe('a signed request', () => {
  test('covers the whole URL, every parameter of its query in every form', async () => {
    const token = await accessToken();
    const text = fc.string({ unit: 'binary', maxLength: 10 });
    const query = fc.array(fc.tuple(text, text), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(query, async (pairs) => {
        const encoded = pairs.map(([name, value]) => `x${quote(name)}=${quote(value)}`).join('&');
        expect((await get(token, `/api/unit/2/?${encoded}`)).status).toBe(200);
        expect(
          (await get(token, `/api/unit/2/?${new URLSearchParams(pairs.map(([n, v]) => [`x${n}`, v]))}`)).status,
        ).toBe(200);
      }),
      { numRuns: 40 },
    );
    for (const path of ['/api/unit/2/?a=1&a=2&a=&b', '/api/unit/2/?a=b=c&&', '/api/user/?email=coach%40example.org']) {
      expect((await get(token, path)).status).toBe(200);
    }
  });

  test('is good for no other URL', async () => {
    const token = await accessToken();
    for (const path of ['/api/unit/2/?a=1', '/api/unit/3/', '/api/unit/2/?', '/api/unit/2/?a']) {
      const signedUrl = `${sandbox.url}/api/unit/2/`;
      const right = path === '/api/unit/2/?';
      expect([path, (await get(token, path, { signedUrl })).status]).toEqual([path, right ? 200 : 401]);
    }
    expect((await get(token, '/api/unit/2/', { signedUrl: 'http://sandbox.example.org/api/unit/2/' })).status).toBe(
      401,
    );
  });

  test('works once', async () => {
    const token = await accessToken();
    const protocol = { oauth_nonce: 'the same' };
    expect((await get(token, '/api/unit/2/', { protocol })).status).toBe(200);
    expect((await get(token, '/api/unit/2/', { protocol })).status).toBe(401);
    expect((await get(await accessToken(), '/api/unit/2/', { protocol })).status).toBe(200);
    sandbox.now += 1000;
    expect((await get(token, '/api/unit/2/', { protocol })).status).toBe(200);
  });

  test('that is forged uses up no nonce', async () => {
    const token = await accessToken();
    const protocol = { oauth_nonce: 'mine' };
    expect((await get([token[0], 'x'], '/api/unit/2/', { protocol })).status).toBe(401);
    expect((await get(token, '/api/unit/2/', { protocol })).status).toBe(200);
  });

  test('may be five minutes off, and stays used that long', async () => {
    const token = await accessToken();
    const seconds = Math.floor(sandbox.now / 1000);
    const at = (off: number) => ({ protocol: { oauth_timestamp: String(seconds + off), oauth_nonce: `n${off}` } });
    for (const off of [-300, 300]) expect((await get(token, '/api/unit/2/', at(off))).status).toBe(200);
    for (const off of [-301, 301]) {
      const { status, text } = await get(token, '/api/unit/2/', at(off));
      expect([status, new URLSearchParams(text).get('error')]).toEqual([400, 'invalid_request']);
    }
    sandbox.now += 600_000;
    expect((await get(token, '/api/unit/2/', at(300))).status).toBe(401);
  });

  test.each([
    ['no nonce', { oauth_nonce: undefined }, 'invalid_request'],
    ['no consumer', { oauth_consumer_key: undefined }, 'invalid_request'],
    ['no timestamp', { oauth_timestamp: undefined }, 'invalid_request'],
    ['a timestamp of nine digits', { oauth_timestamp: '123456789' }, 'invalid_request'],
    ['a timestamp in words', { oauth_timestamp: 'now' }, 'invalid_request'],
    ['another version', { oauth_version: '2.0' }, 'invalid_request'],
    ['no method', { oauth_signature_method: undefined }, 'invalid_request'],
    ['another method', { oauth_signature_method: 'PLAINTEXT' }, 'invalid_signature_method'],
    ['a control character', { oauth_nonce: 'x\0' }, 'invalid_request'],
  ])('with %s is 400', async (_, protocol, error) => {
    const { status, headers, text } = await get(await accessToken(), '/api/unit/2/', { protocol });
    expect([status, new URLSearchParams(text).get('error')]).toEqual([400, error]);
    expect(headers.get('content-type')).toBe('application/x-www-form-urlencoded');
  });

  test.each(['OAuth', 'OAuth x', 'OAuth oauth_token=x', 'OAuth oauth_token="%zz"'])(
    'whose header cannot be read is 400: %s',
    async (authorization) => {
      expect((await sandbox.ask('/api/unit/2/', { headers: { authorization } })).status).toBe(400);
    },
  );

  test.each([
    ['an unknown token', async (): Promise<Token> => ['x', 'x']],
    ['no token', async (): Promise<Token> => ['', '']],
    ['a request token', async () => (await allowed()).request],
    ['a wrong secret', async (): Promise<Token> => [(await accessToken())[0], 'x']],
  ])('with %s is an empty 401', async (_, token) => {
    const { status, headers, text } = await get(await token());
    expect([status, text]).toEqual([401, '']);
    expect(headers.get('www-authenticate')).toBe('OAuth realm="hexoskin"');
  });

  test('writes: a body of JSON is not signed', async () => {
    const { method, headers } = signed('/api/range/', { token: await accessToken() });
    const { status, json } = await sandbox.ask('/api/range/', {
      method: method ?? '',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'by OAuth 1', start: 1, user: 123 }),
    });
    expect([status, json.name]).toEqual([201, 'by OAuth 1']);
  });

  test("that names one of the protocol's parameters twice is 400", async () => {
    const { headers } = signed('/api/unit/2/', { method: 'GET', token: await accessToken() });
    const { authorization = '' } = headers as Record<string, string>;
    const twice = { headers: { authorization: `${authorization}, oauth_nonce="x"` } };
    const { status, text } = await sandbox.ask('/api/unit/2/', twice);
    expect([status, text]).toEqual([400, expect.stringContaining('repeated')]);
  });
});

describe('oauth1token', () => {
  const list = async () =>
    (await sandbox.ask('/api/oauth1token/?limit=1000', { headers: { authorization: ATHLETE } })).json;

  test('lists the real tokens; deleted, they are dead', async () => {
    const token = await accessToken();
    const row = (await list()).objects.at(-1);
    expect(row).toMatchObject({
      access_token: token[0],
      access_token_secret: token[1],
      oauthclient: '/api/oauthclient/26/',
    });
    const remove = (authorization: string) =>
      sandbox.ask(row.resource_uri, { method: 'DELETE', headers: { authorization } });
    expect((await remove(basic('coach@example.org', 'coach'))).status).toBe(404);
    expect((await get(token)).status).toBe(200);
    expect((await remove(ATHLETE)).status).toBe(204);
    expect((await get(token)).status).toBe(401);
  });

  test('one that its user wrote works, too, unless it has no name', async () => {
    for (const [access_token, status] of [
      ['written', 200],
      ['', 401],
    ] as const) {
      const token = { user: 'coach@example.org', oauthclient: 26, access_token, access_token_secret: '' };
      const written = await sandbox.ask('/api/oauth1token/', {
        method: 'POST',
        headers: { authorization: basic('coach@example.org', 'coach'), 'content-type': 'application/json' },
        body: JSON.stringify(token),
      });
      expect(written.status).toBe(201);
      expect((await get([access_token, ''])).status).toBe(status);
    }
  });

  test('those of the seed work, too, for the API key', async () => {
    const rows = (await list()).objects;
    const { access_token: token, access_token_secret: secret } = rows.find(
      ({ oauthclient }: { oauthclient: string }) => oauthclient === '/api/oauthclient/26/',
    );
    expect((await get([token, secret])).status).toBe(200);
    const other = rows.find(({ oauthclient }: { oauthclient: string }) => oauthclient === '/api/oauthclient/21/');
    expect((await get([other.access_token, other.access_token_secret])).status).toBe(401);
  });
});
