import { allTimes, type Column, type Row, rowsOf, type Times, timeAt } from '../wire/column.js';

/**
 * One column of the pieces of a longer one, in order. Each piece holds all samples from its first moment to its last, which
 * is the first of the next piece: what stands there may come twice.
 */
export function joinColumns(pieces: readonly Column[]): Column {
  const parts = withoutRepetition(pieces);
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const joined = { length, times: joinTimes(parts, length), values: joinValues(parts, length) };
  if (!parts.some(({ rows }) => rows)) return joined;
  return { ...joined, rows: parts.flatMap((part): Row[] => rowsOf(part)) };
}

function withoutRepetition(pieces: readonly Column[]): Column[] {
  const parts: Column[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    let first = 0;
    while (first < piece.length && tickAt(piece, first) <= last) first += 1;
    if (first === piece.length) continue;
    parts.push(behind(piece, first));
    last = tickAt(piece, piece.length - 1);
  }
  return parts;
}

function behind(piece: Column, first: number): Column {
  const { times, values, rows, length } = piece;
  if (first === 0) return piece;
  return {
    length: length - first,
    times: times instanceof Float64Array ? times.subarray(first) : times && { ...times, start: timeAt(times, first) },
    values: values.subarray(first),
    ...(rows ? { rows: rows.slice(first) } : {}),
  };
}

function joinTimes(parts: readonly Column[], length: number): Times {
  const [first] = parts;
  const times = first?.times ?? new Float64Array();
  if (!(times instanceof Float64Array) && continuesEvenly(parts, times.step)) return times;
  const ticks = new Float64Array(length);
  let place = 0;
  for (const part of parts) {
    ticks.set(allTimes(part.times ?? new Float64Array(), part.length), place);
    place += part.length;
  }
  return ticks;
}

function continuesEvenly(parts: readonly Column[], step: number): boolean {
  return parts.every((part, index) => {
    const before = parts[index - 1];
    const isEven =
      part.length === 1 || (part.times && !(part.times instanceof Float64Array) && part.times.step === step);
    return isEven && (!before || tickAt(part, 0) - tickAt(before, before.length - 1) === step);
  });
}

function joinValues(parts: readonly Column[], length: number): Int32Array | Float64Array {
  const whole = parts.every(({ values }) => values instanceof Int32Array);
  const values = whole ? new Int32Array(length) : new Float64Array(length);
  let place = 0;
  for (const part of parts) {
    values.set(part.values, place);
    place += part.length;
  }
  return values;
}

function tickAt({ times }: Column, index: number): number {
  return times === null ? Number.NaN : timeAt(times, index);
}
