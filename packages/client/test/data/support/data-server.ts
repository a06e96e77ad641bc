import { HexoApi, type HexoApiOptions } from 'hexoskin-client';
import { resources } from 'hexoskin-schema';
import { Wire } from '../../support/wire.js';

type Value = number | null;

/** The samples of one data type, in order. */
export interface Signal {
  readonly ticks: readonly number[];
  readonly values: readonly Value[];
}

/** What a user's recordings hold, by data type. */
export type Recordings = Readonly<Record<number, Signal>>;

export interface DataServerOptions {
  /** Most values of a data type in an answer. */
  readonly limit?: number;
  /** Whether a sample at the very end of a window belongs to it. The documentation does not say. */
  readonly endsIncluded?: boolean;
}

export const START = 359_840_226_870;

/** Samples every so many ticks. */
export function regular(length: number, step: number, value: (index: number) => Value, start: number = START): Signal {
  const indices = Array.from({ length }, (_, index) => index);
  return { ticks: indices.map((index) => start + index * step), values: indices.map(value) };
}

/** Single moments, of which several may be at the same tick. */
export function events(ticks: readonly number[]): Signal {
  return { ticks, values: ticks.map((_, index) => index) };
}

/**
 * Answers as the data family does: every k-th sample of more than the limit, and not a word about it. Its recordings are
 * those that a test makes up, so that what must come back is known sample for sample.
 */
export class DataServer {
  readonly users: Readonly<Record<string, Recordings>>;
  /** Samples that all answers so far had. */
  sent = 0;
  readonly #limit: number;
  readonly #endsIncluded: boolean;

  constructor(users: Readonly<Record<string, Recordings>>, options: DataServerOptions = {}) {
    this.users = users;
    this.#limit = options.limit ?? 65_536;
    this.#endsIncluded = options.endsIncluded ?? true;
  }

  readonly handle = async (request: Request): Promise<Response> => {
    const { pathname, searchParams: query } = new URL(request.url);
    const resource = /^\/api\/(\w+)\/$/.exec(pathname)?.[1] ?? '';
    const fixed = resources.get(resource)?.dataTypes ?? [];
    const wanted = fixed.length > 0 ? fixed : numbers(query.get('datatype') ?? query.get('datatype__in'));
    const results = Object.entries(this.users)
      .filter(([id]) => (query.get('user') ?? id) === id)
      .map(([id, recordings]) => ({ data: this.#data(recordings, wanted, query), user: `/api/user/${id}/` }))
      .filter(({ data }) => Object.keys(data).length > 0);
    const body = query.has('flat') ? results.flatMap(({ data }) => Object.values(data).flat(1)) : results;
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  };

  #data(recordings: Recordings, wanted: readonly number[] | null, query: URLSearchParams): Record<string, unknown[]> {
    const data: Record<string, unknown[]> = {};
    for (const [id, signal] of Object.entries(recordings)) {
      if (wanted && !wanted.includes(Number(id))) continue;
      const rows = this.#thinned(this.#inWindow(signal, query), Number(query.get('max_values') ?? this.#limit));
      this.sent += rows.length;
      if (rows.length > 0) data[id] = query.has('no_timestamps') ? rows.map(([, value]) => value) : rows;
    }
    return data;
  }

  #inWindow({ ticks, values }: Signal, query: URLSearchParams): [number, Value][] {
    const start = Number(query.get('start') ?? Number.NEGATIVE_INFINITY);
    const end = Number(query.get('end') ?? Number.POSITIVE_INFINITY);
    const from = firstPlace(ticks, (tick) => tick >= start);
    const until = firstPlace(ticks, (tick) => (this.#endsIncluded ? tick > end : tick >= end));
    return ticks.slice(from, until).map((tick, index) => [tick, values[from + index] ?? null]);
  }

  #thinned(rows: [number, Value][], wanted: number): [number, Value][] {
    const factor = Math.ceil(rows.length / Math.min(wanted, this.#limit));
    return factor > 1 ? rows.filter((_, index) => index % factor === 0) : rows;
  }
}

/** A client of a data server, and the way between them. */
export function connect(server: DataServer, options: HexoApiOptions = {}): { api: HexoApi; wire: Wire } {
  const wire = new Wire(server.handle);
  const api = new HexoApi({
    baseUrl: 'http://127.0.0.1:1',
    auth: 'athlete@example.org:athlete',
    schemas: 'bundled',
    fetch: wire.fetch,
    ...options,
  });
  return { api, wire };
}

/** The place of the first tick of which something holds that holds of all later ones, too. */
function firstPlace(ticks: readonly number[], holds: (tick: number) => boolean): number {
  let [from, until] = [0, ticks.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if (holds(ticks[middle] as number)) until = middle;
    else from = middle + 1;
  }
  return from;
}

function numbers(text: string | null): number[] | null {
  return text === null ? null : text.split(',').map(Number);
}
