import type { Channel } from '../channel.js';
import { physicalValues } from '../samples/physical.js';
import { edfLabel, idOfLabel } from './label.js';
import { type EdfHeader, type EdfSignal, edfError } from './model.js';

const DIGITAL_MINIMUM = -32768;
const DIGITAL_MAXIMUM = 32767;

/** Raw numbers without a sign go beyond what EDF can hold and are moved down by half of their range. */
export function shiftOf({ signed }: Pick<Channel, 'signed'>): number {
  return signed ? 0 : DIGITAL_MINIMUM;
}

/**
 * The signal that a channel becomes. Its limits are all that 16 bits can hold, because other programs cut off what lies
 * beyond them. What 8 characters cannot tell of their physical values moves all others by less than a tenth of a count.
 */
export function signalOf(channel: Channel, samplesPerRecord: number, count: number | null): EdfSignal {
  const limits = [DIGITAL_MINIMUM, DIGITAL_MAXIMUM].map((digital) => digital - shiftOf(channel));
  const [physicalMinimum = 0, physicalMaximum = 0] = physicalValues(channel, limits);
  return {
    label: edfLabel(channel),
    transducer: '',
    unit: channel.unit.slice(0, 8),
    physicalMinimum,
    physicalMaximum,
    digitalMinimum: DIGITAL_MINIMUM,
    digitalMaximum: DIGITAL_MAXIMUM,
    prefilter: '',
    samplesPerRecord,
    count,
  };
}

/**
 * The channel that a signal describes by itself, whose raw numbers are the file's digital ones. A signal whose limits
 * describe no line counts in raw numbers: its scale is 1 and its offset 0.
 */
export function edfChannel(header: EdfHeader, signal: EdfSignal): Channel {
  const { label, unit } = signal;
  return {
    id: idOfLabel(label),
    name: label.replace(/^\d+:/, ''),
    rate: header.recordSeconds === 0 ? null : signal.samplesPerRecord / header.recordSeconds,
    signed: true,
    unit,
    ...lineOf(signal),
  };
}

/**
 * Turns a signal's digital numbers into raw ones of a channel that is known, such as the counts from 0 to 65,535 that a
 * download of the same record has.
 *
 * @throws FormatError where the two differ by more than an offset, and for numbers outside of the channel's range
 */
export function edfCounts(
  signal: EdfSignal,
  channel: Pick<Channel, 'signed' | 'scale' | 'offset'>,
  digital: Int16Array,
): Int16Array | Uint16Array {
  const shift = offsetBetween(signal, channel);
  const counts = channel.signed ? new Int16Array(digital.length) : new Uint16Array(digital.length);
  for (let index = 0; index < counts.length; index += 1) {
    const count = (digital[index] as number) + shift;
    counts[index] = count;
    if (counts[index] !== count) throw edfError(`${count} is out of the channel's range`, null, signal.label);
  }
  return counts;
}

function offsetBetween(signal: EdfSignal, { scale, offset }: Pick<Channel, 'scale' | 'offset'>): number {
  const line = lineOf(signal);
  const [atMinimum = 0, atMaximum = 0] = [signal.digitalMinimum, signal.digitalMaximum].map(
    (digital) => ((digital + line.offset) * line.scale) / scale - offset - digital,
  );
  const shift = Math.round(atMinimum);
  // Limits have few digits, so that the line through them may be off by a little.
  const tolerance = 0.25;
  if (Math.abs(atMinimum - shift) <= tolerance && Math.abs(atMaximum - shift) <= tolerance) return shift;
  throw edfError('is scaled otherwise than the channel', null, signal.label);
}

function lineOf(signal: EdfSignal): Pick<Channel, 'scale' | 'offset'> {
  const { physicalMinimum, physicalMaximum, digitalMinimum, digitalMaximum } = signal;
  const slope = (physicalMaximum - physicalMinimum) / (digitalMaximum - digitalMinimum);
  if (slope === 0 || !Number.isFinite(slope)) return { scale: 1, offset: 0 };
  // Limits are decimals of a few digits, and so is the scale that they mean in most files: 0.1, not 0.09999999999999999.
  const short = Number(slope.toPrecision(12));
  const scale = Math.abs(short - slope) <= 2 * Number.EPSILON * Math.abs(slope) ? short : slope;
  return { scale, offset: Math.round((physicalMinimum / scale - digitalMinimum) * 1e9) / 1e9 };
}
