const HIDDEN = '***';

/** Names of what opens something: passwords, keys, tokens, codes, and what proves that a form or a callback is one's own. */
const SECRET = /password|secret|token(?!_type)|verifier|signature(?!_method)|csrf|cookie|^(?:code|state)$/i;

/** A URL, or any text that may be one, with the secrets of its query hidden. */
export function urlWithoutSecrets(url: string): string {
  const [, place = url, query, fragment = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(url) ?? [];
  return query === undefined ? url : `${place}?${formWithoutSecrets(query)}${fragment}`;
}

export function headersWithoutSecrets(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].map(([name, value]) => [name, headerWithoutSecrets(name, value)]));
}

/** Null for what is neither JSON nor a form: then nobody knows where in it a secret stands. */
export function bodyWithoutSecrets(text: string, contentType: string): string | null {
  try {
    return jsonWithoutSecrets(text);
  } catch {
    return /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType) ? formWithoutSecrets(text) : null;
  }
}

/** As it was spelt where there is nothing to hide. */
function jsonWithoutSecrets(text: string): string {
  let found = false;
  const shown: unknown = JSON.parse(text, (name, value: unknown) => {
    if (!SECRET.test(name)) return value;
    found = true;
    return HIDDEN;
  });
  return found ? JSON.stringify(shown) : text;
}

/** Everything but the values stays as it was spelt. */
function formWithoutSecrets(form: string): string {
  return form
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals >= 0 && SECRET.test(decoded(pair.slice(0, equals))) ? pair.slice(0, equals + 1) + HIDDEN : pair;
    })
    .join('&');
}

function decoded(name: string): string {
  return new URLSearchParams(name).keys().next().value ?? '';
}

function headerWithoutSecrets(name: string, value: string): string {
  if (name === 'authorization') return credentialsWithoutSecrets(value);
  if (name === 'referer') return urlWithoutSecrets(value);
  return SECRET.test(name) ? HIDDEN : value;
}

/** `Basic someone@example.org:***`, `Bearer ***`, `OAuth oauth_consumer_key="…", oauth_token="***", …`. */
function credentialsWithoutSecrets(value: string): string {
  const [, scheme = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(value) ?? [];
  if (rest === '') return HIDDEN;
  switch (scheme.toLowerCase()) {
    case 'basic':
      return `${scheme} ${userOf(Buffer.from(rest, 'base64').toString('utf8'))}${HIDDEN}`;
    case 'oauth':
      return `${scheme} ${rest.replace(PAIR, (pair, name: string) => (SECRET.test(decoded(name)) ? `${name}="${HIDDEN}"` : pair))}`;
    default:
      return `${scheme} ${HIDDEN}`;
  }
}

/** A name and its value, between quotes or not. */
const PAIR = /([^\s=,"]+)\s*=\s*(?:"[^"]*"|[^,]*)/g;

function userOf(credentials: string): string {
  const colon = credentials.indexOf(':');
  return colon < 0 ? '' : credentials.slice(0, colon + 1);
}
