import type { RandomAccess } from '../bytes/random-access.js';
import { checkedContent } from './content.js';
import { parseDirectoryEntry } from './directory.js';
import { type DirectoryPlace, findDirectory } from './end.js';
import { LOCAL_HEADER_BYTES, localHeaderLength, parseLocalHeader } from './local-header.js';
import { DEFAULT_MAXIMUM_SIZE, type DirectoryEntry, type ZipEntry, type ZipOptions, zipError } from './model.js';
import { Names } from './names.js';

/** An archive whose directory has been read. */
export interface ZipArchive {
  /** The files, in the order of the directory. Folders of their own are left out. */
  readonly entries: readonly ZipEntry[];
  /**
   * The content of a file, inflated. Several may be read at the same time.
   *
   * @throws FormatError where the content is damaged; at its end when its size or checksum is not as stated
   */
  read(entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined>;
}

/** An entry, and the byte of the archive that its content cannot reach. */
interface PlacedEntry extends DirectoryEntry {
  readonly limit: number;
}

/** Some 500,000 files. */
const LARGEST_DIRECTORY = 1 << 26;
/** Reading and inflating a piece is handed to threads, as a rule, and to hand it over takes its time. */
const READ_AT_ONCE = 1 << 18;

/**
 * Opens a zip archive by its directory. Nothing is trusted: names that lead elsewhere or come twice, files that overlap
 * or are larger together than allowed, encryption and links are refused before anything is read.
 *
 * @throws FormatError
 */
export async function openZip(source: RandomAccess, options: ZipOptions = {}): Promise<ZipArchive> {
  const place = await findDirectory(source);
  const entries = placed(await readDirectory(source, place), place);
  checkSize(entries, options.maximumSize ?? DEFAULT_MAXIMUM_SIZE);
  const files = new Map(entries.filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, entry]));
  return {
    entries: [...files.values()],
    read: ({ name }) => {
      const entry = files.get(name);
      if (entry === undefined) throw zipError('is not in the archive', null, name);
      return readEntry(source, entry, options);
    },
  };
}

async function readDirectory(source: RandomAccess, place: DirectoryPlace): Promise<DirectoryEntry[]> {
  if (place.size > LARGEST_DIRECTORY) throw zipError(`has ${place.size} bytes`, place.offset, 'directory');
  const bytes = await source.read(place.offset, place.size);
  const entries: DirectoryEntry[] = [];
  const names = new Names();
  for (let start = 0; start < bytes.length; ) {
    const offset = place.offset + start;
    const { entry, length } = parseDirectoryEntry(bytes.subarray(start), offset);
    names.add(entry.name, offset);
    entries.push(entry);
    start += length;
  }
  if (entries.length !== place.count) {
    throw zipError(`has ${entries.length} entries instead of ${place.count}`, place.offset, 'directory');
  }
  return entries;
}

/** Makes sure that no two entries share bytes, by which a small archive could hold any amount. */
function placed(entries: readonly DirectoryEntry[], place: DirectoryPlace): PlacedEntry[] {
  const inFileOrder = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  const limits = new Map<DirectoryEntry, number>();
  for (const [index, entry] of inFileOrder.entries()) {
    const limit = inFileOrder[index + 1]?.headerOffset ?? place.offset;
    const least = entry.headerOffset + LOCAL_HEADER_BYTES + entry.compressedSize;
    if (least > limit) throw zipError('overlaps what follows it', entry.headerOffset, entry.name);
    limits.set(entry, limit);
  }
  return entries.map((entry) => ({ ...entry, limit: limits.get(entry) ?? 0 }));
}

function checkSize(entries: readonly DirectoryEntry[], maximum: number): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > maximum) throw zipError(`${size} bytes inflated are more than the ${maximum} allowed`, null, 'size');
}

function readEntry(
  source: RandomAccess,
  entry: PlacedEntry,
  options: ZipOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { headerOffset: offset, name, method, compressedSize, size } = entry;
  const facts = { name, method, offset, compressedSize, check: () => entry, maximumSize: size };
  return checkedContent(compressedBytes(source, entry), facts, options);
}

/** The entry's own header has to say the same as the directory: another program might go by that one. */
async function contentOffset(source: RandomAccess, entry: PlacedEntry): Promise<number> {
  const { headerOffset, name, method, compressedSize, limit } = entry;
  const length = localHeaderLength(await source.read(headerOffset, LOCAL_HEADER_BYTES), headerOffset);
  const header = parseLocalHeader(await source.read(headerOffset, length), headerOffset);
  if (header.name !== name) throw zipError(`is called ${JSON.stringify(header.name)} there`, headerOffset, name);
  if (header.method !== method) throw zipError('is compressed in another way there', headerOffset, name);
  const start = headerOffset + length;
  if (start + compressedSize > limit) throw zipError('overlaps what follows it', headerOffset, name);
  return start;
}

async function* compressedBytes(source: RandomAccess, entry: PlacedEntry): AsyncGenerator<Uint8Array, void, undefined> {
  const start = await contentOffset(source, entry);
  const end = start + entry.compressedSize;
  for (let offset = start; offset < end; ) {
    const bytes = await source.read(offset, Math.min(READ_AT_ONCE, end - offset));
    if (bytes.length === 0) throw zipError('the archive ends before its content', offset, entry.name);
    offset += bytes.length;
    yield bytes;
  }
}
