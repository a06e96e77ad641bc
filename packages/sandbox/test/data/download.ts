import {
  type Events,
  edfCounts,
  findRecords,
  openZip,
  randomAccess,
  readEdf,
  readEventCsv,
  readHxd,
  readInfo,
  readTableCsv,
  readWav,
  type ZipArchive,
} from 'hexoskin-formats';
import { dataTypesById, dataTypesByName } from 'hexoskin-schema';
import type { Ask } from '../client.js';
import type { Reader } from './read.js';

/** A channel as a file has it. */
export interface FileChannel {
  /** What the header of a WAV file says; null for files of events. */
  readonly rate: number | null;
  /** Of events. */
  readonly ticks: readonly number[];
  readonly raw: readonly number[];
}

/** A folder of a download, by data type. */
export interface Folder {
  readonly name: string;
  readonly start: number;
  readonly ticksPerSecond: number;
  readonly channels: ReadonlyMap<number, FileChannel>;
}

export async function bytesOf(sandbox: Reader, path: string, accept: string, ask: Ask = {}): Promise<Uint8Array> {
  const response = await sandbox.fetch(path, { ...ask, headers: { accept } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status !== 200)
    throw new Error(`${path} answered ${response.status} ${new TextDecoder().decode(bytes)}`);
  return bytes;
}

/** What the archive for a query holds. */
export async function downloadZip(sandbox: Reader, query: string, ask: Ask = {}): Promise<Folder[]> {
  const archive = await openZip(
    randomAccess(await bytesOf(sandbox, `/api/data/?${query}`, 'application/octet-stream', ask)),
  );
  const folders: Folder[] = [];
  for (const { folder, info, signals, events } of findRecords(archive.entries.map(({ name }) => name))) {
    const { start, ticksPerSecond } = await readInfo(read(archive, info));
    const channels = new Map<number, FileChannel>();
    for (const { channel, path } of signals) channels.set(idOf(channel), await readSignal(archive, path, channel));
    for (const { channel, path } of events) {
      const reading = { start, ticksPerSecond };
      const pieces = path.endsWith('.hxd')
        ? readHxd(read(archive, path), start)
        : (await readEventCsv(read(archive, path), reading)).events;
      channels.set(idOf(channel), { rate: null, ...(await gather(pieces)) });
    }
    folders.push({ name: folder, start, ticksPerSecond, channels });
  }
  return folders;
}

function read(archive: ZipArchive, path: string): AsyncIterable<Uint8Array> {
  const entry = archive.entries.find(({ name }) => name === path);
  if (entry === undefined) throw new Error(`There is no ${path}.`);
  return archive.read(entry);
}

function idOf(name: string): number {
  return dataTypesByName.get(name)?.id ?? Number(name);
}

async function readSignal(archive: ZipArchive, path: string, name: string): Promise<FileChannel> {
  const { header, samples } = await readWav(read(archive, path), {
    signed: dataTypesByName.get(name)?.signed ?? true,
  });
  const raw: number[] = [];
  for await (const piece of samples) for (const value of piece) raw.push(value);
  return { rate: header.rateField, ticks: [], raw };
}

async function gather(pieces: AsyncIterable<Events>): Promise<Pick<FileChannel, 'ticks' | 'raw'>> {
  const all: { ticks: number[]; raw: number[] } = { ticks: [], raw: [] };
  for await (const { ticks, values } of pieces) {
    for (const tick of ticks) all.ticks.push(tick);
    for (const value of values) all.raw.push(value);
  }
  return all;
}

/** Raw counts of the signals of an EDF file, by data type. */
export async function downloadEdf(sandbox: Reader, query: string, ask: Ask = {}): Promise<Map<number, number[]>> {
  const { header, blocks } = await readEdf(await bytesOf(sandbox, `/api/data/?${query}`, 'application/x-edf', ask));
  const ids = header.signals.map(({ label }) => Number(label.split(':')[0]));
  const counts = new Map(ids.map((id): [number, number[]] => [id, []]));
  for await (const { samples } of blocks) {
    for (const [index, signal] of header.signals.entries()) {
      const id = ids[index] as number;
      const { signed = true, scale = 1, offset = 0, at1000 } = dataTypesById.get(id) ?? {};
      const facts = { signed: signed ?? true, scale, offset, ...(header.recording.endsWith('/1000') ? at1000 : {}) };
      for (const count of edfCounts(signal, facts, samples[index] as Int16Array)) counts.get(id)?.push(count);
    }
  }
  return counts;
}

/** Columns of the table for a query, by data type. */
export async function downloadTable(
  sandbox: Reader,
  query: string,
  ask: Ask = {},
): Promise<Map<number, [tick: number, value: number][]>> {
  const table = await readTableCsv(await bytesOf(sandbox, `/api/data/?${query}`, 'text/csv', ask));
  const columns = new Map(table.columns.map(({ id }): [number, [number, number][]] => [id as number, []]));
  for await (const piece of table.pieces) {
    for (const [index, { ticks, values }] of piece.columns.entries()) {
      const column = columns.get(table.columns[index]?.id as number);
      for (const [i, tick] of ticks.entries()) column?.push([tick, values[i] as number]);
    }
  }
  return columns;
}
