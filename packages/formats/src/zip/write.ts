import { type Crc32, crc32 } from './crc32.js';
import {
  DESCRIPTOR,
  DIRECTORY_HEADER,
  END,
  IN_EXTRA_16,
  IN_EXTRA_32,
  LOCAL_HEADER,
  LONG_END,
  LONG_END_LOCATOR,
  viewOf,
  zipError,
} from './model.js';

/** A file to be put into an archive. */
export interface ZipContent {
  /** Path with `/` between folders. */
  readonly name: string;
  /** The bytes of the file, in pieces. */
  readonly content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** When it last changed, as the archive tells. */
  readonly lastModified: Date;
}

/** Name and size of a file whose content is not there yet. */
export interface ZipContentSize {
  /** Path with `/` between folders. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** How an archive is written. */
export interface ZipWriting {
  /** What sums up; a function of this package by default. Node's `zlib.crc32` takes less time. */
  readonly crc32?: Crc32;
}

/** Version 4.5 of the format, which has numbers of 64 bits, on Unix. */
const VERSION = 45;
const MADE_ON_UNIX = 3 << 8;
/** Sizes and sum follow the content, and names are UTF-8. */
const FLAGS = (1 << 3) | (1 << 11);
/** An ordinary file that its owner and group may write. */
const MODE = 0o100664;

/** Seconds that the format tells one moment from another by. */
const DOS_SECONDS = 2;
const DOS_FIRST_YEAR = 1980;
const DOS_LAST_YEAR = 2107;

/** An entry of which the content has been written. */
interface Written {
  readonly name: Uint8Array;
  readonly moment: readonly [time: number, date: number];
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Writes files into an archive one after the other, as they come, without compressing them: sums and sizes follow the
 * content. The same files give the same bytes, wherever it runs: times are written in UTC. Files, archives and numbers of
 * files beyond what 32 and 16 bits can count are written as zip64.
 *
 * @throws FormatError for a name that is empty or longer than 65,535 bytes
 */
export async function* writeZip(
  files: Iterable<ZipContent> | AsyncIterable<ZipContent>,
  { crc32: sum = crc32 }: ZipWriting = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const directory: Written[] = [];
  let offset = 0;
  for await (const { name: path, content, lastModified } of files) {
    const name = encodeName(path);
    const moment = dosMoment(lastModified);
    const header = localHeader(name, moment);
    yield header;
    let size = 0;
    let crc = 0;
    for await (const bytes of content) {
      size += bytes.length;
      crc = sum(bytes, crc);
      yield bytes;
    }
    const end = descriptor(crc, size);
    yield end;
    directory.push({ name, moment, crc, size, offset });
    offset += header.length + size + end.length;
  }
  let length = 0;
  for (const entry of directory) {
    const bytes = directoryEntry(entry);
    length += bytes.length;
    yield bytes;
  }
  yield archiveEnd(directory.length, length, offset);
}

/** Bytes of the archive that {@link writeZip} makes of files with these names and sizes. */
export function zipSize(files: Iterable<ZipContentSize>): number {
  let offset = 0;
  let length = 0;
  let count = 0;
  for (const { name: path, size } of files) {
    const name = encodeName(path);
    length += DIRECTORY_ENTRY + name.length + extraLength(size, offset);
    offset += LOCAL + name.length + size + descriptorLength(size);
    count += 1;
  }
  return offset + length + endLength(count, length, offset);
}

const LOCAL = 30;
const DIRECTORY_ENTRY = 46;
const END_BYTES = 22;
const LONG_END_BYTES = 56 + 20;

function encodeName(path: string): Uint8Array {
  const name = new TextEncoder().encode(path);
  if (name.length > 0 && name.length <= IN_EXTRA_16) return name;
  throw zipError(`${name.length} bytes are no length of a name`, null, 'name');
}

function localHeader(name: Uint8Array, [time, date]: Written['moment']): Uint8Array {
  return fields(
    [LOCAL_HEADER, 4],
    [VERSION, 2],
    [FLAGS, 2],
    [0, 2],
    [time, 2],
    [date, 2],
    [0, 4],
    [0, 4],
    [0, 4],
    [name.length, 2],
    [0, 2],
    name,
  );
}

function descriptor(crc: number, size: number): Uint8Array {
  const width = isLong(size) ? 8 : 4;
  return fields([DESCRIPTOR, 4], [crc, 4], [size, width], [size, width]);
}

function descriptorLength(size: number): number {
  return isLong(size) ? 24 : 16;
}

function directoryEntry({ name, moment: [time, date], crc, size, offset }: Written): Uint8Array {
  const extra = extraLength(size, offset);
  return fields(
    [DIRECTORY_HEADER, 4],
    [VERSION | MADE_ON_UNIX, 2],
    [VERSION, 2],
    [FLAGS, 2],
    [0, 2],
    [time, 2],
    [date, 2],
    [crc, 4],
    [short(size), 4],
    [short(size), 4],
    [name.length, 2],
    [extra, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [MODE * 2 ** 16, 4],
    [short(offset), 4],
    name,
    ...longNumbers(size, offset),
  );
}

/** Numbers beyond 32 bits stand behind the name. */
function longNumbers(size: number, offset: number): Field[] {
  const length = extraLength(size, offset);
  if (length === 0) return [];
  const sizes: Field[] = isLong(size)
    ? [
        [size, 8],
        [size, 8],
      ]
    : [];
  return [[1, 2], [length - 4, 2], ...sizes, ...(isLong(offset) ? [[offset, 8] as const] : [])];
}

function extraLength(size: number, offset: number): number {
  const numbers = (isLong(size) ? 16 : 0) + (isLong(offset) ? 8 : 0);
  return numbers === 0 ? 0 : numbers + 4;
}

function archiveEnd(count: number, length: number, offset: number): Uint8Array {
  const long: Field[] = [
    [LONG_END, 4],
    [44, 8],
    [VERSION | MADE_ON_UNIX, 2],
    [VERSION, 2],
    [0, 4],
    [0, 4],
    [count, 8],
    [count, 8],
    [length, 8],
    [offset, 8],
    [LONG_END_LOCATOR, 4],
    [0, 4],
    [offset + length, 8],
    [1, 4],
  ];
  const counted = Math.min(count, IN_EXTRA_16);
  return fields(
    ...(endLength(count, length, offset) > END_BYTES ? long : []),
    [END, 4],
    [0, 4],
    [counted, 2],
    [counted, 2],
    [short(length), 4],
    [short(offset), 4],
    [0, 2],
  );
}

function endLength(count: number, length: number, offset: number): number {
  return END_BYTES + (count >= IN_EXTRA_16 || isLong(length) || isLong(offset) ? LONG_END_BYTES : 0);
}

function isLong(number: number): boolean {
  return number >= IN_EXTRA_32;
}

function short(number: number): number {
  return Math.min(number, IN_EXTRA_32);
}

/** Time and date as the file system of DOS had them, the nearest ones that it could tell. */
function dosMoment(moment: Date): Written['moment'] {
  const year = moment.getUTCFullYear();
  if (!(year >= DOS_FIRST_YEAR)) return [0, (1 << 5) | 1];
  if (year > DOS_LAST_YEAR) return [0, ((DOS_LAST_YEAR - DOS_FIRST_YEAR) << 9) | (1 << 5) | 1];
  return [
    (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | Math.floor(moment.getUTCSeconds() / DOS_SECONDS),
    ((year - DOS_FIRST_YEAR) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate(),
  ];
}

/** Bytes, or a number and how many bytes it takes up. */
type Field = Uint8Array | readonly [value: number, width: 2 | 4 | 8];

function fields(...all: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(
    all.reduce((sum, field) => sum + (field instanceof Uint8Array ? field.length : field[1]), 0),
  );
  const view = viewOf(bytes);
  let at = 0;
  for (const field of all) {
    if (field instanceof Uint8Array) {
      bytes.set(field, at);
      at += field.length;
      continue;
    }
    const [value, width] = field;
    if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}
