import { type ResourceSchema, resources, toTastypieSchema } from 'hexoskin-schema';
import type { ResourceConf } from '../../src/discovery/resource-conf.js';

/** A resource's definition as a server of the current edition gives it. */
export function confOf(name: string): ResourceConf {
  const resource = resources.get(name);
  if (!resource) throw new Error(`The schema package has no resource '${name}'`);
  return confFrom(resource);
}

function confFrom(resource: ResourceSchema): ResourceConf {
  const schema = toTastypieSchema(resource) as Omit<ResourceConf, 'name' | 'list_endpoint'>;
  return { ...schema, name: resource.name, list_endpoint: `/api/${resource.name}/` };
}

/** The definitions of all resources. */
export function allConfs(): ResourceConf[] {
  return Array.from(resources.values(), confFrom);
}
