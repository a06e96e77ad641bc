import type { Clock } from '../clock.js';
import { BLOCK_SECONDS, type Blocks } from '../schedules/blocks.js';
import type { BreathEvent } from '../schedules/breath-events.js';
import { endOfSecond } from './seconds.js';

/** Complete respiration cycles that rate and ventilation are taken over. */
const CYCLES = 7;
/** What the device says until it has seen enough, breaths per minute. */
const STARTING_RATE = 10;
const SLOWEST = 2;
const FASTEST = 60;

/** What the device derives from the breaths in each second of a block. */
export interface Breathing {
  /** Breaths per minute. */
  readonly rate: Float64Array;
  /** mL of the last inspiration, 0 before the first. */
  readonly tidalVolume: Float64Array;
  /** mL per minute over the last seven cycles, 0 before them. */
  readonly ventilation: Float64Array;
  /** 1 once seven cycles have been seen. */
  readonly settled: Uint8Array;
}

export function createBreathing(events: Blocks<BreathEvent[]>, clock: Clock): Blocks<Breathing> {
  return (block) => {
    const breaths = [block - 2, block - 1, block].flatMap(events);
    const rate = new Float64Array(BLOCK_SECONDS).fill(STARTING_RATE);
    const tidalVolume = new Float64Array(BLOCK_SECONDS);
    const ventilation = new Float64Array(BLOCK_SECONDS);
    const settled = new Uint8Array(BLOCK_SECONDS);
    let begun = 0;
    let inspired = 0;
    let cycles: Cycles | null = null;
    for (let i = 0; i < BLOCK_SECONDS; i++) {
      const now = endOfSecond(clock, block * BLOCK_SECONDS + i);
      for (; begun < breaths.length && (breaths[begun] as BreathEvent).inspiration <= now; begun++) {
        cycles = lastCycles(breaths, begun, clock);
      }
      while (inspired < breaths.length && (breaths[inspired] as BreathEvent).expiration <= now) inspired++;
      tidalVolume[i] = breaths[inspired - 1]?.volume ?? 0;
      if (cycles === null) continue;
      rate[i] = Math.min(FASTEST, Math.max(SLOWEST, CYCLES / cycles.minutes));
      ventilation[i] = cycles.volume / cycles.minutes;
      settled[i] = 1;
    }
    return { rate, tidalVolume, ventilation, settled };
  };
}

/** The last seven complete cycles: how long they took and what was breathed in. */
interface Cycles {
  readonly minutes: number;
  readonly volume: number;
}

/** The cycles before the breath `newest`, which is not complete itself; null when there are too few. */
function lastCycles(breaths: readonly BreathEvent[], newest: number, clock: Clock): Cycles | null {
  const first = breaths[newest - CYCLES];
  const next = breaths[newest];
  if (first === undefined || next === undefined) return null;
  return {
    minutes: (next.inspiration - first.inspiration) / clock.ticksPerSecond / 60,
    volume: breaths.slice(newest - CYCLES, newest).reduce((sum, breath) => sum + breath.volume, 0),
  };
}
