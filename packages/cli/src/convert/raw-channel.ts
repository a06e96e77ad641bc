import type { ApiChannel } from 'hexoskin-client';
import type { Channel } from 'hexoskin-formats';
import { dataTypesById } from 'hexoskin-schema';

/**
 * A channel as the files of a download have it, whose numbers are raw ones. Of what only a file from elsewhere knows, the
 * numbers are that file's own.
 */
export function rawChannel(channel: ApiChannel): Channel {
  const { datatype, name, rate, signed, unit, record } = channel;
  const facts = datatype === null ? undefined : dataTypesById.get(datatype);
  const own = record.ticksPerSecond === 1000 ? facts?.at1000 : undefined;
  return {
    id: datatype,
    name,
    rate,
    signed,
    unit: unit ?? '',
    scale: own?.scale ?? facts?.scale ?? channel.scale,
    offset: own?.offset ?? facts?.offset ?? channel.offset,
  };
}

/** The parts of a count by which a physical value may miss it: what few decimals, or limits of eight characters, round. */
const TOLERANCE = 0.05;

/**
 * Turns the numbers of a channel into those that files have. Gives null for numbers that lie between those.
 *
 * @param raw numbers of the channel, as its series have them
 * @returns the same numbers where nothing has to be turned
 */
export function countsOf(
  channel: ApiChannel,
  { scale, offset }: Channel,
  raw: Int32Array | Float64Array,
): Int32Array | Float64Array | null {
  const isSame = channel.scale === scale && channel.offset === offset;
  if (isSame && raw instanceof Int32Array) return raw;
  const counts = new Float64Array(raw.length);
  for (let index = 0; index < counts.length; index += 1) {
    const number = raw[index] as number;
    const exact = isSame ? number : ((number + channel.offset) * channel.scale) / scale - offset;
    const count = Math.round(exact);
    if (Math.abs(exact - count) > TOLERANCE) return null;
    counts[index] = count;
  }
  return counts;
}
