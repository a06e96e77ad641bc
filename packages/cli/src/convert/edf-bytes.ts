import type { ApiChannel, RecordedRecord } from 'hexoskin-client';
import { writeEdf } from 'hexoskin-formats/edf';
import type { Losses } from './losses.js';
import { planSignal, type SignalPlan } from './signal-plan.js';

/** Hertz below which a channel would stretch the data records of all others. */
const SLOWEST = 1;

/** The channels of a record as EDF+; null where there is none that it can hold. */
export async function edfBytes(
  { record }: RecordedRecord,
  channels: readonly ApiChannel[],
  losses: Losses,
  signal: AbortSignal,
): Promise<AsyncGenerator<Uint8Array, void, undefined> | null> {
  const plans: SignalPlan[] = [];
  const events: string[] = [];
  for (const channel of channels) {
    const plan = channel.rate === null ? null : await planSignal(channel, signal);
    if (plan === null) events.push(channel.name);
    else if (typeof plan === 'string') losses.add(`${channel.name}: ${plan}, so that EDF cannot hold it`);
    else plans.push(plan);
  }
  losses.addAll(events, 'at no fixed rate, which EDF does not know');
  const fast = plans.filter(({ channel }) => (channel.rate ?? 0) >= SLOWEST);
  const chosen = fast.length > 0 ? fast : plans;
  const slow = plans.filter((plan) => !chosen.includes(plan)).map(({ channel }) => channel.name);
  losses.addAll(slow, `too slow beside the others; a file of their own holds them: --channels ${slow.join(',')}`);
  if (chosen.length === 0) return null;
  const { id, user, start, ticksPerSecond } = record;
  return writeEdf({
    start,
    ticksPerSecond,
    channels: chosen.sort(byRate).map(({ channel, count, samples }) => ({ channel, count, samples: samples() })),
    ...(user === null ? {} : { patient: { code: `${user}` } }),
    ...(id === null ? {} : { recording: { code: `record_${id}` } }),
  });
}

/** Programs that read these files by position expect the raw signals first. */
function byRate({ channel: one }: SignalPlan, { channel: other }: SignalPlan): number {
  return (other.rate ?? 0) - (one.rate ?? 0) || (one.id ?? Infinity) - (other.id ?? Infinity) || 0;
}
