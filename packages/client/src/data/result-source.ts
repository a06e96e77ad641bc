import { UsageError } from '../errors/usage.js';
import { beginsRecord, type DataCall } from './call/data-call.js';
import type { ResultSource, ThinningByDataType } from './results.js';
import { type Channel, channelOf } from './series/channel.js';
import { Series } from './series/series.js';
import { type Thinning, thinningOf } from './series/thinning.js';
import { type Column, columnOf, type Row, rowsOf, timeAt } from './wire/column.js';

/** What one result of a call reads from its columns. */
export function resultSource(call: DataCall, columns: ReadonlyMap<number, Column>): ResultSource<Row> {
  const made = new Map<number, Series>();
  const series = (datatype: number): Series => {
    const known = made.get(datatype);
    if (known) return known;
    const fresh = makeSeries(call, columns, datatype, series);
    made.set(datatype, fresh);
    return fresh;
  };
  return {
    datatypes: [...columns.keys()],
    series,
    rows: () => Object.fromEntries(Array.from(columns, ([datatype, column]) => [datatype, rowsOf(column)])),
    thinning: () => thinningBy(call, columns),
    summary: () =>
      Array.from(columns, ([datatype, { length }]) => `${channelOf(datatype, 1).name} (${datatype}) ${length}`).join(
        ', ',
      ) || 'nothing',
  };
}

function makeSeries(
  call: DataCall,
  columns: ReadonlyMap<number, Column>,
  datatype: number,
  seriesOf: (datatype: number) => Series,
): Series {
  if (call.times !== 'ticks') {
    const asked = call.times === 'none' ? 'no_timestamps' : 'seconds';
    throw new UsageError(`The samples were asked for with '${asked}', so they have no ticks for a series`);
  }
  const column = columns.get(datatype) ?? nothingOf(call, datatype);
  const { ticksPerSecond } = call.engine.settings;
  const channel = channelOf(datatype, ticksPerSecond);
  const { quality } = channel;
  return new Series({
    column,
    channel,
    ticksPerSecond,
    thinning: thinningIn(call, column, channel),
    fromBeginning: column.times !== null && column.length > 0 && beginsRecord(call, timeAt(column.times, 0), channel),
    quality: quality !== null && columns.has(quality) ? seriesOf(quality) : null,
  });
}

/** A data type that has no samples may be absent from an answer. */
function nothingOf({ datatypes }: DataCall, datatype: number): Column {
  if (datatypes && !datatypes.includes(datatype)) {
    throw new UsageError(`Data type ${datatype} was not asked for; the request was for ${datatypes.join(', ')}`);
  }
  return columnOf([]);
}

function thinningBy(call: DataCall, columns: ReadonlyMap<number, Column>): ThinningByDataType {
  const { ticksPerSecond } = call.engine.settings;
  return Object.fromEntries(
    Array.from(columns, ([datatype, column]) => [
      datatype,
      thinningIn(call, column, channelOf(datatype, ticksPerSecond)),
    ]),
  );
}

function thinningIn({ fullResolution, mostValues, times }: DataCall, column: Column, channel: Channel): Thinning {
  if (fullResolution) return 1;
  return thinningOf(column, times === 'ticks' ? channel.period : null, mostValues);
}
