import type { RandomAccess } from '../bytes/random-access.js';
import { END, IN_EXTRA_16, IN_EXTRA_32, LONG_END, LONG_END_LOCATOR, viewOf, zipError } from './model.js';

/** Where the directory of an archive is. */
export interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
  readonly size: number;
}

const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const LONG_END_BYTES = 56;
const LONGEST_COMMENT = 0xffff;

/** Finds the directory from the end of the archive, where its place is stated. */
export async function findDirectory(source: RandomAccess): Promise<DirectoryPlace> {
  const length = Math.min(source.size, END_BYTES + LONGEST_COMMENT + LOCATOR_BYTES);
  const start = source.size - length;
  const tail = await source.read(start, length);
  const end = findEnd(tail);
  if (end === null) throw zipError('has no end: it is cut short, or no zip file', source.size, 'end of directory');
  const view = viewOf(tail.subarray(end));
  const place = { count: view.getUint16(10, true), size: view.getUint32(12, true), offset: view.getUint32(16, true) };
  const isLong = place.count === IN_EXTRA_16 || place.size === IN_EXTRA_32 || place.offset === IN_EXTRA_32;
  const locator = isLong && end >= LOCATOR_BYTES ? viewOf(tail.subarray(end - LOCATOR_BYTES, end)) : null;
  if (locator?.getUint32(0, true) === LONG_END_LOCATOR) return findLongEnd(source, locator);
  if (view.getUint16(4, true) !== 0 || view.getUint16(8, true) !== place.count) throw manyParts(start + end);
  return checked(place, start + end);
}

/** The last place where an end is written that leaves just its comment to the end of the file. */
function findEnd(tail: Uint8Array): number | null {
  const view = viewOf(tail);
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === tail.length) return at;
  }
  return null;
}

async function findLongEnd(source: RandomAccess, locator: DataView): Promise<DirectoryPlace> {
  const offset = safe(locator.getBigUint64(8, true));
  const bytes = await source.read(offset, LONG_END_BYTES);
  const view = viewOf(bytes);
  if (bytes.length < LONG_END_BYTES || view.getUint32(0, true) !== LONG_END) {
    throw zipError('is not where it is said to be', offset, 'long end of directory');
  }
  const count = safe(view.getBigUint64(32, true));
  if (view.getUint32(16, true) !== 0 || safe(view.getBigUint64(24, true)) !== count) throw manyParts(offset);
  return checked({ count, size: safe(view.getBigUint64(40, true)), offset: safe(view.getBigUint64(48, true)) }, offset);
}

/** Nothing may lie between the directory and its end, so that no two programs see different archives. */
function checked(place: DirectoryPlace, end: number): DirectoryPlace {
  if (place.offset + place.size !== end) {
    throw zipError(`${place.size} bytes from ${place.offset} do not lead up to it`, end, 'end of directory');
  }
  return place;
}

function manyParts(offset: number): Error {
  return zipError('belongs to an archive of several parts', offset, 'end of directory');
}

/** As a number that leads beyond the end of any file where it is too large for one. */
function safe(value: bigint): number {
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value);
}
