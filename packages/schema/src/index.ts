export type {
  Field,
  FieldType,
  FilterLookups,
  HttpMethod,
  Lookup,
  Payload,
  Relation,
  ResourceSchema,
} from './model.js';
export { resources } from './resources.js';
export { type TastypieField, type TastypieSchema, toTastypieSchema } from './tastypie-schema.js';
