import type { HexoApiBase } from '../api/hexo-api.js';
import { UsageError } from '../errors/usage.js';
import type { SyncJob } from '../sync/job.js';
import type { SyncEntry } from '../sync/manifest.js';
import type { RunJobOptions, SyncCheck, SyncOptions, SyncReport } from '../sync/options.js';
import type { SyncSink } from '../sync/sink.js';

/**
 * Keeps a copy of recordings (Node.js, Bun, Deno): takes those that are not in the folder yet, or that changed on the server.
 * Killed at any moment, the next run goes on from there; nothing half-written is ever under its final name. A record that cannot
 * be taken does not keep the others from being: see `failed` of the report.
 *
 * @example
 * const report = await syncRecordings({ api, folder: 'study', selection: { since: new Date('2026-01-01') } });
 * console.log(report.taken.length, report.failed.map(({ record, reason }) => `${record}: ${reason}`));
 *
 * @throws DownloadError where another run works on the folder, or where it cannot be written (a full disk, for instance);
 * UsageError; HttpUnauthorized; AbortError; and whatever listing the records throws
 */
export function syncRecordings(options: SyncOptions): Promise<SyncReport>;
export async function syncRecordings(): Promise<SyncReport> {
  throw noFiles('syncRecordings()');
}

/**
 * Reads every file of a folder that `syncRecordings()` filled, and compares it with the manifest. Nothing is changed, and nothing
 * sent.
 *
 * @param onFile told of each file before it is read
 * @throws DownloadError where there is no manifest, or a sync is under way
 */
export function verifyFolder(folder: string, onFile?: (path: string) => void): Promise<SyncCheck>;
export async function verifyFolder(): Promise<SyncCheck> {
  throw noFiles('verifyFolder()');
}

/**
 * Runs one job of a sync, as an engine that has given it to another machine needs it there.
 *
 * @returns what became of the record, which is noted in the sink as well
 * @throws what would befall other records, too: a refused login, a full disk, an abort
 */
export function runSyncJob(api: HexoApiBase, job: SyncJob, sink: SyncSink, options?: RunJobOptions): Promise<SyncEntry>;
export async function runSyncJob(): Promise<SyncEntry> {
  throw noFiles('runSyncJob()');
}

function noFiles(call: string): UsageError {
  return new UsageError(`${call} keeps files, and there are none here: call it in a program of Node.js, Bun or Deno`);
}
