import { FormatError, readTableCsv } from 'hexoskin-formats';
import type { DataCall } from '../data/call/data-call.js';
import { joinColumns } from '../data/full-resolution/join.js';
import { resultSource } from '../data/result-source.js';
import type { Series } from '../data/series/series.js';
import type { Column } from '../data/wire/column.js';
import { DecodeError } from '../errors/transport.js';

/** What a table has of one user. */
export interface CsvSamples {
  /** The user's address; null where the table has one user and does not say whom. */
  readonly user: string | null;
  series(datatype: number): Series;
}

/**
 * Reads a table of samples.
 *
 * @param what names the request in errors
 * @throws DecodeError
 */
export async function readCsvSamples(call: DataCall, bytes: Uint8Array, what: string): Promise<CsvSamples[]> {
  try {
    const users = await readColumns(bytes, call.engine.settings.ticksPerSecond);
    return Array.from(users, ([user, pieces]) => {
      const columns = new Map(Array.from(pieces, ([datatype, parts]) => [datatype, joinColumns(parts)]));
      return { user, series: resultSource(call, columns).series };
    });
  } catch (error) {
    if (error instanceof FormatError) throw new DecodeError(`${what} answered ${error.message}`, { cause: error });
    throw error;
  }
}

type Pieces = Map<number, Column[]>;

async function readColumns(bytes: Uint8Array, ticksPerSecond: number): Promise<Map<string | null, Pieces>> {
  const users = new Map<string | null, Pieces>();
  const { columns, hasUsers, pieces } = await readTableCsv(bytes, { ticksPerSecond });
  const none = (): Pieces => new Map(columns.flatMap(({ id }) => (id === null ? [] : [[id, []]])));
  if (!hasUsers) users.set(null, none());
  for await (const { user, columns: values } of pieces) {
    const ofUser = users.get(user) ?? none();
    users.set(user, ofUser);
    for (const [index, { ticks, values: numbers }] of values.entries()) {
      const id = columns[index]?.id ?? null;
      if (id !== null) ofUser.get(id)?.push({ length: ticks.length, times: ticks, values: numbers });
    }
  }
  return users;
}
