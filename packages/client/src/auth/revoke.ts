import type { Engine } from '../api/engine.js';
import type { RequestOptions, ResolvedOptions } from '../api/options.js';
import { AuthFlowError } from '../errors/auth.js';
import { HttpNotFound, HttpUnauthorized } from '../errors/http.js';
import { UsageError } from '../errors/usage.js';
import { expectObject } from '../http/decode.js';
import type { Authentication } from './authentication.js';
import { BearerAuth, OAuth1Auth, OAuth2Auth } from './oauth.js';

type Row = Readonly<Record<string, unknown>>;

/** Deletes, on the server, what a user granted to this client. Gives the login that is over. */
export async function revokeAccess(engine: Engine, options: RequestOptions): Promise<Authentication> {
  const resolved = engine.resolve(options);
  const { auth } = resolved;
  if (auth instanceof OAuth1Auth) await revokeOAuth1(engine, auth, resolved);
  else if (auth instanceof OAuth2Auth) await revokeOAuth2(engine, auth, resolved);
  else throw new UsageError('There is no OAuth login to end: sign in with api.oauth2GetAccessToken() first');
  return auth;
}

async function revokeOAuth1(engine: Engine, auth: OAuth1Auth, options: ResolvedOptions): Promise<void> {
  const { token } = auth.credentials();
  const rows = await list(engine, 'oauth1token', options);
  await remove(
    engine,
    rows.filter((row) => row['access_token'] === token),
    options,
  );
}

/**
 * The server shows no part of an OAuth 2 token, so that this one cannot be told from others that the user granted to the
 * same client: all of them go.
 */
async function revokeOAuth2(engine: Engine, auth: OAuth2Auth, options: ResolvedOptions): Promise<void> {
  const [me = {}] = await list(engine, 'account', options);
  const names = ['username', 'email', 'resource_uri', 'id'].map((field) => String(me[field]));
  // A coach may see the tokens of others, too.
  const granted = (await list(engine, 'oauth2token', options)).filter(
    ({ client, user }) => client === engine.settings.apiKey && names.includes(String(user)),
  );
  const token = await auth.token();
  // Not renewed on the way: the refresh token ends with the access token.
  const asItIs = token === null ? auth : new BearerAuth(token.accessToken);
  await remove(engine, granted, { ...options, auth: asItIs });
  await auth.forget();
}

async function list(engine: Engine, resource: string, options: ResolvedOptions): Promise<Row[]> {
  const rows: Row[] = [];
  let link: unknown = `${engine.rootPath}${resource}/?limit=1000`;
  while (typeof link === 'string') {
    const { objects, meta } = expectObject(await engine.send({ method: 'GET', link, options }));
    rows.push(...((objects ?? []) as Row[]));
    link = (meta as Row | undefined)?.['next'];
  }
  return rows;
}

/** The oldest first: with the own token, which is most likely the newest, the right to delete more ends. */
async function remove(engine: Engine, rows: readonly Row[], options: ResolvedOptions): Promise<void> {
  const uris = rows.map((row) => String(row['resource_uri']));
  if (uris.length === 0)
    throw new AuthFlowError('The server lists no token of this client and user: nothing was revoked', 'invalid-answer');
  for (const [index, link] of uris.entries()) {
    try {
      await engine.send({ method: 'DELETE', link, options });
    } catch (error) {
      if (error instanceof HttpUnauthorized && index > 0) return;
      if (!(error instanceof HttpNotFound)) throw error;
    }
  }
}
