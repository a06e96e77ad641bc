import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, columnOf, type Row, rowsOf } from '../wire/column.js';
import { compactColumn } from '../wire/compact.js';
import { joinColumns } from './join.js';

type Pair = [number, number | null];

const compact = (rows: readonly Pair[]): Column =>
  compactColumn(
    Float64Array.from(rows, ([tick]) => tick),
    Float64Array.from(rows, ([, value]) => value ?? Number.NaN),
    rows.length,
  );

const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(null, 0.5));
const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), value), { maxLength: 40 }).map((steps) => {
  let tick = 1000;
  return steps.map(([step, sample]): Pair => {
    tick += step;
    return [tick, sample];
  });
});
const borders = fc
  .array(fc.integer({ min: 1001, max: 1100 }), { maxLength: 5 })
  .map((ticks) => [...new Set(ticks)].sort((a, b) => a - b));

describe('joinColumns', () => {
  it.each([
    ['included', (tick: number, end: number) => tick <= end],
    ['left out', (tick: number, end: number) => tick < end],
  ])('gives back what was cut, where the ends of windows are %s', (_what, isBefore) => {
    fc.assert(
      fc.property(
        rows,
        borders,
        fc.constantFrom(compact, columnOf as (rows: readonly Row[]) => Column),
        (all, cuts, make) => {
          const ends = [...cuts, Number.POSITIVE_INFINITY];
          const pieces = ends.map((end, index) =>
            make(all.filter(([tick]) => tick >= (ends[index - 1] ?? 0) && isBefore(tick, end))),
          );
          const joined = joinColumns(pieces);
          expect(joined.length).toBe(all.length);
          expect(rowsOf(joined)).toEqual(all);
        },
      ),
    );
  });

  it('keeps even times even, and integers integers', () => {
    const second = (index: number): Pair => [1000 + index * 256, index];
    const pieces = [[0, 1, 2], [2, 3, 4], [4], [5]].map((indices) => compact(indices.map(second)));
    expect(joinColumns(pieces)).toEqual({
      length: 6,
      times: { start: 1000, step: 256 },
      values: Int32Array.of(0, 1, 2, 3, 4, 5),
    });
  });

  it('gives nothing of nothing', () => {
    expect(joinColumns([])).toMatchObject({ length: 0 });
    expect(joinColumns([compact([]), compact([])])).toMatchObject({ length: 0 });
  });
});
