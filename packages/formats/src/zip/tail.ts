import type { ByteReader } from '../bytes/byte-reader.js';
import { DIRECTORY_HEADER_BYTES, directoryEntryLength, parseDirectoryEntry } from './directory.js';
import { DIRECTORY_HEADER, type DirectoryEntry, END, LONG_END, viewOf, zipError } from './model.js';

/** Reads the directory behind the files of a stream and makes sure that it names just these. */
export async function checkTail(reader: ByteReader, seen: readonly DirectoryEntry[]): Promise<void> {
  const byOffset = new Map(seen.map((entry) => [entry.headerOffset, entry]));
  while ((await signature(reader)) === DIRECTORY_HEADER) {
    const { offset } = reader;
    const length = directoryEntryLength(await reader.peek(DIRECTORY_HEADER_BYTES), offset);
    const { entry } = parseDirectoryEntry(await reader.exactly(length, 'directory'), offset);
    if (!isSame(entry, byOffset.get(entry.headerOffset))) throw zipError('is not what came before', offset, entry.name);
    byOffset.delete(entry.headerOffset);
  }
  const [missing] = byOffset.values();
  if (missing !== undefined) throw zipError('is not in the directory', missing.headerOffset, missing.name);
  const end = await signature(reader);
  if (end !== END && end !== LONG_END) {
    throw zipError('has no end: it is cut short, or no zip file', reader.offset, 'end of directory');
  }
  while ((await reader.units(1, 1 << 16, 'end of directory')) !== null);
}

async function signature(reader: ByteReader): Promise<number | null> {
  const bytes = await reader.peek(4);
  return bytes.length < 4 ? null : viewOf(bytes).getUint32(0, true);
}

function isSame(entry: DirectoryEntry, seen: DirectoryEntry | undefined): boolean {
  return (
    seen !== undefined &&
    entry.name === seen.name &&
    entry.method === seen.method &&
    entry.crc32 === seen.crc32 &&
    entry.size === seen.size &&
    entry.compressedSize === seen.compressedSize
  );
}
