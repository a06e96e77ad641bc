export type * from './generated/inputs.js';
export type { ObjectInput, PageFilters, RelatedFilter } from './input-values.js';
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
export type * from './payloads.js';
export { resources } from './resources.js';
export { type TastypieField, type TastypieSchema, toTastypieSchema } from './tastypie-schema.js';
