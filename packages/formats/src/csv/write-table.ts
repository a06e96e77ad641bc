import type { Channel } from '../channel.js';
import { type EventSource, type Events, eventPieces } from '../events/events.js';
import { joinCells } from './cells.js';
import { columnLabel, dataTypeUri, type LabelOptions } from './column.js';

/** How a table is written. */
export interface TableCsvOptions extends LabelOptions {
  /**
   * How the columns are named: by URIs below `timestamp` as the API does, which is the default and needs the channels to
   * have ids, or as the dashboard does, with name and unit.
   */
  readonly header?: 'uri' | 'label';
  /** Ticks in a second, for the unit of times in the dashboard's header; 256 by default. */
  readonly ticksPerSecond?: number;
  /** Another column of times than that of ticks: its name, and what it says for a tick. */
  readonly time?: TimeColumn;
}

/** A column of times for people or programs that do not count in ticks. It cannot be read back. */
export interface TimeColumn {
  /** Its name. */
  readonly label: string;
  /** What it says for a tick. */
  readonly text: (tick: number) => string;
}

/** The values of one user, a source for each channel, each in the order of time. */
export interface TableRows {
  /** First cell of the rows. Null, which has to be the only one, leaves the column out. */
  readonly user: string | null;
  /** Values with their ticks, for each channel of the table. */
  readonly columns: readonly EventSource[];
}

const ROWS_AT_ONCE = 1024;

/**
 * Writes values as a table: one row for each tick at which any of the channels has a value, in the order of time, with
 * an empty cell where a channel has none or where it is NaN. Values are written as they are given.
 */
export async function* writeTableCsv(
  channels: readonly Pick<Channel, 'id' | 'name' | 'unit'>[],
  users: readonly TableRows[],
  options: TableCsvOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  const hasUsers = users.some(({ user }) => user !== null);
  yield encoder.encode(`${joinCells([...(hasUsers ? ['user'] : []), ...labelsOf(channels, options)])}\n`);
  for (const { user, columns } of users) {
    const before = hasUsers ? `${joinCells([user ?? ''])},` : '';
    for await (const rows of mergedRows(columns, before, options.time?.text ?? String)) yield encoder.encode(rows);
  }
}

function labelsOf(
  channels: readonly Pick<Channel, 'id' | 'name' | 'unit'>[],
  options: TableCsvOptions,
): readonly string[] {
  const { header = 'uri', ticksPerSecond = 256, time } = options;
  if (header === 'label') {
    return [
      time?.label ?? `time [s/${ticksPerSecond}]`,
      ...channels.map((channel) => columnLabel(channel, channel.unit, options)),
    ];
  }
  return [
    time?.label ?? 'timestamp',
    ...channels.map(({ id, name }) => (id === null ? name : dataTypeUri(id, options))),
  ];
}

/** Text of some rows at a time. */
async function* mergedRows(
  columns: readonly EventSource[],
  before: string,
  timeText: (tick: number) => string,
): AsyncGenerator<string, void, undefined> {
  const cursors = columns.map((events) => new Cursor(events));
  try {
    for (const cursor of cursors) await cursor.load();
    let text = '';
    for (let rows = 1; ; rows += 1) {
      let tick = Number.POSITIVE_INFINITY;
      for (const cursor of cursors) if (cursor.tick < tick) tick = cursor.tick;
      if (tick === Number.POSITIVE_INFINITY) break;
      text += `${before}${timeText(tick)}`;
      for (const cursor of cursors) {
        text += ',';
        if (cursor.tick !== tick) continue;
        const value = cursor.take();
        if (!Number.isNaN(value)) text += value;
        if (cursor.isEmpty) await cursor.load();
      }
      text += '\n';
      if (rows % ROWS_AT_ONCE === 0) {
        yield text;
        text = '';
      }
    }
    if (text !== '') yield text;
  } finally {
    for (const cursor of cursors) await cursor.close();
  }
}

const NOTHING: Events = { ticks: new Float64Array(0), values: new Float64Array(0) };

/** Goes through the events of one column. */
class Cursor {
  readonly #pieces: AsyncGenerator<Events, void, undefined>;
  #piece: Events = NOTHING;
  #index = 0;
  #ended = false;
  /** When the next value is; infinite when there is none. */
  tick = Number.POSITIVE_INFINITY;

  constructor(events: EventSource) {
    this.#pieces = eventPieces(events);
  }

  /** Whether more has to be loaded, if there is more. */
  get isEmpty(): boolean {
    return this.#index >= this.#piece.ticks.length && !this.#ended;
  }

  take(): number {
    const value = this.#piece.values[this.#index] as number;
    this.#index += 1;
    this.tick = this.#piece.ticks[this.#index] ?? Number.POSITIVE_INFINITY;
    return value;
  }

  async load(): Promise<void> {
    while (this.isEmpty) {
      const { done, value } = await this.#pieces.next();
      this.#ended = done === true;
      this.#piece = done ? NOTHING : value;
      this.#index = 0;
      this.tick = this.#piece.ticks[0] ?? Number.POSITIVE_INFINITY;
    }
  }

  async close(): Promise<void> {
    await this.#pieces.return();
  }
}
