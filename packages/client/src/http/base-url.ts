import { ConnectionError } from '../errors/transport.js';
import { UsageError } from '../errors/usage.js';

/** Where the API is: origin and the path of its root listing. */
export interface ApiRoot {
  /** Scheme, host and port. Credentials go nowhere else. */
  readonly origin: string;
  /** `/api/`, or `/api/v1/` for the old edition. */
  readonly path: string;
}

/**
 * Reads the `baseUrl` option: an origin, with or without a final slash, or the address of the API itself
 * (`https://api.hexoskin.com/api/v1/`).
 */
export function parseBaseUrl(baseUrl: string, allowInsecureHttp: boolean): ApiRoot {
  const url = tryParse(baseUrl);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new UsageError(`baseUrl '${baseUrl}' is no http(s) URL; write for example 'https://api.hexoskin.com'`);
  }
  if (url.username !== '' || url.password !== '')
    throw new UsageError('baseUrl must not hold a user name or password; pass them as auth');
  if (url.protocol === 'http:' && !isLoopback(url.hostname) && !allowInsecureHttp) {
    throw new UsageError(
      `baseUrl '${url.origin}' would send credentials unencrypted; use https:, or pass allowInsecureHttp: true if you must`,
    );
  }
  return { origin: url.origin, path: apiPath(url, baseUrl) };
}

function apiPath(url: URL, baseUrl: string): string {
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '') return '/api/';
  if (/^\/api(\/v\d+)?$/.test(path)) return `${path}/`;
  throw new UsageError(
    `baseUrl '${baseUrl}' has the path '${url.pathname}'; give the server's address only, as '${url.origin}'`,
  );
}

/** Whether a host name means this very machine. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}

/**
 * The absolute URL of a link that the server gave, or of a path.
 *
 * @throws ConnectionError where it leads to another origin, to which no credentials must go
 */
export function resolveLink(root: ApiRoot, link: string): URL {
  const url = tryParse(link, root.origin);
  if (url === null)
    throw new ConnectionError(`The address '${withoutSecrets(link)}' cannot be understood`, {
      nothingSent: true,
      refused: true,
    });
  if (url.origin !== root.origin) {
    throw new ConnectionError(
      `Refused to follow '${withoutSecrets(link)}': it leads away from ${root.origin}, and credentials must not go there`,
      {
        nothingSent: true,
        refused: true,
      },
    );
  }
  // Neither are credentials of the server's choice sent.
  url.username = '';
  url.password = '';
  return url;
}

/** Parameters whose values let others in. */
const SECRET_PARAMETERS =
  /([?&](?:access_token|refresh_token|token|code|code_verifier|client_secret|secret|password|oauth_token|oauth_signature|signature)=)[^&#]+/gi;

/** An address as it may be shown, in errors and logs. */
export function withoutSecrets(url: string): string {
  return url.replace(SECRET_PARAMETERS, '$1…');
}

function tryParse(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
