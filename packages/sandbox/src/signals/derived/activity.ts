import { ACCELERATION, type Clock, rateOf } from '../clock.js';
import { BLOCK_SECONDS, type Blocks } from '../schedules/blocks.js';
import { COUNTS_PER_G } from '../waveforms/acceleration.js';

const CUTOFF_HERTZ = 2.65;
/** Within so many seconds the filter forgets what came before. */
const SETTLING = 2;
const ACTIVITY_UNITS = 256;

/**
 * Activity at 1 Hz in 1/256 g: the mean length, over the last second, of the acceleration vector after a high-pass
 * filter (Butterworth, second order). It is computed from the raw counts that are served.
 */
export function createActivity(
  axes: readonly [Blocks<Int16Array>, Blocks<Int16Array>, Blocks<Int16Array>],
  clock: Clock,
): Blocks<Int16Array> {
  const rate = rateOf(clock, ACCELERATION);
  const settling = SETTLING * rate;
  const size = BLOCK_SECONDS * rate;
  return (block) => {
    const squares = new Float64Array(size);
    for (const axis of axes) {
      const moved = new Float64Array(settling + size);
      moved.set(block > 0 ? axis(block - 1).subarray(size - settling) : restingAt(axis(0), settling));
      moved.set(axis(block), settling);
      highPass(moved, rate);
      addSquares(squares, moved.subarray(settling));
    }
    const activity = new Int16Array(BLOCK_SECONDS);
    for (let second = 0; second < BLOCK_SECONDS; second++) {
      let sum = 0;
      for (let i = second * rate; i < (second + 1) * rate; i++) sum += Math.sqrt(squares[i] as number);
      activity[second] = Math.round((sum / rate / COUNTS_PER_G) * ACTIVITY_UNITS);
    }
    return activity;
  };
}

function addSquares(squares: Float64Array, values: Float64Array): void {
  for (let i = 0; i < squares.length; i++) {
    const value = values[i] as number;
    squares[i] = (squares[i] as number) + value * value;
  }
}

/** Before the record began, the device is taken to have been still. */
function restingAt(counts: Int16Array, length: number): Int16Array {
  return new Int16Array(length).fill(counts[0] as number);
}

/** Filters `samples` in place. It starts from the first value at rest, which spares the filter the step of gravity. */
function highPass(samples: Float64Array, rate: number): void {
  const k = Math.tan((Math.PI * CUTOFF_HERTZ) / rate);
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  const a1 = 2 * (k * k - 1) * norm;
  const a2 = (1 - Math.SQRT2 * k + k * k) * norm;
  let x1 = samples[0] as number;
  let x2 = x1;
  let y1 = 0;
  let y2 = 0;
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] as number;
    const y = norm * (x - 2 * x1 + x2) - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    samples[i] = y;
  }
}
