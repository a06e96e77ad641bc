import { type Column, timeAt } from '../wire/column.js';
import type { Piece } from './source.js';

/**
 * Parts of a piece that meet at samples of a column, each with about `stride` of its samples. They follow the samples and
 * not the clock: where there are none, nothing is asked for.
 */
export function splitAtSamples(piece: Piece, { times, length }: Column, stride: number): Piece[] {
  const borders: number[] = [];
  if (times !== null) {
    const end = timeAt(times, length - 1);
    let last = timeAt(times, 0);
    for (let index = stride; index < length; index += stride) {
      const tick = timeAt(times, index);
      // Several samples may have one time. Both sides of a border have them, so a border is no place between them.
      if (tick > last && tick < end) borders.push(tick);
      last = Math.max(last, tick);
    }
  }
  const ends = [piece.from, ...borders, piece.to];
  return ends.slice(1).map((to, index) => ({ from: ends[index] ?? null, to }));
}
