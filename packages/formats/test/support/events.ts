import type { Events } from '../../src/events/events.js';

/** Events from pairs of a tick and a value. */
export function events(...pairs: readonly (readonly [tick: number, value: number])[]): Events {
  return {
    ticks: Float64Array.from(pairs, ([tick]) => tick),
    values: Float64Array.from(pairs, ([, value]) => value),
  };
}

/** The pairs of all pieces. */
export function pairsOf(pieces: readonly Events[]): [tick: number, value: number][] {
  return pieces.flatMap(({ ticks, values }) =>
    Array.from(ticks, (tick, index): [number, number] => [tick, values[index] as number]),
  );
}
