/** Shapes are read from tables with linear interpolation: a cosine per sample would take most of the time. */
const SIZE = 1024;

/** Table of `shape` over [0, 1]; its last entry is a guard, so that position 1 itself can be read. */
export function tabulate(shape: (x: number) => number): Float64Array {
  return Float64Array.from({ length: SIZE + 2 }, (_, index) => shape(Math.min(1, index / SIZE)));
}

/** Value of a table at `x` in [0, 1]. */
export function readTable(table: Float64Array, x: number): number {
  const position = x * SIZE;
  const index = position | 0;
  const left = table[index] as number;
  return left + ((table[index + 1] as number) - left) * (position - index);
}

/** From 1 at 0 down to 0 at 1, level at both ends. */
export function smoothFall(x: number): number {
  return 0.5 + 0.5 * Math.cos(Math.PI * x);
}
