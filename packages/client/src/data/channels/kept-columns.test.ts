import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Scratch } from '../../files/open-archive.js';
import { TemporaryFile } from '../../node/temporary-file.js';
import { KeptColumns, type ReadableColumns } from './kept-columns.js';

const files: TemporaryFile[] = [];
afterEach(async () => {
  for (const file of files.splice(0)) await file.close();
});
const scratch = async (): Promise<TemporaryFile> => {
  const file = await TemporaryFile.create();
  files.push(file);
  return file;
};

interface Piece {
  readonly column: number;
  readonly ticks: readonly number[];
  readonly values: readonly number[];
}

async function keep(pieces: readonly Piece[], room: (() => Promise<Scratch>) | undefined, mostInMemory: number) {
  const kept = new KeptColumns(2, room, mostInMemory);
  for (const { column, ticks, values } of pieces) {
    await kept.add(column, {
      length: ticks.length,
      times: Float64Array.from(ticks),
      values: Float64Array.from(values),
    });
  }
  return kept.end();
}

async function contentOf(columns: ReadableColumns | null, column: number) {
  const [ticks, values]: [number[], number[]] = [[], []];
  for await (const { length, times, values: numbers } of columns?.read(column) ?? []) {
    values.push(...numbers);
    if (times instanceof Float64Array) ticks.push(...times);
    else for (let index = 0; index < length; index += 1) ticks.push((times?.start ?? 0) + index * (times?.step ?? 0));
  }
  return { ticks, values };
}

const expected = (pieces: readonly Piece[], column: number) => ({
  ticks: pieces.filter((piece) => piece.column === column).flatMap(({ ticks }) => ticks),
  values: pieces.filter((piece) => piece.column === column).flatMap(({ values }) => values),
});

describe('columns that are kept', () => {
  const number = fc.oneof(
    fc.integer({ min: -32_768, max: 32_767 }),
    fc.integer({ min: -(2 ** 17), max: 2 ** 17 }).map((count) => count / 256),
    fc.double(),
  );
  const tick = fc.integer({ min: 0, max: 2 ** 40 });
  const even = fc.tuple(tick, fc.integer({ min: 1, max: 256 }), fc.array(number));
  const piece = fc
    .tuple(fc.constantFrom(0, 1), fc.oneof(even, fc.array(fc.tuple(tick, number))))
    .map(([column, given]): Piece => {
      if (typeof given[0] === 'number') {
        const [start, step, values] = given as [number, number, number[]];
        return { column, ticks: values.map((_, index) => start + index * step), values };
      }
      const rows = given as [number, number][];
      return { column, ticks: rows.map(([at]) => at), values: rows.map(([, value]) => value) };
    });

  it('are the same in memory and in a file, each as often as it is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.constantFrom(0, 20, 1_000_000), async (pieces, mostInMemory) => {
        const kept = await keep(pieces, scratch, mostInMemory);
        for (const column of [1, 0, 1]) expect(await contentOf(kept, column)).toEqual(expected(pieces, column));
      }),
      { numRuns: 50 },
    );
  });

  it('take two bytes for a sample of a signal', async () => {
    const length = 100_000;
    const ticks = Array.from({ length }, (_, index) => 445_761_884_588 + index * 2);
    const pieces = [{ column: 0, ticks, values: ticks.map((at) => at % 4096) }];
    expect(await contentOf(await keep(pieces, scratch, 10), 0)).toEqual(expected(pieces, 0));
    expect(files[0]?.length).toBe(2 * length);
  });

  it('are not there where there is no room for them', async () => {
    const pieces = [{ column: 0, ticks: [1, 2, 3], values: [1, 2, 3] }];
    expect(await keep(pieces, undefined, 2)).toBeNull();
    expect(await keep(pieces, () => Promise.reject(new Error('EACCES')), 2)).toBeNull();
    const full = async (): Promise<Scratch> =>
      Object.assign(await scratch(), { append: () => Promise.reject(new Error('ENOSPC')) });
    expect(await keep(pieces, full, 2)).toBeNull();
  });
});
