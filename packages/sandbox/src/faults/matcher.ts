import type { Random } from '../seed/random.js';
import type { Asked } from './asked.js';
import { Fields, isHeaderName } from './fields.js';
import { compilePattern } from './pattern.js';
import { FaultPlanError } from './plan-error.js';

/** Requests that a rule is about, and the turns at which it befalls them. */
export interface Matcher {
  readonly isAbout: (asked: Asked) => boolean;
  /** @param turn how many requests the rule has been about, this one included */
  readonly isDue: (turn: number, random: Random) => boolean;
}

/** Finds the e-mail address of the user whose credentials are sent; null where there are none. */
export type WhoAsks = (headers: Headers) => string | null;

export function readMatcher(fields: Fields, whoAsks: WhoAsks): Matcher {
  const conditions = [
    readMethod(fields),
    readPath(fields),
    readQuery(fields),
    readHeader(fields),
    readUser(fields, whoAsks),
  ].filter((condition) => condition !== null);
  const isDue = readTurns(fields);
  fields.end();
  return { isAbout: (asked) => conditions.every((condition) => condition(asked)), isDue };
}

type Condition = (asked: Asked) => boolean;

function readMethod(fields: Fields): Condition | null {
  const methods = fields.texts('method', null)?.map((method) => method.toLowerCase());
  return methods ? ({ method }) => methods.includes(method) : null;
}

function readPath(fields: Fields): Condition | null {
  const pattern = fields.text('path', null);
  if (pattern === null) return null;
  const matches = compilePattern(pattern, fields.at('path'));
  return ({ path }) => matches(path);
}

function readQuery(fields: Fields): Condition | null {
  return readPatterns(fields, 'query', ({ query }, name) => query.get(name));
}

function readHeader(fields: Fields): Condition | null {
  return readPatterns(fields, 'header', ({ headers }, name) => headers.get(name) ?? undefined, isHeaderName);
}

function readPatterns(
  fields: Fields,
  name: string,
  read: (asked: Asked, name: string) => string | undefined,
  isName: (name: string) => boolean = () => true,
): Condition | null {
  const values = fields.value(name);
  if (values === undefined) return null;
  const patterns = new Fields(values, fields.at(name));
  const misnamed = patterns.names().find((key) => !isName(key));
  if (misnamed !== undefined) throw new FaultPlanError(`${patterns.at(misnamed)} has a name that none can have`);
  const matchers = patterns
    .names()
    .map((key) => ({ key, matches: compilePattern(patterns.text(key), patterns.at(key)) }));
  return (asked) =>
    matchers.every(({ key, matches }) => {
      const value = read(asked, key);
      return value !== undefined && matches(value);
    });
}

function readUser(fields: Fields, whoAsks: WhoAsks): Condition | null {
  const user = fields.text('user', null);
  return user === null ? null : ({ headers }) => whoAsks(headers) === user;
}

function readTurns(fields: Fields): Matcher['isDue'] {
  const nth = fields.ordinals('nth', null);
  const every = fields.whole('every', 1, Number.MAX_SAFE_INTEGER, 1);
  const probability = fields.number('probability', 0, 1, 1);
  return (turn, random) => {
    // Drawn each time, so that the other conditions do not change what chance decides.
    const drawn = random.chance(probability);
    return drawn && turn % every === 0 && (nth === null || nth.includes(turn));
  };
}
