import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATHLETE, basic, Served } from './program.js';

let sandbox: Served;
beforeAll(async () => {
  sandbox = await Served.start();
});
afterAll(() => sandbox.close());

const COACH = basic('coach@example.org', 'coach');

const ask = (path: string, authorization: string, init: RequestInit = {}) =>
  sandbox.ask(path, { ...init, headers: { authorization, 'content-type': 'application/json' } });

/** The athlete's tokens that are listed, the last one first. */
const listed = async (resource: string): Promise<Record<string, string>[]> =>
  (await ask(`/api/${resource}/?limit=1000`, ATHLETE)).json.objects.reverse();

describe('oauth2token', () => {
  test('lists what a user allowed, and shows no part of the token itself', async () => {
    const tokens = await sandbox.password('readonly');
    const [object] = await listed('oauth2token');
    expect(object).toMatchObject({
      client: 'sandbox-key',
      user: 'athlete@example.org',
      scopes: 'readonly',
      token_type: 'Bearer',
      expires_in: 36_000,
    });
    const { text } = await ask('/api/oauth2token/?limit=1000', ATHLETE);
    expect(text).not.toContain(tokens.access_token);
    expect(text).not.toContain(tokens.refresh_token);
    expect((await ask('/api/oauth2token/?limit=1000', COACH)).text).not.toContain('athlete@example.org');
  });

  test('keeps its address when it is renewed', async () => {
    const { refresh_token } = await sandbox.password();
    const [before] = await listed('oauth2token');
    await sandbox.refresh(refresh_token, { scope: 'readwrite' });
    const [after] = await listed('oauth2token');
    expect(after).toEqual({ ...before, scopes: 'readwrite' });
  });

  test('deleted, is dead at once: access token, refresh token and all', async () => {
    const { access_token, refresh_token } = await sandbox.password();
    const uri = (await listed('oauth2token'))[0]?.['resource_uri'] ?? '';
    expect((await ask(uri, COACH, { method: 'DELETE' })).status).toBe(404);
    expect((await sandbox.bearer(access_token)).status).toBe(200);
    const { status, text } = await ask(uri, ATHLETE, { method: 'DELETE' });
    expect([status, text]).toEqual([204, '']);
    expect((await sandbox.bearer(access_token)).status).toBe(401);
    expect((await sandbox.refresh(refresh_token)).json.error).toBe('invalid_grant');
    expect((await ask(uri, ATHLETE)).status).toBe(404);
  });

  test('may be given up by the program that has it, also if that may only read', async () => {
    for (const scope of ['readonly', 'readwrite']) {
      const { access_token } = await sandbox.password(scope);
      const uri = (await listed('oauth2token'))[0]?.['resource_uri'] ?? '';
      expect((await sandbox.bearer(access_token, uri, { method: 'DELETE' })).status).toBe(204);
      expect((await sandbox.bearer(access_token)).status).toBe(401);
    }
  });

  test('is not for another program to end, if that may only read', async () => {
    const code = await sandbox.code({ scope: 'readwrite' });
    const { json: other } = await sandbox.exchange(code);
    const uri = (await listed('oauth2token'))[0]?.['resource_uri'] ?? '';
    const { access_token } = await sandbox.password('readonly');
    expect((await sandbox.bearer(access_token, uri, { method: 'DELETE' })).status).toBe(403);
    expect((await sandbox.bearer(other.access_token)).status).toBe(200);
  });

  test('follows its user to a new address', async () => {
    const { access_token } = await sandbox.password('readwrite');
    const move = (email: string) =>
      sandbox.bearer(access_token, '/api/changeemail/', { method: 'POST', body: JSON.stringify({ email }) });
    expect((await move('moved@example.org')).status).toBe(201);
    const { json } = await sandbox.bearer(access_token, '/api/oauth2token/?limit=1000');
    expect(new Set(json.objects.map(({ user }: { user: string }) => user))).toEqual(new Set(['moved@example.org']));
    await move('athlete@example.org');
  });
});

describe('oauthclient', () => {
  const path = '/api/oauthclient/21/';
  const patch = (values: unknown) => ask(path, COACH, { method: 'PATCH', body: JSON.stringify(values) });

  test('is shown to its owner, without its secret', async () => {
    const { json } = await ask(path, COACH);
    expect(json).toMatchObject({ client_id: 'sandbox-code', grant_type: 'authorization_code', secret: '' });
    expect((await ask(path, ATHLETE)).status).toBe(404);
    expect((await ask('/api/oauthclient/?limit=1000', COACH)).text).not.toContain('-secret');
  });

  test('takes redirect addresses that are safe to register, and then sends people there', async () => {
    const { json: before } = await ask(path, COACH);
    const added = ['https://new.example/back?to=me', 'com.example.app:/back', 'http://[::1]/back'];
    expect((await patch({ redirect_uris: [...before.redirect_uris, ...added] })).status).toBe(202);
    for (const redirect_uri of [...added.slice(0, 2), 'http://[::1]:4711/back']) {
      const callback = await sandbox.browser().allow(sandbox.authorizationUrl({ redirect_uri }));
      expect(callback.href.startsWith(redirect_uri)).toBe(true);
      expect(callback.searchParams.get('code')).toMatch(/^[\w-]{43}$/);
    }
    await patch({ redirect_uris: before.redirect_uris });
    const { status } = await sandbox.ask(
      sandbox.authorizationUrl({ redirect_uri: added[0] ?? '' }).slice(sandbox.url.length),
    );
    expect(status).toBe(400);
  });

  test.each([
    ['plain http', ['http://client.example/callback']],
    ['a fragment', ['https://client.example/callback#x']],
    ['a script', ['JavaScript:alert(1)']],
    ['no address', ['callback']],
    ['white space', ['https://client.example/ x']],
    ['a text', 'https://client.example/callback'],
    ['a number', [1]],
  ])('refuses %s', async (_, redirect_uris) => {
    const { json: before } = await ask(path, COACH);
    const { status, json } = await patch({ redirect_uris });
    expect([status, Object.keys(json.oauthclient)]).toEqual([400, ['redirect_uris']]);
    expect((await ask(path, COACH)).json.redirect_uris).toEqual(before.redirect_uris);
  });

  test('cannot take the public name of another client', async () => {
    const { status, json } = await patch({ client_id: 'sandbox-key' });
    expect([status, Object.keys(json.oauthclient)]).toEqual([400, ['client_id']]);
    expect((await patch({ client_id: 'sandbox-code' })).status).toBe(202);
  });

  test('may change its grant, its name and its public name', async () => {
    const secret = 'sandbox-code-secret';
    const password = { grant_type: 'password', username: 'coach@example.org', password: 'coach' };
    await patch({ grant_type: 'password', client_id: 'renamed', name: '<b>New</b> name' });
    expect((await sandbox.token(password, ['renamed', secret])).status).toBe(200);
    expect((await sandbox.token(password, ['sandbox-code', secret])).status).toBe(401);
    await patch({ grant_type: 'authorization_code', client_id: 'sandbox-code' });
    const { html, text } = await sandbox.browser().open(sandbox.authorizationUrl({}));
    expect(html).not.toContain('<b>');
    expect(text).toContain('<b>New</b> name asks for access');
    await patch({ name: 'Sandbox web application' });
  });

  test('its secret is not to be written', async () => {
    const { status, json } = await patch({ secret: 'x' });
    expect([status, json.secret]).toEqual([202, '']);
    const code = await sandbox.code();
    expect((await sandbox.exchange(code)).status).toBe(200);
  });
});
