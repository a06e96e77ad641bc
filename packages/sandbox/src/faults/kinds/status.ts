import { STATUS_CODES } from 'node:http';
import { failure } from '../../http/errors.js';
import { encodeJson } from '../../json/encode.js';
import { Fields, isHeaderValue } from '../fields.js';
import type { Injection } from '../injection.js';
import { measuredResponse } from '../responses.js';

const DAY = 86_400;

/** Another answer in place of the sandbox's. */
export interface Status {
  readonly kind: 'status';
  /** From 200 to 599. */
  readonly status: number;
  /** Seconds of a `Retry-After` header. Default: there is none. */
  readonly retryAfter?: number;
  /** Whether that header counts seconds or names a date. Default `seconds`. */
  readonly retryAfterFormat?: 'seconds' | 'date';
  /** `json` is what the API says of failures, `html` the page of a gateway. Default `empty`. */
  readonly body?: 'empty' | 'json' | 'html' | StatusText;
  /** Whether the request takes effect all the same. Default false. */
  readonly handled?: boolean;
}

/** A body of one's own. */
export interface StatusText {
  readonly text: string;
  /** Default `text/plain`. */
  readonly contentType?: string;
}

export function readStatus(fields: Fields): Injection {
  const status = fields.whole('status', 200, 599);
  const retryAfter = readRetryAfter(fields);
  const { text, contentType } = readBody(fields, status);
  const handled = fields.flag('handled', false);
  return {
    apply: async ({ now }, next) => {
      if (handled) await (await next()).body?.cancel();
      return measuredResponse({ status, headers: { 'content-type': contentType, ...retryAfter(now()) }, body: text });
    },
  };
}

function readRetryAfter(fields: Fields): (now: number) => Record<string, string> {
  const seconds = fields.whole('retryAfter', 0, 365 * DAY, null);
  const format = fields.oneOf('retryAfterFormat', ['seconds', 'date'], 'seconds');
  return (now) => {
    if (seconds === null) return {};
    return { 'retry-after': format === 'date' ? new Date(now + seconds * 1000).toUTCString() : String(seconds) };
  };
}

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
