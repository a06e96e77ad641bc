import { dataTypesById, dataTypesByName } from 'hexoskin-schema';
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
  const facts = (id === null ? undefined : dataTypesById.get(id)) ?? dataTypesByName.get(name);
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
