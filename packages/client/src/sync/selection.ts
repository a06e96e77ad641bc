import { ticksFromDate } from 'hexoskin-formats/ticks';
import { dataTypesById, dataTypesByName, type ObjectInput } from 'hexoskin-schema';
import type { HexoApiBase } from '../api/hexo-api.js';
import type { RequestOptions } from '../api/options.js';
import { UsageError } from '../errors/usage.js';
import { keyOf } from '../objects/uri.js';
import { didYouMean } from '../query/nearest.js';
import { SYNC_FORMATS, type SyncFormat } from './formats.js';
import type { SyncEntry } from './manifest.js';
import type { SyncSelection } from './options.js';

/** A selection as the server understands it. */
export interface Selected {
  /** Ids; null for everybody. */
  readonly users: readonly number[] | null;
  /** In ticks; null for all. */
  readonly since: number | null;
  readonly datatypes: readonly number[] | null;
  readonly formats: readonly SyncFormat[];
  /** Whether a record that is known belongs to it. */
  includes(entry: SyncEntry): boolean;
}

/**
 * Checks a selection, and finds the users whose e-mail addresses are given.
 *
 * @throws UsageError for what does not exist
 */
export async function readSelection(
  api: HexoApiBase,
  selection: SyncSelection,
  options: RequestOptions,
): Promise<Selected> {
  const since = selection.since === undefined ? null : ticksOf(selection.since, api.freq);
  const datatypes = selection.datatypes === undefined ? null : idsOf(selection.datatypes);
  const formats = formatsOf(selection.formats ?? ['raw', 'parquet']);
  const users = selection.users === undefined ? null : await userIds(api, selection.users, options);
  return {
    users,
    since,
    datatypes,
    formats,
    includes: ({ user, start }) =>
      (users === null || users.includes(Number(keyOf(user)))) && (since === null || (start ?? 0) >= since),
  };
}

function ticksOf(since: number | Date, ticksPerSecond: number): number {
  if (since instanceof Date && !Number.isNaN(since.getTime())) return ticksFromDate(since, ticksPerSecond);
  if (typeof since === 'number' && Number.isSafeInteger(since)) return since;
  throw new UsageError(`'since' is a Date, or a time in ticks; got ${String(since)}`);
}

function idsOf(datatypes: readonly (number | string)[]): readonly number[] {
  if (datatypes.length === 0) throw new UsageError("'datatypes' is empty: leave it out for all of them");
  const ids = datatypes.map((given) => {
    const id = typeof given === 'number' || /^\d+$/.test(given) ? Number(given) : dataTypesByName.get(given)?.id;
    if (id !== null && id !== undefined && dataTypesById.has(id)) return id;
    throw new UsageError(`There is no data type '${given}'${didYouMean(String(given), [...dataTypesByName.keys()])}`);
  });
  return [...new Set(ids)].sort((a, b) => a - b);
}

function formatsOf(formats: readonly SyncFormat[]): readonly SyncFormat[] {
  const unknown = formats.find((format) => !SYNC_FORMATS.includes(format));
  if (unknown !== undefined || formats.length === 0) {
    throw new UsageError(`'formats' holds 'raw', 'parquet' or 'edf'; got '${unknown ?? ''}'`);
  }
  return [...new Set(formats)].sort();
}

async function userIds(
  api: HexoApiBase,
  users: readonly ObjectInput[],
  options: RequestOptions,
): Promise<readonly number[]> {
  if (users.length === 0) throw new UsageError("'users' is empty: leave it out for everybody");
  const ids: number[] = [];
  for (const user of users) ids.push(await userId(api, user, options));
  return [...new Set(ids)];
}

async function userId(api: HexoApiBase, user: ObjectInput, options: RequestOptions): Promise<number> {
  if (typeof user === 'number') return user;
  if (typeof user === 'object') return Number(keyOf(user.resource_uri));
  if (!user.includes('@')) return Number(keyOf(user));
  const [found] = await api.user.list({ email: user }, options);
  if (!found) throw new UsageError(`There is no user ${user}, or none whom you may see`);
  return Number(keyOf(found.resource_uri));
}
