import type { Samples } from 'hexoskin-formats';
import type { Column, Times } from '../wire/column.js';

/** Samples that are handed out at a time. */
const CHUNK = 65_536;

/** Where the samples of a file lie. */
export interface SampleTimes {
  /** Tick of the first sample. */
  readonly first: number;
  /** Ticks from one sample to the next, which need not be a whole number. */
  readonly period: number;
}

/** Samples at a fixed rate in columns of the same length, however long the pieces are in which they come. */
export async function* signalColumns(
  pieces: AsyncIterable<Samples>,
  times: SampleTimes,
): AsyncGenerator<Column, void, undefined> {
  let chunk: Int32Array | Float64Array | null = null;
  let filled = 0;
  let given = 0;
  try {
    for await (const samples of pieces) {
      for (let from = 0; from < samples.length; ) {
        chunk ??= samples instanceof Uint32Array ? new Float64Array(CHUNK) : new Int32Array(CHUNK);
        const part = samples.subarray(from, from + CHUNK - filled);
        chunk.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled < CHUNK) continue;
        yield columnAt(chunk, given, times);
        given += filled;
        chunk = null;
        filled = 0;
      }
    }
  } catch (error) {
    // What came before the damage is in order.
    if (chunk !== null && filled > 0) yield columnAt(chunk.slice(0, filled), given, times);
    throw error;
  }
  if (chunk !== null && filled > 0) yield columnAt(chunk.slice(0, filled), given, times);
}

function columnAt(values: Int32Array | Float64Array, index: number, times: SampleTimes): Column {
  return { length: values.length, times: timesAt(index, values.length, times), values };
}

/** Times of samples from a place on. */
export function timesAt(index: number, length: number, { first, period }: SampleTimes): Times {
  if (Number.isInteger(period)) return { start: first + index * period, step: period };
  // The clock has no such moments: the server rounds to the nearest tick.
  return Float64Array.from({ length }, (_, place) => Math.round(first + (index + place) * period));
}
