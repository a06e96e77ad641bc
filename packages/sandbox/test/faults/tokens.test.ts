import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Ask, Asker } from '../client.js';

const ORIGIN = 'http://127.0.0.1:8000';
const TOKEN = '/api/connect/oauth2/token/';

let sandbox: Asker;
let bearer: Ask;
let refreshToken: string;
beforeAll(async () => {
  sandbox = new Asker();
  const { json } = await signIn();
  bearer = { as: null, headers: { authorization: `Bearer ${json.access_token}` } };
  refreshToken = json.refresh_token;
});
afterEach(() => sandbox.sandbox.setFaults(null));
afterAll(() => sandbox.sandbox.close());

function askForToken(parameters: Readonly<Record<string, string>>): Promise<Answer> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = String(new URLSearchParams(parameters));
  return sandbox.ask(TOKEN, { method: 'POST', as: 'sandbox-key:sandbox-secret', headers, body });
}

function signIn(): Promise<Answer> {
  return askForToken({
    grant_type: 'password',
    username: 'athlete@example.org',
    password: 'athlete',
    scope: 'readonly',
  });
}

/** The headers of a request signed by OAuth 1 with a token of the athlete's. */
async function oauth1(path: string): Promise<Ask> {
  const { json } = await sandbox.ask('/api/oauth1token/');
  const { access_token: token, access_token_secret: secret } = json.objects.at(-1);
  const protocol = {
    oauth_consumer_key: 'sandbox-key',
    oauth_nonce: crypto.randomUUID(),
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(Math.floor(Date.now() / 1000)),
    oauth_token: token,
  };
  const url = new URL(ORIGIN + path);
  const signed = new URLSearchParams([...Object.entries(protocol), ...url.searchParams]);
  signed.sort();
  const base = ['GET', url.origin + url.pathname, String(signed)].map(encodeURIComponent).join('&');
  const signature = createHmac('sha1', `sandbox-secret&${secret}`).update(base).digest('base64');
  const pairs = Object.entries({ ...protocol, oauth_signature: signature });
  const authorization = `OAuth ${pairs.map(([name, value]) => `${name}="${encodeURIComponent(value)}"`).join(', ')}`;
  return { as: null, headers: { authorization } };
}

describe('expired-token', () => {
  test('refuses a token once, and takes it again', async () => {
    sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'expired-token' }, times: 1 }] });
    const { status, headers, text } = await sandbox.ask('/api/account/', bearer);
    expect([status, text, headers.get('www-authenticate')]).toEqual([
      401,
      '',
      'Bearer realm="hexoskin", error="invalid_token", error_description="The access token has expired"',
    ]);
    expect((await sandbox.ask('/api/account/', bearer)).status).toBe(200);
  });

  test('looks like a token that is really no good', async () => {
    const real = await sandbox.ask('/api/account/', { as: null, headers: { authorization: 'Bearer nonsense' } });
    sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'revoked-token' } }] });
    const { status, headers, text } = await sandbox.ask('/api/account/', bearer);
    headers.delete('content-length');
    expect({ status, text, headers: [...headers] }).toEqual({
      status: real.status,
      text: real.text,
      headers: [...real.headers],
    });
  });

  test('concerns requests with a token alone, and lets it be refreshed', async () => {
    sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'expired-token' } }] });
    expect((await sandbox.ask('/api/account/')).status).toBe(200);
    expect((await sandbox.ask('/api/')).status).toBe(200);
    expect((await signIn()).status).toBe(200);
    expect(sandbox.sandbox.faults().counts).toEqual([{ matched: 0, fired: 0 }]);
    expect(await sandbox.ask('/api/account/', await oauth1('/api/account/'))).toMatchObject({ status: 401, text: '' });
  });
});

describe('revoked-token', () => {
  test('lets no token be refreshed either, until its user signs in anew', async () => {
    sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'revoked-token' } }] });
    expect((await sandbox.ask('/api/account/', bearer)).status).toBe(401);
    const refused = await askForToken({ grant_type: 'refresh_token', refresh_token: refreshToken });
    expect([refused.status, refused.json.error]).toEqual([400, 'invalid_grant']);
    expect((await signIn()).status).toBe(200);
    sandbox.sandbox.setFaults(null);
    expect((await askForToken({ grant_type: 'refresh_token', refresh_token: refreshToken })).status).toBe(200);
  });
});

test('rules find the user of a token', async () => {
  const { json } = await signIn();
  const path = '/api/account/';
  const asks: Ask[] = [
    {},
    { as: null, headers: { authorization: `Bearer ${json.access_token}` } },
    await oauth1(path),
    { as: 'friend@example.org:friend' },
    { as: null, headers: { authorization: 'Bearer nonsense' } },
    { as: null, headers: { authorization: 'OAuth nonsense' } },
    { as: null },
  ];
  const statuses = [];
  sandbox.sandbox.setFaults({
    rules: [{ match: { user: 'athlete@example.org' }, fault: { kind: 'status', status: 418 } }],
  });
  for (const ask of asks) statuses.push((await sandbox.ask(path, ask)).status);
  expect(statuses).toEqual([418, 418, 418, 200, 401, 400, 401]);
});

test('signatures of OAuth 1 are compared with what was sent, whatever page comes', async () => {
  const path = '/api/annotation/?limit=5&offset=5';
  expect((await sandbox.ask(path, await oauth1(path))).status).toBe(200);
  sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'duplicate-page' } }] });
  const { status, json } = await sandbox.ask(path, await oauth1(path));
  expect([status, json.meta.offset]).toEqual([200, 0]);
});
