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
  const filter = highPass(rate);
  const courses = axes.map(() => new Int16Array(settling + size)) as [Int16Array, Int16Array, Int16Array];
  return (block) => {
    for (const [i, axis] of axes.entries()) {
      const course = courses[i] as Int16Array;
      // Before the record began, the device is taken to have been still.
      if (block > 0) course.set(axis(block - 1).subarray(size - settling));
      else course.fill(axis(0)[0] as number);
      course.set(axis(block), settling);
    }
    return activityOf(courses, rate, filter);
  };
}

interface Filter {
  readonly norm: number;
  readonly a1: number;
  readonly a2: number;
}

function highPass(rate: number): Filter {
  const k = Math.tan((Math.PI * CUTOFF_HERTZ) / rate);
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  return { norm, a1: 2 * (k * k - 1) * norm, a2: (1 - Math.SQRT2 * k + k * k) * norm };
}

/**
 * Filters the three axes side by side: what one axis waits for, the processor fills with the others. The filter starts
 * from the first value at rest, which spares it the step of gravity.
 *
 * @param courses counts of each axis in a block, and before it as many as the filter needs
 */
function activityOf(
  [x, y, z]: readonly [Int16Array, Int16Array, Int16Array],
  rate: number,
  { norm, a1, a2 }: Filter,
): Int16Array {
  const activity = new Int16Array(BLOCK_SECONDS);
  let [x1, y1, z1] = [x[0] as number, y[0] as number, z[0] as number];
  let [x2, y2, z2] = [x1, y1, z1];
  let [xf1, yf1, zf1] = [0, 0, 0];
  let [xf2, yf2, zf2] = [0, 0, 0];
  for (let second = -SETTLING, i = 0; second < BLOCK_SECONDS; second++) {
    let sum = 0;
    for (const end = i + rate; i < end; i++) {
      const xi = x[i] as number;
      const yi = y[i] as number;
      const zi = z[i] as number;
      const xf = norm * (xi - 2 * x1 + x2) - a1 * xf1 - a2 * xf2;
      const yf = norm * (yi - 2 * y1 + y2) - a1 * yf1 - a2 * yf2;
      const zf = norm * (zi - 2 * z1 + z2) - a1 * zf1 - a2 * zf2;
      x2 = x1;
      x1 = xi;
      xf2 = xf1;
      xf1 = xf;
      y2 = y1;
      y1 = yi;
      yf2 = yf1;
      yf1 = yf;
      z2 = z1;
      z1 = zi;
      zf2 = zf1;
      zf1 = zf;
      sum += Math.sqrt(xf * xf + yf * yf + zf * zf);
    }
    if (second >= 0) activity[second] = Math.round((sum / rate / COUNTS_PER_G) * ACTIVITY_UNITS);
  }
  return activity;
}
