import { keyOf } from '../objects/uri.js';
import { SYNC_FORMATS, type SyncFormat } from './formats.js';

/** What is known of a record. */
export interface SyncEntry {
  /** URI of the record. */
  readonly record: string;
  /** URI of its user. */
  readonly user: string;
  /** Its start in ticks; null where the server tells none. */
  readonly start: number | null;
  /**
   * - `complete`: what is here is the record as the server has it
   * - `waiting`: the recording is still in progress
   * - `failed`: it could not be taken
   * - `gone`: the server does not list it any more; what is here is kept
   */
  readonly state: 'complete' | 'waiting' | 'failed' | 'gone';
  /** Why it is not complete; null where it is. */
  readonly reason: string | null;
  /** What is here, of this version or an earlier one; null where there is nothing. */
  readonly taken: TakenRecord | null;
}

/** A record whose files are here. */
export interface TakenRecord {
  /** `last_modified` of the record when it was taken. */
  readonly version: string;
  /** What was kept of it. */
  readonly formats: readonly SyncFormat[];
  /** Ids of the data types that were taken; null for all. */
  readonly datatypes: readonly number[] | null;
  /** Folder of its files. */
  readonly folder: string;
  /** Its files. */
  readonly files: readonly SyncFile[];
}

/** One file of a record. */
export interface SyncFile {
  /** Below the folder of the record. */
  readonly path: string;
  /** Size. */
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** What is known of all records. */
export interface Manifest {
  /** Address of the server. */
  readonly server: string;
  readonly records: readonly SyncEntry[];
}

const FORMAT = 'hexoskin-sync';
const VERSION = 1;

/** The manifest as text: the same for the same records, whenever and in however many runs they were taken. */
export function manifestText({ server, records }: Manifest): string {
  const inOrder = [...records].sort((a, b) => compareKeys(keyOf(a.record), keyOf(b.record)));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, server, records: inOrder }, null, 1)}\n`;
}

/**
 * @returns the manifest, or what is wrong with the text
 */
export function parseManifest(text: string): Manifest | string {
  let json: Partial<Manifest & { format: string; version: number }> | null;
  try {
    json = JSON.parse(text) as typeof json;
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`;
  }
  if (json?.format !== FORMAT || typeof json.server !== 'string' || !Array.isArray(json.records)) {
    return 'is not the manifest of a sync';
  }
  if (json.version !== VERSION)
    return `has version ${json.version}, of which this program knows nothing: use a newer one`;
  const records: unknown[] = json.records;
  if (!records.every(isEntry)) return 'has a record that makes no sense';
  return { server: json.server, records };
}

/** Whether a value is an entry, and one whose paths lead nowhere else. */
export function isEntry(value: unknown): value is SyncEntry {
  const entry = value as Partial<SyncEntry> | null;
  if (typeof entry?.record !== 'string' || typeof entry.user !== 'string' || typeof entry.state !== 'string')
    return false;
  return entry.taken === null || isTaken(entry.taken);
}

function isTaken(taken: Partial<TakenRecord> | undefined): boolean {
  const formats: readonly unknown[] = SYNC_FORMATS;
  return (
    typeof taken?.version === 'string' &&
    Array.isArray(taken.formats) &&
    taken.formats.every((format) => formats.includes(format)) &&
    /^user=[^/\\.]+\/record=[^/\\.]+$/.test(taken.folder ?? '') &&
    Array.isArray(taken.files) &&
    taken.files.every(isFile)
  );
}

function isFile(file: Partial<SyncFile>): boolean {
  return (
    typeof file.path === 'string' &&
    !file.path.split(/[/\\]/).includes('..') &&
    typeof file.bytes === 'number' &&
    typeof file.sha256 === 'string'
  );
}

function compareKeys(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return `${a}` < `${b}` ? -1 : 1;
}
