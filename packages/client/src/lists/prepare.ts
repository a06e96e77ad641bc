import type { ListOptions } from '../api/accessor.js';
import type { Engine } from '../api/engine.js';
import { checkRequestOptions } from '../api/options.js';
import { UsageError } from '../errors/usage.js';
import { refuseDateText } from '../objects/to-wire.js';
import { linkWithQuery } from '../query/encode.js';
import { listQuery } from '../query/filters.js';
import { assertAllowed } from '../query/methods.js';
import { didYouMean } from '../query/nearest.js';
import type { PreparedList } from './list-promise.js';

/**
 * Checks a list call against the resource's definition and words it as a link.
 *
 * @param pageSize counts where the filters name no limit; null leaves it to the server
 */
export async function prepareList(
  engine: Engine,
  resource: string,
  filters: object,
  options: ListOptions,
  pageSize: number | null,
): Promise<PreparedList> {
  checkRequestOptions('list()', options, ['include']);
  if (typeof filters !== 'object' || filters === null) {
    throw new UsageError(`api.${resource}.list() takes its filters as an object: { start__gte: …, limit: 50 }`);
  }
  const { include = [], query: extra = {}, ...rest } = options;
  const resolved = engine.resolve(rest);
  const conf = await engine.definitions.conf(resource, resolved);
  assertAllowed(conf, 'list', 'get');
  const query = listQuery(conf, filters, engine.settings.ticksPerSecond, (relation) =>
    fieldsBehind(engine, resource, relation),
  );
  for (const [name, text] of query) refuseDateText(name, text, conf.fields[name.split('__', 1)[0] ?? '']?.type);
  for (const [name, value] of Object.entries(extra)) query.push([name, String(value)]);
  if (pageSize !== null && !query.some(([name]) => name === 'limit')) query.push(['limit', String(pageSize)]);
  checkInclude(engine, resource, include);
  return {
    request: { session: engine.session(resolved.auth), resource, options: resolved, include },
    link: linkWithQuery(conf.list_endpoint, query),
  };
}

function fieldsBehind(engine: Engine, resource: string, relation: string): ReadonlySet<string> | undefined {
  const to = engine.shapes.of(resource).relations.get(relation)?.to;
  const fields = to ? engine.shapes.of(to).fields : undefined;
  return fields?.size ? fields : undefined;
}

function checkInclude(engine: Engine, resource: string, include: readonly string[]): void {
  const { relations } = engine.shapes.of(resource);
  if (!Array.isArray(include)) throw new UsageError("'include' takes a list of relations, as ['user']");
  for (const name of include) {
    if (relations.has(name)) continue;
    const hint = didYouMean(name, relations.keys()) || `; it has: ${[...relations.keys()].join(', ')}`;
    throw new UsageError(`${resource} has no relation '${name}' to include${hint}`);
  }
}
