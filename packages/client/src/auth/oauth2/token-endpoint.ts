import * as oauth from 'oauth4webapi';
import type { Settings } from '../../api/settings.js';
import type { ServerWords } from '../../errors/auth.js';
import { serverMessage } from '../../errors/server-message.js';
import { post, throwIfDown } from '../post.js';
import { withoutSecrets } from '../words.js';
import type { OAuth2Token } from './token.js';

/** What the token endpoint answered: a token, or why not. */
export type TokenAnswer = { readonly token: OAuth2Token } | { readonly refusal: Required<ServerWords> };

/** The endpoint that gives tokens. Rejects with a ConnectionError, TimeoutError or HttpError where it does not work at all. */
export class TokenEndpoint {
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly #settings: Settings;
  readonly #url: string;
  /** Name and secret of the client for HTTP Basic; empty for a client without a secret. */
  readonly #credentials: string;
  readonly #authentication: oauth.ClientAuth;
  readonly #options: oauth.TokenEndpointRequestOptions;

  constructor(settings: Settings) {
    const { root, apiKey, apiSecret } = settings;
    this.#settings = settings;
    this.#url = `${root.origin}/api/connect/oauth2/token/`;
    this.server = { issuer: root.origin, token_endpoint: this.#url };
    this.client = { client_id: apiKey };
    // Form-encoded first, as RFC 6749 asks; but only what needs it, since some servers do not decode.
    this.#credentials = apiSecret === '' ? '' : btoa(`${formEncode(apiKey)}:${formEncode(apiSecret)}`);
    this.#authentication = apiSecret === '' ? oauth.None() : basic(this.#credentials);
    this.#options = {
      [oauth.customFetch]: (url, init) => post(settings, url, init.headers, init.body.toString()),
      // Which http: addresses are allowed was decided when baseUrl was read.
      [oauth.allowInsecureRequests]: root.origin.startsWith('http:'),
    };
  }

  /** @param callback the callback's parameters, found valid */
  async code(callback: URLSearchParams, callbackUri: string, verifier: string, scope: string): Promise<TokenAnswer> {
    const response = await oauth.authorizationCodeGrantRequest(
      this.server,
      this.client,
      this.#authentication,
      callback,
      callbackUri,
      verifier === '' ? oauth.nopkce : verifier,
      this.#options,
    );
    return this.#read(response, scope, [callback.get('code') ?? '', verifier]);
  }

  async password(username: string, password: string, scope: string): Promise<TokenAnswer> {
    return this.#read(await this.#request('password', { username, password, scope }), scope, [password]);
  }

  async refresh(refreshToken: string, scope: string): Promise<TokenAnswer> {
    return this.#read(await this.#request('refresh_token', { refresh_token: refreshToken }), scope, [refreshToken]);
  }

  #request(grantType: string, parameters: Record<string, string>): Promise<Response> {
    return oauth.genericTokenEndpointRequest(
      this.server,
      this.client,
      this.#authentication,
      grantType,
      parameters,
      this.#options,
    );
  }

  async #read(response: Response, askedScope: string, sent: readonly string[]): Promise<TokenAnswer> {
    const { apiSecret, now } = this.#settings;
    if (response.status !== 200) {
      const words = await wordsOf(response);
      const refusal = withoutSecrets(words, [...sent, apiSecret, this.#credentials]);
      throwIfDown(this.#url, response, refusal, now());
      return { refusal };
    }
    try {
      const reply = await oauth.processGenericTokenEndpointResponse(this.server, this.client, response);
      return { token: tokenFrom(reply, askedScope, now()) };
    } catch (error) {
      // Only its message: the answer, which it holds, may hold a token.
      return { refusal: { status: 200, error: '', errorDescription: (error as Error).message } };
    }
  }
}

function basic(credentials: string): oauth.ClientAuth {
  return (_server, _client, _body, headers) => headers.set('authorization', `Basic ${credentials}`);
}

function formEncode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

async function wordsOf(response: Response): Promise<ServerWords> {
  const { status } = response;
  const text = await response.text();
  try {
    const { error, error_description: errorDescription } = JSON.parse(text);
    if (typeof error === 'string')
      return { status, error, errorDescription: typeof errorDescription === 'string' ? errorDescription : '' };
  } catch {
    // No JSON object: then whatever a person could read of it.
  }
  return { status, errorDescription: serverMessage(text) };
}

function tokenFrom(reply: oauth.TokenEndpointResponse, askedScope: string, now: number): OAuth2Token {
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = reply;
  return {
    accessToken,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    obtainedAt: now,
    ...(seconds === undefined ? {} : { expiresAt: now + seconds * 1000 }),
    // A server that grants just what was asked for need not repeat it.
    scope: reply.scope ?? askedScope,
  };
}
