import { Refusal } from '../../http/errors.js';

/** Codes of RFC 6749, section 5.2. */
type TokenError =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type';

/** What the token endpoint answers where it gives no token. */
export function tokenRefusal(error: TokenError, description: string): Refusal {
  const unknown = error === 'invalid_client';
  const headers = unknown ? { ...NOT_KEPT, 'www-authenticate': 'Bearer error="invalid_client"' } : NOT_KEPT;
  return new Refusal(unknown ? 401 : 400, { error, error_description: description }, headers);
}

/** Answers of the token endpoint are nobody's to keep (RFC 6749, section 5.1). */
export const NOT_KEPT: Readonly<Record<string, string>> = { 'cache-control': 'no-store', pragma: 'no-cache' };
