import type { ActivityFormat } from '../files/get-file.js';
import type { ApiResourceInstance } from '../objects/instance.js';
import type { ApiResourceAccessor } from './accessor.js';

/** The types of one resource. Those of the known resources are generated. */
export interface ResourceTypes {
  /** An object of the resource. */
  readonly instance: ApiResourceInstance;
  /** What creating one gives. */
  readonly created: ApiResourceInstance | string | null;
  /** Relations by name, as they read after `include`. */
  readonly included: object;
  /** Conditions that a list takes. */
  readonly filters: object;
  /** Fields of a new object. */
  readonly create: object;
  /** Fields that can be changed. */
  readonly update: object;
  /** Formats in which `get()` gives an object as a file. */
  readonly files: ActivityFormat;
}

/** An object of a resource whose fields are not known when the program is compiled. */
export interface UntypedInstance extends ApiResourceInstance {
  readonly accessor: ApiResourceAccessor;
  [field: string]: unknown;
}

/** The types of a resource that only the server knows. */
export interface UntypedResource extends ResourceTypes {
  readonly instance: UntypedInstance;
  readonly created: UntypedInstance;
  readonly included: Readonly<Record<string, unknown>>;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly create: Readonly<Record<string, unknown>>;
  readonly update: Readonly<Record<string, unknown>>;
  readonly files: ActivityFormat;
}

/** An object whose included relations have their objects at hand. */
export type WithIncluded<T extends ResourceTypes, K extends keyof T['included']> = {
  readonly [Relation in K]: T['included'][Relation];
} & T['instance'];

/** An object of a list: as it is where nothing was included. */
export type Listed<T extends ResourceTypes, K extends keyof T['included']> = [K] extends [never]
  ? T['instance']
  : WithIncluded<T, K>;
