import { FormatError } from '../format-error.js';
import type { Crc32 } from './crc32.js';

/** A file in an archive. */
export interface ZipEntry {
  /** Path with `/` between folders. It is relative and stays below the folder in which it is put. */
  readonly name: string;
  /** Bytes of the file. */
  readonly size: number;
  /** Bytes that it takes up in the archive. */
  readonly compressedSize: number;
  /** Checksum of the file, which its content is checked against. */
  readonly crc32: number;
}

/**
 * Turns deflated bytes, without any header, into what they stand for.
 *
 * @param length how many bytes come; null where that is not known before
 */
export type Inflate = (compressed: AsyncIterable<Uint8Array>, length: number | null) => AsyncIterable<Uint8Array>;

/** How an archive is read. */
export interface ZipOptions {
  /**
   * What inflates; the platform's `DecompressionStream` by default. Node's `zlib` does the same in less time.
   */
  readonly inflate?: Inflate;
  /** What sums up; a function of this package by default. Node's `zlib.crc32` takes less time. */
  readonly crc32?: Crc32;
  /** Bytes that all files together may have, inflated; 16 GiB by default. Data with more is refused as a bomb. */
  readonly maximumSize?: number;
}

export const DEFAULT_MAXIMUM_SIZE: number = 16 * 2 ** 30;

/** What a directory tells of an entry beyond {@link ZipEntry}. */
export interface DirectoryEntry extends ZipEntry {
  readonly method: number;
  /** Byte of the archive where the entry's own header begins. */
  readonly headerOffset: number;
}

export const STORED = 0;
export const DEFLATED = 8;

/** The first bytes of the parts of an archive, as little-endian numbers. */
export const LOCAL_HEADER = 0x0403_4b50;
export const DESCRIPTOR = 0x0807_4b50;
export const DIRECTORY_HEADER = 0x0201_4b50;
export const LONG_END = 0x0606_4b50;
export const LONG_END_LOCATOR = 0x0706_4b50;
export const END = 0x0605_4b50;

/** Stand where a number is too large for its field; the number itself is in the extra field. */
export const IN_EXTRA_16 = 0xffff;
export const IN_EXTRA_32 = 0xffff_ffff;

export function zipError(problem: string, offset: number | null, field: string, cause?: unknown): FormatError {
  return new FormatError('zip', problem, { offset, field, cause });
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
