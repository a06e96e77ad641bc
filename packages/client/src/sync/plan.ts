import type { SyncFormat } from './formats.js';
import type { RecordFacts, SyncJob } from './job.js';
import type { SyncEntry, TakenRecord } from './manifest.js';

/** What is wanted of every record. */
export interface Wanted {
  readonly formats: readonly SyncFormat[];
  readonly datatypes: readonly number[] | null;
}

/** States in which a recording has not ended, or has not arrived as a whole. */
const IN_PROGRESS: ReadonlySet<string | null> = new Set([
  'realtime',
  'realtime_complete',
  'syncing',
  'queued',
  'processing',
]);

/** Whether a record has to be waited for. */
export function isInProgress({ status }: RecordFacts): boolean {
  return IN_PROGRESS.has(status);
}

/** The job that brings a record; null where what is wanted of it is here. */
export function jobFor(facts: RecordFacts, wanted: Wanted, taken: TakenRecord | null): SyncJob | null {
  const version = facts.last_modified ?? '';
  // What an earlier run took beside is not given up.
  const formats = [...new Set([...wanted.formats, ...(taken?.formats ?? [])])].sort();
  const datatypes = bothOf(wanted.datatypes, taken === null ? [] : taken.datatypes);
  const isHere =
    taken !== null &&
    taken.version === version &&
    formats.length === taken.formats.length &&
    datatypes?.length === taken.datatypes?.length;
  return isHere ? null : { record: facts.resource_uri, version, formats, datatypes, facts };
}

/** Null stands for all. */
function bothOf(some: readonly number[] | null, others: readonly number[] | null): readonly number[] | null {
  if (some === null || others === null) return null;
  return [...new Set([...some, ...others])].sort((a, b) => a - b);
}

/** What is known of a record from now on, beside what was taken before. */
export function entryOf(
  { resource_uri, user, start }: RecordFacts,
  state: SyncEntry['state'],
  reason: string | null,
  taken: TakenRecord | null,
): SyncEntry {
  return { record: resource_uri, user, start, state, reason, taken };
}
