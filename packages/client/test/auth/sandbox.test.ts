import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HexoApi, type HexoApiOptions, HttpForbidden, type OAuth2Auth, TokenRefreshError } from 'hexoskin-client';
import { type ServedSandbox, serveSandbox } from 'hexoskin-sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { httpServer } from '../support/http-server.js';
import { Person } from './support/person.js';

const CALLBACK = 'http://127.0.0.1:8765/callback';
const PASSWORD = { username: 'athlete@example.org', password: 'athlete' };
const HOUR = 3_600_000;
const TOKEN = '/api/connect/oauth2/token/';

let sandbox: ServedSandbox;
let now = Date.UTC(2026, 5, 1, 12);
beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0, now: () => now, tokenLife: 3600 });
});
afterAll(() => sandbox?.close());
afterEach(() => sandbox.setFaults(null));

const client = (apiKey: string, apiSecret?: string, options: HexoApiOptions = {}): HexoApi =>
  new HexoApi({ baseUrl: sandbox.url, apiKey, apiSecret, resourceCache: null, now: () => now, ...options });

const keyed = (options: HexoApiOptions = {}): HexoApi => client('sandbox-key', 'sandbox-secret', options);

const person = (): Person => new Person(sandbox.url);

/** The requests for tokens from now on; they are let through. */
function countTokenRequests(): () => number {
  sandbox.setFaults({ rules: [{ match: { path: TOKEN }, fault: { kind: 'latency', ms: 20 } }] });
  return () => sandbox.faults().counts[0]?.matched ?? 0;
}

async function isTheAthlete(api: HexoApi): Promise<void> {
  const [me] = await api.account.list();
  expect(me?.username).toBe(PASSWORD.username);
}

describe('on the sandbox, a login', () => {
  it.each<[string, string, string | undefined]>([
    ['a web application', 'sandbox-code', 'sandbox-code-secret'],
    ['a page without a secret', 'sandbox-public', undefined],
    ['whoever has the API key', 'sandbox-key', 'sandbox-secret'],
  ])('with a code signs in %s', async (_, apiKey, apiSecret) => {
    const api = client(apiKey, apiSecret);
    const callback = await person().visit(await api.oauth2GetRequestTokenUrl(CALLBACK, { scope: 'readwrite' }));
    await api.oauth2GetAccessToken(callback);
    await isTheAthlete(api);
    const label = await api.label.create({ name: 'by OAuth', user: 123 });
    await label.delete();
    await api.refreshAccessToken();
    await isTheAthlete(api);
    await expect(api.oauth2GetAccessToken(callback)).rejects.toMatchObject({ reason: 'unknown-login' });
  });

  it('in the implicit way signs in a page', async () => {
    const api = client('sandbox-implicit');
    await api.oauth2GetAccessToken(
      await person().visit(await api.oauth2GetRequestTokenUrl(CALLBACK, { grantType: 'implicit' })),
    );
    await isTheAthlete(api);
  });

  it('with a password signs in a script, which may only read unless it asked for more', async () => {
    const api = keyed();
    await api.oauth2GetAccessToken(PASSWORD);
    await isTheAthlete(api);
    await expect(api.label.create({ name: 'not allowed', user: 123 })).rejects.toBeInstanceOf(HttpForbidden);
  });

  it('by OAuth 1 signs in', async () => {
    const api = keyed();
    const callback = await person().visit(await api.oauth1GetRequestTokenUrl(CALLBACK));
    await api.oauth1GetAccessToken(callback);
    await isTheAthlete(api);
    const ranges = await api.range.list({ user: 123, start__gte: new Date('2020-01-01T00:00:00Z'), limit: 2 });
    await ranges.loadNext();
    expect(await ranges[0]?.user.first_name).toEqual(expect.any(String));
  });

  it.each<[string, string, (api: HexoApi) => Promise<unknown>]>([
    ['refused', 'access_denied', async (api) => finish(api, await api.oauth2GetRequestTokenUrl(CALLBACK), 'refuse')],
    [
      'refused',
      'access_denied',
      async (api) =>
        api.oauth1GetAccessToken(await person().visit(await api.oauth1GetRequestTokenUrl(CALLBACK), 'refuse')),
    ],
    ['invalid-scope', 'invalid_scope', (api) => api.oauth2GetAccessToken({ ...PASSWORD, scope: 'everything' })],
    ['bad-credentials', 'invalid_grant', (api) => api.oauth2GetAccessToken({ ...PASSWORD, password: 'mistaken' })],
  ])('that comes to nothing tells why: %s', async (reason, error, login) => {
    const failure: unknown = await login(keyed()).catch((caught: unknown) => caught);
    expect(failure).toMatchObject({ name: 'AuthFlowError', reason, error });
  });

  it('with a code that took too long is expired', async () => {
    const api = keyed();
    const callback = await person().visit(await api.oauth2GetRequestTokenUrl(CALLBACK));
    now += HOUR / 2;
    await expect(api.oauth2GetAccessToken(callback)).rejects.toMatchObject({ reason: 'expired' });
  });

  it('of another client finds no way with the code of this one', async () => {
    const api = keyed();
    const stolen = new URL(await person().visit(await api.oauth2GetRequestTokenUrl(CALLBACK))).searchParams.get('code');
    const thief = keyed();
    const own = new URL(await person().visit(await thief.oauth2GetRequestTokenUrl(CALLBACK)));
    own.searchParams.set('code', stolen ?? '');
    await expect(thief.oauth2GetAccessToken(own)).rejects.toMatchObject({ reason: 'expired' });
  });
});

describe('on the sandbox, an access token', () => {
  it('is renewed once for fifty requests that find it at its end', async () => {
    const api = keyed({ concurrency: 50 });
    await api.oauth2GetAccessToken(PASSWORD);
    await isTheAthlete(api);
    now += HOUR;
    const renewals = countTokenRequests();
    await Promise.all(Array.from({ length: 50 }, () => isTheAthlete(api)));
    expect(renewals()).toBe(1);
  });

  it('is renewed once for fifty requests that the server refuses', async () => {
    const api = keyed({ concurrency: 50 });
    await api.oauth2GetAccessToken(PASSWORD);
    await isTheAthlete(api);
    sandbox.setFaults({
      rules: [
        { match: { path: TOKEN }, fault: { kind: 'latency', ms: 50 } },
        { match: { path: '/api/account/' }, fault: { kind: 'expired-token' }, times: 50 },
      ],
    });
    await Promise.all(Array.from({ length: 50 }, () => isTheAthlete(api)));
    expect(sandbox.faults().counts.map(({ fired }) => fired)).toEqual([1, 50]);
  });

  it('keeps the objects that were read with it', async () => {
    const api = keyed();
    await api.oauth2GetAccessToken(PASSWORD);
    const before = await api.user.get(123);
    now += HOUR;
    expect(await api.user.get(123, { forceRefresh: true })).toBe(before);
  });

  it('is no more when the server has revoked the login', async () => {
    const lost: TokenRefreshError[] = [];
    const api = keyed({ onAuthLost: (error) => void lost.push(error) });
    await api.oauth2GetAccessToken(PASSWORD);
    await isTheAthlete(api);
    sandbox.setFaults({ rules: [{ fault: { kind: 'revoked-token' } }] });
    await expect(api.account.list()).rejects.toBeInstanceOf(TokenRefreshError);
    expect(lost).toMatchObject([{ terminal: true, error: 'invalid_grant' }]);
  });

  it('is no more when its access was revoked', async () => {
    const api = keyed();
    const auth = await api.oauth2GetAccessToken(PASSWORD);
    const { accessToken } = (await auth.token()) ?? { accessToken: '' };
    await api.revokeAccess();
    expect(api.auth).toBeNull();
    const again = await fetch(`${sandbox.url}/api/account/`, { headers: { authorization: `Bearer ${accessToken}` } });
    expect(again.status).toBe(401);
  });

  it('of OAuth 1 is no more when its access was revoked', async () => {
    const api = keyed();
    const callback = await person().visit(await api.oauth1GetRequestTokenUrl(CALLBACK));
    const auth = await api.oauth1GetAccessToken(callback);
    await api.revokeAccess();
    expect(api.auth).toBeNull();
    await expect(api.account.list({}, { auth })).rejects.toMatchObject({ status: 401 });
  });

  it('in a file signs the next process in, which renews it for both', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hexoskin-login-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const tokenStore = join(folder, 'token.json');
    const first = keyed({ tokenStore });
    await first.oauth2GetAccessToken(PASSWORD);
    await isTheAthlete(first);
    const second = keyed({ tokenStore });
    await isTheAthlete(second);
    now += HOUR;
    const renewals = countTokenRequests();
    await Promise.all([isTheAthlete(first), isTheAthlete(second)]);
    expect(renewals()).toBe(1);
  });

  it('goes to no other server, whatever the answers say', async () => {
    const api = keyed();
    await api.oauth2GetAccessToken({ ...PASSWORD, scope: 'readwrite' });
    const other = await httpServer((_seen, response) => response.writeHead(200).end('{}'));
    const origin = other.url;
    await api.label.list();
    sandbox.setFaults({ rules: [{ fault: { kind: 'foreign-links', origin } }] });
    const ranges = await api.range.list({ limit: 1 });
    await expect(ranges.loadNext()).rejects.toThrow('leads away');
    await api.label.create({ name: 'x', user: 123 }).catch(() => {});
    sandbox.setFaults({ rules: [{ fault: { kind: 'redirect', to: origin } }] });
    await expect(api.range.list()).rejects.toThrow('leads away');
    await expect(api.refreshAccessToken()).rejects.toBeInstanceOf(TokenRefreshError);
    await expect(api.oauth2GetAccessToken(PASSWORD)).rejects.toMatchObject({ reason: 'invalid-answer' });
    await expect(api.oauth1GetRequestTokenUrl(CALLBACK)).rejects.toMatchObject({ reason: 'invalid-answer' });
    expect(other.requests).toEqual([]);
    sandbox.setFaults(null);
    expect(await (api.auth as OAuth2Auth).token()).not.toBeNull();
    await isTheAthlete(api);
  });
});

async function finish(api: HexoApi, url: string, answer: 'allow' | 'refuse'): Promise<unknown> {
  return api.oauth2GetAccessToken(await person().visit(url, answer));
}
