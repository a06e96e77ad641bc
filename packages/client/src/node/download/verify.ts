import { readEdf } from 'hexoskin-formats/edf';
import { openZip, type RandomAccess } from 'hexoskin-formats/zip';
import { checkLastLine, ENDS_OF_TABLE } from '../../files/check-whole.js';
import type { FileRequest } from '../../files/open-stream.js';
import { sourceBytes } from '../../files/source-bytes.js';
import { refuseAborted } from '../../http/signals.js';
import { nodeZip } from '../file-source.js';

/**
 * Makes sure that a file is whole, as far as its format tells: a zip archive by its directory, sizes and checksums, EDF by the
 * length that its header states, a table by its last line.
 *
 * @throws FormatError, DecodeError; AbortError
 */
export async function verify(source: RandomAccess, { format, link, options }: FileRequest): Promise<void> {
  const drain = async (pieces: AsyncIterable<unknown>): Promise<void> => {
    for await (const _ of pieces) refuseAborted(options.signal, `GET ${link}`);
  };
  if (format === 'binary') await readArchive(source, drain);
  if (format === 'csv') await readEnds(source);
  if (format === 'edf' && source.size > 0) await readRecording(source, drain);
}

async function readEnds(source: RandomAccess): Promise<void> {
  const { size } = source;
  const length = Math.min(ENDS_OF_TABLE, size);
  checkLastLine(await source.read(0, length), await source.read(size - length, length));
}

/** Reads to the end, unless it is told to stop. */
type Drain = (pieces: AsyncIterable<unknown>) => Promise<void>;

async function readArchive(source: RandomAccess, drain: Drain): Promise<void> {
  const archive = await openZip(source, nodeZip);
  for (const entry of archive.entries) await drain(archive.read(entry));
}

async function readRecording(source: RandomAccess, drain: Drain): Promise<void> {
  const { blocks } = await readEdf(sourceBytes(source));
  await drain(blocks);
}
