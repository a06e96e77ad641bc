import { joinColumns } from '../full-resolution/join.js';
import { Series } from '../series/series.js';
import { type Column, timeAt } from '../wire/column.js';
import { ApiChannel } from './channel.js';
import { QualityCursor } from './quality-cursor.js';
import type { ChannelPlace, OpenedChannel, OpenRecord } from './record-source.js';

/** A channel as callers see it. */
export async function apiChannelOf(record: OpenRecord, place: ChannelPlace): Promise<ApiChannel> {
  const opened = await record.open(place);
  const { datatype, name, unit, period, signed, scale, offset } = opened.channel;
  const { facts } = record.source;
  return new ApiChannel({
    record: facts,
    path: place.path,
    datatype,
    name,
    unit,
    rate: period === null ? null : facts.ticksPerSecond / period,
    signed,
    scale,
    offset,
    length: opened.length,
    chunks: () => chunksOf(record, opened),
    whole: () => wholeOf(record, opened),
  });
}

async function* chunksOf(record: OpenRecord, opened: OpenedChannel): AsyncGenerator<Series, void, undefined> {
  const flags = await record.qualityOf(opened);
  // A flag speaks of the time that ends with it.
  const cursor = flags && new QualityCursor(record.columns(flags), flags.channel.period ?? 1);
  let isFirst = record.source.beginsRecord;
  try {
    for await (const column of record.columns(opened)) {
      yield seriesOf(
        record,
        opened,
        column,
        isFirst,
        flags && cursor && (await flagsOf(record, flags, cursor, column)),
      );
      isFirst = false;
    }
  } finally {
    await cursor?.close();
  }
}

async function wholeOf(record: OpenRecord, opened: OpenedChannel): Promise<Series> {
  const all = async (channel: OpenedChannel): Promise<Column> => {
    const columns: Column[] = [];
    for await (const column of record.columns(channel)) columns.push(column);
    return joinColumns(columns);
  };
  const flags = await record.qualityOf(opened);
  const quality = flags && seriesOf(record, flags, await all(flags), false, null);
  return seriesOf(record, opened, await all(opened), record.source.beginsRecord, quality);
}

async function flagsOf(
  record: OpenRecord,
  flags: OpenedChannel,
  cursor: QualityCursor,
  { times, length }: Column,
): Promise<Series> {
  const at = (index: number): number => (times === null ? Number.NaN : timeAt(times, index));
  return seriesOf(record, flags, await cursor.between(at(0), at(length - 1)), false, null);
}

function seriesOf(
  { source }: OpenRecord,
  { channel, thinning = 1 }: OpenedChannel,
  column: Column,
  fromBeginning: boolean,
  quality: Series | null,
): Series {
  const { ticksPerSecond } = source.facts;
  return new Series({ column, channel, ticksPerSecond, thinning, fromBeginning, quality });
}
