import { RESPIRATION, stepOf } from '../clock.js';
import { volumeAdjustment } from '../derived/body-size.js';
import { type Breathing, createBreathing } from '../derived/breathing.js';
import { createBreathingRateQuality } from '../derived/quality.js';
import { createSkinTemperature, createTemperatureChannel } from '../derived/temperature.js';
import { streamSeed } from '../random/hash.js';
import { type Blocks, eventBlocksKept, remember } from '../schedules/blocks.js';
import type { Schedules } from '../schedules/schedules.js';
import type { RecordSpec } from '../spec.js';
import { type Belt, createBelt, createBreathLevel } from '../waveforms/belts.js';
import { sampleCount } from './cut.js';
import { type Channels, eventChannel, perSecond, waveform } from './source.js';
import { zeroEnds } from './zero-ends.js';

/** mL per raw unit of tidal volume and minute ventilation. */
const VOLUME_UNIT = 13.28;
/** mL per minute and raw unit of adjusted minute ventilation. */
const ADJUSTED_VENTILATION_UNIT = 10;

/** Both belts, the breaths found in them, rate and volumes. */
export function breathingChannels(spec: RecordSpec, schedules: Schedules): Channels {
  const { seed, ticksPerSecond, person, ongoing = false } = spec;
  const { clock, timeline, breathEvents, artifacts } = schedules;
  const breathing = remember(eventBlocksKept(clock.seconds), createBreathing(breathEvents, clock));
  const level = createBreathLevel(timeline, seed);
  const secondOf = (tick: number): number => (tick - clock.start) / ticksPerSecond;
  const rateUnits = ticksPerSecond === 256 ? 1 : 10;
  const adjustment = volumeAdjustment(person);

  const measure = (unitsOf: (values: Breathing) => Float64Array, factor: number): Blocks<Uint16Array> => {
    return (block) => {
      const values = unitsOf(breathing(block));
      const counts = new Uint16Array(values.length);
      for (let i = 0; i < counts.length; i++) counts[i] = Math.round((values[i] as number) * factor);
      return counts;
    };
  };
  const belt = (which: Belt): Blocks<Uint16Array> => {
    const samples = createBelt(which, schedules, seed);
    return zeroEnds(samples, sampleCount(clock, stepOf(clock, RESPIRATION)), streamSeed(seed, 'belt ends'), ongoing);
  };

  return {
    33: perSecond(measure(({ rate }) => rate, rateUnits)),
    34: eventChannel((block) =>
      breathEvents(block).map(({ inspiration }) => [inspiration, level(secondOf(inspiration), 0)]),
    ),
    35: eventChannel((block) =>
      breathEvents(block).map(({ expiration, volume }) => [expiration, level(secondOf(expiration), volume)]),
    ),
    36: perSecond(measure(({ ventilation }) => ventilation, 1 / VOLUME_UNIT)),
    37: perSecond(measure(({ tidalVolume }) => tidalVolume, 1 / VOLUME_UNIT)),
    38: perSecond(measure(({ ventilation }) => ventilation, adjustment / ADJUSTED_VENTILATION_UNIT)),
    39: perSecond(measure(({ tidalVolume }) => tidalVolume, adjustment)),
    338: perSecond(createTemperatureChannel(createSkinTemperature(timeline, `${seed} belt`), 100)),
    1001: perSecond(createBreathingRateQuality(breathing, timeline, artifacts)),
    4129: waveform(belt('thoracic')),
    4130: waveform(belt('abdominal')),
  };
}
