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
      return 'ApiDataAccessor';
    case 'report':
      return 'ApiReportAccessor';
    default:
      return `ApiResourceAccessor<${pascal(resource.name)}Types>`;
  }
}
