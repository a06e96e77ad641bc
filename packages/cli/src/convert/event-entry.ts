import type { ApiChannel } from 'hexoskin-client';
import { type Channel, type Events, writeEventCsv, writeHxd } from 'hexoskin-formats';
import type { Entry } from './entry.js';
import { fileName } from './file-name.js';
import { countsOf, rawChannel } from './raw-channel.js';

/** How files hold what comes at no fixed rate: as downloads of today have it, or old ones. */
export type EventForm = 'csv' | 'hxd';

/** The file of a channel whose values come at no fixed rate. */
export function eventEntry(source: ApiChannel, form: EventForm, folder: string): Entry {
  const channel = rawChannel(source);
  const { start, ticksPerSecond } = source.record;
  const events = () => eventsOf(source, channel);
  return {
    name: `${folder}${fileName(channel.name)}.${form}`,
    bytes: () =>
      form === 'hxd' ? writeHxd(events(), start) : writeEventCsv(events(), channel, { ticksPerSecond, start }),
  };
}

async function* eventsOf(source: ApiChannel, channel: Channel): AsyncGenerator<Events, void, undefined> {
  for await (const { ticks, raw, values } of source) {
    const counts = countsOf(source, channel, raw);
    const exact = counts ?? Float64Array.from(values, (value) => value / channel.scale - channel.offset);
    // What lies between two counts is written as it is.
    yield { ticks, values: exact instanceof Float64Array ? exact : Float64Array.from(exact) };
  }
}
