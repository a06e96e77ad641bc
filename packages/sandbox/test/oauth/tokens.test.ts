import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, ATHLETE, basic, KEY, SCRIPT, Served, TOKEN, type Tokens } from './program.js';

let sandbox: Served;
beforeAll(async () => {
  sandbox = await Served.start({ tokenLife: 600 });
});
afterAll(() => sandbox.close());

const PASSWORD = { grant_type: 'password', username: 'athlete@example.org', password: 'athlete' };

describe('the password grant', () => {
  test('gives a token whose reply has these five members and no others', async () => {
    const { status, headers, json } = await sandbox.token({ ...PASSWORD, scope: 'readonly readwrite' });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(Object.keys(json).sort()).toEqual(['access_token', 'expires_in', 'refresh_token', 'scope', 'token_type']);
    expect(json).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'readonly readwrite' });
  });

  test('takes passwords of any form', async () => {
    const stranger = { grant_type: 'password', username: 'stranger@example.org', password: 'with:colons:in' };
    const { json } = await sandbox.token(stranger);
    expect((await sandbox.bearer(json.access_token)).json.objects[0].email).toBe('stranger@example.org');
  });

  test('grants the default scope where none is named', async () => {
    expect((await sandbox.token(PASSWORD)).json.scope).toBe('readonly');
  });

  test.each([
    ['a wrong password', { ...PASSWORD, password: 'x' }, 'invalid_grant'],
    ['an unknown user', { ...PASSWORD, username: 'nobody@example.org' }, 'invalid_grant'],
    ['a name that is cut', { ...PASSWORD, username: 'athlete@example.org\0' }, 'invalid_grant'],
    ['no user', { ...PASSWORD, username: '' }, 'invalid_request'],
    ['no password', { ...PASSWORD, password: '' }, 'invalid_request'],
    ['a scope that nobody has', { ...PASSWORD, scope: 'readonly admin' }, 'invalid_scope'],
  ])('%s is 400', async (_, parameters, error) => {
    const { status, headers, json } = await sandbox.token(parameters);
    expect([status, json.error]).toEqual([400, error]);
    expect(Object.keys(json)).toEqual(['error', 'error_description']);
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('of a client that is not of the staff is for its owner alone', async () => {
    const owner = { grant_type: 'password', username: 'friend@example.org', password: 'friend' };
    expect((await sandbox.token(owner, SCRIPT)).status).toBe(200);
    const { status, json } = await sandbox.token(PASSWORD, SCRIPT);
    expect([status, json.error]).toEqual([400, 'invalid_grant']);
  });
});

describe('the token endpoint', () => {
  test.each(['client_credentials', 'urn:ietf:params:oauth:grant-type:device_code', 'constructor', 'é"\\'])(
    'does not know the grant %s',
    async (grant_type) => {
      for (const client of [KEY, null]) {
        const { status, headers, json } = await sandbox.token({ grant_type }, client);
        expect([status, json.error]).toEqual([400, 'unsupported_grant_type']);
        expect(headers.get('content-type')).toBe('application/json');
      }
    },
  );

  test.each([
    ['code', { grant_type: 'authorization_code', code: 'x' }, SCRIPT],
    ['password', PASSWORD, ['sandbox-code', 'sandbox-code-secret'] as const],
  ])('keeps a client to its own grant: %s', async (_, parameters, client) => {
    const { status, json } = await sandbox.token(parameters, client);
    expect([status, json.error]).toEqual([400, 'unauthorized_client']);
  });

  test('wants a grant type, a form, and each parameter once', async () => {
    const authorization = basic(...KEY);
    const post = (body: string, type = 'application/x-www-form-urlencoded', path = TOKEN) =>
      sandbox.ask(path, { method: 'POST', body, headers: { authorization, 'content-type': type } });
    const encoded = new URLSearchParams(PASSWORD).toString();
    for (const answer of [
      await post(''),
      await post(JSON.stringify(PASSWORD), 'application/json'),
      await post(`${encoded}&username=friend%40example.org`),
      await post(encoded, undefined, `${TOKEN}?password=athlete`),
    ]) {
      expect([answer.status, answer.json.error]).toEqual([400, 'invalid_request']);
    }
    expect((await post(encoded, 'Application/X-WWW-Form-URLencoded; charset=utf-8')).status).toBe(200);
  });

  test('reads parameters from the query, too, as programs rely on', async () => {
    const path = `${TOKEN}?${new URLSearchParams(PASSWORD)}`;
    expect((await sandbox.ask(path, { method: 'POST', headers: { authorization: basic(...KEY) } })).status).toBe(200);
  });

  test('is for POST, with its final slash', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const { status, headers } = await sandbox.ask(TOKEN, { method });
      expect([status, headers.get('allow')]).toEqual([405, 'POST']);
    }
    const { status, headers } = await sandbox.ask(TOKEN.slice(0, -1), { method: 'POST' });
    expect([status, headers.get('location')]).toEqual([301, TOKEN]);
  });
});

describe('a client proves itself', () => {
  const inBody = (client_id: string, client_secret: string) =>
    sandbox.token({ ...PASSWORD, client_id, client_secret }, null);

  test('by the header or by the body', async () => {
    expect((await sandbox.token(PASSWORD, KEY)).status).toBe(200);
    expect((await inBody(...KEY)).status).toBe(200);
    expect((await sandbox.token({ ...PASSWORD, client_id: KEY[0] }, KEY)).status).toBe(200);
  });

  test('form-encodes what it puts into the header, as the RFC has it', async () => {
    expect((await sandbox.token(PASSWORD, ['sandbox%2Dkey', 'sandbox%2Dsecret'])).status).toBe(200);
  });

  const wrong: [string, () => ReturnType<Served['token']>][] = [
    ['nothing', () => sandbox.token(PASSWORD, null)],
    ['a wrong secret in the header', () => sandbox.token(PASSWORD, ['sandbox-key', 'x'])],
    ['no secret in the header', () => sandbox.token(PASSWORD, ['sandbox-key', ''])],
    ['an unknown client in the header', () => sandbox.token(PASSWORD, ['nobody', 'sandbox-secret'])],
    ['a name that is cut', () => sandbox.token(PASSWORD, ['sandbox-key%00', 'sandbox-secret'])],
    ['a wrong secret in the body', () => inBody('sandbox-key', 'x')],
    ['no secret in the body', () => inBody('sandbox-key', '')],
    ['the secret of another client', () => inBody('sandbox-key', 'sandbox-code-secret')],
    ['a secret where there is none', () => inBody('sandbox-public', 'x')],
    [
      'a secret in the query',
      () =>
        sandbox.ask(`${TOKEN}?client_id=sandbox-key&client_secret=sandbox-secret`, {
          method: 'POST',
          body: new URLSearchParams(PASSWORD),
        }),
    ],
    [
      'another scheme',
      () =>
        sandbox.ask(TOKEN, {
          method: 'POST',
          headers: { authorization: 'Bearer sandbox-key' },
          body: new URLSearchParams({ ...PASSWORD, client_id: 'sandbox-key', client_secret: 'sandbox-secret' }),
        }),
    ],
  ];
  test.each(wrong)('not by %s', async (_, ask) => {
    const { status, headers, json } = await ask();
    expect([status, json.error]).toEqual([401, 'invalid_client']);
    expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_client"');
  });

  test('in one way only', async () => {
    for (const more of [{ client_secret: 'sandbox-secret' }, { client_id: 'sandbox-code' }]) {
      const { status, json } = await sandbox.token({ ...PASSWORD, ...more }, KEY);
      expect([status, json.error]).toEqual([400, 'invalid_request']);
    }
  });
});

describe('an access token', () => {
  const refused = async (token: string) => {
    const { status, headers, text } = await sandbox.bearer(token);
    expect([status, text]).toEqual([401, '']);
    return headers.get('www-authenticate');
  };

  test('opens what its user sees, and nothing of others', async () => {
    const { access_token } = await sandbox.password();
    const own = await sandbox.ask('/api/record/?limit=1000', { headers: { authorization: ATHLETE } });
    expect((await sandbox.bearer(access_token, '/api/record/?limit=1000')).text).toBe(own.text);
  });

  test('ends when its time is over', async () => {
    const { access_token } = await sandbox.password();
    sandbox.now += 599_999;
    expect((await sandbox.bearer(access_token)).status).toBe(200);
    sandbox.now += 1;
    expect(await refused(access_token)).toBe(
      'Bearer realm="hexoskin", error="invalid_token", error_description="The access token has expired"',
    );
  });

  test('that nobody was given is refused', async () => {
    const { access_token, refresh_token } = await sandbox.password();
    for (const token of ['x', access_token.slice(1), `${access_token}x`, refresh_token]) {
      expect(await refused(token)).toBe(
        'Bearer realm="hexoskin", error="invalid_token", error_description="The access token is unknown or was revoked"',
      );
    }
  });

  test('is taken from the header alone', async () => {
    const { access_token } = await sandbox.password();
    expect((await sandbox.ask(`/api/account/?access_token=${access_token}`)).status).toBe(401);
    const scheme = { headers: { authorization: `BEARER  ${access_token}` } };
    expect((await sandbox.ask('/api/account/', scheme)).status).toBe(200);
  });

  test('does not do instead of a signature that is sent along', async () => {
    const { access_token } = await sandbox.password();
    const headers = { 'x-hexoapikey': 'sandbox-key', 'x-hexotimestamp': '1', 'x-hexoapisignature': 'x' };
    const { status, json } = await sandbox.bearer(access_token, '/api/account/', { headers });
    expect([status, json.error]).toEqual([401, 'API signature failed.']);
  });
});

describe('scopes', () => {
  const create = { method: 'POST', body: JSON.stringify({ name: 'x', start: 1, user: 123 }) };

  test('readonly reads, and any write is 403', async () => {
    const { access_token: token } = await sandbox.password('readonly');
    const { access_token: writing } = await sandbox.password('readwrite');
    const { json: range } = await sandbox.bearer(writing, '/api/range/', create);
    const uri = range.resource_uri;
    expect((await sandbox.bearer(token, uri)).status).toBe(200);
    expect((await sandbox.bearer(token, `/api/range/schema/`)).status).toBe(200);
    const body = JSON.stringify({ name: 'y' });
    for (const [path, init] of [
      ['/api/range/', create],
      ['/api/range/', { method: 'PATCH', body: '{"objects": []}' }],
      [uri, { method: 'PUT', body }],
      [uri, { method: 'PATCH', body }],
      [uri, { method: 'DELETE' }],
      [uri, { method: 'POST', body, headers: { 'x-http-method-override': 'PATCH' } }],
      [uri, { headers: { 'x-http-method-override': 'DELETE' } }],
      ['/api/resetpassword/', { method: 'POST', body: '{"password": "x"}' }],
    ] as const) {
      const { status, headers, text } = await sandbox.bearer(token, path, init);
      expect([path, status, text]).toEqual([path, 403, '']);
      expect(headers.get('www-authenticate')).toBe('Bearer realm="hexoskin", error="insufficient_scope"');
    }
    expect((await sandbox.bearer(token, uri)).json.name).toBe('x');
  });

  test('readwrite writes, and reads, too', async () => {
    const { access_token: token } = await sandbox.password('readwrite');
    const { status, json } = await sandbox.bearer(token, '/api/range/', create);
    expect(status).toBe(201);
    expect((await sandbox.bearer(token, json.resource_uri)).status).toBe(200);
    expect((await sandbox.bearer(token, json.resource_uri, { method: 'DELETE' })).status).toBe(204);
  });

  test('what needs nobody signed in needs no scope', async () => {
    const { access_token: token } = await sandbox.password('readonly');
    expect((await sandbox.bearer(token, '/api/')).status).toBe(200);
    const body = JSON.stringify({ email: 'new@example.org', password: 'x' });
    expect((await sandbox.bearer(token, '/api/createuserrequest/', { method: 'POST', body })).status).toBe(201);
  });
});

describe('refreshing', () => {
  test('replaces both tokens at once', async () => {
    const first = await sandbox.password();
    const { status, json: second } = await sandbox.refresh(first.refresh_token);
    expect(status).toBe(200);
    expect(Object.keys(second).sort()).toEqual(['access_token', 'expires_in', 'refresh_token', 'scope', 'token_type']);
    expect(second.access_token).not.toBe(first.access_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await sandbox.bearer(first.access_token)).status).toBe(401);
    expect((await sandbox.bearer(second.access_token)).status).toBe(200);
  });

  test('works long after the access token has ended, and gives a whole lifetime', async () => {
    const first = await sandbox.password();
    sandbox.now += 30 * 86_400_000;
    const { json: second } = await sandbox.refresh(first.refresh_token);
    sandbox.now += 599_000;
    expect((await sandbox.bearer(second.access_token)).status).toBe(200);
  });

  test('with a token that was used ends everything that followed from it', async () => {
    const first = await sandbox.password();
    const other = await sandbox.password();
    const { json: second } = await sandbox.refresh(first.refresh_token);
    const { json: third } = await sandbox.refresh(second.refresh_token);
    const stolen = await sandbox.refresh(first.refresh_token);
    expect([stolen.status, stolen.json.error]).toEqual([400, 'invalid_grant']);
    expect((await sandbox.bearer(third.access_token)).status).toBe(401);
    expect((await sandbox.refresh(third.refresh_token)).json.error).toBe('invalid_grant');
    expect((await sandbox.bearer(other.access_token)).status).toBe(200);
  });

  describe('with a token whose answer may have been lost', () => {
    const renew = async (token: string) => (await sandbox.refresh(token)).json;
    const expectStolen = async (token: string) => {
      const { status, json } = await sandbox.refresh(token);
      expect([status, json.error]).toEqual([400, 'invalid_grant']);
    };

    test('works again as long as nothing of the answer was used', async () => {
      const { refresh_token } = await sandbox.password();
      await renew(refresh_token);
      await renew(refresh_token);
      const { access_token } = await renew(refresh_token);
      expect((await sandbox.bearer(access_token)).status).toBe(200);
    });

    test.each<[string, (renewed: Tokens) => Promise<Answered>]>([
      ['access', ({ access_token }) => sandbox.bearer(access_token)],
      ['refresh', ({ refresh_token }) => sandbox.refresh(refresh_token)],
    ])('ends everything once the new %s token was used', async (_, use) => {
      const { refresh_token } = await sandbox.password();
      const second = await renew(refresh_token);
      expect((await use(second)).status).toBe(200);
      await expectStolen(refresh_token);
      expect((await sandbox.bearer(second.access_token)).status).toBe(401);
      await expectStolen(second.refresh_token);
    });

    test('has several answers, of which the first that is used counts', async () => {
      const { refresh_token } = await sandbox.password();
      const [one, other] = await Promise.all([renew(refresh_token), renew(refresh_token)]);
      const { access_token } = await renew(one.refresh_token);
      expect((await sandbox.bearer(access_token)).status).toBe(200);
      await expectStolen(other.refresh_token);
      expect((await sandbox.bearer(access_token)).status).toBe(401);
    });

    test('is not used by a request that is refused', async () => {
      const { refresh_token } = await sandbox.password();
      const { access_token } = await renew(refresh_token);
      sandbox.now += 600_000;
      expect((await sandbox.bearer(access_token)).status).toBe(401);
      expect((await sandbox.refresh(refresh_token)).status).toBe(200);
    });
  });

  test('is for the client that was given the token', async () => {
    const { refresh_token } = await sandbox.password();
    const { status, json } = await sandbox.refresh(refresh_token, {}, ['sandbox-code', 'sandbox-code-secret']);
    expect([status, json.error]).toEqual([400, 'invalid_grant']);
    expect((await sandbox.refresh(refresh_token)).status).toBe(200);
  });

  test('may narrow the scope and widen it again to what was granted, and no further', async () => {
    const { refresh_token } = await sandbox.password('readonly readwrite');
    const { json: narrow } = await sandbox.refresh(refresh_token, { scope: 'readonly' });
    expect(narrow.scope).toBe('readonly');
    const write = { method: 'POST', body: JSON.stringify({ name: 'x', start: 1, user: 123 }) };
    expect((await sandbox.bearer(narrow.access_token, '/api/range/', write)).status).toBe(403);
    const { json: whole } = await sandbox.refresh(narrow.refresh_token);
    expect(whole.scope).toBe('readonly readwrite');

    const { refresh_token: reading } = await sandbox.password('readonly');
    const { status, json } = await sandbox.refresh(reading, { scope: 'readwrite' });
    expect([status, json.error]).toEqual([400, 'invalid_scope']);
    expect((await sandbox.refresh(reading)).status).toBe(200);
  });

  test('needs a refresh token', async () => {
    const { access_token } = await sandbox.password();
    expect((await sandbox.refresh(access_token)).json.error).toBe('invalid_grant');
    expect((await sandbox.refresh('')).json.error).toBe('invalid_request');
  });
});
