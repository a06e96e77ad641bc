/** Times that are all as many ticks apart. */
export interface EvenTimes {
  readonly start: number;
  readonly step: number;
}

export type Times = EvenTimes | Float64Array;

/** One row of an answer: a tick and a value, or a value alone. */
export type Row = [timestamp: number, value: number | null] | number | null;

/** The samples of one data type, in the order in which they came. */
export interface Column {
  readonly length: number;
  /** Null where they were asked for without. */
  readonly times: Times | null;
  /** The numbers as the server sent them; NaN where it sent null. */
  readonly values: Int32Array | Float64Array;
  /** The rows as they were parsed; there only where the columns were made from them. */
  readonly rows?: readonly Row[];
}

export function timeAt(times: Times, index: number): number {
  return times instanceof Float64Array ? (times[index] ?? Number.NaN) : times.start + index * times.step;
}

/** All times, written out. */
export function allTimes(times: Times, length: number): Float64Array {
  if (times instanceof Float64Array) return times;
  const { start, step } = times;
  const ticks = new Float64Array(length);
  for (let index = 0; index < length; index += 1) ticks[index] = start + index * step;
  return ticks;
}

/** The rows as the server wrote them. */
export function rowsOf(column: Column): Row[] {
  if (column.rows) return [...column.rows];
  const { times, values } = column;
  return Array.from(values, (value, index): Row => {
    const plain = Number.isNaN(value) ? null : value;
    return times === null ? plain : [timeAt(times, index), plain];
  });
}

/** A column of parsed rows. What is no number counts as none in it; the rows themselves stay at hand. */
export function columnOf(rows: readonly Row[]): Column {
  const timed = rows.length > 0 && Array.isArray(rows[0]);
  const values = new Float64Array(rows.length);
  const times = timed ? new Float64Array(rows.length) : null;
  rows.forEach((row, index) => {
    const value = Array.isArray(row) ? row[1] : row;
    if (times) times[index] = Array.isArray(row) ? row[0] : Number.NaN;
    values[index] = typeof value === 'number' ? value : Number.NaN;
  });
  return { length: rows.length, times, values, rows };
}
