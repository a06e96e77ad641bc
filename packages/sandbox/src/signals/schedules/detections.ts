import { type Clock, ECG, sampleGrid } from '../clock.js';
import { streamSeed, uniform } from '../random/hash.js';
import type { Artifacts, EcgTrouble, Episode } from './artifacts.js';
import type { Beats } from './beats.js';
import { BLOCK_SECONDS, type Blocks } from './blocks.js';

/** Bits of RR_interval_quality. */
const NOISY = 1;
export const UNRELIABLE = 128;

/** A beat as the device reports it. */
export interface Detection {
  /** Tick of the ECG sample at the R peak. */
  readonly tick: number;
  /** Ticks since the detection before; 0 at the record's first. */
  readonly rr: number;
  /** Bits of RR_interval_quality. */
  readonly quality: number;
  /** The normal-to-normal interval in ticks; null where the interval is none. */
  readonly nn: number | null;
  /** Size of the R wave relative to the wearer's mean. */
  readonly strength: number;
}

/** Half a QRS complex, seconds: a beat cut by the record's ends is not seen. */
const HALF_QRS = 0.06;
/** For so many seconds the detector learns before it calls an interval reliable. */
const LEARNING = 6;

/** The detected beats of each block, in order. */
export function createDetections(
  beats: Blocks<Beats>,
  artifacts: Artifacts,
  clock: Clock,
  seed: string,
): Blocks<Detection[]> {
  const tickAt = sampleGrid(clock, ECG);
  const doubts = streamSeed(seed, 'doubtful intervals');

  return (block) => {
    const from = block * BLOCK_SECONDS;
    const episodes = artifacts.ecg(from - BLOCK_SECONDS - 1, from + BLOCK_SECONDS + 1);
    const found: Detection[] = [];
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
          found.push({
            tick,
            rr: first ? 0 : rr,
            quality: (first || trouble !== null ? NOISY : 0) | (t < LEARNING || doubtful ? UNRELIABLE : 0),
            nn: doubtful || early || previous.early ? null : rr,
            strength: strength[i] as number,
          });
        }
        previous = { t, tick, early };
        missed = false;
      }
    }
    return found;
  };
}

function troubleAt(episodes: readonly Episode<EcgTrouble>[], t: number): EcgTrouble | null {
  for (const episode of episodes) if (t >= episode.from && t <= episode.to) return episode.trouble;
  return null;
}
