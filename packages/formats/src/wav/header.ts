import type { SampleBits } from '../samples/little-endian.js';

/** What the header of a WAV file says. */
export interface WavHeader {
  /**
   * The field for the sample rate as it stands: samples a second, except in channels with one sample every five minutes,
   * where it holds 300, the period in seconds.
   */
  readonly rateField: number;
  /** Bits of a number: 16 or 32. */
  readonly bits: SampleBits;
  /** Number of samples; null in a file that was written without knowing it. */
  readonly count: number | null;
  /** Byte of the file where the samples begin. */
  readonly dataOffset: number;
}

/** Codes of the field that tells how samples are encoded. */
export const PCM = 1;
export const EXTENSIBLE = 0xfffe;

/** Bytes of the header that Hexoskin writes. */
export const HEADER_BYTES = 44;

/** Stands in place of a size that 32 bits cannot hold or that was not known. */
export const UNKNOWN_SIZE = 0xffff_ffff;
