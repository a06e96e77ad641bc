import { withExtra } from './extra.js';
import { DEFLATED, DIRECTORY_HEADER, type DirectoryEntry, STORED, viewOf, zipError } from './model.js';
import { decodeName } from './names.js';

/** Bytes of an entry of the directory, before its name. */
export const DIRECTORY_HEADER_BYTES = 46;

const ENCRYPTED = 1 << 0;
const UTF8 = 1 << 11;

const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/** An entry of the directory, and where the next one begins. */
export interface ParsedEntry {
  readonly entry: DirectoryEntry;
  readonly length: number;
}

/** Bytes that an entry of the directory takes up, as its first {@link DIRECTORY_HEADER_BYTES} tell. */
export function directoryEntryLength(header: Uint8Array, offset: number): number {
  const view = viewOf(header);
  if (header.length < DIRECTORY_HEADER_BYTES) throw zipError('is cut short', offset, 'directory');
  if (view.getUint32(0, true) !== DIRECTORY_HEADER) throw zipError('is damaged', offset, 'directory');
  return DIRECTORY_HEADER_BYTES + view.getUint16(28, true) + view.getUint16(30, true) + view.getUint16(32, true);
}

/** Reads the entry of the directory at the beginning of the bytes. */
export function parseDirectoryEntry(bytes: Uint8Array, offset: number): ParsedEntry {
  const length = directoryEntryLength(bytes, offset);
  if (bytes.length < length) throw zipError('is cut short', offset, 'directory');
  const view = viewOf(bytes);
  const flags = view.getUint16(8, true);
  const nameEnd = DIRECTORY_HEADER_BYTES + view.getUint16(28, true);
  const name = decodeName(bytes.subarray(DIRECTORY_HEADER_BYTES, nameEnd), (flags & UTF8) !== 0, offset);
  const method = checkMethod(view.getUint16(10, true), flags, name, offset);
  // Where the upper half of these is in use, it holds the mode that Unix gives the file.
  const mode = view.getUint16(40, true);
  if ((mode & FILE_TYPE) === SYMBOLIC_LINK) throw zipError('is a symbolic link', offset, name);
  const { size, compressedSize, headerOffset } = withExtra(
    {
      size: view.getUint32(24, true),
      compressedSize: view.getUint32(20, true),
      headerOffset: view.getUint32(42, true),
    },
    bytes.subarray(nameEnd, nameEnd + view.getUint16(30, true)),
    offset,
  );
  if (method === STORED && size !== compressedSize) throw zipError('is stored in another size', offset, name);
  const crc32 = view.getUint32(16, true);
  return { entry: { name, size, compressedSize, crc32, method, headerOffset: headerOffset ?? 0 }, length };
}

/** @throws FormatError for encrypted entries and other methods than the two that everything reads */
export function checkMethod(method: number, flags: number, name: string, offset: number): number {
  if ((flags & ENCRYPTED) !== 0) throw zipError('is encrypted', offset, name);
  if (method !== STORED && method !== DEFLATED) {
    const known = OTHER_METHODS.get(method) ?? 'not Deflate';
    throw zipError(`has compression method ${method} (${known}): pack the archive anew with Deflate`, offset, name);
  }
  return method;
}

/** What packers offer beside Deflate, by the names that they show. */
const OTHER_METHODS: ReadonlyMap<number, string> = new Map([
  [9, 'Deflate64'],
  [12, 'BZip2'],
  [14, 'LZMA'],
  [93, 'Zstandard'],
  [95, 'XZ'],
  [98, 'PPMd'],
]);
