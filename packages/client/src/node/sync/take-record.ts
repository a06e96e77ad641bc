import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFilters } from 'hexoskin-schema';
import type { HexoApiBase } from '../../api/hexo-api.js';
import type { TransferProgress } from '../../files/transfer.js';
import { folderOf, type SyncJob } from '../../sync/job.js';
import type { SyncFile, TakenRecord } from '../../sync/manifest.js';
import type { SyncStep } from '../../sync/options.js';
import { makeFolder } from '../make-folder.js';
import type { Lane } from './lane.js';
import { type RawFile, RawFiles } from './raw-files.js';
import { takeArchive } from './take-archive.js';
import { RAW, unpack } from './unpack.js';
import { type WrittenTable, writeTables } from './write-tables.js';
import { sumOf, writeWhole } from './write-whole.js';

/** What taking a record needs beside the job. */
export interface Taking {
  readonly api: HexoApiBase;
  readonly signal: AbortSignal | undefined;
  readonly maxRetryAfter: number;
  /** Where tables are made, which is work for the processor and takes memory. */
  readonly lane: Lane;
  readonly onStep: (step: SyncStep) => void;
}

/** Folder of a workspace with what becomes that of the record. */
export const FILES = 'files';

/**
 * Makes the folder of a record in a workspace. Downloads go on where an earlier attempt was; all else is made anew, and has the
 * same bytes each time.
 */
export async function takeRecord(job: SyncJob, workspace: string, taking: Taking): Promise<TakenRecord> {
  const { formats, datatypes, version, facts } = job;
  const { signal } = taking;
  const folder = join(workspace, FILES);
  await rm(folder, { recursive: true, force: true });
  await makeFolder(folder);
  const wants = (format: 'raw' | 'parquet' | 'edf'): boolean => formats.includes(format);
  const source = `${taking.api.baseUrl}${facts.resource_uri}`;

  const raw = wants('raw') || wants('parquet') ? await takeRaw(job, workspace, taking) : [];
  const edf = wants('edf') ? await takeEdf(job, workspace, taking) : null;
  const making = { raw: new RawFiles(folder, raw), folder, facts: { source, user: facts.user }, signal };
  const makeTables = () => writeTables(making, steps(taking, 'writing Parquet'));
  const tables = wants('parquet') ? await taking.lane.run(makeTables) : [];
  if (!wants('raw')) await rm(join(folder, RAW), { recursive: true, force: true });

  const files = [...(wants('raw') ? raw.map(({ file }) => file) : []), ...tables.map(({ file }) => file)];
  files.push(await writeWhole(folder, 'info.json', [infoOf(source, job, tables)]));
  if (edf !== null) {
    await rename(edf, join(folder, 'record.edf'));
    files.push(await sumOf(folder, 'record.edf', signal));
  }
  return { version, formats, datatypes, folder: folderOf(facts), files: files.sort(byPath) };
}

/** Brings the archive of the record, and unpacks it. */
async function takeRaw(job: SyncJob, workspace: string, taking: Taking): Promise<readonly RawFile[]> {
  const { api, signal, maxRetryAfter } = taking;
  let raw: readonly RawFile[] = [];
  await takeArchive(api, join(workspace, 'record.zip'), {
    selection: selectionOf(job),
    request: { signal, maxRetryAfter },
    onProgress: downloading(taking, 'downloading'),
    read: async (archive) => {
      raw = await unpack(archive, join(workspace, FILES), steps(taking, 'unpacking'), signal);
    },
  });
  return raw;
}

/** Brings the record as an EDF file, unless an earlier attempt did. It is under its name only when it is whole. */
async function takeEdf(job: SyncJob, workspace: string, taking: Taking): Promise<string> {
  const { api, signal, maxRetryAfter } = taking;
  const to = join(workspace, 'record.edf');
  if (await isThere(to)) return to;
  const onProgress = downloading(taking, 'downloading EDF');
  await api.data.download(selectionOf(job), { to, format: 'edf', signal, maxRetryAfter, onProgress });
  return to;
}

function selectionOf({ facts, datatypes }: SyncJob): DataFilters {
  return { record: facts.resource_uri, ...(datatypes === null ? {} : { datatype__in: datatypes }) };
}

function downloading({ onStep }: Taking, step: SyncStep['step']): (progress: TransferProgress) => void {
  return (progress) => onStep({ step, ...progress });
}

function steps({ onStep }: Taking, step: SyncStep['step']): (bytes: number, total: number) => void {
  return (bytes, total) => onStep({ step, bytes, total });
}

/** The record as the server lists it, and how the numbers of the tables are to be read. */
function infoOf(source: string, { facts, datatypes }: SyncJob, tables: readonly WrittenTable[]): Uint8Array {
  const info = {
    source,
    record: Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))),
    datatypes,
    tables: tables.map(({ file, rate, channels }) => ({
      file: file.path,
      rate,
      channels: channels.map(({ name, id, unit, scale, offset }) => ({ name, id, unit, scale, offset })),
    })),
  };
  return new TextEncoder().encode(`${JSON.stringify(info, null, 2)}\n`);
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

function byPath(a: SyncFile, b: SyncFile): number {
  return a.path < b.path ? -1 : 1;
}
