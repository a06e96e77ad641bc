import type { Exchange } from '../http/exchange.js';

export type Pairs = readonly (readonly [string, string])[];

/** Named values of a request of which each may come once. Without a value it is as if it were not there (RFC 6749, section 3.1). */
export interface Parameters {
  readonly values: ReadonlyMap<string, string>;
  /** Names that came more than once. */
  readonly repeated: ReadonlySet<string>;
}

export function parametersOf(pairs: Pairs): Parameters {
  const values = new Map<string, string>();
  const repeated = new Set<string>();
  const seen = new Set<string>();
  for (const [name, value] of pairs) {
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
    if (value !== '') values.set(name, value);
  }
  return { values, repeated };
}

export function queryOf({ query }: Exchange): Pairs {
  return [...query.names()].flatMap((name) => query.getAll(name).map((value) => [name, value] as const));
}

/** The body of a form; null where it is something else. */
export async function formOf({ headers, body }: Exchange): Promise<Pairs | null> {
  const bytes = await body();
  if (bytes.length === 0) return [];
  const [type = ''] = (headers.get('content-type') ?? '').split(';', 1);
  if (type.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return null;
  return [...new URLSearchParams(new TextDecoder().decode(bytes))];
}
