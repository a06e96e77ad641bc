import type { Series } from 'hexoskin-client';
import type { Output } from '../output/output.js';
import { Clock } from './clock.js';
import { type Moment, merged } from './merge.js';

/** Takes samples in the order of time. */
export interface SampleWriter {
  /** @returns how many rows these are, written or not */
  write(all: readonly Series[], limit: number): Promise<number>;
  end(): Promise<void>;
}

export interface SampleTable {
  /** Names of the data types, in the order of their columns. */
  readonly names: readonly string[];
  readonly ticksPerSecond: number;
  /** IANA name of the zone whose clocks tell times; undefined for UTC. */
  readonly zone: string | undefined;
  /** What it is, as `record 37700`. */
  readonly title: string;
  /** Decimals of seconds that tell its moments apart, for people. */
  readonly decimals: number;
  /** First tick of what is written, where that is known. */
  readonly from: number | null;
  /** What a table says in place of no rows. */
  readonly none: string;
}

/** Columns of a terminal for times, and for each data type with what parts it from the next. */
const TIME_COLUMNS = 12;
const LEAST_COLUMNS = 10;
/** Rows that are written at a time where they are many. */
const ROWS_AT_ONCE = 1_000;

/**
 * Writes samples in the format that was asked for: a row for each moment at which there is any, with its tick, its time, and a
 * value for each data type that has one then. A table for people does without ticks.
 */
export async function sampleWriter(output: Output, table: SampleTable): Promise<SampleWriter> {
  const { names } = table;
  const clock = new Clock(table.ticksPerSecond, table.zone);
  switch (output.format) {
    case 'table': {
      // The day stands above the table, so that there is room for values in it.
      const day = table.from === null ? '' : clock.day(table.from);
      if (day !== '') output.note(`${table.title}, ${day}, ${table.zone ?? 'UTC'}`);
      const shown = names.slice(0, Math.max(1, Math.floor((output.width - TIME_COLUMNS) / LEAST_COLUMNS)));
      const rows = await output.rows({ columns: ['time', ...shown], none: table.none });
      return {
        write: (all, limit) =>
          forEach(all, limit, async (own, { tick, values }) => {
            const cells = values.map((value, index): [string, unknown] => [own[index] ?? '', value]);
            await rows.write(Object.fromEntries([['time', clock.text(tick, day, table.decimals)], ...cells]));
          }),
        end: async () => {
          await rows.end();
          const left = names.slice(shown.length);
          if (left.length > 0) output.note(`No room for ${left.join(', ')}: --datatype chooses others`);
        },
      };
    }
    case 'csv': {
      const lines = new Lines(output);
      await lines.add(`tick,time,${names.join(',')}\n`);
      return {
        write: async (all, limit) => {
          const count = await forEach(all, limit, (own, { tick, values }) => {
            const cells = names.map((name) => values[own.indexOf(name)] ?? '');
            return lines.add(`${tick},${clock.iso(tick)},${cells.join(',')}\n`);
          });
          await lines.flush();
          return count;
        },
        end: () => lines.flush(),
      };
    }
    default: {
      const isDocument = output.format === 'json';
      const lines = new Lines(output);
      let before = isDocument ? '[\n' : '';
      return {
        write: async (all, limit) => {
          const count = await forEach(all, limit, (own, { tick, values }) => {
            const cells = values.map((value, index) =>
              value === undefined ? '' : `,${JSON.stringify(own[index])}:${value}`,
            );
            const text = `${before}{"tick":${tick},"time":"${clock.iso(tick)}"${cells.join('')}}`;
            before = isDocument ? ',\n' : '';
            return lines.add(isDocument ? text : `${text}\n`);
          });
          await lines.flush();
          return count;
        },
        end: async () => {
          if (isDocument) await lines.add(before === '[\n' ? '[]\n' : '\n]\n');
          await lines.flush();
        },
      };
    }
  }
}

/** Goes through the moments of some series, and counts those behind the limit as well. */
async function forEach(
  all: readonly Series[],
  limit: number,
  write: (names: readonly string[], moment: Moment) => Promise<void> | undefined,
): Promise<number> {
  const names = all.map(({ name }) => name);
  let count = 0;
  for (const moment of merged(all)) {
    // Most lines only wait for others to go with them: nothing has to be waited for then.
    const written = count < limit ? write(names, moment) : undefined;
    if (written !== undefined) await written;
    count += 1;
  }
  return count;
}

/** Lines that are written together. */
class Lines {
  readonly #output: Output;
  #text = '';
  #count = 0;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Gives a promise where there is something to wait for. */
  add(text: string): Promise<void> | undefined {
    this.#text += text;
    this.#count += 1;
    return this.#count < ROWS_AT_ONCE ? undefined : this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    this.#count = 0;
    if (text !== '') await this.#output.put(text);
  }
}
