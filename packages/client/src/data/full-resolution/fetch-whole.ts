import type { DataCall } from '../call/data-call.js';
import { fetchSamples, type Samples } from '../call/fetch-samples.js';
import { type Channel, channelOf } from '../series/channel.js';
import { usualStep } from '../series/steps.js';
import { MOST_VALUES, SURELY_ALL, type Thinning, thinningOf } from '../series/thinning.js';
import type { WireResult } from '../wire/answer.js';
import { type Column, timeAt } from '../wire/column.js';
import { joinColumns } from './join.js';
import { type Columns, type Piece, PieceSource } from './source.js';
import { splitAtSamples } from './split.js';

/**
 * Every sample that a call is about. One answer shows where the samples are. What is thinned in it is asked for in
 * pieces that are too short to be thinned, and those that are thinned all the same in pieces of theirs.
 */
export async function fetchWhole(call: DataCall): Promise<Samples> {
  const { results, response } = await fetchSamples(call, call.query);
  const done = new AbortController();
  const source = new PieceSource(call, done.signal);
  try {
    const whole = results.map((result) => wholeResult(source, result, results.length > 1));
    return { results: await Promise.all(whole), response };
  } finally {
    done.abort();
  }
}

async function wholeResult(source: PieceSource, { user, columns }: WireResult, several: boolean): Promise<WireResult> {
  const groups = groupsOf(source.call, columns).map((datatypes) => {
    const thinned = new Map(datatypes.map((datatype) => [datatype, columns.get(datatype) as Column]));
    return complete({ source, user: several ? user : null, datatypes }, { from: null, to: null }, thinned, null);
  });
  const completed = await Promise.all(groups);
  return { user, columns: new Map([...columns, ...completed.flatMap((group) => [...group])]) };
}

/** Data types that may be thinned, those together that fit into the same pieces: they are sampled at the same times. */
function groupsOf(call: DataCall, columns: Columns): number[][] {
  const groups = new Map<string, number[]>();
  for (const [datatype, column] of columns) {
    const channel = channelIn(call, datatype);
    if (!mayBeThinned(column, channel, null)) continue;
    const key = channel.period === null ? `events ${datatype}` : `every ${channel.period}`;
    groups.set(key, [...(groups.get(key) ?? []), datatype]);
  }
  return [...groups.values()];
}

/** What is asked for, of whom. */
interface Wanted {
  readonly source: PieceSource;
  readonly user: string | null;
  readonly datatypes: readonly number[];
}

/**
 * Every sample of a piece of which an answer is at hand.
 *
 * @param coarser the answer to the piece of which this one is a part; null for the first
 */
async function complete(wanted: Wanted, piece: Piece, columns: Columns, coarser: Columns | null): Promise<Columns> {
  const guide = mostThinned(wanted, columns, coarser);
  if (!guide) return columns;
  const pieces = splitAtSamples(piece, guide.column, await strideOf(wanted, guide));
  if (pieces.length < 2) return columns;
  const parts = await Promise.all(pieces.map(async (part) => complete(wanted, part, await ask(wanted, part), columns)));
  return new Map(
    wanted.datatypes.map((datatype) => [datatype, joinColumns(parts.flatMap((part) => part.get(datatype) ?? []))]),
  );
}

function ask({ source, user, datatypes }: Wanted, piece: Piece): Promise<Columns> {
  return source.ask(piece, user, datatypes);
}

interface Guide {
  readonly datatype: number;
  readonly column: Column;
  readonly thinning: Thinning;
}

/** The data type that needs the shortest pieces; null where none is thinned. */
function mostThinned({ source, datatypes }: Wanted, columns: Columns, coarser: Columns | null): Guide | null {
  let most: Guide | null = null;
  for (const datatype of datatypes) {
    const column = columns.get(datatype);
    const channel = channelIn(source.call, datatype);
    if (!column || !mayBeThinned(column, channel, coarser?.get(datatype) ?? null)) continue;
    const guide = { datatype, column, thinning: thinningOf(column, channel.period, null) };
    if (!most || samplesBehind(guide) > samplesBehind(most)) most = guide;
  }
  return most;
}

function samplesBehind({ column, thinning }: Guide): number {
  return column.length * (thinning === 'unknown' ? 1 : thinning);
}

/** Whether an answer may lack samples of a data type. */
function mayBeThinned(column: Column, channel: Channel, coarser: Column | null): boolean {
  const thinning = thinningOf(column, channel.period, null);
  if (thinning === 1) return false;
  if (channel.period === null || thinning === 'unknown') return column.length > SURELY_ALL;
  // Thinning of a shorter piece is finer. Where it is not, the samples are just that far apart.
  return !coarser || stepIn(coarser) !== stepIn(column);
}

function stepIn({ times, length }: Column): number | null {
  return times === null ? null : usualStep(times, length);
}

/** How many samples of a thinned column stand for a piece that is sure to come whole. */
async function strideOf(wanted: Wanted, { datatype, column, thinning }: Guide): Promise<number> {
  // A piece has its samples, and the first of the next one.
  const factor = thinning === 'unknown' ? await factorBetween(wanted, datatype, column) : thinning;
  const most = (thinning === 'unknown' ? SURELY_ALL : MOST_VALUES) - 1;
  // Pieces of no more than half the length show, too, whether thinning has become finer.
  return Math.max(1, Math.min(Math.floor(most / factor), Math.ceil(column.length / 2)));
}

/** How many samples one stands for, by those that lie between two neighbours. */
async function factorBetween(wanted: Wanted, datatype: number, { times, length }: Column): Promise<number> {
  if (times === null) return 1;
  let index = 1;
  while (index < length - 1 && timeAt(times, index) === timeAt(times, index - 1)) index += 1;
  const between = { from: timeAt(times, index - 1), to: timeAt(times, index) };
  const columns = await ask({ ...wanted, datatypes: [datatype] }, between);
  return Math.max(1, (columns.get(datatype)?.length ?? 0) - 1);
}

function channelIn({ engine }: DataCall, datatype: number): Channel {
  return channelOf(datatype, engine.settings.ticksPerSecond);
}
