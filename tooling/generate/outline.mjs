// The outline: names of fields and links alone, small enough to stand on the import path of the client.
import { familyOf, linkOf, payloadFields } from './payload.mjs';
import { banner, literal } from './text.mjs';

/** @param {import('./payload.mjs').ResourceSchema[]} resources */
export function outlineSource(resources) {
  const entries = resources.map((resource) => {
    const family = familyOf(resource);
    // All of the data family take the same parameters.
    return `  ${resource.name}: ${family === 'data' ? 'data' : outlineOf(resource, family)},`;
  });
  const data = resources.find((resource) => familyOf(resource) === 'data');
  if (!data) throw new Error('The schema has no data family.');
  return `${banner}
/** What a resource's objects are made of. */
export interface ResourceOutline {
  readonly fields: readonly string[];
  /** Fields that hold links; \`to\` is null where only the URI tells the resource. */
  readonly relations: Readonly<Record<string, { readonly to: string | null; readonly many: boolean }>>;
  /** Resources whose lists answer samples, or computed values, instead of objects. */
  readonly family?: 'data' | 'report';
}

const data: ResourceOutline = ${outlineOf(data, 'data')};

/** The known resources by name. */
export const outline: Readonly<Record<string, ResourceOutline>> = {
${entries.join('\n')}
};
`;
}

/**
 * @param {import('./payload.mjs').ResourceSchema} resource
 * @param {ReturnType<typeof familyOf>} family
 */
function outlineOf(resource, family) {
  const fields = payloadFields(resource);
  const relations = fields.flatMap(([name, field]) => {
    const link = family === 'objects' ? linkOf(field) : undefined;
    return link ? [`${name}: { to: ${literal(link.to)}, many: ${link.many} }`] : [];
  });
  const parts = [
    `fields: [${fields.map(([name]) => literal(name)).join(', ')}]`,
    relations.length > 0 ? `relations: { ${relations.join(', ')} }` : 'relations: {}',
    ...(family === 'objects' ? [] : [`family: ${literal(family)}`]),
  ];
  return `{ ${parts.join(', ')} }`;
}
