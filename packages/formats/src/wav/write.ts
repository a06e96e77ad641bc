import type { Channel } from '../channel.js';
import { FormatError } from '../format-error.js';
import { bytesOf, type SampleBits } from '../samples/little-endian.js';
import { type SampleSource, samplePieces } from '../samples/samples.js';
import { HEADER_BYTES, PCM, UNKNOWN_SIZE } from './header.js';

/** How a WAV file is written. */
export interface WavOptions {
  /** Number of samples. Needed where they come piece by piece, because it stands before them. */
  readonly count?: number;
  /** 16 by default. */
  readonly bits?: SampleBits;
  /**
   * Which of Hexoskin's writers to follow in the first size field: `0.9.1`, the default, states the file's size less 8,
   * as the format wants it, and `0.5.3` the file's size less 4.
   */
  readonly decoderVersion?: '0.9.1' | '0.5.3';
}

/** Bytes of the header of files beyond what 32 bits can count. */
const LONG_HEADER_BYTES = HEADER_BYTES + 36;

/**
 * Writes samples as Hexoskin does: one channel, a header of 44 bytes, little-endian integers. Beyond 4 GiB the file
 * becomes RF64, whose header takes 36 bytes more. A channel without samples is a header alone.
 *
 * @param channel its rate is written, or its period in seconds where the rate is below one a second
 * @throws FormatError for samples of another width or number than announced
 */
export async function* writeWav(
  samples: SampleSource,
  channel: Pick<Channel, 'rate'>,
  options: WavOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const { bits = 16, count = ArrayBuffer.isView(samples) ? samples.length : undefined } = options;
  if (count === undefined) throw unfit('their number has to be told, because it stands before them');
  yield wavHeader(channel, count, options);
  let written = 0;
  for await (const piece of samplePieces(samples)) {
    if (piece.BYTES_PER_ELEMENT !== bits / 8)
      throw unfit(`have ${piece.BYTES_PER_ELEMENT * 8} bits instead of ${bits}`);
    written += piece.length;
    if (written > count) break;
    yield bytesOf(piece);
  }
  if (written !== count)
    throw unfit(`${written < count ? written : `more than ${count}`} came where ${count} were told`);
}

/** The header for a number of samples: the first bytes that {@link writeWav} gives. */
export function wavHeader(channel: Pick<Channel, 'rate'>, count: number, options: WavOptions = {}): Uint8Array {
  const { bits = 16, decoderVersion = '0.9.1' } = options;
  const dataSize = count * (bits / 8);
  const isLong = HEADER_BYTES + dataSize > UNKNOWN_SIZE;
  const header = new Uint8Array(isLong ? LONG_HEADER_BYTES : HEADER_BYTES);
  const fileSize = header.length + dataSize;
  const fields = new FieldWriter(header);
  fields.text(isLong ? 'RF64' : 'RIFF');
  fields.uint32(isLong ? UNKNOWN_SIZE : fileSize - (decoderVersion === '0.5.3' ? 4 : 8));
  fields.text('WAVE');
  if (isLong) {
    fields.text('ds64');
    fields.uint32(28);
    fields.uint64(fileSize - 8);
    fields.uint64(dataSize);
    fields.uint64(count);
    fields.uint32(0);
  }
  const rate = rateField(channel);
  fields.text('fmt ');
  fields.uint32(16);
  fields.uint16(PCM);
  fields.uint16(1);
  fields.uint32(rate);
  fields.uint32((rate * bits) / 8);
  fields.uint16(bits / 8);
  fields.uint16(bits);
  fields.text('data');
  fields.uint32(isLong ? UNKNOWN_SIZE : dataSize);
  return header;
}

function rateField({ rate }: Pick<Channel, 'rate'>): number {
  const field = rate === null ? 0 : Math.round(rate < 1 ? 1 / rate : rate);
  if (field > 0 && field <= 0xffff_ffff) return field;
  throw new FormatError('WAV', `${rate} a second cannot be written`, { offset: 24, field: 'sample rate' });
}

function unfit(problem: string): FormatError {
  return new FormatError('WAV', problem, { field: 'samples' });
}

class FieldWriter {
  readonly #view: DataView;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer);
  }

  text(text: string): void {
    for (const character of text) this.#view.setUint8(this.#offset++, character.charCodeAt(0));
  }

  uint16(value: number): void {
    this.#view.setUint16(this.#offset, value, true);
    this.#offset += 2;
  }

  uint32(value: number): void {
    this.#view.setUint32(this.#offset, value, true);
    this.#offset += 4;
  }

  uint64(value: number): void {
    this.#view.setBigUint64(this.#offset, BigInt(value), true);
    this.#offset += 8;
  }
}
