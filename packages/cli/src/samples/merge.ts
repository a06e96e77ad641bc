import type { Series } from 'hexoskin-client';

/** What several series have at one tick: a value for each of them, undefined where one has none. */
export interface Moment {
  readonly tick: number;
  readonly values: readonly (number | undefined)[];
}

/** The samples of several series in the order of time. What one has more than once at a tick comes at several moments. */
export function* merged(all: readonly Series[]): Generator<Moment, void, undefined> {
  const places = all.map(() => 0);
  const ticks = all.map((series) => series.ticks);
  const values = all.map((series) => series.values);
  for (;;) {
    let tick = Number.POSITIVE_INFINITY;
    for (const [index, place] of places.entries()) tick = Math.min(tick, ticks[index]?.[place] ?? tick);
    if (tick === Number.POSITIVE_INFINITY) return;
    const found = places.map((place, index) => {
      if (ticks[index]?.[place] !== tick) return undefined;
      places[index] = place + 1;
      const value = values[index]?.[place];
      return Number.isNaN(value) ? undefined : value;
    });
    yield { tick, values: found };
  }
}
