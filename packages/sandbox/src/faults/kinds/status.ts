import { STATUS_CODES } from 'node:http';
import { failure } from '../../http/errors.js';
import { encodeJson } from '../../json/encode.js';
import { Fields, isHeaderName, isHeaderValue } from '../fields.js';
import type { Injection } from '../injection.js';
import { FaultPlanError } from '../plan-error.js';
import { measuredResponse } from '../responses.js';

const DAY = 86_400;

/** Another answer in place of the sandbox's. */
export interface Status {
  /** Says which kind this is. */
  readonly kind: 'status';
  /** From 200 to 599. */
  readonly status: number;
  /** Seconds of a `Retry-After` header. Default: there is none. */
  readonly retryAfter?: number;
  /** Whether that header counts seconds or names a date. Default `seconds`. */
  readonly retryAfterFormat?: 'seconds' | 'date';
  /** `json` is what the API says of failures, `html` the page of a gateway. Default `empty`. */
  readonly body?: 'empty' | 'json' | 'html' | StatusText;
  /** More headers, as in `{ 'Set-Cookie': 'a=b' }`. They replace those of the same name that the other options set. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the request takes effect all the same. Default false. */
  readonly handled?: boolean;
}

/** A body of one's own. */
export interface StatusText {
  /** What is sent. */
  readonly text: string;
  /** Default `text/plain`. */
  readonly contentType?: string;
}

export function readStatus(fields: Fields): Injection {
  const status = fields.whole('status', 200, 599);
  const retryAfter = readRetryAfter(fields);
  const { text, contentType } = readBody(fields, status);
  if (text !== '' && BODILESS.has(status))
    throw new FaultPlanError(`${fields.at('body')} must be empty: answers with the status ${status} have none`);
  const headers = readHeaders(fields);
  const handled = fields.flag('handled', false);
  return {
    apply: async ({ now }, next) => {
      if (handled) await (await next()).body?.cancel();
      const sent = { 'content-type': contentType, ...retryAfter(now()), ...headers };
      return measuredResponse({ status, headers: sent, body: text });
    },
  };
}

const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

function readRetryAfter(fields: Fields): (now: number) => Record<string, string> {
  const seconds = fields.whole('retryAfter', 0, 365 * DAY, null);
  const format = fields.oneOf('retryAfterFormat', ['seconds', 'date'], 'seconds');
  return (now) => {
    if (seconds === null) return {};
    return { 'retry-after': format === 'date' ? new Date(now + seconds * 1000).toUTCString() : String(seconds) };
  };
}

function readHeaders(fields: Fields): Record<string, string> {
  const value = fields.value('headers');
  if (value === undefined) return {};
  const headers = new Fields(value, fields.at('headers'));
  return Object.fromEntries(
    headers.names().map((name) => {
      if (!isHeaderName(name) || FRAMING.has(name.toLowerCase()))
        throw new FaultPlanError(`${headers.at(name)} is no header that can be set`);
      return [name.toLowerCase(), headers.textLike(name, isHeaderValue, 'a header value')];
    }),
  );
}

/** They say how the answer is sent, which other faults are about. */
const FRAMING: ReadonlySet<string> = new Set(['connection', 'content-length', 'transfer-encoding']);

function readBody(fields: Fields, status: number): Required<StatusText> {
  const body = fields.value('body');
  if (typeof body === 'object' && body !== null) return readText(new Fields(body, fields.at('body')));
  switch (fields.oneOf('body', ['empty', 'json', 'html'], 'empty')) {
    case 'json':
      return { text: encodeJson(failure(500).body), contentType: 'application/json' };
    case 'html':
      return { text: page(status), contentType: 'text/html' };
    case 'empty':
      return { text: '', contentType: 'text/html; charset=utf-8' };
  }
}

function readText(fields: Fields): Required<StatusText> {
  const text = fields.text('text');
  const contentType = fields.textLike('contentType', isHeaderValue, 'a header value', 'text/plain');
  fields.end();
  return { text, contentType };
}

function page(status: number): string {
  const title = `${status} ${STATUS_CODES[status] ?? ''}`.trim();
  return `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n</body>\n</html>\n`;
}
