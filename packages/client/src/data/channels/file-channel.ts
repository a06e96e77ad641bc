import type { DescribedChannel } from 'hexoskin-formats';
import { dataTypeNamed, dataTypesById } from 'hexoskin-schema';
import type { Channel } from '../series/channel.js';

/** What is known of a channel of a file, whose numbers are raw ones. */
export interface FileChannel extends Channel {
  /** Whether the raw numbers have a sign, which files do not tell. */
  readonly signed: boolean;
}

const OF_1000 = 1000;

/**
 * A channel as files have it.
 *
 * @param id of the data type, where the file tells it
 * @param period ticks from one sample to the next; null where they come at no fixed rate
 */
export function fileChannelOf(
  name: string,
  id: number | null,
  period: number | null,
  ticksPerSecond: number,
): FileChannel {
  const facts = (id === null ? undefined : dataTypesById.get(id)) ?? dataTypeNamed(name);
  if (!facts) {
    const nothing = { unit: null, scale: 1, offset: 0, quality: null, signed: true, known: false };
    return { datatype: id, name, period, ...nothing };
  }
  const own = ticksPerSecond === OF_1000 ? facts.at1000 : undefined;
  return {
    datatype: facts.id,
    name: facts.name,
    unit: facts.unit,
    period,
    scale: own?.scale ?? facts.scale,
    offset: own?.offset ?? facts.offset,
    quality: facts.quality ?? null,
    signed: facts.signed ?? true,
    known: true,
  };
}

/** The channel as `info.json` describes it, where it does: of other units than a download has, or none of the API's. */
export function asDescribed(channel: FileChannel, described: DescribedChannel | null): FileChannel {
  if (described === null) return channel;
  const { id, name, unit, scale, offset, signed } = described;
  const known = id !== null && dataTypesById.has(id);
  return { ...channel, datatype: id, name, unit: unit === '' ? null : unit, scale, offset, signed, known };
}
