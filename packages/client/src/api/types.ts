import type { ApiResourceInstance } from '../objects/instance.js';

/** The types of one resource. Those of the known resources are generated. */
export interface ResourceTypes {
  readonly instance: ApiResourceInstance;
  /** Relations by name, as they read after `include`. */
  readonly included: object;
  readonly filters: object;
  readonly create: object;
  readonly update: object;
}

/** An object of a resource whose fields are not known when the program is compiled. */
export interface UntypedInstance extends ApiResourceInstance {
  [field: string]: unknown;
}

/** The types of a resource that only the server knows. */
export interface UntypedResource extends ResourceTypes {
  readonly instance: UntypedInstance;
  readonly included: Readonly<Record<string, unknown>>;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly create: Readonly<Record<string, unknown>>;
  readonly update: Readonly<Record<string, unknown>>;
}

/** An object whose included relations have their objects at hand. */
export type WithIncluded<T extends ResourceTypes, K extends keyof T['included']> = T['instance'] & {
  readonly [Relation in K]: T['included'][Relation];
};
