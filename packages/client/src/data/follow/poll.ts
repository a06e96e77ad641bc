import type { RecordInstance, UserRef } from '../../generated/instances.js';
import { type DataCall, takesDataTypes } from '../call/data-call.js';
import type { Query } from '../call/selection.js';
import { fetchWhole } from '../full-resolution/fetch-whole.js';
import { periodIn } from '../full-resolution/guide.js';
import { joinColumns } from '../full-resolution/join.js';
import { resultSource } from '../result-source.js';
import { ApiDataBatch } from '../results.js';
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

/** Seconds between stretches that are asked for together. */
const NEAR = 600;

/** What to ask for. */
interface Part {
  readonly datatypes: readonly number[];
  readonly from: number;
  /** Null for as far as there is something. */
  readonly to: number | null;
}

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
      datatypes.map((datatype) => [datatype, new Tracker(from, lateness * ticksPerSecond, periodIn(call, datatype))]),
    );
  }

  /** The samples that have come since; null where none have. */
  async next(): Promise<ApiDataBatch | null> {
    const groups = this.#groups().map((datatypes) => ({ datatypes, from: this.#since(datatypes), to: null }));
    return this.#batch(await this.#askAll(groups), false);
  }

  /** The samples that have come since of a time for which nobody waits any more; null where none have. */
  async late(): Promise<ApiDataBatch | null> {
    return this.#batch(await this.#askAll(this.#uncertain()), true);
  }

  /** All answers are here before any sample counts as handed out: a failure in between loses nothing. */
  async #askAll(parts: readonly Part[]): Promise<readonly (readonly [number, Column])[]> {
    const found = await Promise.all(parts.map((part) => this.#ask(part)));
    return found.flatMap((answer) => [...answer]);
  }

  #batch(found: readonly (readonly [number, Column])[], late: boolean): ApiDataBatch | null {
    const { call, record } = this.#followed;
    const pieces = new Map<number, Column[]>();
    for (const [datatype, column] of found) {
      const tracker = this.#trackers.get(datatype);
      const fresh = late ? tracker?.takeLate(column) : tracker?.take(column);
      if (fresh && fresh.length > 0) pieces.set(datatype, [...(pieces.get(datatype) ?? []), fresh]);
    }
    if (pieces.size === 0) return null;
    const columns = new Map(Array.from(pieces, ([datatype, columns]) => [datatype, joinColumns(columns)]));
    const source = resultSource({ ...call, query: this.#queryOf(columns) }, columns);
    const session = call.engine.session(call.options.auth);
    const user = session.reference(record.user.uri, null) as unknown as UserRef;
    return new ApiDataBatch<Row>(user, source, late) as unknown as ApiDataBatch<Sample>;
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

  #since(datatypes: readonly number[]): number {
    return Math.min(...datatypes.map((datatype) => this.#trackers.get(datatype)?.since ?? this.#followed.record.start));
  }

  /** Where samples may have come late, few stretches of time for all data types that lack something there. */
  #uncertain(): Part[] {
    const { ticksPerSecond } = this.#followed.call.engine.settings;
    const all = Array.from(this.#trackers, ([datatype, tracker]) =>
      tracker.uncertain().map((stretch) => ({ ...stretch, datatypes: [datatype] })),
    ).flat();
    all.sort((one, other) => one.from - other.from);
    const parts: { from: number; to: number; datatypes: number[] }[] = [];
    for (const { from, to, datatypes } of all) {
      const last = parts.at(-1);
      if (!last || from - last.to > NEAR * ticksPerSecond) parts.push({ from, to, datatypes: [...datatypes] });
      else {
        last.to = Math.max(last.to, to);
        last.datatypes = [...new Set([...last.datatypes, ...datatypes])];
      }
    }
    return parts;
  }

  async #ask({ datatypes, from, to }: Part): Promise<ReadonlyMap<number, Column>> {
    const { call, record } = this.#followed;
    const replaced = to === null ? /^(start|record|user|datatype)(__|$)/ : /^(start|end|record|user|datatype)(__|$)/;
    const kept = call.query.filter(([name]) => !replaced.test(name));
    const own: Query = [
      ['record', String(record.id)],
      ...(takesDataTypes(call.resource) ? [['datatype__in', datatypes.join(',')] as const] : []),
      ...kept,
      ['start', String(Math.floor(from))],
      ...(to === null ? [] : [['end', String(Math.ceil(to))] as const]),
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
