// What the API lets callers write.
import { payloadFields } from './payload.mjs';

/** @typedef {import('./payload.mjs').ResourceSchema} ResourceSchema */
/** @typedef {import('./payload.mjs').Field} Field */

/** Whether objects can be made. @param {ResourceSchema} resource */
export function takesCreate({ listMethods }) {
  return listMethods.includes('post') || listMethods.includes('patch');
}

/** Whether objects can be changed, alone or by a PATCH of their list. @param {ResourceSchema} resource */
export function takesUpdate(resource) {
  return takesUpdateOfOne(resource) || resource.listMethods.includes('patch');
}

/** Whether an object can be changed at its own address. @param {ResourceSchema} resource */
export function takesUpdateOfOne({ detailMethods }) {
  return detailMethods.includes('put') || detailMethods.includes('patch');
}

/**
 * The fields that writes take. An id is left out even where it is declared writable: a POST with the id of another
 * object overwrites that one.
 *
 * @param {ResourceSchema} resource
 * @returns {[string, Field][]}
 */
export function writableFields(resource) {
  return payloadFields(resource).filter(
    ([name, { readOnly, payload }]) => name !== 'id' && (!readOnly || payload?.input !== undefined),
  );
}
