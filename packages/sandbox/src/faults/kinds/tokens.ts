import { refusalReply } from '../../http/reply.js';
import { unauthorized } from '../../oauth/oauth1/errors.js';
import { isOAuth1 } from '../../oauth/oauth1/request.js';
import { invalidToken, readBearer } from '../../oauth/oauth2/bearer.js';
import { tokenRefusal } from '../../oauth/oauth2/errors.js';
import type { Asked } from '../asked.js';
import type { Injection } from '../injection.js';
import { measuredResponse } from '../responses.js';

/** An access token is refused as if its time were over. Concerns requests to the API that bring one. */
export interface ExpiredToken {
  /** Says which kind this is. */
  readonly kind: 'expired-token';
}

/** A token is refused as if its user had revoked it: it cannot be refreshed either. Concerns those requests, and refreshing. */
export interface RevokedToken {
  /** Says which kind this is. */
  readonly kind: 'revoked-token';
}

export function readExpiredToken(): Injection {
  return {
    concerns: bringsToken,
    apply: async ({ asked }) => refused(asked, 'The access token has expired'),
  };
}

export function readRevokedToken(): Injection {
  return {
    concerns: (asked) => bringsToken(asked) || asked.path === TOKEN_PATH,
    apply: async ({ asked }, next) => {
      if (asked.path !== TOKEN_PATH) return refused(asked, 'The access token is unknown or was revoked');
      if (!(await isRefresh(asked))) return next();
      const refusal = tokenRefusal('invalid_grant', 'The refresh token is unknown, or its access was revoked.');
      return measuredResponse(refusalReply(refusal));
    },
  };
}

const TOKEN_PATH = '/api/connect/oauth2/token/';

function bringsToken({ path, headers }: Asked): boolean {
  const authorization = headers.get('authorization');
  return path.startsWith('/api/') && (readBearer(authorization) !== null || isOAuth1(authorization));
}

function refused({ headers }: Asked, description: string): Response {
  const refusal = isOAuth1(headers.get('authorization')) ? unauthorized() : invalidToken(description);
  return measuredResponse(refusalReply(refusal));
}

async function isRefresh({ query, text }: Asked): Promise<boolean> {
  const grant = new URLSearchParams(await text()).get('grant_type') ?? query.get('grant_type');
  return grant === 'refresh_token';
}
