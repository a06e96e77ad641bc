import type { ApiChannel, RecordedRecord } from 'hexoskin-client';
import { type Events, isoWriter, type TimeColumn, writeTableCsv } from 'hexoskin-formats';
import { dataTypesById } from 'hexoskin-schema';
import type { Losses } from './losses.js';

/** What the column of times of a table counts. */
export type TableTime = 'ticks' | 'seconds' | 'iso';

export interface TableOptions {
  /** How columns are named: by URIs, as the API does, or by name and unit. */
  readonly header: 'uri' | 'label';
  readonly time: TableTime;
  /** IANA name of the zone of ISO times; undefined for UTC. */
  readonly zone: string | undefined;
}

/** The channels of a record as a table: a row for each tick at which any of them has a value. */
export async function tableBytes(
  { record }: RecordedRecord,
  channels: readonly ApiChannel[],
  { header, time, zone }: TableOptions,
  losses: Losses,
): Promise<AsyncGenerator<Uint8Array, void, undefined>> {
  const { ticksPerSecond } = record;
  for (const channel of channels) await tellUndefined(channel, losses);
  const counted = channels.filter(isCounted).map(({ name }) => name);
  if (counted.length > 0) {
    losses.note(`${counted.join(', ')}: as counts, which is how the API has them in CSV; ${scaleText(channels)}`);
  }
  return writeTableCsv(
    channels.map((channel) => ({ id: channel.datatype, name: channel.name, unit: unitOf(channel) })),
    [{ user: null, columns: channels.map(eventsOf) }],
    { header, ticksPerSecond, ...timeOption(time, record, zone) },
  );
}

/** A table has no cell for a state that is undefined. */
async function tellUndefined(channel: ApiChannel, losses: Losses): Promise<void> {
  if (channel.rate !== null) return;
  let count = 0;
  for await (const { raw } of channel) for (const value of raw) if (Number.isNaN(value)) count += 1;
  if (count > 0) losses.add(`${channel.name}: ${count} moments at which it is undefined, whose cells are empty`);
}

function timeOption(
  time: TableTime,
  { start, ticksPerSecond }: RecordedRecord['record'],
  zone: string | undefined,
): { time?: TimeColumn } {
  switch (time) {
    case 'ticks':
      return {};
    case 'seconds':
      return { time: { label: 'seconds', text: (tick) => String((tick - start) / ticksPerSecond) } };
    case 'iso':
      return { time: { label: 'time', text: isoWriter(ticksPerSecond, { zone }) } };
  }
}

/** Whether the API has the numbers of files in CSV, in place of physical values. */
function isCounted({ datatype }: ApiChannel): boolean {
  return datatype !== null && dataTypesById.get(datatype)?.rawInJson === true;
}

function scaleText(channels: readonly ApiChannel[]): string {
  const [first] = channels.filter(isCounted);
  if (first === undefined) return '';
  return `${first.unit ?? 'value'} = (count ${first.offset < 0 ? '-' : '+'} ${Math.abs(first.offset)}) × ${first.scale}`;
}

function unitOf(channel: ApiChannel): string {
  const facts = channel.datatype === null ? undefined : dataTypesById.get(channel.datatype);
  return (isCounted(channel) ? facts?.rawUnit : channel.unit) ?? '';
}

async function* eventsOf(channel: ApiChannel): AsyncGenerator<Events, void, undefined> {
  for await (const { ticks, raw, values } of channel) {
    yield { ticks, values: isCounted(channel) ? Float64Array.from(raw) : values };
  }
}
