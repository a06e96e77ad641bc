import type { ByteInput } from '../bytes/input.js';
import { parseNumber } from '../bytes/number.js';
import type { Events } from '../events/events.js';
import { FormatError } from '../format-error.js';
import { splitCells } from './cells.js';
import { type Column, parseColumn } from './column.js';
import { CARRIAGE_RETURN, LINE_FEED, type LineBlock, type LineOptions, LineReader } from './line-reader.js';

/** A table whose header has been read. */
export interface TableCsv {
  /** Whether the first column tells to whom a row belongs. */
  readonly hasUsers: boolean;
  /** The columns of values, in their order, which differs from file to file: find one by its `id`. */
  readonly columns: readonly Column[];
  /**
   * The rows, to be iterated once.
   *
   * @throws FormatError, after the rows before it, for a row that is damaged or cut short
   */
  readonly pieces: AsyncGenerator<TablePiece, void, undefined>;
}

/** Some rows of one user. */
export interface TablePiece {
  /** The first cell of the rows, an URI for instance; null where the table has no such column. */
  readonly user: string | null;
  /** For each column its values and their ticks. An empty cell is no value. */
  readonly columns: readonly Events[];
}

/** How the times of a table become ticks. */
export interface TableReading extends LineOptions {
  /** Ticks in a second, for tables that count seconds; 256 by default. */
  readonly ticksPerSecond?: number;
}

const FORMAT = 'table CSV';
const COMMA = 0x2c;
const QUOTE = 0x22;

/**
 * Reads a table of several data types, with a time in each row: the API's, whose columns are named by URIs, and that of
 * the dashboard, whose columns are named `heart_rate [bpm](/api/datatype/19/)`. Values are physical ones, as in the
 * API's JSON.
 *
 * @throws FormatError
 */
export async function readTableCsv(input: ByteInput, reading: TableReading = {}): Promise<TableCsv> {
  const lines = new LineReader(input, FORMAT, reading);
  try {
    const header = parseHeader(await lines.line('header'), reading.ticksPerSecond ?? 256);
    return { hasUsers: header.hasUsers, columns: header.columns, pieces: readRows(lines, header) };
  } catch (error) {
    await lines.close();
    throw error;
  }
}

interface TableHeader {
  readonly hasUsers: boolean;
  readonly columns: readonly Column[];
  /** Ticks for each unit of the column of times. */
  readonly ticksPerUnit: number;
}

function parseHeader(line: string | null, ticksPerSecond: number): TableHeader {
  if (line === null) throw wrongHeader('the file is empty');
  const labels = splitCells(line);
  const hasUsers = labels[0] === 'user';
  const [time = '', ...columns] = labels.slice(hasUsers ? 1 : 0);
  const ticksPerUnit = unitOf(time, ticksPerSecond);
  if (ticksPerUnit === null) throw wrongHeader(`'${time}' is no known column of times`);
  return { hasUsers, columns: columns.map(parseColumn), ticksPerUnit };
}

function unitOf(time: string, ticksPerSecond: number): number | null {
  if (time === 'timestamp' || /^time \[s\/(256|1000)\]$/.test(time)) return 1;
  return time === 'time [s]' ? ticksPerSecond : null;
}

async function* readRows(lines: LineReader, header: TableHeader): AsyncGenerator<TablePiece, void, undefined> {
  try {
    for (;;) {
      const block = await lines.block('row');
      if (block === null) return;
      for (let from = 0; from < block.bytes.length; ) {
        const { piece, end, damage } = parseRows(block, from, header);
        if (piece !== null) yield piece;
        if (damage !== null) throw damage;
        from = end;
      }
    }
  } finally {
    await lines.close();
  }
}

interface ParsedRows {
  readonly piece: TablePiece | null;
  /** Byte of the block where the rows of this user end. */
  readonly end: number;
  readonly damage: FormatError | null;
}

/** The rows from a byte of the block up to its end or to the next user. */
function parseRows(block: LineBlock, start: number, header: TableHeader): ParsedRows {
  const { bytes } = block;
  const rows = new RowCollector(header);
  let user: string | null = null;
  let damage: FormatError | null = null;
  let from = start;
  while (from < bytes.length && damage === null) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    let cells = from;
    if (header.hasUsers) {
      const cellEnd = endOfCell(bytes, from, to);
      const [rowUser = ''] = splitCells(new TextDecoder().decode(bytes.subarray(from, cellEnd)));
      if (rows.count > 0 && rowUser !== user) break;
      user = rowUser;
      cells = Math.min(cellEnd + 1, to);
    }
    const problem = rows.add(bytes, cells, to);
    if (problem === null) from = end + 1;
    else damage = new FormatError(FORMAT, problem, { offset: block.offset + from, field: 'row' });
  }
  return { piece: rows.count > 0 ? { user, columns: rows.columns() } : null, end: from, damage };
}

/** Gathers the values of rows column by column. */
class RowCollector {
  readonly #ticksPerUnit: number;
  readonly #columns: readonly { readonly ticks: number[]; readonly values: number[] }[];
  /** The cells of the row at hand that are not empty, and their columns, kept apart until the whole of it is found right. */
  readonly #row: Float64Array;
  readonly #places: Int32Array;
  #filled = 0;
  count = 0;

  constructor({ columns, ticksPerUnit }: TableHeader) {
    this.#ticksPerUnit = ticksPerUnit;
    this.#columns = columns.map(() => ({ ticks: [], values: [] }));
    this.#row = new Float64Array(columns.length);
    this.#places = new Int32Array(columns.length);
  }

  /** Takes the time and the values between two bytes. Returns what is wrong with them, or null. */
  add(bytes: Uint8Array, start: number, to: number): string | null {
    let end = endOfCell(bytes, start, to);
    const time = parseNumber(bytes, start, end);
    if (time === undefined || !Number.isFinite(time)) return 'has no time';
    this.#filled = 0;
    for (let column = 0; column < this.#row.length; column += 1) {
      if (end >= to) return `has too few cells: ${column + 1}`;
      const from = end + 1;
      end = endOfCell(bytes, from, to);
      if (end === from) continue;
      const value = parseNumber(bytes, from, end);
      if (value === undefined) return `has no number in cell ${column + 2}`;
      this.#row[this.#filled] = value;
      this.#places[this.#filled] = column;
      this.#filled += 1;
    }
    if (end < to) return 'has too many cells';
    this.#keep(Math.round(time * this.#ticksPerUnit));
    return null;
  }

  columns(): Events[] {
    return this.#columns.map(({ ticks, values }) => ({
      ticks: Float64Array.from(ticks),
      values: Float64Array.from(values),
    }));
  }

  #keep(tick: number): void {
    for (let index = 0; index < this.#filled; index += 1) {
      const column = this.#columns[this.#places[index] as number];
      column?.ticks.push(tick);
      column?.values.push(this.#row[index] as number);
    }
    this.count += 1;
  }
}

/** The comma that ends a cell, or the end of the row. Commas between quotes end none. */
function endOfCell(bytes: Uint8Array, from: number, to: number): number {
  let quoted = false;
  let end = from;
  for (; end < to && (quoted || bytes[end] !== COMMA); end += 1) {
    if (bytes[end] === QUOTE) quoted = !quoted;
  }
  return end;
}

function wrongHeader(problem: string): FormatError {
  return new FormatError(FORMAT, problem, { offset: 0, field: 'header' });
}
