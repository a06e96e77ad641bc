import type { Series } from 'hexoskin-client';
import type { FileTarget, ServerTarget } from '../arguments/target.js';
import type { Context } from '../context.js';

/** Some time of a recording, in ticks; the end does not belong to it. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** Samples of one channel. */
export interface Piece {
  /** What is drawn together: one trace for each name. */
  readonly name: string;
  readonly series: Series;
}

/** A recording that can be drawn. */
export interface PlotSource {
  /** What it is, as `record 37700`. */
  readonly title: string;
  readonly span: TimeSpan;
  readonly ticksPerSecond: number;
  /**
   * The samples of some time, channel after channel, of each in the order of time.
   *
   * @param names of data types or channels; null for those of `ids` that there are
   * @throws Failure for a name that there is not
   */
  samples(wanted: Wanted, span: TimeSpan): AsyncIterable<Piece>;
  close(): Promise<void>;
}

/** What is to be drawn: names that somebody gave, or data types of which those count that there are. */
export type Wanted = { readonly names: readonly string[] } | { readonly ids: readonly number[] };

/** Opens what is to be drawn. */
export async function openSource(context: Context, target: ServerTarget | FileTarget): Promise<PlotSource> {
  if (target.kind === 'file') return (await import('./file-source.js')).fileSource(target.path);
  return (await import('./server-source.js')).serverSource(context, target);
}
