import { shown, UsageError } from '../../errors/usage.js';
import { refuseAborted } from '../../http/signals.js';
import { keyOf } from '../../objects/uri.js';
import { inProcess } from '../../sync/engine.js';
import type { SyncJob } from '../../sync/job.js';
import { listRecords } from '../../sync/list-records.js';
import type { SyncEntry } from '../../sync/manifest.js';
import type { SyncOptions, SyncReport, SyncStep } from '../../sync/options.js';
import { entryOf, isInProgress, jobFor } from '../../sync/plan.js';
import { readSelection, type Selected } from '../../sync/selection.js';
import type { SyncSink } from '../../sync/sink.js';
import { FolderSink } from './folder-sink.js';
import { Lane } from './lane.js';
import { MAX_RETRY_AFTER, runJob } from './run-job.js';

const PARALLEL = 4;

/** See `syncRecordings()` of the entry. */
export async function syncRecordings(options: SyncOptions): Promise<SyncReport> {
  const { api, signal } = options;
  const sink = sinkOf(options);
  const engine = options.engine ?? inProcess(parallelOf(options));
  const request = { signal, maxRetryAfter: options.maxRetryAfter ?? MAX_RETRY_AFTER };
  const selected = await readSelection(api, options.selection ?? {}, request);
  return sink.exclusively(api.baseUrl, async () => {
    const listed = await listRecords(api, selected, request);
    const { jobs, entries, unchanged } = await planOf(listed, selected, sink, signal);
    for (const entry of entries) {
      if (!isKnown(entry, sink)) await sink.note(entry);
    }
    options.onProgress?.({ kind: 'listed', records: listed.length, toTake: jobs.length });
    const done: SyncEntry[] = [];
    const lane = new Lane();
    const stepsOf = (job: SyncJob) => (step: SyncStep) =>
      options.onProgress?.({ kind: 'progress', record: job.record, ...step });
    const perform = (job: SyncJob, stopped: AbortSignal): Promise<SyncEntry> =>
      runJob(api, job, sink, { ...request, signal: eitherOf(signal, stopped), onStep: stepsOf(job) }, lane);
    for await (const entry of engine.run(jobs, perform)) {
      done.push(entry);
      options.onProgress?.({ kind: 'record', entry, done: done.length, of: jobs.length });
    }
    return reportOf([...entries, ...done], done, unchanged);
  });
}

interface Plan {
  readonly jobs: readonly SyncJob[];
  /** What became known of other records than those of the jobs, and was not known before. */
  readonly entries: readonly SyncEntry[];
  readonly unchanged: number;
}

async function planOf(
  listed: Awaited<ReturnType<typeof listRecords>>,
  selected: Selected,
  sink: SyncSink,
  signal: AbortSignal | undefined,
): Promise<Plan> {
  const jobs: SyncJob[] = [];
  const entries: SyncEntry[] = [];
  let unchanged = 0;
  for (const facts of listed) {
    refuseAborted(signal, 'Looking at what is there');
    const known = sink.entries().get(facts.resource_uri) ?? null;
    const taken = known !== null && (await sink.holds(known)) ? known.taken : null;
    const job = jobFor(facts, selected, taken);
    if (isInProgress(facts)) {
      entries.push(entryOf(facts, 'waiting', `the recording is in progress (${facts.status})`, known?.taken ?? null));
    } else if (job !== null) {
      jobs.push(job);
    } else {
      unchanged += 1;
      if (known?.state !== 'complete') await sink.note(entryOf(facts, 'complete', null, taken));
    }
  }
  const there = new Set(listed.map(({ resource_uri }) => resource_uri));
  for (const known of sink.entries().values()) {
    if (there.has(known.record) || !selected.includes(known)) continue;
    entries.push({ ...known, state: 'gone', reason: 'the server does not list it any more' });
  }
  return { jobs, entries, unchanged };
}

function isKnown(entry: SyncEntry, sink: SyncSink): boolean {
  return JSON.stringify(sink.entries().get(entry.record)) === JSON.stringify(entry);
}

function reportOf(entries: readonly SyncEntry[], done: readonly SyncEntry[], unchanged: number): SyncReport {
  const inOrder = [...entries].sort((a, b) => Number(keyOf(a.record)) - Number(keyOf(b.record)));
  const of = (state: SyncEntry['state']): SyncEntry[] => inOrder.filter((entry) => entry.state === state);
  const taken = of('complete');
  return {
    taken,
    unchanged,
    waiting: of('waiting'),
    failed: of('failed'),
    gone: of('gone').filter((entry) => entry.taken !== null),
    bytes: done
      .flatMap((entry) => (entry.state === 'complete' ? (entry.taken?.files ?? []) : []))
      .reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function eitherOf(signal: AbortSignal | undefined, other: AbortSignal): AbortSignal {
  return signal === undefined ? other : AbortSignal.any([signal, other]);
}

function sinkOf({ sink, folder }: SyncOptions): SyncSink {
  if (sink !== undefined && folder === undefined) return sink;
  if (sink === undefined && typeof folder === 'string' && folder !== '') return new FolderSink(folder);
  throw new UsageError("syncRecordings() has to know where to, once: syncRecordings({ api, folder: 'study' })");
}

function parallelOf({ parallel = PARALLEL }: SyncOptions): number {
  if (Number.isSafeInteger(parallel) && parallel > 0) return parallel;
  throw new UsageError(`'parallel' is a whole number from 1; got ${shown(parallel)}`);
}
