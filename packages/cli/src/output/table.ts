import Table from 'cli-table3';

/** No lines and no colours: columns stand apart by two spaces, as in other commands whose output people read and copy. */
const PLAIN = {
  chars: {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '  ',
  },
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
};

/** Spaces between two columns. */
export const GAP = PLAIN.chars.middle.length;

export interface TableShape {
  readonly widths: readonly number[];
  /** Columns of numbers, which stand at the right. */
  readonly right?: readonly boolean[];
  /** Breaks long text into lines; otherwise it is cut, with `…`. */
  readonly wrap?: boolean;
}

/** Lays text out in columns, line by line, without spaces at the ends of lines. */
export function tableText(
  rows: readonly (readonly string[])[],
  { widths, right = [], wrap = false }: TableShape,
): string {
  if (rows.length === 0) return '';
  const table = new Table({
    ...PLAIN,
    colWidths: [...widths],
    colAligns: widths.map((_, column) => (right[column] === true ? 'right' : 'left')),
    wordWrap: wrap,
    wrapOnWordBoundary: true,
  });
  table.push(...rows.map((row) => [...row]));
  const lines = table.toString().split('\n');
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
