import type { Clock } from '../clock.js';
import { BLOCK_SECONDS, type Blocks } from '../schedules/blocks.js';
import type { Detections } from '../schedules/detections.js';
import { bandPowers } from './spectrum.js';

/** Seconds that one value describes. */
export const HRV_SECONDS = 300;
/** With fewer normal intervals nothing is computed. */
const FEWEST_INTERVALS = 129;
/** Width of the histogram bins of the triangular index, seconds. */
const HISTOGRAM_BIN = 1 / 128;

/** Heart-rate variability over five minutes; all zero where there were too few normal intervals. */
export interface Variability {
  /** Mean normal interval, seconds. */
  readonly ann: number;
  /** Standard deviation of normal intervals, seconds. */
  readonly sdnn: number;
  /** Root mean square of successive differences, seconds. */
  readonly rmssd: number;
  /** Low-frequency power, ms². */
  readonly low: number;
  /** High-frequency power, ms². */
  readonly high: number;
  /** Share of low-frequency power in both, %. */
  readonly lowNormalized: number;
  /** Share of RR intervals that are normal, %. */
  readonly normalShare: number;
  /** Number of intervals divided by the height of their histogram. */
  readonly triangular: number;
}

const notComputed: Variability = {
  ann: 0,
  sdnn: 0,
  rmssd: 0,
  low: 0,
  high: 0,
  lowNormalized: 0,
  normalShare: 0,
  triangular: 0,
};

/** Variability of each stretch of five minutes, counted from the record's start. */
export function createVariability(detections: Blocks<Detections>, clock: Clock): Blocks<Variability> {
  return (stretch) => {
    const from = clock.start + stretch * HRV_SECONDS * clock.ticksPerSecond;
    const to = from + HRV_SECONDS * clock.ticksPerSecond;
    const firstBlock = Math.floor((stretch * HRV_SECONDS) / BLOCK_SECONDS) - 1;
    const lastBlock = Math.ceil(((stretch + 1) * HRV_SECONDS) / BLOCK_SECONDS);
    const blocks = Array.from({ length: lastBlock + 1 - firstBlock }, (_, i) => detections(firstBlock + i));
    return variabilityOf(blocks, { from, to }, stretch * HRV_SECONDS, clock);
  };
}

function variabilityOf(
  blocks: readonly Detections[],
  ticksWanted: { readonly from: number; readonly to: number },
  from: number,
  clock: Clock,
): Variability {
  const seconds: number[] = [];
  const times: number[] = [];
  let beats = 0;
  let differences = 0;
  let squaredDifferences = 0;
  let previous: number | null = null;
  for (const { ticks, nn } of blocks) {
    for (let i = 0; i < ticks.length; i++) {
      const tick = ticks[i] as number;
      if (tick <= ticksWanted.from || tick > ticksWanted.to) continue;
      beats++;
      const interval = nn[i] === 0 ? null : (nn[i] as number) / clock.ticksPerSecond;
      if (interval !== null) {
        seconds.push(interval);
        times.push((tick - clock.start) / clock.ticksPerSecond);
        if (previous !== null) {
          differences++;
          squaredDifferences += (interval - previous) ** 2;
        }
      }
      previous = interval;
    }
  }
  if (seconds.length < FEWEST_INTERVALS) return notComputed;
  const ann = seconds.reduce((sum, interval) => sum + interval, 0) / seconds.length;
  const sdnn = Math.sqrt(seconds.reduce((sum, interval) => sum + (interval - ann) ** 2, 0) / (seconds.length - 1));
  const milliseconds = seconds.map((interval) => 1000 * interval);
  const { low, high } = bandPowers(times, milliseconds, from, HRV_SECONDS);
  return {
    ann,
    sdnn,
    rmssd: Math.sqrt(squaredDifferences / differences),
    low,
    high,
    lowNormalized: (100 * low) / (low + high),
    normalShare: (100 * seconds.length) / beats,
    triangular: seconds.length / histogramHeight(seconds),
  };
}

function histogramHeight(seconds: readonly number[]): number {
  const bins = new Map<number, number>();
  for (const interval of seconds) {
    const bin = Math.floor(interval / HISTOGRAM_BIN);
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  return Math.max(...bins.values());
}
