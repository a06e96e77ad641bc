import type { ResourceConf } from '../discovery/resource-conf.js';
import { MethodNotAllowed } from '../errors/usage.js';

/**
 * Refuses a method that the resource's definition does not allow, before anything is sent.
 *
 * @param view the list (`list`, `create`, list `patch`) or one object (`detail`)
 */
export function assertAllowed(conf: ResourceConf, view: 'list' | 'detail', method: string): void {
  const allowed = view === 'list' ? conf.allowed_list_http_methods : conf.allowed_detail_http_methods;
  if (allowed.includes(method)) return;
  const alternatives = allowed.length === 0 ? 'nothing is' : `allowed: ${allowed.join(', ')}`;
  throw new MethodNotAllowed(`${method} is not allowed on a ${conf.name} ${view}; ${alternatives}`);
}
