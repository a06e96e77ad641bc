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

const ROWS_AT_ONCE = 4096;

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
  let { floats } = options;
  yield encoder.encode(`time [s],${columnLabel(channel, rawUnit(channel), options)}\n`);
  for await (const { ticks, values } of eventPieces(events)) {
    if (values.length > 0) floats ??= !Number.isInteger(values[0]);
    for (let from = 0; from < ticks.length; from += ROWS_AT_ONCE) {
      let rows = '';
      for (let index = from; index < Math.min(ticks.length, from + ROWS_AT_ONCE); index += 1) {
        const value = values[index] as number;
        rows += `${floatText(((ticks[index] as number) - start) / ticksPerSecond)},${
          floats === true || !Number.isInteger(value) ? floatText(value) : value
        }\n`;
      }
      yield encoder.encode(rows);
    }
  }
}

/** A number as Python writes its floats, which is what downloads have. */
function floatText(value: number): string {
  if (Number.isSafeInteger(value)) return `${value}.0`;
  return Number.isFinite(value) ? `${value}` : `${value}`.toLowerCase().replace('infinity', 'inf');
}
