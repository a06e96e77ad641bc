import type { HexoApi, RangeInstance, RecordInstance } from 'hexoskin-client';
import type { ServerTarget } from '../arguments/target.js';
import { Failure } from '../failure.js';

/** Whose samples of what time are meant. The end does not belong to it. */
export interface Selection {
  readonly filters: { readonly record: number } | { readonly range: number } | { readonly user: number };
  /** What it is, as `record 37700`. */
  readonly title: string;
  /** Ticks; null where the filters set the bound. */
  readonly from: number | null;
  readonly to: number | null;
}

/** A record or range of the server, and its time. */
export async function selectionOf(api: HexoApi, { kind, id }: ServerTarget, signal: AbortSignal): Promise<Selection> {
  const object: RecordInstance | RangeInstance = await api[kind].get(id, { signal });
  return {
    filters: kind === 'record' ? { record: id } : { range: id },
    title: `${kind} ${id}`,
    from: object.start,
    // The last sample lies at the end; what is being recorded has none yet.
    to: (object.end ?? Math.ceil((Date.now() / 1000) * api.freq)) + 1,
  };
}

/**
 * The id of a user: given as such, as an e-mail address, or `me`.
 *
 * @throws Failure where nobody has this address that one may see
 */
export async function userNamed(api: HexoApi, text: string, signal: AbortSignal): Promise<number> {
  if (/^\d+$/.test(text)) return Number(text);
  const found =
    text === 'me' ? await api.account.list({}, { signal }) : await api.user.list({ email: text }, { signal });
  const [user] = found;
  if (user === undefined) throw new Failure(`there is no user '${text}' whom you may see`, { exitCode: 2 });
  return Number(user.id);
}
