import { rateOfStart, readTableCsv, type TableCsv } from 'hexoskin-formats';
import type { RandomAccess } from 'hexoskin-formats/zip';
import { dataTypesById, dataTypesByName } from 'hexoskin-schema';
import { DecodeError } from '../../errors/transport.js';
import type { OpenArchive } from '../../files/open-archive.js';
import { sourceBytes } from '../../files/source-bytes.js';
import { keyOf } from '../../objects/uri.js';
import { channelOf } from '../series/channel.js';
import type { Column } from '../wire/column.js';
import type { FileChannel } from './file-channel.js';
import { KeptColumns } from './kept-columns.js';
import type { ChannelPlace, RecordSource } from './record-source.js';
import { ColumnSurvey } from './table-survey.js';

type TablePlace = Pick<OpenArchive, 'name' | 'source' | 'scratch'>;

/**
 * The samples of a table as a recording: a channel for each of its columns. A table says nothing of itself in advance, so it
 * is read once to find out.
 */
export async function tableRecord(place: TablePlace): Promise<RecordSource> {
  const { columns, surveys, user, kept } = await surveyed(place);
  const first = Math.min(...surveys.map((survey) => survey.first));
  const ticksPerSecond = rateOfStart(first, null) ?? 256;
  const channels = columns.map((column, index) => channelIn(column, surveys[index] as ColumnSurvey, ticksPerSecond));
  const start = Math.min(...channels.map((channel, index) => begin(channel, surveys[index]?.first, ticksPerSecond)));
  const key = user === null ? null : keyOf(user);
  return {
    facts: {
      id: null,
      user: typeof key === 'number' ? key : null,
      start: Number.isFinite(start) ? start : 0,
      ticksPerSecond,
    },
    // Whatever its first samples are, nothing tells.
    beginsRecord: false,
    channels: channels.map(
      (channel, index): ChannelPlace => ({
        name: channel.name,
        path: null,
        open: async () => ({
          channel,
          length: surveys[index]?.count ?? null,
          thinning: (surveys[index] as ColumnSurvey).thinning(channel.period),
          columns: () => kept?.read(index) ?? readColumn(place.source, index),
        }),
      }),
    ),
    otherFiles: [],
    async *annotations() {},
  };
}

async function surveyed({ name, source, scratch }: TablePlace) {
  const { columns, pieces } = await readTableCsv(sourceBytes(source));
  const surveys = columns.map(() => new ColumnSurvey());
  const users = new Set<string>();
  const kept = new KeptColumns(columns.length, scratch);
  for await (const piece of pieces) {
    if (piece.user !== null) users.add(piece.user);
    for (const [index, { ticks, values: numbers }] of piece.columns.entries()) {
      surveys[index]?.add(ticks);
      if (ticks.length > 0) await kept.add(index, { length: ticks.length, times: ticks, values: numbers });
    }
  }
  if (users.size > 1) {
    throw new DecodeError(`${name} has the samples of ${users.size} users: take a table for each of them`);
  }
  return { columns, surveys, user: [...users][0] ?? null, kept: await kept.end() };
}

/** What the numbers of a column are: as in JSON, physical values but for some data types. */
function channelIn(
  { id, name, unit }: TableCsv['columns'][number],
  survey: ColumnSurvey,
  ticksPerSecond: number,
): FileChannel {
  const facts = (id === null ? undefined : dataTypesById.get(id)) ?? dataTypesByName.get(name ?? '');
  const datatype = id ?? facts?.id ?? null;
  const base = datatype === null ? null : channelOf(datatype, ticksPerSecond);
  if (base?.known) return { ...base, signed: facts?.signed ?? true };
  return {
    datatype,
    name: name ?? `data type ${datatype}`,
    unit: unit === 'NA' ? null : unit,
    period: survey.evenStep,
    scale: 1,
    offset: 0,
    quality: null,
    known: false,
    signed: true,
  };
}

/** When the recording began, as far as the first sample of a channel tells. */
function begin({ period, known }: FileChannel, first: number | undefined, ticksPerSecond: number): number {
  if (first === undefined) return Number.POSITIVE_INFINITY;
  // What sums up a second or more is known at its end.
  return period !== null && known && period >= ticksPerSecond ? first - period : first;
}

async function* readColumn(source: RandomAccess, index: number): AsyncGenerator<Column, void, undefined> {
  const { pieces } = await readTableCsv(sourceBytes(source));
  for await (const { columns } of pieces) {
    const { ticks, values } = columns[index] as { readonly ticks: Float64Array; readonly values: Float64Array };
    if (ticks.length > 0) yield { length: ticks.length, times: ticks, values };
  }
}
