import type { ObjectInput } from 'hexoskin-schema';
import type { HexoApiBase } from '../api/hexo-api.js';
import type { SyncEngine } from './engine.js';
import type { SyncFormat } from './formats.js';
import type { SyncEntry } from './manifest.js';
import type { SyncSink } from './sink.js';

/** Which recordings are kept, and what of them. */
export interface SyncSelection {
  /** Ids, URIs, e-mail addresses or objects of users. Default: everybody whom this user may see. */
  users?: readonly ObjectInput[] | undefined;
  /** Recordings that began then or later; ticks or a `Date`. Default: all. */
  since?: number | Date | undefined;
  /** Ids or names of data types, as `19` or `'heart_rate'`. Default: all. */
  datatypes?: readonly (number | string)[] | undefined;
  /** What is kept of each. Default `['raw', 'parquet']`. */
  formats?: readonly SyncFormat[] | undefined;
}

/** Options of `syncRecordings()`. */
export interface SyncOptions {
  /** The client. Its limits hold for all that is sent here, too. */
  api: HexoApiBase;
  /** Folder in which recordings are kept; made where there is none. This or `sink`. */
  folder?: string | undefined;
  /** Keeps the recordings elsewhere. Default: the folder. */
  sink?: SyncSink | undefined;
  /** What is taken. Default: everything of everybody, as raw files and Parquet. */
  selection?: SyncSelection | undefined;
  /** Records that are worked on at the same time. Default 4. */
  parallel?: number | undefined;
  /** Runs the jobs in another way; then `parallel` has no meaning. Default: this process runs them. */
  engine?: SyncEngine | undefined;
  /**
   * The longest pause, in milliseconds, that is made because the server asks for it (`Retry-After`). Default 3,600,000, an hour:
   * nobody waits for a sync.
   */
  maxRetryAfter?: number | undefined;
  /** Told of everything that happens. Default: nobody is told. */
  onProgress?: ((event: SyncEvent) => void) | undefined;
  /** Stops. What was taken until then is kept, and the next run goes on from there. Default: nothing does. */
  signal?: AbortSignal | undefined;
}

/** Options of `runSyncJob()`. */
export interface RunJobOptions {
  /** The longest pause, in milliseconds, that is made because the server asks for it (`Retry-After`). Default 3,600,000. */
  maxRetryAfter?: number | undefined;
  /** Told how far the work has come. Default: nobody is told. */
  onStep?: ((step: SyncStep) => void) | undefined;
  /** Stops. Default: nothing does. */
  signal?: AbortSignal | undefined;
}

/** What happens. */
export type SyncEvent =
  | {
      /** The server has told which records there are. */
      readonly kind: 'listed';
      /** Records that it lists. */
      readonly records: number;
      /** How many of them are to be taken. */
      readonly toTake: number;
    }
  | ({
      /** The work on a record goes on. */
      readonly kind: 'progress';
      /** Address of the record. */
      readonly record: string;
    } & SyncStep)
  | {
      /** A record that was to be taken is done with. */
      readonly kind: 'record';
      /** What became of it. */
      readonly entry: SyncEntry;
      /** Records that are done with. */
      readonly done: number;
      /** Records that were to be taken. */
      readonly of: number;
    };

/** How far the work on a record has come. */
export interface SyncStep {
  /** What is done. */
  readonly step: 'downloading' | 'downloading EDF' | 'unpacking' | 'writing Parquet';
  /** Bytes that are here, or done with. */
  readonly bytes: number;
  /** Bytes that there will be; null where the server does not tell. */
  readonly total: number | null;
}

/** What a sync did. Records are in the order of their ids. */
export interface SyncReport {
  /** Records that were taken. */
  readonly taken: readonly SyncEntry[];
  /** Number of records that were here already, in the version that the server has. */
  readonly unchanged: number;
  /** Records still in progress, which a later run takes. */
  readonly waiting: readonly SyncEntry[];
  /** Records that could not be taken, with the reason. */
  readonly failed: readonly SyncEntry[];
  /** Records that the server does not list any more; what is here of them is kept. */
  readonly gone: readonly SyncEntry[];
  /** Bytes of the files that were taken. */
  readonly bytes: number;
}

/** What `verifyFolder()` found. Paths begin in the folder. */
export interface SyncCheck {
  /** Number of files that are as the manifest says. */
  readonly files: number;
  /** Their bytes. */
  readonly bytes: number;
  /** Files that are not there. */
  readonly missing: readonly string[];
  /** Files with other bytes. */
  readonly changed: readonly string[];
  /** Files of which the manifest does not know. */
  readonly extra: readonly string[];
}
