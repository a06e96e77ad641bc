import type { DataCall } from '../call/data-call.js';
import { channelOf } from '../series/channel.js';
import { usualStep } from '../series/steps.js';
import { surelyAll, type Thinning, thinningOf } from '../series/thinning.js';
import type { Column } from '../wire/column.js';
import type { Columns } from './source.js';

/** The thinned column by which a piece is cut into shorter ones. */
export interface Guide {
  readonly datatype: number;
  readonly column: Column;
  readonly thinning: Thinning;
}

/** The data type that needs the shortest pieces; null where none is thinned. */
export function mostThinned(
  call: DataCall,
  datatypes: readonly number[],
  columns: Columns,
  coarser: Columns | null,
): Guide | null {
  let most: Guide | null = null;
  for (const datatype of datatypes) {
    const column = columns.get(datatype);
    if (!column || !mayBeThinned(call, datatype, column, coarser?.get(datatype) ?? null)) continue;
    const guide = { datatype, column, thinning: thinningIn(call, datatype, column) };
    if (!most || samplesBehind(guide) > samplesBehind(most)) most = guide;
  }
  return most;
}

function samplesBehind({ column, thinning }: Guide): number {
  return column.length * (thinning === 'unknown' ? 1 : thinning);
}

/** Whether an answer may lack samples of a data type. */
export function mayBeThinned(call: DataCall, datatype: number, column: Column, coarser: Column | null): boolean {
  const thinning = thinningIn(call, datatype, column);
  if (thinning === 1) return false;
  if (thinning === 'unknown') return column.length > surelyAll(call.mostValues);
  // Thinning of a shorter piece is finer. Where it is not, the samples are just that far apart.
  return !coarser || stepIn(coarser) !== stepIn(column);
}

function thinningIn(call: DataCall, datatype: number, column: Column): Thinning {
  return thinningOf(column, periodIn(call, datatype), call.mostValues);
}

function stepIn({ times, length }: Column): number | null {
  return times === null ? null : usualStep(times, length);
}

/** Ticks from one sample of a data type to the next; null where there is no such. */
export function periodIn({ engine }: DataCall, datatype: number): number | null {
  return channelOf(datatype, engine.settings.ticksPerSecond).period;
}
