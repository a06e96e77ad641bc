import { resources } from 'hexoskin-schema';
import type { Engine } from '../../api/engine.js';
import { UsageError } from '../../errors/usage.js';
import { keyOf } from '../../objects/uri.js';
import type { DataOptions } from '../options.js';
import type { Channel } from '../series/channel.js';
import { MOST_VALUES } from '../series/thinning.js';
import { prepareSelection, type Query, type Selection } from './selection.js';

/** A call of the data family, and what its parameters say of the answer. */
export interface DataCall extends Selection {
  readonly engine: Engine;
  readonly resource: string;
  readonly fullResolution: boolean;
  /** Whether the answer is one list, not told apart by user and data type. */
  readonly flat: boolean;
  readonly times: 'ticks' | 'seconds' | 'none';
  /** Most values of a data type that one answer holds. */
  readonly mostValues: number;
  /** Data types that were asked for; null where only the server knows. */
  readonly datatypes: readonly number[] | null;
}

/** Resources that answer whatever data types are asked for. The others have theirs. */
const OF_ANY_DATA_TYPE: readonly string[] = ['data', 'datafile'];

/** @throws UsageError for what the resource does not have, and for options that exclude one another */
export async function prepareDataCall(
  engine: Engine,
  resource: string,
  filters: object,
  { fullResolution = false, format: _json, ...options }: DataOptions,
): Promise<DataCall> {
  const selection = await prepareSelection(engine, resource, filters, options, ['fullResolution']);
  const query = selection.query.filter(([name, value]) => !(FLAGS.test(name) && isFalse(value)));
  if (fullResolution) refuseLosses(query);
  const flat = has(query, 'flat');
  return {
    ...selection,
    // Pieces are joined by data type and user, and flattened when all are there.
    query: fullResolution ? query.filter(([name]) => !/^flat(__exact)?$/.test(name)) : query,
    engine,
    resource,
    fullResolution,
    flat,
    times: has(query, 'no_timestamps') ? 'none' : has(query, 'seconds') ? 'seconds' : 'ticks',
    mostValues: mostValuesOf(query),
    datatypes: takesDataTypes(resource) ? datatypesIn(query) : (resources.get(resource)?.dataTypes ?? null),
  };
}

export function takesDataTypes(resource: string): boolean {
  return OF_ANY_DATA_TYPE.includes(resource);
}

/**
 * Whether a record begins with the first sample of the answer, as far as the call tells: where it wants a record from its
 * beginning on, or where nothing came before though the time wanted began earlier.
 */
export function beginsRecord({ query, engine }: DataCall, firstTick: number, { period }: Channel): boolean {
  if (query.some(([name]) => /^range(__|$)/.test(name))) return false;
  const bounds = query.flatMap(([name, value]) => (LOWER_BOUND.test(name) ? [Number.parseFloat(value)] : []));
  if (bounds.length === 0) return query.some(([name]) => /^record(__|$)/.test(name));
  // Within a record, so much time is never without a sample.
  return firstTick - Math.max(...bounds) >= (period ?? LONGEST_PAUSE * engine.settings.ticksPerSecond);
}

/** Seconds after which another heart beat was due. */
const LONGEST_PAUSE = 3;
const LOWER_BOUND = /^(start|start__exact|timestamp__gte?|timestamp__range)$/;

const FLAGS = /^(flat|no_timestamps|seconds)(__exact)?$/;

function has(query: Query, flag: string): boolean {
  return query.some(([name]) => name === flag || name === `${flag}__exact`);
}

function isFalse(value: string): boolean {
  return ['0', 'false', 'False'].includes(value);
}

function refuseLosses(query: Query): void {
  for (const flag of ['max_values', 'no_timestamps', 'seconds']) {
    if (!has(query, flag)) continue;
    const reason =
      flag === 'max_values' ? 'asks for fewer samples' : 'leaves no ticks by which its pieces could be joined';
    throw new UsageError(`'fullResolution' asks for every sample, and '${flag}' ${reason}; give one of them`);
  }
}

function mostValuesOf(query: Query): number {
  const wanted = query.find(([name]) => /^max_values(__exact)?$/.test(name))?.[1] ?? MOST_VALUES;
  return Math.min(Number(wanted), MOST_VALUES);
}

/** Null where the data types are described by a comparison, or not at all. */
function datatypesIn(query: Query): readonly number[] | null {
  const named = query.filter(([name]) => /^datatype(__|$)/.test(name));
  if (named.length === 0 || named.some(([name]) => !/^datatype(__exact|__in)?$/.test(name))) return null;
  const keys = named.flatMap(([, value]) => value.split(',').map((item) => keyOf(item.trim())));
  return keys.every((key) => typeof key === 'number') ? keys : null;
}
