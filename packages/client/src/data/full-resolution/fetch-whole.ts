import type { DataCall } from '../call/data-call.js';
import { fetchSamples, type Samples } from '../call/fetch-samples.js';
import { surelyAll } from '../series/thinning.js';
import type { WireResult } from '../wire/answer.js';
import { type Column, timeAt } from '../wire/column.js';
import { type Guide, mayBeThinned, mostThinned, periodIn } from './guide.js';
import { joinColumns } from './join.js';
import { type Columns, type Piece, PieceSource } from './source.js';
import { splitAtSamples } from './split.js';

/**
 * Every sample that a call is about. One answer shows where the samples are. What is thinned in it is asked for in
 * pieces that are too short to be thinned, and those that are thinned all the same in pieces of theirs.
 */
export async function fetchWhole(call: DataCall): Promise<Samples> {
  const { results, response } = await fetchSamples(call, call.query);
  const source = new PieceSource(call);
  try {
    const whole = results.map((result) => wholeResult(source, result, results.length > 1));
    return { results: await Promise.all(whole), response };
  } catch (error) {
    throw source.failure ?? error;
  } finally {
    source.close();
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
    if (!mayBeThinned(call, datatype, column, null)) continue;
    const period = periodIn(call, datatype);
    const key = period === null ? `events ${datatype}` : `every ${period}`;
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
  const guide = mostThinned(wanted.source.call, wanted.datatypes, columns, coarser);
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

/** How many samples of a thinned column stand for a piece that is sure to come whole. */
async function strideOf(wanted: Wanted, { datatype, column, thinning }: Guide): Promise<number> {
  // A piece has its samples, and the first of the next one.
  const factor = thinning === 'unknown' ? await factorBetween(wanted, datatype, column) : thinning;
  const { mostValues } = wanted.source.call;
  const most = (thinning === 'unknown' ? surelyAll(mostValues) : mostValues) - 1;
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
