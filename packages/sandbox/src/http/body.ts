import { parseJson } from '../json/parse.js';
import { badRequest, failure } from './errors.js';
import type { Exchange } from './exchange.js';

/** The JSON that a write sends. */
export async function readBody({ headers, body }: Exchange): Promise<unknown> {
  const bytes = await body();
  // Tastypie compares the type as it stands: no other case, no space before the semicolon.
  const [type] = (headers.get('content-type') ?? 'application/json').split(';', 1);
  if (type !== 'application/json') throw failure(400);
  const text = decode(bytes);
  try {
    return parseJson(text);
  } catch {
    throw badRequest('Request is not valid JSON.');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw failure(500);
  }
}

/** A JSON object; anything else is more than the server expects. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw failure(500);
  return value as Readonly<Record<string, unknown>>;
}

/** The object that a creating body is. To the server, lists, texts and null are bodies in which no field is found. */
export function asNewObject(value: unknown): Readonly<Record<string, unknown>> {
  return value === null || Array.isArray(value) || typeof value === 'string' ? {} : asObject(value);
}
