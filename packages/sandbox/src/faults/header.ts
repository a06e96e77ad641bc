import { Fields } from './fields.js';
import type { Injection } from './injection.js';
import { KINDS, type Kind, readFault } from './kinds.js';
import { FaultPlanError } from './plan-error.js';

/** The header by which a request asks for faults of its own. */
export const FAULT_HEADER = 'X-Sandbox-Fault';

/**
 * Reads the header: faults in JSON (one, or a list of them), or in short as in `latency=200;jitter=50, status=503`, where
 * the value behind the kind is that of its main option. Throws a `FaultPlanError`.
 */
export function readFaultHeader(value: string): Injection[] {
  const faults = /^\s*[[{]/.test(value) ? parseJson(value) : split(value, ',').map(parseShort);
  return faults.map((fault) => readFault(new Fields(fault, FAULT_HEADER)));
}

function parseJson(json: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [value];
  } catch (error) {
    throw new FaultPlanError(`${FAULT_HEADER}: ${(error as SyntaxError).message}`);
  }
}

/** Name and value. */
type Pair = readonly [string, unknown];

function parseShort(text: string): unknown {
  const [[kind, value] = ['', undefined], ...options] = split(text, ';').map(parsePair);
  const named = { ...(value !== undefined && { [mainOptionOf(kind)]: value }), ...Object.fromEntries(options) };
  if (Object.hasOwn(named, 'kind')) throw unreadable(text);
  return { kind, ...named };
}

/** The name under which an option is looked for that no kind has: the complaint then says what there is. */
const NO_MAIN_OPTION = 'value';

function mainOptionOf(kind: string): string {
  return new Map<string, Kind>(Object.entries(KINDS)).get(kind)?.main ?? NO_MAIN_OPTION;
}

function parsePair(text: string): Pair {
  const [, name, value] = /^\s*([\w-]+)\s*(?:=\s*(.*?)\s*)?$/s.exec(text) ?? [];
  if (name === undefined) throw unreadable(text);
  return [name, value === undefined ? undefined : parseValue(value)];
}

function parseValue(text: string): unknown {
  if (text.startsWith('"')) return text.slice(1, -1);
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return text.includes('|') ? text.split('|') : text;
}

/** Splits where a separator stands outside of quotes. */
function split(text: string, separator: ',' | ';'): string[] {
  const parts = text.match(new RegExp(`(?:"[^"]*"|[^"${separator}])+`, 'g')) ?? [];
  // Otherwise a quote is left open, or there is nothing between two separators.
  if (parts.join(separator) !== text) throw unreadable(text);
  return parts;
}

function unreadable(text: string): FaultPlanError {
  return new FaultPlanError(`${FAULT_HEADER} cannot be read: ${text}`);
}
