/**
 * Tells that the first rows of an optional column have a number and the others none, as Parquet does it: run by run.
 */
export function levelsOf(defined: number, others: number): Uint8Array {
  return Uint8Array.from([...runOf(defined, 1), ...runOf(others, 0)]);
}

function runOf(rows: number, level: number): number[] {
  if (rows === 0) return [];
  const bytes: number[] = [];
  // The lowest bit would tell of another kind of run.
  let rest = rows * 2;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest, level];
}
