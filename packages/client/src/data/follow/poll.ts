import type { RecordInstance, UserRef } from '../../generated/instances.js';
import { type DataCall, takesDataTypes } from '../call/data-call.js';
import type { Query } from '../call/selection.js';
import { fetchWhole } from '../full-resolution/fetch-whole.js';
import { resultSource } from '../result-source.js';
import { ApiDataResult } from '../results.js';
import type { Sample } from '../types.js';
import { type Column, type Row, timeAt } from '../wire/column.js';
import { Tracker } from './tracker.js';

/** What is followed. */
export interface Followed {
  readonly call: DataCall;
  readonly record: RecordInstance;
  readonly datatypes: readonly number[];
  /** Seconds for which samples that arrive late are waited for. */
  readonly lateness: number;
}

/** Seconds by which a data type may be behind the others without being asked for by itself. */
const IN_STEP = 300;
/** Seconds after a record's beginning in which data types still say what they say before there is anything to measure. */
const BEGINNING = 15;

/** Asks for what is new, again and again. Each data type is asked for from where its own samples end. */
export class Poll {
  readonly #followed: Followed;
  readonly #trackers: ReadonlyMap<number, Tracker>;

  constructor(followed: Followed) {
    const { call, record, datatypes, lateness } = followed;
    const { ticksPerSecond } = call.engine.settings;
    const from = Math.max(record.start, startOf(call.query) ?? Number.NEGATIVE_INFINITY);
    this.#followed = followed;
    this.#trackers = new Map(
      datatypes.map((datatype) => [datatype, new Tracker(from, lateness * ticksPerSecond)] as const),
    );
  }

  /** The samples that have come since; null where none have. */
  async next(): Promise<ApiDataResult | null> {
    const { call, record } = this.#followed;
    const found = await Promise.all(this.#groups().map((group) => this.#ask(group)));
    // All answers are here before any sample counts as handed out: a failure in between loses nothing.
    const columns = new Map<number, Column>();
    for (const [datatype, column] of found.flatMap((answer) => [...answer])) {
      const fresh = this.#trackers.get(datatype)?.take(column);
      if (fresh && fresh.length > 0) columns.set(datatype, fresh);
    }
    if (columns.size === 0) return null;
    const source = resultSource({ ...call, query: this.#queryOf(columns) }, columns);
    const session = call.engine.session(call.options.auth);
    const user = session.reference(record.user.uri, null) as unknown as UserRef;
    return new ApiDataResult<Row>(user, source) as unknown as ApiDataResult<Sample>;
  }

  /** Those that keep step, and those that are behind or silent, which would make the others be sent again and again. */
  #groups(): (readonly number[])[] {
    const all = [...this.#trackers.keys()];
    const { call } = this.#followed;
    if (!takesDataTypes(call.resource)) return [all];
    const latest = Math.max(...[...this.#trackers.values()].map(({ since }) => since));
    const behind = latest - IN_STEP * call.engine.settings.ticksPerSecond;
    const isBehind = (datatype: number): boolean => (this.#trackers.get(datatype)?.since ?? 0) < behind;
    return [all.filter((datatype) => !isBehind(datatype)), all.filter(isBehind)].filter((group) => group.length > 0);
  }

  async #ask(datatypes: readonly number[]): Promise<ReadonlyMap<number, Column>> {
    const { call, record } = this.#followed;
    const start = Math.min(...datatypes.map((datatype) => this.#trackers.get(datatype)?.since ?? record.start));
    const kept = call.query.filter(([name]) => !/^(start|record|user|datatype)(__|$)/.test(name));
    const own: Query = [
      ['record', String(record.id)],
      ...(takesDataTypes(call.resource) ? [['datatype__in', datatypes.join(',')] as const] : []),
      ...kept,
      ['start', String(Math.floor(start))],
    ];
    const { results } = await fetchWhole({ ...call, query: own });
    return results[0]?.columns ?? new Map<number, Column>();
  }

  /** Tells how a batch lies in its record, by which some first values are known to mean nothing. */
  #queryOf(columns: ReadonlyMap<number, Column>): Query {
    const { call, record } = this.#followed;
    const firsts = [...columns.values()].map(({ times }) => (times === null ? Number.NaN : timeAt(times, 0)));
    const isBeginning = Math.min(...firsts) - record.start < BEGINNING * call.engine.settings.ticksPerSecond;
    return isBeginning ? [['record', String(record.id)]] : [];
  }
}

function startOf(query: Query): number | null {
  const start = query.find(([name]) => name === 'start' || name === 'start__exact')?.[1];
  return start === undefined ? null : Number(start);
}
