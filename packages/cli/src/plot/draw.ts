import { styleText } from 'node:util';
import { DotCanvas, type DotStyle } from './dots.js';
import { type PlotWindow, timeMarks } from './time-axis.js';
import { extentOf, type Spans, type Trace } from './trace.js';

/** How a trace is drawn. */
export interface DrawOptions {
  /** Columns of the whole drawing. */
  readonly width: number;
  /** Lines of the curve. */
  readonly height: number;
  readonly style: DotStyle;
  /** Whether what cannot be trusted is dimmed, beside being marked at the axis. */
  readonly colour: boolean;
}

/** Columns for the numbers at the side, and what parts them from the curve. */
const NUMBERS = 8;
const SIDE = 2;
/** Stands at the axis below what cannot be trusted. */
export const DOUBT = '~';

/** Columns that are left for the curve. */
export function curveColumns(width: number): number {
  return width - NUMBERS - SIDE;
}

/** Draws a trace with its axes: numbers at the side, times below. Where nothing was recorded, the axis is open. */
export function draw(trace: Trace, window: PlotWindow, { width, height, style, colour }: DrawOptions): string[] {
  const columns = curveColumns(width);
  // What cannot be trusted does not set the scale, where there is anything else.
  const extent = extentOf(trace.trusted) ?? extentOf(trace.doubtful) ?? { bottom: Number.NaN, top: Number.NaN };
  const [trusted, doubtful] = [trace.trusted, trace.doubtful].map((spans) => {
    const canvas = new DotCanvas(style, columns, height);
    fill(canvas, spans, extent, style.down * height);
    return canvas;
  }) as [DotCanvas, DotCanvas];
  const curve = Array.from({ length: height }, (_, row) => {
    const cells = cellsOf(trusted.bits(row), doubtful.bits(row), style, colour);
    return `${numberAt(row, height, extent).padStart(NUMBERS)} ${style.axis.side}${cells}`;
  });
  const marks = timeMarks(window, columns);
  return [...curve, axisOf(trace, columns, marks, style), labelsOf(marks, columns)].map((line) => line.trimEnd());
}

interface Extent {
  readonly bottom: number;
  readonly top: number;
}

function fill(canvas: DotCanvas, { least, greatest }: Spans, { bottom, top }: Extent, dots: number): void {
  const rowOf = (value: number): number => {
    if (top === bottom) return Math.floor(dots / 2);
    const row = Math.round(((top - value) / (top - bottom)) * (dots - 1));
    return Math.min(dots - 1, Math.max(0, row));
  };
  for (const [x, low] of least.entries()) {
    const high = greatest[x] ?? Number.NaN;
    if (!Number.isNaN(low) && !Number.isNaN(high)) canvas.setColumn(x, rowOf(high), rowOf(low));
  }
}

function cellsOf(trusted: Uint8Array, doubtful: Uint8Array, style: DotStyle, colour: boolean): string {
  let text = '';
  for (let from = 0; from < trusted.length; ) {
    const isDim = trusted[from] === 0 && doubtful[from] !== 0;
    let to = from;
    let cells = '';
    for (; to < trusted.length && (trusted[to] === 0 && doubtful[to] !== 0) === isDim; to += 1) {
      const bits = (trusted[to] ?? 0) | (doubtful[to] ?? 0);
      cells += bits === 0 ? ' ' : style.charOf(bits);
    }
    text += isDim && colour ? styleText('dim', cells, { validateStream: false }) : cells;
    from = to;
  }
  return text;
}

/** The greatest value at the top, the least at the bottom, and where there is room what is half-way. */
function numberAt(row: number, height: number, { bottom, top }: Extent): string {
  if (Number.isNaN(top)) return '';
  if (row === 0) return numberText(top);
  if (bottom === top) return '';
  if (row === height - 1) return numberText(bottom);
  return height >= 5 && height % 2 === 1 && row === (height - 1) / 2 ? numberText((top + bottom) / 2) : '';
}

function numberText(value: number): string {
  const text = String(Number(value.toPrecision(4)));
  return text.length <= NUMBERS ? text : value.toExponential(1);
}

function axisOf(
  trace: Trace,
  columns: number,
  marks: readonly { column: number }[],
  { axis, across }: DotStyle,
): string {
  const has = ({ least }: Spans, column: number): boolean =>
    least.subarray(column * across, (column + 1) * across).some((value) => !Number.isNaN(value));
  const marked = new Set(marks.map(({ column }) => column));
  const cells = Array.from({ length: columns }, (_, column) => {
    if (marked.has(column)) return axis.mark;
    if (has(trace.doubtful, column)) return DOUBT;
    return has(trace.trusted, column) ? axis.line : ' ';
  });
  return `${' '.repeat(NUMBERS + 1)}${axis.corner}${cells.join('')}`;
}

/** Each label begins below its mark; one that would go beyond the edge is left out. */
function labelsOf(marks: readonly { readonly column: number; readonly label: string }[], columns: number): string {
  let line = ' '.repeat(NUMBERS + SIDE);
  for (const { column, label } of marks) {
    if (column + label.length > columns) break;
    line = line.padEnd(NUMBERS + SIDE + column) + label;
  }
  return line;
}
