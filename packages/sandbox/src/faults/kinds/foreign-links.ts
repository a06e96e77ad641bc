import { encodeJson } from '../../json/encode.js';
import { parseJson } from '../../json/parse.js';
import { type Fields, isHeaderValue } from '../fields.js';
import type { Injection } from '../injection.js';
import { withHeaders, withText } from '../responses.js';

/** Links lead to another server, which must not be sent credentials. */
export interface ForeignLinks {
  /** Says which kind this is. */
  readonly kind: 'foreign-links';
  /** Default `https://foreign.example`. */
  readonly origin?: string;
  /** Which: `location` is the header, all others are keys in JSON. Default `next`, `previous`, `location`, `resource_uri`. */
  readonly in?: string | readonly string[];
}

export function readForeignLinks(fields: Fields): Injection {
  const origin = fields.textLike('origin', isOrigin, 'an origin', 'https://foreign.example');
  const names = new Set(fields.texts('in', ['next', 'previous', 'location', 'resource_uri']));
  return {
    apply: async (_, next) => {
      const response = await next();
      const location = response.headers.get('location');
      const headers = new Headers(response.headers);
      if (location !== null && names.has('location')) headers.set('location', atOrigin(location, origin));
      const sent = withHeaders(response, headers);
      return isJson(sent) ? withText(sent, abroad(await sent.text(), names, origin)) : sent;
    },
  };
}

function isJson({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('application/json') === true;
}

function abroad(text: string, names: ReadonlySet<string>, origin: string): string {
  return encodeJson(sentAbroad(parseJson(text), names, origin));
}

function sentAbroad(value: unknown, names: ReadonlySet<string>, origin: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => sentAbroad(item, names, origin));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      typeof item === 'string' && names.has(name) ? atOrigin(item, origin) : sentAbroad(item, names, origin),
    ]),
  );
}

/** URIs of the API are paths. */
function atOrigin(uri: string, origin: string): string {
  return uri.startsWith('/') ? origin + uri : uri;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && isHeaderValue(text) && !text.endsWith('/');
}
