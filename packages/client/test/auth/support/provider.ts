import { createHash, randomBytes } from 'node:crypto';
import { json } from '../../support/wire.js';

/** A client as it is registered. */
interface Registration {
  /** Empty: a public one. */
  readonly secret: string;
  readonly redirectUris: readonly string[];
}

interface Code {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string | null;
  readonly scope: string;
}

interface Grant {
  readonly clientId: string;
  readonly scope: string;
  readonly username: string;
}

export const CLIENT = 'web-client';
export const CLIENT_SECRET = 'top+secret/of=client';
export const PUBLIC_CLIENT = 'public-client';
export const CALLBACK = 'https://app.example.org/callback';
export const USERNAME = 'ada@example.org';
export const PASSWORD = 'pass:wörd & more';

const CLIENTS: Readonly<Record<string, Registration>> = {
  [CLIENT]: { secret: CLIENT_SECRET, redirectUris: [CALLBACK] },
  [PUBLIC_CLIENT]: { secret: '', redirectUris: [CALLBACK] },
};

/**
 * An OAuth 2 server by the RFCs with one user, whose tokens open one API. A refresh token works once; using it again ends
 * the login. Renewing ends the old access token at once.
 */
export class Provider {
  /** Seconds that an access token lasts. */
  life = 3600;
  /** The clock, in milliseconds since 1970. */
  now = 1_780_000_000_000;
  rotates = true;
  /** How often a refresh token was used, with success or without. */
  refreshes = 0;
  /** Answers the next requests for tokens instead of the provider; undefined lets one pass. */
  readonly interruptions: ((request: Request) => Promise<Response | undefined>)[] = [];
  /** All that was ever given out or taken in that nobody may see. */
  readonly secrets = new Set<string>([CLIENT_SECRET, PASSWORD]);
  /** The requests for tokens. */
  readonly asked: { readonly headers: Headers; readonly form: URLSearchParams }[] = [];
  /** The `Authorization` of the API's requests. */
  readonly authorizations: (string | null)[] = [];
  readonly #codes = new Map<string, Code>();
  readonly #access = new Map<string, { readonly grant: Grant; readonly ends: number }>();
  readonly #refresh = new Map<string, { readonly grant: Grant; spent: boolean }>();

  readonly handle = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    return pathname === '/api/connect/oauth2/token/' ? this.#token(request) : this.#api(request, pathname);
  };

  /** What a person who is sent to an address does there: the address of the callback. */
  visit(authorizationUrl: string, agrees = true): string {
    const asked = new URL(authorizationUrl).searchParams;
    const registration = CLIENTS[asked.get('client_id') ?? ''];
    const redirectUri = asked.get('redirect_uri') ?? '';
    if (!registration?.redirectUris.includes(redirectUri)) throw new Error('a page, and no redirect');
    const reply = new URLSearchParams({ state: asked.get('state') ?? '' });
    const scope = asked.get('scope') ?? '';
    if (!agrees) return `${redirectUri}?${withError(reply, 'access_denied', 'The person did not agree.')}`;
    if (!['readonly', 'readwrite'].includes(scope))
      return `${redirectUri}?${withError(reply, 'invalid_scope', `There is no ${scope}.`)}`;
    const grant = { clientId: asked.get('client_id') ?? '', scope, username: USERNAME };
    if (asked.get('response_type') === 'token') return `${redirectUri}#${this.#implicit(reply, grant)}`;
    const code = this.#secret('code');
    this.#codes.set(code, { ...grant, redirectUri, challenge: asked.get('code_challenge') });
    reply.set('code', code);
    return `${redirectUri}?${reply}`;
  }

  /** Ends access tokens before their time. */
  revokeAccessTokens(): void {
    this.#access.clear();
  }

  /** Ends everything. */
  revokeAll(): void {
    this.#access.clear();
    this.#refresh.clear();
  }

  async #token(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.clone().text());
    this.asked.push({ headers: request.headers, form });
    const answer = await this.interruptions.shift()?.(request);
    if (answer) return answer;
    const clientId = authenticate(request.headers, form);
    if (clientId === null)
      return json({ error: 'invalid_client' }, 401, { 'www-authenticate': 'Bearer error="invalid_client"' });
    switch (form.get('grant_type')) {
      case 'authorization_code':
        return this.#exchange(form, clientId);
      case 'password':
        return this.#password(form, clientId);
      case 'refresh_token':
        return this.#renew(form, clientId);
      default:
        return json({ error: 'unsupported_grant_type' }, 400);
    }
  }

  #exchange(form: URLSearchParams, clientId: string): Response {
    const key = form.get('code') ?? '';
    const code = this.#codes.get(key);
    this.#codes.delete(key);
    const verifier = form.get('code_verifier');
    if (verifier) this.secrets.add(verifier);
    const challenge = verifier === null ? null : createHash('sha256').update(verifier).digest('base64url');
    if (code?.clientId !== clientId || code.redirectUri !== form.get('redirect_uri') || code.challenge !== challenge)
      return json({ error: 'invalid_grant', error_description: `The code ${key} is not valid.` }, 400);
    return this.#grant({ clientId, scope: code.scope, username: USERNAME });
  }

  #password(form: URLSearchParams, clientId: string): Response {
    const scope = form.get('scope') ?? '';
    if (!['readonly', 'readwrite'].includes(scope)) return json({ error: 'invalid_scope' }, 400);
    if (form.get('username') !== USERNAME || form.get('password') !== PASSWORD)
      return json({ error: 'invalid_grant', error_description: `Not ${form.get('password')}.` }, 400);
    return this.#grant({ clientId, scope, username: USERNAME });
  }

  #renew(form: URLSearchParams, clientId: string): Response {
    this.refreshes += 1;
    const key = form.get('refresh_token') ?? '';
    const known = this.#refresh.get(key);
    if (known?.grant.clientId !== clientId) return json({ error: 'invalid_grant', error_description: key }, 400);
    if (known.spent) {
      // Somebody has it who should not.
      this.revokeAll();
      return json({ error: 'invalid_grant', error_description: 'used before' }, 400);
    }
    this.#access.clear();
    if (this.rotates) known.spent = true;
    return this.#grant(known.grant);
  }

  #grant(grant: Grant): Response {
    const refresh = this.rotates ? { refresh_token: this.#secret('refresh') } : {};
    if (refresh.refresh_token) this.#refresh.set(refresh.refresh_token, { grant, spent: false });
    return json({ access_token: this.#accessToken(grant), token_type: 'Bearer', expires_in: this.life, ...refresh });
  }

  #implicit(reply: URLSearchParams, grant: Grant): URLSearchParams {
    reply.set('access_token', this.#accessToken(grant));
    reply.set('token_type', 'Bearer');
    reply.set('expires_in', String(this.life));
    return reply;
  }

  #accessToken(grant: Grant): string {
    const token = this.#secret('access');
    this.#access.set(token, { grant, ends: this.now + this.life * 1000 });
    return token;
  }

  #api(request: Request, path: string): Response {
    const authorization = request.headers.get('authorization');
    this.authorizations.push(authorization);
    const access = this.#access.get(authorization?.replace(/^Bearer /, '') ?? '');
    if (!access || access.ends <= this.now) return new Response(null, { status: 401 });
    if (request.method !== 'GET' && access.grant.scope === 'readonly') return new Response(null, { status: 403 });
    const user = { id: 1, username: access.grant.username, resource_uri: '/api/user/1/' };
    if (path === '/api/user/1/') return json(user);
    return json({ meta: { limit: 20, next: null, offset: 0, previous: null, total_count: 1 }, objects: [user] });
  }

  #secret(kind: string): string {
    const secret = `${kind}-${randomBytes(12).toString('hex')}`;
    this.secrets.add(secret);
    return secret;
  }
}

/** The client's id where it has shown that it is that client. */
function authenticate(headers: Headers, form: URLSearchParams): string | null {
  const basic = /^Basic (.*)$/.exec(headers.get('authorization') ?? '')?.[1];
  const [id = '', secret = ''] = basic
    ? Buffer.from(basic, 'base64').toString('utf8').split(':').map(formDecode)
    : [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  return CLIENTS[id]?.secret === secret ? id : null;
}

function formDecode(text: string): string {
  return new URLSearchParams(`=${text}`).get('') ?? '';
}

function withError(reply: URLSearchParams, error: string, description: string): URLSearchParams {
  reply.set('error', error);
  reply.set('error_description', description);
  return reply;
}
