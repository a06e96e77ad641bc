import { DecodeError } from '../errors/transport.js';
import { FILE_FORMATS, type FileFormat } from './formats.js';

/**
 * Makes sure that a file in memory is whole, as far as its format tells without reading all of it: an archive has its
 * directory, which is at its end, and EDF is as long as its header states.
 *
 * @throws DecodeError
 */
export async function checkWhole(bytes: Uint8Array, format: FileFormat, what: string): Promise<void> {
  if (bytes.length === 0) return;
  try {
    if (format === 'binary') await readDirectory(bytes);
    if (format === 'edf') await readRecords(bytes);
  } catch (error) {
    const { about } = FILE_FORMATS[format];
    const message = `${what} answered ${about} that is damaged or cut short (${(error as Error).message})`;
    throw new DecodeError(message, { cause: error });
  }
}

async function readDirectory(bytes: Uint8Array): Promise<void> {
  const { openZip, randomAccess } = await import('hexoskin-formats/zip');
  await openZip(randomAccess(bytes));
}

async function readRecords(bytes: Uint8Array): Promise<void> {
  const { readEdf } = await import('hexoskin-formats/edf');
  for await (const _ of (await readEdf(bytes)).blocks);
}
