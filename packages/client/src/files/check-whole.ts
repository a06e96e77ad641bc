import { DecodeError } from '../errors/transport.js';
import { FILE_FORMATS, type FileFormat } from './formats.js';

/**
 * Makes sure that a file in memory is whole, as far as its format tells without reading all of it: an archive has its
 * directory, which is at its end, EDF is as long as its header states, and the last line of a table has all columns.
 *
 * @throws DecodeError
 */
export async function checkWhole(bytes: Uint8Array, format: FileFormat, what: string): Promise<void> {
  if (bytes.length === 0) return;
  try {
    if (format === 'binary') await readDirectory(bytes);
    if (format === 'edf') await readRecords(bytes);
    if (format === 'csv') checkLastLine(bytes.subarray(0, ENDS_OF_TABLE), bytes.subarray(-ENDS_OF_TABLE));
  } catch (error) {
    const { about } = FILE_FORMATS[format];
    const message = `${what} answered ${about} that is damaged or cut short (${(error as Error).message})`;
    throw new DecodeError(message, { cause: error });
  }
}

/** Bytes at the beginning and the end of a table that hold its first line and its last. */
export const ENDS_OF_TABLE = 65_536;

/**
 * Makes sure that a table does not end within a line. Where the last line has all columns but no end, nothing tells if its
 * last value is whole; servers that write in Python end every line.
 *
 * @throws DecodeError
 */
export function checkLastLine(beginning: Uint8Array, end: Uint8Array): void {
  const [header = ''] = textOf(beginning).split('\n', 1);
  const last = textOf(end).split('\n').at(-1) ?? '';
  if (last === '' || cellsIn(last) >= cellsIn(header)) return;
  throw new DecodeError(`its last line has ${cellsIn(last)} of ${cellsIn(header)} columns: ${last.slice(0, 80)}`);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function cellsIn(line: string): number {
  return line.replaceAll(/"(?:[^"]|"")*"/g, '').split(',').length;
}

async function readDirectory(bytes: Uint8Array): Promise<void> {
  const { openZip, randomAccess } = await import('hexoskin-formats/zip');
  await openZip(randomAccess(bytes));
}

async function readRecords(bytes: Uint8Array): Promise<void> {
  const { readEdf } = await import('hexoskin-formats/edf');
  for await (const _ of (await readEdf(bytes)).blocks);
}
