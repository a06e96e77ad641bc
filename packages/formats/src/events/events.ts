/** Values at single moments, as two columns of the same length. */
export interface Events {
  /** Ticks, of the record's own or since 1970 as the reader was asked. */
  readonly ticks: Float64Array;
  /** Raw numbers as the file has them; NaN where a state is undefined. */
  readonly values: Float64Array;
}

/** Events that are at hand, or that come piece by piece. */
export type EventSource = Events | Iterable<Events> | AsyncIterable<Events>;

/** The pieces of a source, one after another. */
export async function* eventPieces(source: EventSource): AsyncGenerator<Events, void, undefined> {
  if ('ticks' in source) yield source;
  else yield* source;
}
