import { ByteReader } from '../bytes/byte-reader.js';
import type { ByteInput } from '../bytes/input.js';
import type { Channel } from '../channel.js';
import { FormatError } from '../format-error.js';
import { samplesOf } from '../samples/little-endian.js';
import type { Samples } from '../samples/samples.js';
import type { WavHeader } from './header.js';
import { readWavHeader, readWavTail } from './read-header.js';

/** A WAV file whose header has been read. */
export interface WavFile {
  /** What its header says. */
  readonly header: WavHeader;
  /**
   * The samples, in pieces of the size in which the bytes came; to be iterated once. A piece may share memory with the
   * input.
   *
   * @throws FormatError, after all that is there, when the file holds fewer samples than its header says, or after them
   * something else than chunks
   */
  readonly samples: AsyncGenerator<Samples, void, undefined>;
}

const LARGEST_PIECE = 1 << 20;

/**
 * Reads a WAV file of one channel with 16 or 32 bits per sample: as Hexoskin writes it, of any length, in the plain or
 * the extended form, or as RF64. The size of the whole file that its first field states is not used: files by decoder
 * 0.5.3 state one that is wrong.
 *
 * @param channel tells whether samples have a sign, because the file does not
 * @throws FormatError
 */
export async function readWav(input: ByteInput, channel: Pick<Channel, 'signed'>): Promise<WavFile> {
  const reader = new ByteReader(input, 'WAV');
  try {
    const header = await readWavHeader(reader);
    return { header, samples: readSamples(reader, header, channel.signed) };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

async function* readSamples(
  reader: ByteReader,
  { bits, count }: WavHeader,
  signed: boolean,
): AsyncGenerator<Samples, void, undefined> {
  const width = bits / 8;
  try {
    for (let left = count ?? Number.POSITIVE_INFINITY; left > 0; ) {
      const bytes = await reader.units(width, Math.min(left * width, LARGEST_PIECE), 'data');
      if (bytes === null && count === null) return;
      if (bytes === null) {
        throw new FormatError('WAV', `the file ends ${left} samples early`, { offset: reader.offset, field: 'data' });
      }
      left -= bytes.length / width;
      yield samplesOf(bytes, bits, signed);
    }
    // Read to the end, because only there the sum of a zip entry is checked.
    await readWavTail(reader);
  } finally {
    await reader.close();
  }
}
