import type { ApiChannel, RecordedRecord } from 'hexoskin-client';
import { writeInfo, writeWav } from 'hexoskin-formats';
import type { Entry } from './entry.js';
import { type EventForm, eventEntry } from './event-entry.js';
import { fileName } from './file-name.js';
import type { Losses } from './losses.js';
import { planSignal, type SignalPlan } from './signal-plan.js';

/** In WAV files, this in place of a rate is a period in seconds. Other periods they cannot tell. */
const SLOW_PERIOD = 300;

/** The files that a download of a record would have, made of its channels. */
export async function recordEntries(
  { record }: RecordedRecord,
  channels: readonly ApiChannel[],
  events: EventForm,
  losses: Losses,
  signal: AbortSignal,
): Promise<Entry[]> {
  const { id, user, start, ticksPerSecond } = record;
  const request = id === null ? null : `/api/data/?record=${id}`;
  const info = writeInfo({ request, start, ticksPerSecond, user, decoderVersion: null, algo: null });
  const entries: Entry[] = [textEntry('info.json', info)];
  for (const channel of channels) {
    const entry = channel.rate === null ? eventEntry(channel, events, '') : await signalEntry(channel, losses, signal);
    if (entry !== null) entries.push({ ...entry, name: freeName(entry.name, entries) });
  }
  return entries;
}

async function signalEntry(source: ApiChannel, losses: Losses, signal: AbortSignal): Promise<Entry | null> {
  const plan = await planSignal(source, signal);
  const problem = typeof plan === 'string' ? plan : rateProblem(plan);
  if (problem !== null || typeof plan === 'string') {
    losses.add(`${source.name}: ${problem}, so that no WAV file can hold it`);
    return null;
  }
  const { channel, count, samples } = plan;
  if (source.datatype === null && (source.unit !== null || source.scale !== 1)) {
    losses.add(`${source.name}: its unit and scale, of which WAV files tell nothing; its numbers are there`);
  }
  return { name: `${fileName(channel.name)}.wav`, bytes: () => writeWav(samples(), channel, { count }) };
}

function rateProblem({ channel: { rate } }: SignalPlan): string | null {
  const isWhole = rate !== null && Number.isInteger(rate) && rate !== SLOW_PERIOD;
  return isWhole || rate === 1 / SLOW_PERIOD ? null : `has ${rate} samples a second`;
}

function textEntry(name: string, text: string): Entry {
  return {
    name,
    async *bytes() {
      yield new TextEncoder().encode(text);
    },
  };
}

/** Two signals of an EDF file may have the same name. */
function freeName(name: string, taken: readonly Entry[]): string {
  const isTaken = (candidate: string): boolean =>
    taken.some((entry) => entry.name.toLowerCase() === candidate.toLowerCase());
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = name.replace(/(\.\w+)$/, `_${number}$1`);
  return free;
}
