import type { Channel } from '../channel.js';

/** A number as `numerator / denominator`. */
export interface Fraction {
  /** A whole number. */
  readonly numerator: number;
  /** A whole number from 1. */
  readonly denominator: number;
}

/** 1/4096 needs as many. */
const MAXIMUM_DECIMALS = 12;

/**
 * Physical values of raw numbers.
 *
 * They are rounded once: 331 × 13.28 is 4395.68 here, as in the API's replies, and not 4395.679999999999.
 */
export function physicalValues(channel: Pick<Channel, 'scale' | 'offset'>, raw: ArrayLike<number>): Float64Array {
  const { numerator, denominator } = fractionOf(channel.scale);
  const values = new Float64Array(raw.length);
  for (let index = 0; index < values.length; index += 1) {
    values[index] = (((raw[index] as number) + channel.offset) * numerator) / denominator;
  }
  return values;
}

/** The fraction that a decimal stands for, so that multiplying by it does not carry on the error of its last bit. */
export function fractionOf(scale: number): Fraction {
  for (let decimals = 0; decimals <= MAXIMUM_DECIMALS; decimals += 1) {
    const denominator = 10 ** decimals;
    const numerator = Math.round(scale * denominator);
    if (numerator / denominator === scale) return { numerator, denominator };
  }
  return { numerator: scale, denominator: 1 };
}
