export type { DataType, DataTypeKind } from './data-types/model.js';
export { dataTypeNamed, dataTypes, dataTypesById, dataTypesByName } from './data-types.js';
export type * from './generated/inputs.js';
export type { ObjectInput, PageFilters, RelatedFilter, UriInput } from './input-values.js';
export { type Metric, metrics, metricsById, metricsByName } from './metrics.js';
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
export { type Unit, units } from './units.js';
