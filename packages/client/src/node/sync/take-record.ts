import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HexoApiBase } from '../../api/hexo-api.js';
import { folderOf, type SyncJob } from '../../sync/job.js';
import type { SyncFile, TakenRecord } from '../../sync/manifest.js';
import type { SyncStep } from '../../sync/options.js';
import { makeFolder } from '../make-folder.js';
import type { Lane } from './lane.js';
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

  const zip = wants('raw') || wants('parquet') ? await download(job, workspace, 'binary', taking) : null;
  const edf = wants('edf') ? await download(job, workspace, 'edf', taking) : null;
  const raw = zip === null ? [] : await unpack(zip, folder, steps(taking, 'unpacking'), signal);
  const making = { folder, facts: { source, user: facts.user }, signal };
  const makeTables = () => writeTables(making, raw, steps(taking, 'writing Parquet'));
  const tables = wants('parquet') ? await taking.lane.run(makeTables) : [];
  if (!wants('raw')) await rm(join(folder, RAW), { recursive: true, force: true });

  const files = [...(wants('raw') ? raw : []), ...tables.map(({ file }) => file)];
  files.push(await writeWhole(folder, 'info.json', [infoOf(source, job, tables)]));
  if (edf !== null) {
    await rename(edf, join(folder, 'record.edf'));
    files.push(await sumOf(folder, 'record.edf', signal));
  }
  return { version, formats, datatypes, folder: folderOf(facts), files: files.sort(byPath) };
}

/** Brings a file of the record, unless an earlier attempt did. It is under its name only when it is whole. */
async function download(
  { facts, datatypes }: SyncJob,
  workspace: string,
  format: 'binary' | 'edf',
  { api, signal, maxRetryAfter, onStep }: Taking,
): Promise<string> {
  const to = join(workspace, format === 'edf' ? 'record.edf' : 'record.zip');
  if (await isThere(to)) return to;
  const selection = { record: facts.resource_uri, ...(datatypes === null ? {} : { datatype__in: datatypes }) };
  const step = format === 'edf' ? 'downloading EDF' : 'downloading';
  const onProgress = (progress: { bytes: number; total: number | null }) => onStep({ step, ...progress });
  await api.data.download(selection, { to, format, signal, maxRetryAfter, onProgress });
  return to;
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
