/** How characters show dots. */
export interface DotStyle {
  /** Dots of a character across and down. */
  readonly across: number;
  readonly down: number;
  /** The bit of a dot among those of its character. */
  bitOf(x: number, y: number): number;
  charOf(bits: number): string;
  /** What an axis is made of: corner, line, mark, and beside the curve. */
  readonly axis: { readonly corner: string; readonly line: string; readonly mark: string; readonly side: string };
}

const BRAILLE_BITS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;
const FIRST_BRAILLE = 0x2800;

/** Two by four dots of braille. */
export const BRAILLE: DotStyle = {
  across: 2,
  down: 4,
  bitOf: (x, y) => BRAILLE_BITS[x]?.[y] ?? 0,
  charOf: (bits) => String.fromCodePoint(FIRST_BRAILLE + bits),
  axis: { corner: '└', line: '─', mark: '┬', side: '│' },
};

/** One above another at the left of three: `'`, `-`, `.`; what is more than one is a line. */
const ASCII_CHARS = [' ', "'", '-', '|', '.', '|', '|', '|'] as const;

/** For terminals that know nothing else. */
export const ASCII: DotStyle = {
  across: 1,
  down: 3,
  bitOf: (_, y) => 1 << y,
  charOf: (bits) => ASCII_CHARS[bits] ?? '|',
  axis: { corner: '+', line: '-', mark: '+', side: '|' },
};

/** A sheet of dots. */
export class DotCanvas {
  readonly #style: DotStyle;
  readonly #rows: readonly Uint8Array[];

  constructor(style: DotStyle, columns: number, rows: number) {
    this.#style = style;
    this.#rows = Array.from({ length: rows }, () => new Uint8Array(columns));
  }

  /** Sets the dots of a column from one row of dots to another, both included. */
  setColumn(x: number, from: number, to: number): void {
    const { across, down, bitOf } = this.#style;
    for (let y = from; y <= to; y += 1) {
      const row = this.#rows[Math.floor(y / down)];
      const column = Math.floor(x / across);
      if (row !== undefined) row[column] = (row[column] ?? 0) | bitOf(x % across, y % down);
    }
  }

  /** The dots of a row of characters. */
  bits(row: number): Uint8Array {
    return this.#rows[row] ?? new Uint8Array(0);
  }
}
