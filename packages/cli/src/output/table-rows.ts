import { cellOf } from './cell.js';
import { cleanText } from './clean-text.js';
import type { Row, RowOptions, RowTarget, RowWriter } from './rows.js';
import { GAP } from './table.js';
import { fitted, widthOf } from './width.js';

/** So many rows decide how wide the columns are; those behind keep to it, so that a list of any length needs little memory. */
const DECIDING = 1_000;
const WIDEST = 40;
const NARROWEST = 8;

/** What tells people most about an object, where it has it. */
const FIRST = ['id', 'name', 'title', 'first_name', 'last_name', 'email', 'status', 'start_date', 'end_date', 'user'];

/** Rows as a table, in the width of the terminal. */
export function tableRows(target: RowTarget, options: RowOptions): RowWriter {
  let waiting: Row[] | null = [];
  let shape: Columns | null = null;
  const decide = async (rows: readonly Row[]): Promise<Columns> => {
    const columns = chooseColumns(rows, options.columns, target.width);
    await target.put(headText(columns, target.bold));
    await target.put(rowsText(rows, columns));
    return columns;
  };
  return {
    async write(row) {
      if (shape !== null) return target.put(rowsText([row], shape));
      waiting?.push(row);
      if (waiting !== null && waiting.length >= DECIDING) {
        shape = await decide(waiting);
        waiting = null;
      }
    },
    async end() {
      if (shape === null) {
        if (waiting === null || waiting.length === 0) {
          target.note(options.none ?? 'Nothing matches.');
          return;
        }
        shape = await decide(waiting);
      }
      if (shape.left > 0) target.note(`${shape.left} more field${shape.left === 1 ? '' : 's'}: see --fields, --json`);
    },
  };
}

interface Columns {
  readonly names: readonly string[];
  readonly widths: readonly number[];
  readonly right: readonly boolean[];
  /** How many fields there was no room for. */
  readonly left: number;
}

function chooseColumns(rows: readonly Row[], asked: readonly string[] | undefined, width: number): Columns {
  const all = asked ?? Object.keys(rows[0] ?? {});
  const wanted = asked ?? [
    ...FIRST.filter((name) => all.includes(name)),
    ...all.filter((name) => !FIRST.includes(name)),
  ];
  const measured = wanted.map((name) => measure(name, rows)).filter(({ isEmpty }) => asked !== undefined || !isEmpty);
  const chosen: Measured[] = [];
  let taken = -GAP;
  for (const column of measured) {
    if (asked === undefined && taken + GAP + column.width > width) continue;
    taken += GAP + column.width;
    chosen.push(column);
  }
  return {
    names: chosen.map(({ name }) => name),
    widths: asked === undefined ? chosen.map((column) => column.width) : squeezed(chosen, width),
    right: chosen.map(({ isNumber }) => isNumber),
    left: all.length - chosen.length,
  };
}

interface Measured {
  readonly name: string;
  readonly width: number;
  readonly isNumber: boolean;
  readonly isEmpty: boolean;
}

function measure(name: string, rows: readonly Row[]): Measured {
  const cells = rows.map((row) => cellOf(row[name]));
  const widths = cells.map((cell) => widthOf(textOf(cell)));
  return {
    name,
    width: Math.min(WIDEST, Math.max(widthOf(name), ...widths)),
    isNumber: cells.every((cell) => typeof cell === 'number' || cell === ''),
    isEmpty: cells.every((cell) => cell === '' || cell === '[]' || cell === '{}'),
  };
}

/** Columns that were asked for are all shown; the widest give way first. */
function squeezed(columns: readonly Measured[], width: number): number[] {
  const widths = columns.map((column) => column.width);
  const room = width - GAP * (columns.length - 1);
  for (let over = widths.reduce((sum, one) => sum + one, 0) - room; over > 0; over -= 1) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function headText({ names, widths, right }: Columns, bold: (text: string) => string): string {
  return lineOf(names.map((name, column) => bold(fitted(name, widths[column] ?? 0, right[column] ?? false))));
}

/** Laid out here, since a table library takes as long for ten rows as this does for a thousand. */
function rowsText(rows: readonly Row[], { names, widths, right }: Columns): string {
  return rows
    .map((row) =>
      lineOf(
        names.map((name, column) => fitted(textOf(cellOf(row[name])), widths[column] ?? 0, right[column] ?? false)),
      ),
    )
    .join('');
}

function lineOf(cells: readonly string[]): string {
  return `${cells.join(' '.repeat(GAP)).trimEnd()}\n`;
}

function textOf(cell: string | number): string {
  return cleanText(String(cell)).replaceAll(/\s+/g, ' ');
}
