import { ACCELERATION, type Clock, sampleGrid } from '../clock.js';
import { BLOCK_SECONDS, type Blocks } from './blocks.js';
import type { Steps } from './steps.js';

/** A step as the device reports it. */
export interface StepEvent {
  readonly tick: number;
  /** Steps since the record's start, this one included. */
  readonly count: number;
}

/** The steps of each block within the record, in order. */
export function createStepEvents(gait: Steps, clock: Clock): Blocks<StepEvent[]> {
  const tickAt = sampleGrid(clock, ACCELERATION);
  return (block) => {
    const from = Math.max(0, block * BLOCK_SECONDS);
    const to = Math.min(clock.seconds, (block + 1) * BLOCK_SECONDS);
    return gait.within(from, to).map(({ number, t }) => ({
      tick: tickAt(t),
      count: number,
    }));
  };
}
