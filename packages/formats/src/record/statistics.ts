import type { ByteInput } from '../bytes/input.js';
import { readText } from '../bytes/text.js';
import { joinCells, splitCells } from '../csv/cells.js';
import { FormatError } from '../format-error.js';

/** What `statistics.csv` says of the record beside it. */
export interface RecordStatistics {
  /** URI of the record. */
  readonly uri: string;
  /** Start of the record, in UTC without a zone: `2014-07-17 19:38:06.210938`. */
  readonly startDate: string;
  /** Start and end in ticks; null in old files, which have the duration instead. */
  readonly start: number | null;
  /** End in ticks; null in old files. */
  readonly end: number | null;
  /** In seconds; null in present files. */
  readonly duration: number | null;
  /** Its columns beside those above. */
  readonly metrics: readonly MetricValue[];
}

/** One column of `statistics.csv`. */
export interface MetricValue {
  /** Title of the metric; in old files its name. */
  readonly title: string;
  /** Symbol of the unit, as `bpm`; `na` or empty where there is none. */
  readonly unit: string;
  /** Null when it was not computed; text where the cell holds no number. */
  readonly value: number | string | null;
}

const FORMAT = 'statistics.csv';
const LEADING = ['uri', 'start_date', 'start', 'end', 'duration'];

/**
 * Reads `statistics.csv`, in the present form or the one of 2017.
 *
 * @throws FormatError when it has not three rows of the same length, or no URI or start
 */
export async function readStatistics(input: ByteInput | string): Promise<RecordStatistics> {
  const text = await readText(input, FORMAT);
  const rows = text.split(/\r?\n/).map(splitCells);
  const [titles = [], units = [], values = []] = rows;
  if (rows.length < 3) throw damaged(`${rows.length} rows instead of three`, 'rows');
  if (units.length !== titles.length || values.length !== titles.length) {
    throw damaged(`rows of ${titles.length}, ${units.length} and ${values.length} cells`, 'rows');
  }
  const leading = (title: string): string | null => values[titles.indexOf(title)] ?? null;
  const uri = leading('uri');
  const startDate = leading('start_date');
  if (uri === null) throw damaged('is missing', 'uri');
  if (startDate === null) throw damaged('is missing', 'start_date');
  return {
    uri,
    startDate,
    start: numberOf(leading('start'), 'start'),
    end: numberOf(leading('end'), 'end'),
    duration: numberOf(leading('duration'), 'duration'),
    metrics: titles.flatMap((title, index) => {
      if (LEADING.includes(title)) return [];
      return { title, unit: units[index] ?? '', value: cellValue(values[index] ?? '') };
    }),
  };
}

/**
 * Writes `statistics.csv` as downloads have it: with start and end where they are known, otherwise in the form of 2017.
 */
export function writeStatistics(statistics: RecordStatistics): string {
  const { uri, startDate, start, end, duration, metrics } = statistics;
  const isPresent = start !== null && end !== null;
  const leading = isPresent ? [uri, startDate, start, end] : [uri, startDate, duration];
  const titles = isPresent ? ['uri', 'start_date', 'start', 'end'] : ['uri', 'start_date', 'duration'];
  const rows = [
    [...titles, ...metrics.map(({ title }) => title)],
    [...titles.map(() => (isPresent ? 'na' : '')), ...metrics.map(({ unit }) => unit)],
    [...leading, ...metrics.map(({ value }) => value)].map((value) => `${value ?? ''}`),
  ];
  return rows.map((cells) => `${joinCells(cells)}\n`).join('');
}

function numberOf(cell: string | null, field: string): number | null {
  const value = cellValue(cell ?? '');
  if (typeof value === 'string') throw damaged(`'${value}' is no number`, field);
  return value;
}

function cellValue(cell: string): number | string | null {
  if (cell === '') return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : cell;
}

function damaged(problem: string, field: string): FormatError {
  return new FormatError(FORMAT, problem, { field });
}
