import type { ResourceConf } from 'hexoskin-client';
import { Failure } from '../failure.js';
import { type Clock, isTimeText, ticksOfText } from './moments.js';
import type { Pair } from './pairs.js';

/** Lookups that compare a moment with the column's value. All others take what they are given. */
const COMPARING = ['exact', 'gt', 'gte', 'lt', 'lte', 'range', 'in'];

/**
 * Filters as the library takes them, from those of the command line: spelt alike, with days and ISO times in place of ticks.
 * Whether there are such filters, the library checks.
 *
 * A day is all of it: `start__gte` counts from its beginning, `start__lte` until its end, and `start=2026-05-01` is the day
 * itself.
 *
 * @throws Failure for a time that cannot be understood
 */
export async function filtersOf(
  pairs: readonly Pair[],
  conf: ResourceConf,
  clock: Clock,
): Promise<Record<string, string | number>> {
  const filters: Record<string, string | number> = {};
  for (const [name, value] of pairs) {
    if ((name === 'limit' || name === 'offset') && /^\d+$/.test(value)) filters[name] = Number(value);
    else Object.assign(filters, await filterOf(name, value, conf, clock));
  }
  return filters;
}

async function filterOf(
  name: string,
  value: string,
  conf: ResourceConf,
  clock: Clock,
): Promise<Readonly<Record<string, string | number>>> {
  const [column = '', lookup = 'exact', ...rest] = name.split('__');
  const kind = kindOfTime(column, conf);
  const texts = lookup === 'range' || lookup === 'in' ? value.split(',') : [value];
  if (kind === null || rest.length > 0 || !COMPARING.includes(lookup)) return { [name]: value };
  const wrong = texts.find((text) => !isTimeText(text) && !/^-?\d+(\.\d+)?$/.test(text));
  if (wrong !== undefined) {
    throw new Failure(`'${name}' takes a time, as 2026-05-01T08:00:00Z, or a number; got '${wrong}'`, { exitCode: 2 });
  }
  if (!texts.some(isTimeText)) return { [name]: value };
  const write = (tick: number, isLast: boolean): string | number =>
    kind === 'ticks' ? tick : isoOf(tick, isLast, clock.ticksPerSecond);
  const spans = await Promise.all(
    texts.map(async (text) => {
      if (!isTimeText(text)) return [text, text] as const;
      const { first, last } = await ticksOfText(text, clock);
      return [write(first, false), write(last, last > first)] as const;
    }),
  );
  const [[first, last] = ['', '']] = spans;
  switch (lookup) {
    case 'gt':
    case 'lte':
      return { [name]: last };
    case 'range':
      return { [name]: [first, spans.at(-1)?.[1] ?? last].join(',') };
    case 'in':
      return { [name]: spans.map(([moment]) => moment).join(',') };
    case 'exact':
      return first === last ? { [name]: first } : { [`${column}__gte`]: first, [`${column}__lte`]: last };
    default:
      return { [name]: first };
  }
}

/** How a column counts time; null where it does not, or has days, which are written as they are. */
function kindOfTime(column: string, { fields }: ResourceConf): 'ticks' | 'text' | null {
  const type = Object.hasOwn(fields, column) ? fields[column]?.type : undefined;
  if (type === 'datetime') return 'text';
  // Some time filters are no fields; all that are named so count ticks.
  return type === 'integer' || (type === undefined && ['start', 'end', 'timestamp'].includes(column)) ? 'ticks' : null;
}

/** As ISO text, to which the last moment of a day has the microseconds that servers count. */
function isoOf(tick: number, isLast: boolean, ticksPerSecond: number): string {
  const iso = new Date(Math.floor(tick / ticksPerSecond) * 1000).toISOString();
  if (isLast) return iso.replace('.000Z', '.999999Z');
  const fraction = ((tick % ticksPerSecond) / ticksPerSecond).toFixed(6).slice(1);
  return iso.replace('.000Z', fraction === '.000000' ? 'Z' : `${fraction}Z`);
}
