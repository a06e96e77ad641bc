import {
  createPressureQuality,
  createPulseRate,
  createSaturation,
  createSaturationQuality,
  createSystolicPressure,
} from '../derived/oximetry.js';
import { createEcgQuality } from '../derived/quality.js';
import { createSkinTemperature, createTemperatureChannel } from '../derived/temperature.js';
import { between, streamSeed } from '../random/hash.js';
import { BLOCK_SECONDS } from '../schedules/blocks.js';
import { createPulseArrivals, createPulseEvents, createTransitTime } from '../schedules/pulses.js';
import type { Schedules } from '../schedules/schedules.js';
import type { RecordSpec } from '../spec.js';
import { createLead, createLeadIII } from '../waveforms/ecg.js';
import { createPhotoplethysmogram } from '../waveforms/photoplethysmogram.js';
import type { SharedChannels } from './shared.js';
import { type Channels, eventChannel, perSecond, waveform } from './source.js';

/** Raw value of the thermistor at 0 °C, and by how much it changes per degree. */
const THERMISTOR_ZERO = 17_000;
const THERMISTOR_PER_DEGREE = -250;
const CELSIUS_UNITS = 256;
const INTERVAL_UNITS = 256;

/** What an Astroskin has beyond a Hexoskin: two more leads, pulse oximeter, skin temperature, blood pressure. */
export function astroskinChannels(spec: RecordSpec, schedules: Schedules, { leadI }: SharedChannels): Channels {
  const { seed } = spec;
  const { clock, timeline, beats, detections, artifacts } = schedules;
  const transit = createTransitTime(timeline, seed);
  const pulses = createPulseEvents(detections, transit, clock);
  const leadII = createLead('II', schedules, seed);
  const temperature = createSkinTemperature(timeline, seed);
  const calibration = Math.round(between(-8, 8, streamSeed(seed, 'pressure calibration'), 0));
  return {
    64: waveform(createPhotoplethysmogram(createPulseArrivals(beats, transit), clock, seed)),
    65: perSecond(createPulseRate(pulses, clock)),
    66: perSecond(createSaturation(timeline, seed)),
    80: perSecond(createTemperatureChannel(temperature, THERMISTOR_PER_DEGREE, THERMISTOR_ZERO)),
    81: perSecond(createTemperatureChannel(temperature, CELSIUS_UNITS)),
    97: eventChannel((block) =>
      pulses(block).map(({ tick, transit }) => [tick, Math.round((transit * INTERVAL_UNITS) / clock.ticksPerSecond)]),
    ),
    98: perSecond(createSystolicPressure(pulses, clock, 0)),
    99: perSecond(createSystolicPressure(pulses, clock, calibration)),
    1002: perSecond(createSaturationQuality(artifacts)),
    1003: perSecond(() => new Int16Array(BLOCK_SECONDS)),
    1005: perSecond(createPressureQuality(artifacts)),
    1006: perSecond(createEcgQuality(artifacts)),
    4114: waveform(leadII),
    4115: waveform(createLeadIII(leadI, leadII)),
  };
}
