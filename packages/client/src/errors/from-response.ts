import { type ApiResponse, lineOf } from '../http/response.js';
import { askedSeconds } from '../http/retry-after.js';
import {
  HttpBadRequest,
  HttpClientError,
  HttpError,
  HttpForbidden,
  HttpInternalServerError,
  HttpMethodNotAllowed,
  HttpNotFound,
  HttpNotImplemented,
  HttpServerError,
  HttpTooManyRequests,
  HttpUnauthorized,
} from './http.js';
import { looksLikeHtml, serverMessage } from './server-message.js';

/**
 * The typed error for an answer whose status is not 2xx.
 *
 * @param now milliseconds since 1970, to which a date in `Retry-After` is compared
 * @param account how the request was signed in, for the message of a 401, without any secret
 */
export function errorFromResponse(response: ApiResponse, account: string, now: number): HttpError {
  const ErrorClass = CLASS_OF_STATUS.get(response.status) ?? classOfFamily(response.status);
  return new ErrorClass(describe(response, account), response, askedSeconds(response.headers, now));
}

const CLASS_OF_STATUS: ReadonlyMap<number, typeof HttpError> = new Map<number, typeof HttpError>([
  [400, HttpBadRequest],
  [401, HttpUnauthorized],
  [403, HttpForbidden],
  [404, HttpNotFound],
  [405, HttpMethodNotAllowed],
  [429, HttpTooManyRequests],
  [500, HttpInternalServerError],
  [501, HttpNotImplemented],
]);

function classOfFamily(status: number): typeof HttpError {
  if (status >= 400 && status < 500) return HttpClientError;
  return status >= 500 && status < 600 ? HttpServerError : HttpError;
}

function describe(response: ApiResponse, account: string): string {
  const said = serverMessage(response.body);
  const parts = [`${lineOf(response)} answered ${response.status}`];
  if (said !== '') parts.push(`: ${said}`);
  const advice = nextStep(response, said, account);
  if (advice !== '') parts.push(said === '' ? `: ${advice}` : ` (${advice})`);
  return parts.join('');
}

function nextStep(response: ApiResponse, said: string, account: string): string {
  switch (response.status) {
    case 401:
      return /signature/i.test(said)
        ? 'the API key or its secret is wrong, or this clock is off: check apiKey and apiSecret'
        : refusedLogin(account);
    case 403:
      return 'signed in, but not permitted to do this';
    case 404:
      if (typeof response.body === 'string' && looksLikeHtml(response.body))
        return 'the server has no such address: check baseUrl and the resource';
      return said === '' ? 'no such object, or one that this user may not see' : '';
    case 429:
      return ['too many requests', ...pauseAsked(response)].join('; ');
    default:
      return pauseAsked(response).join('');
  }
}

function pauseAsked({ headers }: ApiResponse): string[] {
  const asked = headers.get('retry-after')?.trim() ?? '';
  if (asked === '') return [];
  return [`retry after ${asked}${/^\d+$/.test(asked) ? ' s' : ''}`];
}

function refusedLogin(account: string): string {
  return account === '' ? 'no credentials were sent: set auth' : `${account} was refused: check auth`;
}
