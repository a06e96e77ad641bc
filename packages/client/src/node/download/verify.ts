import type { FileHandle } from 'node:fs/promises';
import { readEdf } from 'hexoskin-formats/edf';
import { openZip, type RandomAccess } from 'hexoskin-formats/zip';
import { checkBeginning, type FileFormat } from '../../files/formats.js';
import { fileSource, nodeZip } from '../file-source.js';

/**
 * Makes sure that a file is whole, as far as its format tells: a zip archive by its directory, sizes and checksums, EDF by the
 * length that its header states.
 *
 * @throws FormatError, DecodeError
 */
export async function verify(file: FileHandle, format: FileFormat, what: string): Promise<void> {
  const source = await fileSource(file);
  checkBeginning(await source.read(0, 64), format, what);
  if (format === 'binary') await readArchive(source);
  if (format === 'edf' && source.size > 0) await readRecording(source);
}

async function readArchive(source: RandomAccess): Promise<void> {
  const archive = await openZip(source, nodeZip);
  for (const entry of archive.entries) await drain(archive.read(entry));
}

async function readRecording(source: RandomAccess): Promise<void> {
  const { blocks } = await readEdf(bytesOf(source));
  await drain(blocks);
}

async function drain(pieces: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of pieces);
}

const AT_ONCE = 1 << 20;

async function* bytesOf({ size, read }: RandomAccess): AsyncGenerator<Uint8Array, void, undefined> {
  for (let offset = 0; offset < size; offset += AT_ONCE) yield read(offset, AT_ONCE);
}
