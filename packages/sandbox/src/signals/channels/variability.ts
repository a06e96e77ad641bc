import { createVariability, HRV_SECONDS, type Variability } from '../derived/heart-rate-variability.js';
import { remember } from '../schedules/blocks.js';
import type { Schedules } from '../schedules/schedules.js';
import type { Channels, SignalSource } from './source.js';

/** Stretches of five minutes kept: a week of them. */
const KEPT = 2016;

/** Whether heart-rate variability is computed at all: for sleep and for rest tests. */
export function hasVariability({ timeline, clock }: Schedules): boolean {
  return timeline.phases.some(
    ({ sleep, isRestTest, start }) => (sleep !== null || isRestTest) && start < clock.seconds,
  );
}

/** Heart-rate variability, one value per five minutes. */
export function variabilityChannels({ detections, clock }: Schedules): Channels {
  const variability = remember(KEPT, createVariability(detections, clock));
  const channel = (unitsOf: (value: Variability) => number): SignalSource => ({
    kind: 'signal',
    counts: (stretch) => Uint16Array.of(Math.min(65_535, Math.round(unitsOf(variability(stretch))))),
    blockSeconds: HRV_SECONDS,
    stamp: 'end',
  });
  return {
    271: channel(({ ann }) => ann * 4096),
    272: channel(({ sdnn }) => sdnn * 4096),
    273: channel(({ lowNormalized }) => lowNormalized * 100),
    274: channel(({ normalShare }) => normalShare * 100),
    275: channel(({ triangular }) => triangular * 100),
    276: channel(({ low }) => low * 10),
    277: channel(({ high }) => high * 10),
    278: channel(({ rmssd }) => rmssd * 4096),
  };
}
