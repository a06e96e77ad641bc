/** A curve to be drawn. */
export interface Curve {
  /** At equal distances; NaN where there is none. */
  readonly values: ArrayLike<number>;
  /** What stands at the top and bottom of the axis, behind the number. */
  readonly unit: string;
  /** What stands below the left and the right end. */
  readonly from: string;
  readonly to: string;
}

/** Dots of a character across and down. */
const ACROSS = 2;
const DOWN = 4;

/** The bits of those dots in the block of braille characters, column after column. */
const BITS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;
const BRAILLE = 0x2800;

/** Columns for the numbers at the axis. */
const AXIS = 11;

/**
 * Draws a curve with the dots of braille characters. Where several values share a column of dots it has all from the least to
 * the greatest, so that no peak is lost.
 *
 * @returns lines of at most `width` characters
 */
export function plot({ values, unit, from, to }: Curve, width: number, height: number): string[] {
  const columns = width - AXIS;
  const spans = spansOf(values, columns * ACROSS);
  const { least, greatest } = extremes(spans);
  const cells = Array.from({ length: height }, () => new Uint8Array(columns));
  const rowOf = (value: number): number =>
    greatest === least
      ? DOWN * height - 1
      : Math.round(((greatest - value) / (greatest - least)) * (DOWN * height - 1));
  for (const [x, span] of spans.entries()) {
    if (span === null) continue;
    for (let y = rowOf(span.greatest); y <= rowOf(span.least); y += 1) {
      const line = cells[Math.floor(y / DOWN)];
      const column = Math.floor(x / ACROSS);
      if (line) line[column] = (line[column] ?? 0) | (BITS[x % ACROSS]?.[y % DOWN] ?? 0);
    }
  }
  const label = (row: number): string => {
    if (row !== 0 && row !== height - 1) return '';
    return Number.isFinite(greatest) ? `${numberText(row === 0 ? greatest : least)} ${unit}` : '';
  };
  const lines = cells.map((line, row) => {
    const dots = Array.from(line, (bits) => String.fromCodePoint(BRAILLE + bits)).join('');
    return `${label(row).padStart(AXIS - 2)} ${row === 0 ? '┐' : row === height - 1 ? '┘' : '│'}${dots}`.trimEnd();
  });
  const gap = Math.max(1, columns - from.length - to.length);
  return [...lines, `${' '.repeat(AXIS)}${from}${' '.repeat(gap)}${to}`];
}

interface Span {
  readonly least: number;
  readonly greatest: number;
}

/** The values of each column of dots, with the one before, so that the curve hangs together; null where there are none. */
function spansOf(values: ArrayLike<number>, columns: number): (Span | null)[] {
  return Array.from({ length: columns }, (_, column) => {
    const first = Math.floor((column * values.length) / columns);
    const end = Math.max(first + 1, Math.floor(((column + 1) * values.length) / columns));
    let span: Span | null = null;
    for (let index = Math.max(0, first - 1); index < end && index < values.length; index += 1) {
      const value = values[index] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      span = span
        ? { least: Math.min(span.least, value), greatest: Math.max(span.greatest, value) }
        : { least: value, greatest: value };
    }
    return span;
  });
}

function extremes(spans: readonly (Span | null)[]): Span {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    if (span === null) continue;
    least = Math.min(least, span.least);
    greatest = Math.max(greatest, span.greatest);
  }
  return { least, greatest };
}

function numberText(value: number): string {
  return String(Number(value.toPrecision(3)));
}
