import type { ResourceSchema } from 'hexoskin-schema';
import { badRequest } from '../../http/errors.js';
import type { Query } from '../../http/query.js';
import type { SqlValue } from '../../store/sql.js';
import type { Call } from '../../tastypie/call.js';
import { mismatch, readFilterValue, readSimple } from '../../tastypie/filter-values.js';
import { checkLookup } from '../../tastypie/filters.js';
import { lookupNames } from '../../tastypie/lookups.js';
import { readInteger } from '../../tastypie/paging.js';

/** One parameter of a request for computed results. */
export interface Parameter {
  readonly name: string;
  readonly lookup: string;
  /** Its texts: one, or the items of a list. */
  readonly texts: readonly string[];
}

/**
 * The parameters that a resource knows, checked as the filters of any list are. Names that are nothing are ignored.
 * Where the documentation knows a parameter that the schema does not, `documented` names it.
 */
export function readParameters(
  query: Query,
  schema: ResourceSchema,
  documented: ResourceSchema['filters'] = {},
): Parameter[] {
  const filters = { ...schema.filters, ...documented };
  const parameters: Parameter[] = [];
  for (const expression of query.names()) {
    const [name = '', ...suffixes] = expression.split('__');
    const field = Object.hasOwn(schema.fields, name) ? schema.fields[name] : undefined;
    if (field === undefined && !Object.hasOwn(filters, name)) continue;
    const last = suffixes.at(-1);
    const hasLookup = last !== undefined && lookupNames.has(last);
    const lookup = hasLookup ? last : 'exact';
    const path = [name, ...(hasLookup ? suffixes.slice(0, -1) : suffixes)];
    // Options are given without a lookup, whatever their schema lists in its place.
    const isPlainOption = field === undefined && suffixes.length === 0;
    if (!isPlainOption) checkLookup({ ...schema, filters }, path, lookup, field?.relation !== undefined);
    parameters.push({ name, lookup, texts: textsOf(lookup, query.getAll(expression)) });
  }
  return parameters;
}

/** Of a repeated parameter the last one counts, but lists are joined. A list is taken also where one value is expected. */
function textsOf(lookup: string, texts: readonly string[]): string[] {
  const isEmptyList = (lookup === 'in' || lookup === 'range') && texts.at(-1) === '';
  if (isEmptyList) return [];
  return (lookup === 'in' ? texts : texts.slice(-1)).flatMap((text) => text.split(','));
}

/** The texts of an option or of a parameter that takes no other lookup; undefined where it is not given. */
export function textsNamed(parameters: readonly Parameter[], name: string): readonly string[] | undefined {
  const named = parameters.filter((parameter) => parameter.name === name);
  return named.length === 0 ? undefined : named.flatMap(({ texts }) => texts);
}

/** Whether an option is switched on. */
export function isOn(parameters: readonly Parameter[], name: string): boolean {
  const text = textsNamed(parameters, name)?.at(-1);
  return text !== undefined && text !== '0' && Boolean(readSimple(text));
}

export function wholeNumber(text: string | undefined): number {
  const value = readInteger(text ?? '');
  if (value === null) throw mismatch();
  return value;
}

/** A number that counts something, such as a limit. */
export function positiveNumber(name: string, text: string | undefined): number {
  const value = wholeNumber(text);
  if (value < 1) throw badRequest(`Invalid ${name} '${text}' provided. Please provide a positive integer.`);
  return value;
}

/** The key of an object that a text names: its own, its URI, an e-mail address; null where there is none such. */
export function keyNamed(call: Call, resource: string, text: string): SqlValue {
  const value = readSimple(text);
  if (value === null) return null;
  const column = {
    name: resource,
    kind: 'integer',
    target: resource,
    many: false,
    nullable: true,
    computed: null,
  } as const;
  return readFilterValue(call.server, column, value);
}
