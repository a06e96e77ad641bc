import type { SyncJob } from './job.js';
import type { SyncEntry } from './manifest.js';

/** Where recordings are kept. `folderSink()` is one; others keep them elsewhere, in a store of objects for instance. */
export interface SyncSink {
  /**
   * Runs a task while no other one works on the same sink, here or elsewhere, and then puts everything in order.
   *
   * @param server address of the server whose recordings are kept there
   */
  exclusively<T>(server: string, task: () => Promise<T>): Promise<T>;
  /** What is known of each record, by its URI. */
  entries(): ReadonlyMap<string, SyncEntry>;
  /** Whether the files of a record are there, as far as can be told without reading them. */
  holds(entry: SyncEntry): Promise<boolean>;
  /** Notes what is known of a record, so that it is known even if this process ends at once. */
  note(entry: SyncEntry): Promise<void>;
  /** Folder of this machine to work in. What an earlier attempt at the same job left is still there, and nothing else. */
  workspace(job: SyncJob): Promise<string>;
  /**
   * Puts the files of a record in place of those that were there, and notes it. Whatever happens meanwhile, either the old or
   * the new ones are there, as a whole.
   *
   * @param workspace where they are, in the folder `files`; it ends with this
   */
  commit(entry: SyncEntry, workspace: string): Promise<void>;
}
