import type { Channel } from '../channel.js';
import { type EventSource, eventPieces } from '../events/events.js';
import { columnLabel, type LabelOptions, rawUnit } from './column.js';

/** How a file of events is written. */
export interface EventCsvOptions extends LabelOptions {
  /** Ticks in a second: 256, or 1000 on some servers. */
  readonly ticksPerSecond: number;
  /** The record's start in ticks, to be subtracted from each; 0 by default. */
  readonly start?: number;
  /**
   * Whether whole values are written as `6.0`. By default they are when the first value is NaN or has a fraction, as
   * in the states that begin undefined.
   */
  readonly floats?: boolean;
}

/** Few enough that collecting garbage in the midst of them does not keep them all. */
const ROWS_AT_ONCE = 1024;

/**
 * Writes events as downloads have them: seconds since the record's start and raw numbers, below a header that names the
 * channel. A channel without events is a header alone.
 */
export async function* writeEventCsv(
  events: EventSource,
  channel: Pick<Channel, 'id' | 'name' | 'unit' | 'scale'>,
  options: EventCsvOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  const { ticksPerSecond, start = 0 } = options;
  const secondsText = secondsWriter(ticksPerSecond);
  let { floats } = options;
  yield encoder.encode(`time [s],${columnLabel(channel, rawUnit(channel), options)}\n`);
  for await (const { ticks, values } of eventPieces(events)) {
    if (values.length > 0) floats ??= !Number.isInteger(values[0]);
    for (let from = 0; from < ticks.length; from += ROWS_AT_ONCE) {
      let rows = '';
      for (let index = from; index < Math.min(ticks.length, from + ROWS_AT_ONCE); index += 1) {
        const value = values[index] as number;
        rows += `${secondsText((ticks[index] as number) - start)},${
          floats === true || !Number.isInteger(value) ? floatText(value) : value
        }\n`;
      }
      yield encoder.encode(rows);
    }
  }
}

/** Decimals up to which seconds are written exactly; those of a 256th are eight. */
const MOST_DECIMALS = 8;
/** Seconds up to which no shorter text than the exact one stands for the same number. */
const LONGEST_EXACT = 2 ** 24;

/**
 * Ticks as text in seconds. Where all parts of a second have few decimals, their texts are made once: finding the shortest
 * one of a number with a fraction takes longer than all else of its line.
 */
function secondsWriter(ticksPerSecond: number): (ticks: number) => string {
  const inFloats = (ticks: number): string => floatText(ticks / ticksPerSecond);
  if (!Number.isInteger(10 ** MOST_DECIMALS / ticksPerSecond)) return inFloats;
  const fractions = Array.from({ length: ticksPerSecond }, (_, tick) => inFloats(tick).slice(1));
  return (ticks) => {
    const seconds = Math.floor(ticks / ticksPerSecond);
    const fraction = fractions[ticks - seconds * ticksPerSecond];
    return fraction === undefined || seconds < 0 || seconds > LONGEST_EXACT ? inFloats(ticks) : `${seconds}${fraction}`;
  };
}

/** A number as Python writes its floats, which is what downloads have. */
function floatText(value: number): string {
  if (Number.isSafeInteger(value)) return `${value}.0`;
  return Number.isFinite(value) ? `${value}` : `${value}`.toLowerCase().replace('infinity', 'inf');
}
