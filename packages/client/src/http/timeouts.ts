/**
 * How long a request may take, in milliseconds; `Infinity` for as long as it likes. A number stands for all of them: so
 * long for the whole request, whatever it waits for, or for the pauses of a download.
 */
export interface Timeouts {
  /**
   * Until an answer begins, for each attempt. Connecting is a part of it, for which Node.js itself allows 10,000; of the
   * whole it allows 300,000. Default 60,000.
   */
  readonly headers?: number | undefined;
  /** Between two pieces of an answer that has begun; Node.js itself allows 300,000. Default 60,000. */
  readonly idle?: number | undefined;
  /**
   * For the whole request: its turn among others, signing in, every attempt, the pauses between them, and reading the
   * answer. Default 300,000; for downloads, with all their attempts, there is none unless it is given.
   */
  readonly total?: number | undefined;
}

/** Timeouts with every default filled in. */
export interface ResolvedTimeouts {
  readonly headers: number;
  readonly idle: number;
  readonly total: number;
  /** The whole of a download. */
  readonly download: number;
}

export const DEFAULT_TIMEOUTS: ResolvedTimeouts = {
  headers: 60_000,
  idle: 60_000,
  total: 300_000,
  download: Number.POSITIVE_INFINITY,
};

/** What an option says, with what it leaves open as before. */
export function resolveTimeouts(option: number | Timeouts | undefined, before: ResolvedTimeouts): ResolvedTimeouts {
  if (option === undefined) return before;
  if (typeof option === 'number') return { ...before, headers: option, idle: option, total: option };
  const { headers = before.headers, idle = before.idle, total } = option;
  return { headers, idle, total: total ?? before.total, download: total ?? before.download };
}
