// What the schema says of the objects that really go over the wire.

/** @typedef {import('../../packages/schema/dist/index.js').ResourceSchema} ResourceSchema */
/** @typedef {import('../../packages/schema/dist/index.js').Field} Field */
/** @typedef {import('../../packages/schema/dist/index.js').Relation} Relation */

/**
 * How a resource's list answers: objects, samples, or computed values that are no objects of their own.
 *
 * @param {ResourceSchema} resource
 * @returns {'objects' | 'data' | 'report'}
 */
export function familyOf(resource) {
  if (resource.dataTypes) return 'data';
  return resource.name === 'report' || resource.name === 'distribution' ? 'report' : 'objects';
}

/**
 * The fields of a resource's objects, by name in alphabetical order.
 *
 * @param {ResourceSchema} resource
 * @returns {[string, Field][]}
 */
export function payloadFields(resource) {
  const fields = Object.entries({ ...resource.fields, ...resource.extraFields });
  return fields.filter(([, field]) => !field.payload?.filterOnly).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The link that a field holds, if it does.
 *
 * @param {Field} field
 * @returns {Relation | undefined}
 */
export function linkOf(field) {
  return field.payload?.relation ?? (field.payload?.type === undefined ? field.relation : undefined);
}
