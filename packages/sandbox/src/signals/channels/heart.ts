import { createHeartRateQuality } from '../derived/quality.js';
import type { Blocks } from '../schedules/blocks.js';
import type { Detections } from '../schedules/detections.js';
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
  const perBeat = (measure: (beats: Detections, i: number) => number): Blocks<readonly RawEvent[]> => {
    return (block) => {
      const beats = detections(block);
      return Array.from(beats.ticks, (tick, i): RawEvent => [tick, measure(beats, i)]);
    };
  };
  const normal: Blocks<readonly RawEvent[]> = (block) => {
    const { ticks, nn } = detections(block);
    const events: RawEvent[] = [];
    for (let i = 0; i < ticks.length; i++) {
      if (nn[i] !== 0) events.push([ticks[i] as number, units(nn[i] as number)]);
    }
    return events;
  };
  return {
    18: eventChannel(perBeat(({ rr }, i) => units(rr[i] as number))),
    19: perSecond(heartRate),
    22: eventChannel(perBeat(({ strength }, i) => Math.round((strength[i] as number) * rWave))),
    318: eventChannel(normal),
    1000: perSecond(createHeartRateQuality(detections, artifacts, clock, spec.seed)),
    1004: eventChannel(perBeat(({ quality }, i) => quality[i] as number)),
    4113: waveform(leadI),
  };
}
