import type { FieldConf, ResourceConf } from 'hexoskin-client';
import { Failure } from '../failure.js';
import { type Clock, isTimeText, ticksOfText } from './moments.js';
import type { Pair } from './pairs.js';

/** Fields of an object and their values, as the library takes them. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Fields from `name=value`, each in the type that the resource's definition gives it, and from `name:=value`, whose value is
 * JSON. Which fields there are, the library checks.
 *
 * @throws Failure for a value that the field cannot have
 */
export async function fieldsOf(pairs: readonly Pair[], conf: ResourceConf, clock: Clock): Promise<Fields> {
  const fields: Record<string, unknown> = {};
  for (const [written, text] of pairs) {
    const isJson = written.endsWith(':');
    const name = isJson ? written.slice(0, -1) : written;
    const field = Object.hasOwn(conf.fields, name) ? conf.fields[name] : undefined;
    fields[name] = isJson ? jsonValue(name, text) : await typedValue(name, text, field, clock);
  }
  return fields;
}

async function typedValue(name: string, text: string, field: FieldConf | undefined, clock: Clock): Promise<unknown> {
  switch (field?.type) {
    case 'integer':
      return isTimeText(text)
        ? tickOf(name, text, clock)
        : numberOf(name, text, Number.isSafeInteger, 'a whole number');
    case 'float':
    case 'decimal':
      return numberOf(name, text, Number.isFinite, 'a number');
    case 'boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      throw wrongValue(name, text, 'true or false');
    case 'datetime':
      return isTimeText(text) ? new Date(await millisecondsOf(text, clock)) : text;
    case 'list':
      return /^\s*\[/.test(text) ? jsonValue(name, text) : text.split(',');
    case 'dict':
      return jsonValue(name, text);
    case 'related':
      return field.related_type === 'to_many' ? text.split(',').filter((link) => link !== '') : text;
    default:
      return text;
  }
}

/** A day begins at its first tick. */
async function tickOf(name: string, text: string, clock: Clock): Promise<number> {
  const { first } = await ticksOfText(text, clock);
  if (Number.isSafeInteger(first)) return first;
  throw wrongValue(name, text, 'a time');
}

async function millisecondsOf(text: string, { zone }: Clock): Promise<number> {
  return (await ticksOfText(text, { zone, ticksPerSecond: 1000 })).first;
}

function numberOf(name: string, text: string, isKind: (value: unknown) => boolean, kind: string): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (isKind(number)) return number;
  throw wrongValue(name, text, kind);
}

function jsonValue(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`'${name}' takes JSON, as null or [1, 2]: ${(error as Error).message}`, {
      exitCode: 2,
      cause: error,
    });
  }
}

function wrongValue(name: string, text: string, kind: string): Failure {
  return new Failure(`'${name}' takes ${kind}; got '${text}' (null is written as ${name}:=null)`, { exitCode: 2 });
}
