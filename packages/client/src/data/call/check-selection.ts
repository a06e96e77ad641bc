import { UsageError } from '../../errors/usage.js';
import type { Query } from './selection.js';

const SELECTORS = /^(record|range|user|start|end|timestamp|id)(__|$)/;
const OBJECTS = /^(record|range|user|datatype)(__|$)/;
const TIMES = /^(start|end|timestamp)(__|$)/;
const NUMBERS = /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?)*$/;

/**
 * Refuses a selection that would match nothing or everything by mistake, such as that of a variable that is not set.
 *
 * @param checked parameters that were given as filters
 * @param query all parameters, also those that are sent without a check
 */
export function checkSelection(resource: string, checked: Query, query: Query, unbounded: boolean): void {
  for (const [name, value] of checked) {
    if (OBJECTS.test(name) && (value === '' || value === 'None')) {
      throw new UsageError(`'${name}' is ${value === '' ? 'empty' : 'null'}: ${resource} would match nothing by it`);
    }
    if (TIMES.test(name) && !NUMBERS.test(value)) {
      throw new UsageError(
        `'${name}' takes ticks or a Date; got '${value}'. ISO text goes into the option: { window: { from: '2026-05-01T08:00:00Z' } }`,
      );
    }
  }
  const start = numberOf(checked, /^start(__exact)?$/);
  const end = numberOf(checked, /^end(__exact)?$/);
  if (start > end) throw new UsageError(`'end' (tick ${end}) lies before 'start' (tick ${start}): no sample can match`);
  if (unbounded || query.some(([name]) => SELECTORS.test(name))) return;
  throw new UsageError(
    `api.${resource}.list() names no record, range, user or time, so it asks for everything there is. ` +
      'Name one (a condition that is undefined counts as none), or say { unbounded: true } behind the filters',
  );
}

/** NaN, which is neither less nor more than anything, where there is none. */
function numberOf(query: Query, name: RegExp): number {
  return Number(query.find(([written]) => name.test(written))?.[1] ?? Number.NaN);
}
