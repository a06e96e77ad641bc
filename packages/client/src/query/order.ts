import type { ResourceConf } from '../discovery/resource-conf.js';
import { UsageError } from '../errors/usage.js';
import { didYouMean } from './nearest.js';

/**
 * The values of `order_by`: one column or several, `-` in front for descending order. Each becomes a parameter of its own,
 * which every server of the framework understands; commas only some do.
 *
 * @throws UsageError for a column by which the resource cannot be ordered
 */
export function orderColumns(conf: ResourceConf, value: unknown): string[] {
  const columns = (Array.isArray(value) ? value : String(value).split(',')).map(String);
  const known = conf.ordering ?? [];
  for (const column of columns) {
    const name = column.replace(/^-/, '').split('__')[0] ?? '';
    if (known.includes(name)) continue;
    const hint = didYouMean(name, known) || (known.length === 0 ? '' : `; it can be ordered by: ${known.join(', ')}`);
    throw new UsageError(`${conf.name} cannot be ordered by '${name}'${hint}`);
  }
  return columns;
}
