import { BearerAuth, OAuth1Auth, type OAuth2Auth } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { json } from '../support/wire.js';
import { type OAuthClient, signedIn } from './support/client.js';
import { CLIENT } from './support/provider.js';

const page = (objects: unknown[]): Response =>
  json({ meta: { limit: 1000, next: null, offset: 0, previous: null, total_count: objects.length }, objects });

const ME = { username: 'ada@example.org', email: 'ada@example.org', resource_uri: '/api/user/1/', id: 1 };

/** A signed-in client, of whose tokens the server shows these. */
async function withTokens(rows: readonly Record<string, unknown>[], deleted: string[] = []): Promise<OAuthClient> {
  const client = await signedIn();
  client.wire.change(/GET \/api\/account\//, () => page([ME]));
  client.wire.change(/GET \/api\/oauth2token\//, () =>
    page(
      rows.map((row, index) => ({
        resource_uri: `/api/oauth2token/${index}/`,
        user: ME.username,
        client: CLIENT,
        ...row,
      })),
    ),
  );
  client.wire.change(/DELETE/, (_response, { path }) => {
    deleted.push(path);
    return new Response(null, { status: 204 });
  });
  return client;
}

describe('revokeAccess()', () => {
  it('deletes what this user granted to this client, and signs out', async () => {
    const deleted: string[] = [];
    const { api } = await withTokens(
      [{}, { client: 'another' }, { user: 'athlete@example.org' }, { user: 1 }, {}],
      deleted,
    );
    const auth = api.auth as OAuth2Auth;
    await api.revokeAccess();
    expect(deleted).toEqual(['/api/oauth2token/0/', '/api/oauth2token/3/', '/api/oauth2token/4/']);
    expect(api.auth).toBeNull();
    expect(await auth.token()).toBeNull();
    await expect(api.user.list({}, { auth })).rejects.toMatchObject({ name: 'TokenRefreshError', terminal: true });
  });

  it('is done when the own token is among those that are gone', async () => {
    const { api, provider, wire } = await withTokens([{}, {}]);
    wire.change(/DELETE .*1/, () => new Response(null, { status: 401 }));
    await api.revokeAccess();
    expect(api.auth).toBeNull();
    expect(provider.refreshes).toBe(0);
  });

  it('stays signed in where the server refuses, or has nothing to revoke', async () => {
    const { api, wire } = await withTokens([{}]);
    const end = wire.change(/DELETE/, () => new Response(null, { status: 403 }));
    await expect(api.revokeAccess()).rejects.toMatchObject({ status: 403 });
    expect(api.auth).not.toBeNull();
    end();
    const other = await withTokens([{ client: 'another' }]);
    await expect(other.api.revokeAccess()).rejects.toThrow('nothing was revoked');
    expect(other.api.auth).not.toBeNull();
  });

  it('deletes the very token of an OAuth 1 login', async () => {
    const deleted: string[] = [];
    const { api, wire } = await withTokens([], deleted);
    api.auth = new OAuth1Auth({ apiKey: CLIENT, apiSecret: 'secret', token: 'mine', tokenSecret: 'secret' });
    wire.change(/GET \/api\/oauth1token\//, () =>
      page([
        { access_token: 'another', resource_uri: '/api/oauth1token/1/' },
        { access_token: 'mine', resource_uri: '/api/oauth1token/2/' },
      ]),
    );
    await api.revokeAccess();
    expect(deleted).toEqual(['/api/oauth1token/2/']);
    expect(api.auth).toBeNull();
  });

  it('has nothing to end where nobody signed in by OAuth', async () => {
    const { api } = await withTokens([]);
    api.auth = new BearerAuth('token');
    await expect(api.revokeAccess()).rejects.toThrow('no OAuth login');
  });
});
