import { inspect } from 'node:util';
import {
  AuthFlowError,
  type AuthFlowReason,
  type HexoApi,
  type HexoApiOptions,
  type HexoskinError,
  HttpServerError,
  type PendingLogin,
  TimeoutError,
  UsageError,
} from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../support/failure.js';
import { json } from '../support/wire.js';
import { type OAuthClient, oauthClient, signedIn } from './support/client.js';
import { CALLBACK, CLIENT_SECRET, PASSWORD, Provider, USERNAME } from './support/provider.js';

/** A callback, changed on its way. */
async function changed(
  { api, provider }: OAuthClient,
  change: (parameters: URLSearchParams) => void,
  grantType: 'authorization_code' | 'implicit' = 'authorization_code',
): Promise<string> {
  const url = new URL(provider.visit(await api.oauth2GetRequestTokenUrl(CALLBACK, { grantType })));
  const parameters = grantType === 'implicit' ? new URLSearchParams(url.hash.slice(1)) : url.searchParams;
  change(parameters);
  if (grantType === 'implicit') url.hash = parameters.toString();
  return url.href;
}

interface Case {
  readonly what: string;
  readonly reason: AuthFlowReason;
  /** What stands in the message. */
  readonly says: string;
  readonly login: (client: OAuthClient) => Promise<unknown>;
  readonly options?: HexoApiOptions;
}

const finish = async (client: OAuthClient, callback: string | Promise<string>): Promise<unknown> =>
  client.api.oauth2GetAccessToken(await callback);

const cases: readonly Case[] = [
  {
    what: 'a person who does not agree',
    reason: 'refused',
    says: 'access_denied: The person did not agree.',
    login: async (client) =>
      finish(client, client.provider.visit(await client.api.oauth2GetRequestTokenUrl(CALLBACK), false)),
  },
  {
    what: 'a person who does not agree to an implicit login',
    reason: 'refused',
    says: 'access_denied',
    login: async (client) => {
      const url = await client.api.oauth2GetRequestTokenUrl(CALLBACK, { grantType: 'implicit' });
      return finish(client, client.provider.visit(url, false));
    },
  },
  {
    what: 'a callback to which somebody has added a code',
    reason: 'invalid-answer',
    says: 'more than one code',
    login: async (client) => {
      const callback = client.provider.visit(await client.api.oauth2GetRequestTokenUrl(CALLBACK));
      return finish(client, `${callback}&code=another`);
    },
  },
  {
    what: 'a scope that does not exist',
    reason: 'invalid-scope',
    says: 'There is no everything.',
    login: async (client) => {
      const url = await client.api.oauth2GetRequestTokenUrl(CALLBACK, { scope: 'everything' });
      return finish(client, client.provider.visit(url));
    },
  },
  {
    what: 'a scope that does not exist, with a password',
    reason: 'invalid-scope',
    says: '400 invalid_scope',
    login: ({ api }) => api.oauth2GetAccessToken({ username: USERNAME, password: PASSWORD, scope: 'everything' }),
  },
  {
    what: 'a callback without a state',
    reason: 'state-mismatch',
    says: 'no state',
    login: (client) =>
      finish(
        client,
        changed(client, (parameters) => parameters.delete('state')),
      ),
  },
  {
    what: 'a callback with a changed state',
    reason: 'unknown-login',
    says: 'no login under way',
    login: (client) =>
      finish(
        client,
        changed(client, (parameters) => parameters.set('state', 'x'.repeat(43))),
      ),
  },
  {
    what: 'a callback for another client',
    reason: 'unknown-login',
    says: 'no login under way',
    login: async (client) =>
      finish(
        client,
        changed(oauthClient({}, client.provider), () => {}),
      ),
  },
  {
    what: 'a callback that was used before',
    reason: 'unknown-login',
    says: 'used already',
    login: async (client) => {
      const callback = await changed(client, () => {});
      await client.api.oauth2GetAccessToken(callback);
      return finish(client, callback);
    },
  },
  {
    what: 'a callback that tries to write into a log',
    reason: 'invalid-request',
    says: 'the server said odd [2J error line',
    login: (client) =>
      finish(
        client,
        changed(client, (parameters) => parameters.set('error', 'odd\u001b[2J\r\nerror\u0000line')),
      ),
  },
  {
    what: 'a callback without a code',
    reason: 'missing-code',
    says: 'no code',
    login: (client) =>
      finish(
        client,
        changed(client, (parameters) => parameters.delete('code')),
      ),
  },
  {
    what: 'a callback without the token that it should bring',
    reason: 'missing-code',
    says: 'what follows the #',
    login: (client) =>
      finish(
        client,
        changed(client, (parameters) => parameters.delete('access_token'), 'implicit'),
      ),
  },
  {
    what: 'a callback with two codes',
    reason: 'invalid-answer',
    says: 'not valid',
    login: (client) =>
      finish(
        client,
        changed(client, (parameters) => parameters.append('state', 'y')),
      ),
  },
  {
    what: 'a token of an unknown type',
    reason: 'invalid-answer',
    says: 'type other than Bearer',
    login: (client) =>
      finish(
        client,
        changed(client, (parameters) => parameters.set('token_type', 'mac'), 'implicit'),
      ),
  },
  {
    what: 'a code that is no longer valid',
    reason: 'expired',
    says: '400 invalid_grant: The code … is not valid.',
    login: (client) =>
      finish(
        client,
        changed(client, (parameters) => parameters.set('code', 'code-of-old')),
      ),
  },
  {
    what: "another login's code",
    reason: 'expired',
    says: 'invalid_grant',
    login: async (client) => {
      const other = new URL(await changed(client, () => {}));
      return finish(
        client,
        changed(client, (parameters) => parameters.set('code', other.searchParams.get('code') ?? '')),
      );
    },
  },
  {
    what: 'a login begun too long ago',
    reason: 'expired',
    says: 'too long ago',
    login: async (client) => {
      const callback = await changed(client, () => {});
      client.provider.now += 3_600_001;
      return finish(client, callback);
    },
  },
  {
    what: 'a wrong password',
    reason: 'bad-credentials',
    says: '400 invalid_grant: Not ….',
    login: ({ api }) => api.oauth2GetAccessToken({ username: USERNAME, password: 'mistaken password' }),
  },
  {
    what: "a wrong client's secret",
    reason: 'invalid-client',
    says: '401 invalid_client (check apiKey and apiSecret)',
    login: ({ api }) => api.oauth2GetAccessToken({ username: USERNAME, password: PASSWORD }),
    options: { apiSecret: 'wrong secret' },
  },
  {
    what: 'a server that knows no such grant',
    reason: 'unsupported-grant',
    says: 'unsupported_grant_type',
    login: ({ api, provider }) => {
      provider.interruptions.push(async () => json({ error: 'unsupported_grant_type' }, 400));
      return api.oauth2GetAccessToken({ username: USERNAME, password: PASSWORD });
    },
  },
  {
    what: 'an answer without a token',
    reason: 'invalid-answer',
    says: 'access_token',
    login: ({ api, provider }) => {
      provider.interruptions.push(async () => json({ hello: 'world' }));
      return api.oauth2GetAccessToken({ username: USERNAME, password: PASSWORD });
    },
  },
  {
    what: 'a web page in place of a token',
    reason: 'invalid-answer',
    says: 'is baseUrl the address of a Hexoskin API?',
    login: ({ api, provider }) => {
      const page = '<!doctype html><title>Welcome</title>';
      provider.interruptions.push(async () => new Response(page, { headers: { 'content-type': 'text/html' } }));
      return api.oauth2GetAccessToken({ username: USERNAME, password: PASSWORD });
    },
  },
  {
    what: 'a redirect to elsewhere, which would take the secrets along',
    reason: 'invalid-answer',
    says: '302',
    login: ({ api, provider }) => {
      const headers = { location: 'https://elsewhere.example.org/' };
      provider.interruptions.push(async () => new Response(null, { status: 302, headers }));
      return api.oauth2GetAccessToken({ username: USERNAME, password: PASSWORD });
    },
  },
];

describe.each(cases)('$what', ({ reason, says, login, options }) => {
  it(`is an AuthFlowError: ${reason}`, async () => {
    const client = oauthClient(options);
    const error = await failureOf<HexoskinError>(login(client));
    expect(error).toBeInstanceOf(AuthFlowError);
    expect(error).toMatchObject({ name: 'AuthFlowError', reason });
    expect(error.message).toContain(says);
    expectNoSecret(error, [...client.provider.secrets, 'mistaken password', 'wrong secret', 'code-of-old']);
  });
});

describe('a login that fails', () => {
  it('leaves the client signed in as it was', async () => {
    const client = await signedIn();
    const before = client.api.auth;
    await failureOf<HexoskinError>(
      client.api.oauth2GetAccessToken({ username: USERNAME, password: 'mistaken password' }),
    );
    expect(client.api.auth).toBe(before);
    expect((await client.api.user.list()).length).toBe(1);
  });
});

describe('a state', () => {
  it('has to be that of the login, also where a store has only one', async () => {
    let only: PendingLogin | null = null;
    const store = {
      put: async (login: PendingLogin) => {
        only = login;
      },
      take: async () => only,
    };
    const client = oauthClient({ pendingLogins: store });
    const callback = changed(client, (parameters) => parameters.set('state', 'x'.repeat(43)));
    expect(await failureOf<HexoskinError>(finish(client, callback))).toMatchObject({ reason: 'state-mismatch' });
  });
});

describe('a server that does not work now', () => {
  it('is told from one that refuses', async () => {
    const { api, provider } = oauthClient();
    provider.interruptions.push(async () => json({ error: `could not check ${PASSWORD}` }, 503));
    const error = await failureOf<HexoskinError>(api.oauth2GetAccessToken({ username: USERNAME, password: PASSWORD }));
    expect(error).toBeInstanceOf(HttpServerError);
    expect(error.message).toContain('answered 503');
    expectNoSecret(error, [...provider.secrets]);
  });

  it('is not waited for longer than the time limit', async () => {
    const { api, provider } = oauthClient({ timeout: 50 });
    provider.interruptions.push(() => new Promise(() => {}));
    const error = await failureOf<HexoskinError>(api.oauth2GetAccessToken({ username: USERNAME, password: PASSWORD }));
    expect(error).toBeInstanceOf(TimeoutError);
    expectNoSecret(error, [...provider.secrets]);
  });
});

describe('a call that cannot be meant', () => {
  it.each<[string, (api: HexoApi) => Promise<unknown>]>([
    ['grantType', (api) => api.oauth2GetRequestTokenUrl(CALLBACK, { grantType: 'password' as never })],
    ['whole URL', (api) => api.oauth2GetRequestTokenUrl('/callback')],
    ['without #', (api) => api.oauth2GetRequestTokenUrl(`${CALLBACK}#top`)],
    ['{ username, password, scope }', (api) => api.oauth2GetAccessToken('ada@example.org')],
    ['both as text', (api) => api.oauth2GetAccessToken({ username: USERNAME } as never)],
    ['{ username, password, scope }', (api) => api.oauth2GetAccessToken(null as never)],
    ['no OAuth 2 token', (api) => api.refreshAccessToken()],
    ['no OAuth login', (api) => api.revokeAccess()],
  ])('is a UsageError that says what is meant: %s', async (says, call) => {
    const error = await failureOf<HexoskinError>(call(oauthClient().api));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toContain(says);
  });
});

describe('nothing of what signs in is shown', () => {
  it('by the client, by auth, or by what either becomes in a log', async () => {
    const { api, provider } = await signedIn({}, new Provider());
    await api.user.list();
    for (const shown of [api, api.auth, { api }]) expectNoSecret(shown, [...provider.secrets]);
  });
});

/** Shows a thing in every way and looks for secrets, as they are and as they are sent. */
function expectNoSecret(thing: unknown, secrets: readonly string[]): void {
  const shown = [
    inspect(thing, { depth: 20, showHidden: true, getters: true }),
    String(thing),
    JSON.stringify(thing, (_key, value) => (value instanceof Error ? { ...value, message: value.message } : value)),
    thing instanceof Error ? `${thing.stack}` : '',
  ].join('\n');
  const leaked = [CLIENT_SECRET, ...secrets].filter(
    (secret) =>
      shown.includes(secret) ||
      shown.includes(encodeURIComponent(secret)) ||
      shown.includes(btoa(secret.replace(/[^ -~]/g, ''))),
  );
  expect(leaked).toEqual([]);
}
