import { Refusal } from '../../http/errors.js';
import { encodeForm } from '../redirect-uris.js';

/** 400: the request is not one of OAuth 1 as it is served here. */
export function malformed(description: string, error = 'invalid_request'): Refusal {
  const body = encodeForm({ error, error_description: description });
  return new Refusal(400, null, { 'content-type': FORM }, body);
}

/** 401 without a word: the consumer, the token, the verifier, the nonce or the signature is not right. */
export function unauthorized(): Refusal {
  return new Refusal(401, null, { 'www-authenticate': 'OAuth realm="hexoskin"' });
}

export const FORM = 'application/x-www-form-urlencoded';
