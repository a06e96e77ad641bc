import { type ResourceSchema, resources } from 'hexoskin-schema';
import { subjects } from '../subjects/subjects.js';
import { buildModel, hasObjects, type ResourceModel } from './model.js';

/** The models of all resources that have objects. */
export function buildModels(
  schemas: ReadonlyMap<string, ResourceSchema> = resources,
): ReadonlyMap<string, ResourceModel> {
  const models = new Map<string, ResourceModel>();
  for (const schema of schemas.values()) {
    if (!hasObjects(schema)) continue;
    const subject = subjects.get(schema.name);
    if (!subject) throw new Error(`Nothing says who may see the objects of '${schema.name}'.`);
    models.set(schema.name, buildModel(schema, subject, schemas));
  }
  return models;
}
