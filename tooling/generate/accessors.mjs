// The accessors by which the client reaches each resource.
import { familyOf } from './payload.mjs';
import { banner, doc, interfaceSource, pascal } from './text.mjs';

/** @typedef {import('./payload.mjs').ResourceSchema} ResourceSchema */

/** @param {ResourceSchema[]} resources */
export function accessorsSource(resources) {
  const types = resources
    .filter((resource) => familyOf(resource) === 'objects')
    .map(({ name }) => `${pascal(name)}Types`);
  return `${banner}
import type { DistributionFilters, ReportFilters, SignalFilters } from 'hexoskin-schema';
import type { ApiResourceAccessor } from '../api/accessor.js';
import type { ApiDataAccessor } from '../data/accessor.js';
import type { ApiReportAccessor } from '../data/report-accessor.js';
import type {
${types.map((name) => `  ${name},`).join('\n')}
} from './instances.js';

${interfaceSource({
  about: 'The known resources of the API.',
  head: 'ResourceAccessors',
  members: resources.flatMap((resource) => [
    doc(resource.about),
    `readonly ${resource.name}: ${accessorType(resource)};`,
  ]),
})}`;
}

/** @param {ResourceSchema} resource */
function accessorType(resource) {
  switch (familyOf(resource)) {
    case 'data':
      return hasDataTypes(resource) ? 'ApiDataAccessor' : 'ApiDataAccessor<SignalFilters>';
    case 'report':
      return `ApiReportAccessor<${pascal(resource.name)}Filters>`;
    default:
      return `ApiResourceAccessor<${pascal(resource.name)}Types>`;
  }
}

/** The resources that answer whatever data types are asked for; the others are each of one signal. @param {ResourceSchema} resource */
function hasDataTypes({ name }) {
  return name === 'data' || name === 'datafile';
}
