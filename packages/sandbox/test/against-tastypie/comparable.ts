/** Brings the answers of the two servers into a form in which only real differences remain. */
import { type ResourceSchema, resources, type TastypieSchema } from 'hexoskin-schema';
import type { TastypieRow } from '../tastypie/tastypie-server.js';
import type { Answer } from './exchange.js';
import { uriOfRow } from './fixture.js';

/** What both servers hold from the beginning. */
export interface Known {
  /** Objects: `/api/range/12/`. */
  readonly uris: ReadonlySet<string>;
  /** Fields that lists of a resource have; others are for details, for filters or for writes alone. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
}

export function knownFrom(rows: readonly TastypieRow[]): Known {
  const fields = new Map<string, Set<string>>();
  for (const { resource, values } of rows) {
    const names = fields.get(resource) ?? new Set(['resource_uri']);
    for (const name of Object.keys(values)) names.add(name);
    fields.set(resource, names);
  }
  return { uris: new Set(rows.map(uriOfRow)), fields };
}

/** Answers without what the servers cannot agree on: the ids of new objects, embedding, zones of times. */
export function comparable(answers: readonly Answer[], known: Known): Answer[] {
  const names = new Map<string, string>();
  return answers.map(({ status, headers, body }) => ({
    status,
    headers: nameNew(comparableHeaders(headers), known, names) as Record<string, string>,
    body: nameNew(comparableBody(body, known), known, names),
  }));
}

function comparableHeaders(headers: Answer['headers']): Record<string, string> {
  const realm = headers['www-authenticate']?.replace(/"[^"]*"/, '"…"');
  return { ...headers, ...(realm !== undefined && { 'www-authenticate': realm }) };
}

function comparableBody(body: unknown, known: Known): unknown {
  if (typeof body === 'string') return /^\s*<!doctype html/i.test(body) ? 'an HTML page' : comparableText(body);
  if (Array.isArray(body)) return sortedUris(body.map((element) => comparableBody(element, known)));
  if (typeof body !== 'object' || body === null) return body;
  if ('default_limit' in body) return comparableSchema(body as TastypieSchema);
  const { resource_uri: uri } = body as { resource_uri?: unknown };
  const resource = typeof uri === 'string' ? resources.get(uri.split('/').at(-3) ?? '') : undefined;
  const entries = Object.entries(body).filter(([name, value]) =>
    resource === undefined ? !isHexoskins(name, value) : isCommon(resource, name, known),
  );
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      resource?.fields[name]?.relation === undefined ? comparableBody(value, known) : toUris(value),
    ]),
  );
}

/** Keys that only answers to writes have: the unknown one that the tests send, and the one that a PUT adds. */
const echoed = ['nme', 'pk'];

/** Hexoskin's payload has more than its schema, and relations to resources that it does not publish. */
function isCommon({ name: resource, fields }: ResourceSchema, name: string, known: Known): boolean {
  const field = fields[name];
  if (field === undefined) return echoed.includes(name);
  return field.relation?.to !== null && (known.fields.get(resource)?.has(name) ?? true);
}

/** Additions outside of objects: unusable entries of the root listing, and the sums that lists of track points bring. */
function isHexoskins(name: string, value: unknown): boolean {
  const isEntry = typeof value === 'object' && value !== null && 'list_endpoint' in value;
  return isEntry ? !resources.has(name) : ['distance', 'total_tracks'].includes(name);
}

/** Tastypie 0.13 says more of each field than the live server's version does. */
function comparableSchema(schema: TastypieSchema): unknown {
  const newer = ['primary_key', 'verbose_name', 'related_schema'];
  const fields = Object.entries(schema.fields).map(([name, field]) => [
    name,
    Object.fromEntries(Object.entries(field).filter(([fact]) => !newer.includes(fact))),
  ]);
  return { ...schema, fields: Object.fromEntries(fields) };
}

function comparableText(text: string): string {
  // Tastypie means to leave quotes alone, but does not know in which form Django 3 escapes them.
  const quoted = text.replaceAll('&#x27;', "'").replaceAll('&quot;', '"');
  return quoted.replace(/^(\d{4}-\d{2}-\d{2}T[\d:.]+)(\+00:00|Z)$/, '$1');
}

/** Relations as URIs, wherever Hexoskin embeds the object. */
function toUris(value: unknown): unknown {
  if (Array.isArray(value)) return sortedUris(value.map(toUris));
  return typeof value === 'object' && value !== null && 'resource_uri' in value ? value.resource_uri : value;
}

/** To-many relations have no order of their own. */
function sortedUris(values: unknown[]): unknown[] {
  return values.every((value) => typeof value === 'string' && value.startsWith('/api/')) ? values.toSorted() : values;
}

/** Calls the objects that came later `/api/range/new1/` and so on, in the order in which answers name them. */
function nameNew(value: unknown, known: Known, names: Map<string, string>): unknown {
  if (typeof value === 'string')
    return value.replaceAll(/\/api\/[a-z0-9_]+\/\d+\//g, (uri) => nameUri(uri, known, names));
  if (Array.isArray(value)) return value.map((element) => nameNew(element, known, names));
  if (typeof value !== 'object' || value === null) return value;
  const { resource_uri: uri } = value as { resource_uri?: unknown };
  const isNew = typeof uri === 'string' && !known.uris.has(uri);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      isNew && (name === 'id' || name === 'pk') ? 'new' : nameNew(member, known, names),
    ]),
  );
}

function nameUri(uri: string, known: Known, names: Map<string, string>): string {
  if (known.uris.has(uri)) return uri;
  const name = names.get(uri) ?? uri.replace(/\d+\/$/, `new${names.size + 1}/`);
  names.set(uri, name);
  return name;
}

/** Without the values that a server gives its objects by itself: each has its own way and clock. */
export function withoutServerMade(answer: Answer): Answer {
  return { ...answer, body: strip(answer.body) };
}

function strip(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(strip);
  if (typeof body !== 'object' || body === null) return body;
  const { resource_uri: uri } = body as { resource_uri?: unknown };
  const resource = typeof uri === 'string' ? resources.get(uri.split('/').at(-3) ?? '') : undefined;
  const entries = Object.entries(body).filter(([name]) => {
    const field = resource?.fields[name];
    return field === undefined || ['id', 'resource_uri'].includes(name) || !(field.readOnly || field.default === true);
  });
  return Object.fromEntries(entries.map(([name, value]) => [name, strip(value)]));
}
