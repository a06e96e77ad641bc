// What callers get: objects, the references to them, and the chains through references.
import { familyOf, linkOf, payloadFields } from './payload.mjs';
import { banner, doc, interfaceSource, literal, pascal, typeImport, withArticle } from './text.mjs';
import { holdsNull, plainType, union } from './types.mjs';
import { takesCreate, takesUpdate, takesUpdateOfOne, writableFields } from './writing.mjs';

/** @typedef {import('./payload.mjs').ResourceSchema} ResourceSchema */
/** @typedef {import('./payload.mjs').Field} Field */
/** @typedef {import('./payload.mjs').Relation} Relation */

/** Names of the client's own classes and of promises, which the fields of such names give way to. */
const instanceNames = [
  'accessor',
  'get',
  'load',
  'update',
  'patch',
  'delete',
  'toJSON',
  'toString',
  'then',
  'catch',
  'finally',
];
const referenceNames = [...instanceNames, 'uri', 'id', 'resource_uri', 'loaded', 'instance'];

/**
 * @param {ResourceSchema[]} resources
 * @param {string[]} schemaNames names of types that the schema package exports
 */
export function instancesSource(resources, schemaNames) {
  const body = resources
    .filter((resource) => familyOf(resource) === 'objects')
    .flatMap((resource) => {
      const owner = resources.find(({ name }) => name === resource.objectsOf) ?? resource;
      return [
        instanceSource(resource, owner),
        fieldsSource(resource),
        linksSource(resource),
        typesSource(resource, owner),
      ];
    })
    .join('\n');
  return `${banner}
${typeImport({ names: schemaNames, from: 'hexoskin-schema', source: body })}import type { ApiResourceAccessor } from '../api/accessor.js';
import type { ResourceTypes } from '../api/types.js';
import type { ApiResourceInstance } from '../objects/instance.js';
import type { ApiResourceReference } from '../objects/reference.js';

${body}`;
}

/**
 * @param {ResourceSchema} resource
 * @param {ResourceSchema} owner the resource under whose rules the objects are written
 */
function instanceSource(resource, owner) {
  const update = takesUpdateOfOne(owner) ? `${pascal(owner.name)}Update` : 'never';
  const writable = new Map(takesUpdate(owner) ? writableFields(owner) : []);
  return interfaceSource({
    about: resource.about,
    head: `${pascal(resource.name)}Instance extends ApiResourceInstance<${update}>`,
    members: [
      `readonly accessor: ApiResourceAccessor<${pascal(owner.name)}Types>;`,
      ...payloadFields(resource)
        .filter(([field]) => !instanceNames.includes(field))
        .flatMap(([field, facts]) => [doc(facts.about), ...instanceMember(field, facts, writable.has(field))]),
    ],
  });
}

/**
 * @param {string} name
 * @param {Field} field
 * @param {boolean} writable
 */
function instanceMember(name, field, writable) {
  const link = linkOf(field);
  // What writes take in place of a read-only link is no link.
  const fixed = !writable || (link !== undefined && field.readOnly);
  if (!link) {
    const type = union(plainType(field), holdsNull(field) && 'null');
    return [`${fixed ? 'readonly ' : ''}${name}${field.payload?.optional ? '?' : ''}: ${type};`];
  }
  const type = union(linkType(link), ...nothing(field));
  if (fixed) return [`readonly ${name}: ${type};`];
  const input = link.many ? 'readonly ObjectInput[]' : union('ObjectInput', field.nullable && 'null');
  return [
    `get ${name}(): ${type};`,
    doc('Takes an object, a reference, a URI or an id.'),
    `set ${name}(value: ${input});`,
  ];
}

/**
 * What may stand in a field's place.
 *
 * @param {Field} field
 */
function nothing(field) {
  return [holdsNull(field) && 'null', field.payload?.optional === true && 'undefined'];
}

/** @param {Relation} link */
function linkType({ to, many }) {
  const type = to === null ? 'ApiResourceReference' : `${pascal(to)}Ref`;
  return many ? `${type}[]` : type;
}

/** @param {ResourceSchema} resource */
function fieldsSource(resource) {
  const members = payloadFields(resource)
    .filter(([field]) => !referenceNames.includes(field))
    .flatMap(([field, facts]) => [doc(facts.about), `readonly ${field}: ${promisedType(facts)};`]);
  return interfaceSource({
    about: `The fields of ${withArticle(resource.name)} that is reached through a reference, each fetched when first read. N is null where that may lead nowhere.`,
    // An underscore marks a parameter that is meant to be unused.
    head: `${pascal(resource.name)}Fields<${members.length > 0 ? 'N' : '_N'}>`,
    members,
  });
}

/** @param {Field} field */
function promisedType(field) {
  const link = linkOf(field);
  const empty = nothing(field);
  if (link?.to && !link.many) return `${pascal(link.to)}Chain<${union('N', ...empty)}>`;
  return `Promise<${union(link ? linkType(link) : plainType(field), 'N', ...empty)}>`;
}

/** @param {ResourceSchema} resource */
function linksSource(resource) {
  const name = pascal(resource.name);
  const links = payloadFields(resource).flatMap(([field, facts]) => {
    const link = linkOf(facts);
    if (!link || instanceNames.includes(field)) return [];
    const type = union(`${link.to === null ? '' : 'Loaded'}${linkType(link)}`, ...nothing(facts));
    return [doc(facts.about), `readonly ${field}: ${type};`];
  });
  const object = withArticle(resource.name);
  return `${doc(`A link to ${object}.`)}
export interface ${name}Ref extends ApiResourceReference<${name}Instance>, ${name}Fields<never> {}

${doc(`The promise of a link to ${object}, on which its fields can be read at once.`)}
export interface ${name}Chain<N> extends Promise<${name}Ref | N>, ${name}Fields<N> {}

${doc(`A link to ${object} that came along with its holder.`)}
export interface Loaded${name}Ref extends ${name}Ref {
  readonly instance: ${name}Instance;
}

${interfaceSource({ about: `The links of ${object} once \`include\` has named them.`, head: `${name}Included`, members: links })}`;
}

/**
 * @param {ResourceSchema} resource
 * @param {ResourceSchema} owner the resource under whose rules the objects are written
 */
function typesSource(resource, owner) {
  const name = pascal(resource.name);
  const shown = resource.detailMethods.includes('get');
  return interfaceSource({
    about: `The types of \`${resource.name}\`, together.`,
    head: `${name}Types extends ResourceTypes`,
    // Members without a doc have that of ResourceTypes.
    members: [
      doc('Name of the resource.'),
      `readonly name: ${literal(resource.name)};`,
      `readonly instance: ${name}Instance;`,
      `readonly included: ${name}Included;`,
      `readonly filters: ${name}Filters;`,
      `readonly create: ${takesCreate(resource) ? `${name}Create` : 'never'};`,
      doc(
        `What \`create()\` gives: the object${shown ? '' : ', or its URI or null where the server does not show it'}.`,
      ),
      `readonly created: ${union(`${name}Instance`, !shown && 'string', !shown && 'null')};`,
      `readonly update: ${takesUpdate(owner) ? `${pascal(owner.name)}Update` : 'never'};`,
      `readonly files: ${resource.detailFiles?.map(literal).join(' | ') ?? 'never'};`,
      doc('Columns by which lists can be sorted.'),
      `readonly order: ${name}Order;`,
    ],
  });
}
