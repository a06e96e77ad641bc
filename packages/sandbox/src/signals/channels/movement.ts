import type { Clock } from '../clock.js';
import { createActivity } from '../derived/activity.js';
import { createCadence } from '../derived/cadence.js';
import { energyAt } from '../derived/energy.js';
import { devicePositions, type StateChange, sleepPhases, sleepPositions } from '../derived/states.js';
import { BLOCK_SECONDS, rememberSeconds } from '../schedules/blocks.js';
import type { Schedules } from '../schedules/schedules.js';
import type { RecordSpec } from '../spec.js';
import { createAxis } from '../waveforms/acceleration.js';
import type { SharedChannels } from './shared.js';
import { type Channels, type EventSource, eventChannel, perSecond, type RawEvent, waveform } from './source.js';

/** Acceleration and what follows from it: activity, steps, posture, and with heart rate the energy spent. */
export function movementChannels(spec: RecordSpec, schedules: Schedules, { heartRate }: SharedChannels): Channels {
  const { seed, person, ongoing = false } = spec;
  const { clock, timeline, stepEvents } = schedules;
  const x = createAxis(0, schedules, seed);
  const y = createAxis(1, schedules, seed);
  const z = createAxis(2, schedules, seed);
  return {
    42: perSecond((block) => heartRate(block).map((rate) => energyAt(person, rate))),
    49: perSecond(rememberSeconds(createActivity([x, y, z], clock))),
    52: eventChannel((block) => stepEvents(block).map(({ tick, count }) => [tick, count])),
    53: perSecond(createCadence(stepEvents, clock)),
    269: stateChannel(devicePositions(timeline, clock, seed, ongoing), clock),
    270: stateChannel(sleepPositions(timeline, clock, ongoing), clock),
    4145: waveform(x),
    4146: waveform(y),
    4147: waveform(z),
    ...(timeline.phases.some(({ sleep, start }) => sleep !== null && start < clock.seconds)
      ? { 280: stateChannel(sleepPhases(timeline, clock, ongoing), clock) }
      : {}),
  };
}

/** The few changes of a state, handed out by the block in which they fall. */
function stateChannel(changes: readonly StateChange[], clock: Clock): EventSource {
  const blockOf = (tick: number): number => Math.floor((tick - clock.start) / clock.ticksPerSecond / BLOCK_SECONDS);
  const byBlock = new Map<number, RawEvent[]>();
  for (const { tick, state } of changes) {
    const block = blockOf(tick);
    byBlock.set(block, [...(byBlock.get(block) ?? []), [tick, state]]);
  }
  return eventChannel((block) => byBlock.get(block) ?? []);
}
