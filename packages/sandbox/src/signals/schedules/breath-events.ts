import { type Clock, RESPIRATION, sampleGrid } from '../clock.js';
import type { Blocks } from './blocks.js';
import type { Breaths } from './breaths.js';

/** A breath as the device reports it. */
export interface BreathEvent {
  /** Tick of the start of inspiration. */
  readonly inspiration: number;
  /** Tick of the start of expiration. */
  readonly expiration: number;
  /** Inspired volume, mL. */
  readonly volume: number;
}

/** The breaths of each block that begin within the record, in order. */
export function createBreathEvents(breaths: Blocks<Breaths>, clock: Clock): Blocks<BreathEvent[]> {
  const tickAt = sampleGrid(clock, RESPIRATION);
  return (block) => {
    const { onsets, turns, volumes } = breaths(block);
    const events: BreathEvent[] = [];
    for (let i = 0; i < turns.length; i++) {
      const onset = onsets[i] as number;
      if (onset < 0 || onset > clock.seconds) continue;
      events.push({
        inspiration: tickAt(onset),
        expiration: tickAt(turns[i] as number),
        volume: volumes[i] as number,
      });
    }
    return events;
  };
}
