/** From physical units to raw counts: `zero + value * perUnit`, held within what the converter can express. */
export interface Converter {
  readonly perUnit: number;
  readonly zero: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Beyond any count: truncating rounds down only what is positive. */
const LIFT = 0x10_0000;

/** Raw counts of `values`, written over others where there are any. */
export function quantize(values: Float64Array, converter: Converter, over: Int16Array | null): Int16Array {
  const { perUnit, zero, lowest, highest } = converter;
  const counts = over ?? new Int16Array(values.length);
  const zeroLifted = zero + LIFT + 0.5;
  const lowestLifted = lowest + LIFT;
  const highestLifted = highest + LIFT;
  for (let i = 0; i < values.length; i++) {
    // Math.round takes twice as long, and of a waveform every sample passes here.
    const lifted = ((values[i] as number) * perUnit + zeroLifted) | 0;
    counts[i] = (lifted < lowestLifted ? lowestLifted : lifted > highestLifted ? highestLifted : lifted) - LIFT;
  }
  return counts;
}

/** Raw counts without a sign of `values` that are in counts already. */
export function quantizeUnsigned(values: Float64Array, over: Uint16Array | null): Uint16Array {
  const signed = over === null ? null : new Int16Array(over.buffer, over.byteOffset, over.length);
  const counts = quantize(values, { perUnit: 1, zero: 0, lowest: 0, highest: 65_535 }, signed);
  return over ?? new Uint16Array(counts.buffer);
}
