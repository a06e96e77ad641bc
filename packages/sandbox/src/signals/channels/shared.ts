import { createHeartRate } from '../derived/heart-rate.js';
import { type Blocks, rememberSeconds } from '../schedules/blocks.js';
import type { Schedules } from '../schedules/schedules.js';
import { createLead } from '../waveforms/ecg.js';

/** Channels that others are computed from. */
export interface SharedChannels {
  readonly leadI: Blocks<Int16Array>;
  readonly heartRate: Blocks<Int16Array>;
}

export function createSharedChannels(schedules: Schedules, seed: string): SharedChannels {
  const { detections, clock } = schedules;
  return {
    leadI: createLead('I', schedules, seed),
    heartRate: rememberSeconds(createHeartRate(detections, clock, seed)),
  };
}
