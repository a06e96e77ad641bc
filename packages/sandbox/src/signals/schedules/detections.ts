import { type Clock, ECG, sampleGrid } from '../clock.js';
import { streamSeed, uniform } from '../random/hash.js';
import type { Artifacts, EcgTrouble, Episode } from './artifacts.js';
import type { Beats } from './beats.js';
import { BLOCK_SECONDS, type Blocks } from './blocks.js';

/** Bits of RR_interval_quality. */
const NOISY = 1;
export const UNRELIABLE = 128;

/** Beats as the device reports them, in order. */
export interface Detections {
  /** Tick of the ECG sample at each R peak. */
  readonly ticks: Float64Array;
  /** Ticks since the detection before; 0 at the record's first. */
  readonly rr: Int32Array;
  /** Bits of RR_interval_quality. */
  readonly quality: Uint8Array;
  /** The normal-to-normal interval in ticks; 0 where the interval is none. */
  readonly nn: Int32Array;
  /** Size of the R wave relative to the wearer's mean. */
  readonly strength: Float64Array;
}

/** Half a QRS complex, seconds: a beat cut by the record's ends is not seen. */
const HALF_QRS = 0.06;
/** For so many seconds the detector learns before it calls an interval reliable. */
const LEARNING = 6;

/** The detected beats of each block. */
export function createDetections(
  beats: Blocks<Beats>,
  artifacts: Artifacts,
  clock: Clock,
  seed: string,
): Blocks<Detections> {
  const tickAt = sampleGrid(clock, ECG);
  const doubts = streamSeed(seed, 'doubtful intervals');

  return (block) => {
    const from = block * BLOCK_SECONDS;
    const episodes = artifacts.ecg(from - BLOCK_SECONDS - 1, from + BLOCK_SECONDS + 1);
    const most = beats(block).times.length;
    const found: Detections = {
      ticks: new Float64Array(most),
      rr: new Int32Array(most),
      quality: new Uint8Array(most),
      nn: new Int32Array(most),
      strength: new Float64Array(most),
    };
    let count = 0;
    let previous: { t: number; tick: number; early: boolean } | null = null;
    let missed = false;
    // No gap in detection is as long as a block: the beat before the first one is found in the block before.
    for (const source of [block - 1, block]) {
      const { times, ectopic, strength } = beats(source);
      for (let i = 0; i < times.length; i++) {
        const t = times[i] as number;
        const trouble = troubleAt(episodes, t);
        if (trouble === 'saturation' || trouble === 'electrode off') {
          missed = true;
          continue;
        }
        const tick = tickAt(t);
        const early = ectopic[i] === 1;
        if (source === block && t >= HALF_QRS && t <= clock.seconds - HALF_QRS && previous !== null) {
          const first = previous.t < HALF_QRS;
          const rr = tick - previous.tick;
          const doubtful = missed || (trouble === 'movement' && uniform(doubts, tick - clock.start) < 0.2);
          found.ticks[count] = tick;
          found.rr[count] = first ? 0 : rr;
          found.quality[count] = (first || trouble !== null ? NOISY : 0) | (t < LEARNING || doubtful ? UNRELIABLE : 0);
          found.nn[count] = doubtful || early || previous.early ? 0 : rr;
          found.strength[count] = strength[i] as number;
          count++;
        }
        previous = { t, tick, early };
        missed = false;
      }
    }
    return {
      ticks: found.ticks.subarray(0, count),
      rr: found.rr.subarray(0, count),
      quality: found.quality.subarray(0, count),
      nn: found.nn.subarray(0, count),
      strength: found.strength.subarray(0, count),
    };
  };
}

function troubleAt(episodes: readonly Episode<EcgTrouble>[], t: number): EcgTrouble | null {
  for (const episode of episodes) if (t >= episode.from && t <= episode.to) return episode.trouble;
  return null;
}
