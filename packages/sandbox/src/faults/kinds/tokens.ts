import { encodeJson } from '../../json/encode.js';
import type { Asked } from '../asked.js';
import type { Injection } from '../injection.js';
import { measuredResponse } from '../responses.js';

/** An access token is refused as if its time were over. Concerns requests that send one. */
export interface ExpiredToken {
  readonly kind: 'expired-token';
}

/** The same as if its user had revoked it: it cannot be refreshed either. Concerns requests that send one, and refreshing. */
export interface RevokedToken {
  readonly kind: 'revoked-token';
}

export function readExpiredToken(): Injection {
  return {
    concerns: sendsToken,
    apply: async () => invalidToken('The access token has expired'),
  };
}

export function readRevokedToken(): Injection {
  return {
    concerns: (asked) => sendsToken(asked) || asked.path === TOKEN_PATH,
    apply: async ({ asked }, next) => {
      if (asked.path !== TOKEN_PATH) return invalidToken('The access token is unknown or was revoked');
      return isRefresh(await asked.text(), asked) ? invalidGrant() : next();
    },
  };
}

const TOKEN_PATH = '/api/connect/oauth2/token/';

function sendsToken({ headers }: Asked): boolean {
  return /^(?:bearer|oauth) /i.test(headers.get('authorization') ?? '');
}

function isRefresh(body: string, { query }: Asked): boolean {
  return (new URLSearchParams(body).get('grant_type') ?? query.get('grant_type')) === 'refresh_token';
}

function invalidToken(description: string): Response {
  const challenge = `Bearer realm="hexoskin", error="invalid_token", error_description="${description}"`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'www-authenticate': challenge };
  return measuredResponse({ status: 401, headers, body: '' });
}

function invalidGrant(): Response {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  const refusal = { error: 'invalid_grant', error_description: 'The refresh token is unknown or was revoked.' };
  return measuredResponse({ status: 400, headers, body: encodeJson(refusal) });
}
