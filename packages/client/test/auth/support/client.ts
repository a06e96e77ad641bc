import { HexoApi, type HexoApiOptions } from 'hexoskin-client';
import { Wire } from '../../support/wire.js';
import { CALLBACK, CLIENT, CLIENT_SECRET, Provider } from './provider.js';

export interface OAuthClient {
  readonly api: HexoApi;
  readonly provider: Provider;
  readonly wire: Wire;
}

/** A client of a provider of its own, or of the given one. Both have the provider's clock. */
export function oauthClient(options: HexoApiOptions = {}, provider: Provider = new Provider()): OAuthClient {
  const wire = new Wire(provider.handle);
  const api = new HexoApi({
    // Nothing listens there: a request that did not go over the wire would fail.
    baseUrl: 'http://127.0.0.1:1',
    apiKey: CLIENT,
    apiSecret: CLIENT_SECRET,
    schemas: 'bundled',
    fetch: wire.fetch,
    now: () => provider.now,
    retries: 0,
    ...options,
  });
  return { api, provider, wire };
}

/** The same, signed in with a code. */
export async function signedIn(
  options: HexoApiOptions = {},
  provider: Provider = new Provider(),
): Promise<OAuthClient> {
  const client = oauthClient(options, provider);
  await client.api.oauth2GetAccessToken(provider.visit(await client.api.oauth2GetRequestTokenUrl(CALLBACK)));
  return client;
}
