import type { DataCall } from '../call/data-call.js';
import type { ThinningByDataType } from '../results.js';
import { columnOf, type Row } from '../wire/column.js';
import { channelOf } from './channel.js';
import { thinningOf } from './thinning.js';

/** How far the samples of a flat answer were thinned, which does not tell to what data type they belong. */
export function flatThinning(call: DataCall, rows: readonly Row[]): ThinningByDataType {
  const [first, ...others] = call.datatypes ?? [];
  if (first === undefined) return {};
  // The steps of several data types are mixed up; their number is, too, but none of them has more than all together.
  const isAlone = others.length === 0 && call.times === 'ticks';
  const period = isAlone ? channelOf(first, call.engine.settings.ticksPerSecond).period : null;
  const thinning = thinningOf(columnOf(rows), period, call.mostValues);
  return Object.fromEntries([first, ...others].map((datatype) => [datatype, thinning]));
}
