import type { HexoApiBase } from '../../api/hexo-api.js';
import { HttpUnauthorized } from '../../errors/http.js';
import { AbortError, ConnectionError, DownloadError } from '../../errors/transport.js';
import { UsageError } from '../../errors/usage.js';
import { refuseAborted } from '../../http/signals.js';
import type { SyncJob } from '../../sync/job.js';
import type { SyncEntry } from '../../sync/manifest.js';
import type { RunJobOptions } from '../../sync/options.js';
import { entryOf } from '../../sync/plan.js';
import type { SyncSink } from '../../sync/sink.js';
import { asDownloadError } from '../download/file-error.js';
import { Lane } from './lane.js';
import { takeRecord } from './take-record.js';

/** Nobody waits for a sync: it makes pauses of up to an hour. */
export const MAX_RETRY_AFTER = 3_600_000;

/**
 * Brings a record into a sink. What concerns that record alone is noted as its failure, and an earlier version stays.
 *
 * @param lane where tables are made: that is work for the processor and takes memory, and several at once gain nothing
 * @throws what would befall other records as well: a refused login, a full disk, an abort
 */
export async function runJob(
  api: HexoApiBase,
  job: SyncJob,
  sink: SyncSink,
  options: RunJobOptions,
  lane: Lane = new Lane(),
): Promise<SyncEntry> {
  const { signal, maxRetryAfter = MAX_RETRY_AFTER, onStep = () => {} } = options;
  const workspace = await sink.workspace(job);
  try {
    const taken = await takeRecord(job, workspace, { api, signal, maxRetryAfter, onStep, lane });
    refuseAborted(signal, `Taking ${job.record}`);
    const entry = entryOf(job.facts, 'complete', null, taken);
    await sink.commit(entry, workspace);
    return entry;
  } catch (cause) {
    const error = asDownloadError(cause, workspace);
    if (signal?.aborted || befallsAll(error)) throw error;
    const earlier = sink.entries().get(job.record)?.taken ?? null;
    const entry = entryOf(job.facts, 'failed', (error as Error).message, earlier);
    await sink.note(entry);
    return entry;
  }
}

/** Failures of the file system that more work would meet again. */
const ON_DISK: ReadonlySet<unknown> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EPERM',
  'EIO',
  'EMFILE',
  'ENFILE',
]);

function befallsAll(error: unknown): boolean {
  if (error instanceof AbortError || error instanceof UsageError || error instanceof HttpUnauthorized) return true;
  // A server that cannot be reached will not be for the next record either.
  if (error instanceof ConnectionError) return error.nothingSent;
  if (error instanceof DownloadError) return ON_DISK.has((error.cause as NodeJS.ErrnoException | undefined)?.code);
  return !(error instanceof Error);
}
