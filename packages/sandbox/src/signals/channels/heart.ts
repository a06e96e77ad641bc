import { createHeartRateQuality } from '../derived/quality.js';
import type { Blocks } from '../schedules/blocks.js';
import type { Detection } from '../schedules/detections.js';
import type { Schedules } from '../schedules/schedules.js';
import type { RecordSpec } from '../spec.js';
import { rWaveCounts } from '../waveforms/ecg.js';
import type { SharedChannels } from './shared.js';
import { type Channels, eventChannel, perSecond, type RawEvent, waveform } from './source.js';

/** Intervals between beats are counted in 1/256 s on every device. */
const INTERVAL_UNITS = 256;

/** Lead I, the beats found in it, and heart rate. */
export function heartChannels(spec: RecordSpec, schedules: Schedules, { leadI, heartRate }: SharedChannels): Channels {
  const { clock, detections, artifacts } = schedules;
  const rWave = rWaveCounts(clock, spec.seed);
  const units = (ticks: number): number => Math.round((ticks * INTERVAL_UNITS) / clock.ticksPerSecond);
  const perBeat = (measure: (beat: Detection) => number): Blocks<readonly RawEvent[]> => {
    return (block) => detections(block).map((beat) => [beat.tick, measure(beat)]);
  };
  return {
    18: eventChannel(perBeat((beat) => units(beat.rr))),
    19: perSecond(heartRate),
    22: eventChannel(perBeat((beat) => Math.round(beat.strength * rWave))),
    318: eventChannel((block) =>
      detections(block).flatMap(({ tick, nn }) => (nn === null ? [] : [[tick, units(nn)] as const])),
    ),
    1000: perSecond(createHeartRateQuality(detections, artifacts, clock, spec.seed)),
    1004: eventChannel(perBeat((beat) => beat.quality)),
    4113: waveform(leadI),
  };
}
