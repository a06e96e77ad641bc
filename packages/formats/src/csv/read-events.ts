import type { ByteInput } from '../bytes/input.js';
import { parseNumber } from '../bytes/number.js';
import type { Events } from '../events/events.js';
import { FormatError } from '../format-error.js';
import { splitCells } from './cells.js';
import { type Column, parseColumn } from './column.js';
import { CARRIAGE_RETURN, LINE_FEED, type LineBlock, type LineOptions, LineReader } from './line-reader.js';
import { MissingHeaderError } from './missing-header.js';

/** How the times of a file become ticks. */
export interface EventCsvReading extends LineOptions {
  /** Ticks in a second: 256, or 1000 on some servers. */
  readonly ticksPerSecond: number;
  /** The record's start in ticks, to be added to each; 0 by default, which gives ticks since the start. */
  readonly start?: number;
}

/** A file of events whose header has been read. */
export interface EventCsv {
  /** What its second column holds. */
  readonly column: Column;
  /**
   * The events, to be iterated once; values are raw numbers.
   *
   * @throws FormatError, after the rows before it, for a row that is damaged or cut short
   */
  readonly events: AsyncGenerator<Events, void, undefined>;
}

const FORMAT = 'event CSV';
const COMMA = 0x2c;

/**
 * Reads a file in which downloads keep what comes at no fixed rate: seconds since the record's start and a raw number
 * in each row, below a header.
 *
 * Files of the same look without a header are a converter's copies of WAV files, not events, and are refused.
 *
 * @throws FormatError
 */
export async function readEventCsv(input: ByteInput, reading: EventCsvReading): Promise<EventCsv> {
  const lines = new LineReader(input, FORMAT, reading);
  try {
    return { column: parseHeader(await lines.line('header')), events: readRows(lines, reading) };
  } catch (error) {
    await lines.close();
    throw error;
  }
}

function parseHeader(line: string | null): Column {
  if (line === null) throw wrongHeader('the file is empty');
  const [time = '', label, ...more] = splitCells(line);
  if (label === undefined || more.length > 0) throw wrongHeader(`'${line}' has not two columns`);
  if (/^[\d.]+$/.test(time)) throw new MissingHeaderError();
  if (time !== 'time [s]') throw wrongHeader(`'${time}' is not the time in seconds, 'time [s]'`);
  return parseColumn(label);
}

async function* readRows(lines: LineReader, reading: EventCsvReading): AsyncGenerator<Events, void, undefined> {
  try {
    for (;;) {
      const block = await lines.block('row');
      if (block === null) return;
      const { events, damage } = parseRows(block, reading);
      if (events.ticks.length > 0) yield events;
      if (damage !== null) throw new FormatError(FORMAT, 'is not a time and a number', damage);
    }
  } finally {
    await lines.close();
  }
}

interface ParsedRows {
  readonly events: Events;
  /** Where the first row begins that cannot be read. */
  readonly damage: { readonly offset: number; readonly field: string } | null;
}

function parseRows({ bytes, offset }: LineBlock, { ticksPerSecond, start = 0 }: EventCsvReading): ParsedRows {
  // No row is shorter than this one.
  const atMost = Math.ceil(bytes.length / '0,0\n'.length);
  const ticks = new Float64Array(atMost);
  const values = new Float64Array(atMost);
  let count = 0;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    const comma = bytes.indexOf(COMMA, from);
    const time = comma > from && comma < to ? parseNumber(bytes, from, comma) : undefined;
    const value = time === undefined ? undefined : parseNumber(bytes, comma + 1, to);
    if (time === undefined || value === undefined || !Number.isFinite(time)) {
      return { events: first(ticks, values, count), damage: { offset: offset + from, field: 'row' } };
    }
    ticks[count] = Math.round(time * ticksPerSecond) + start;
    values[count] = value;
    count += 1;
    from = end + 1;
  }
  return { events: first(ticks, values, count), damage: null };
}

/** Copies, so that few rows do not keep the memory of many. */
function first(ticks: Float64Array, values: Float64Array, count: number): Events {
  return { ticks: ticks.slice(0, count), values: values.slice(0, count) };
}

function wrongHeader(problem: string): FormatError {
  return new FormatError(FORMAT, problem, { offset: 0, field: 'header' });
}
