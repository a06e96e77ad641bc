import type { ApiResourceAccessor } from '../api/accessor.js';
import type { RequestOptions } from '../api/options.js';
import { ApiPromise } from '../api/promise.js';
import type { ResourceTypes } from '../api/types.js';
import { refusePythonNames } from '../api/wrong-names.js';
import { localValue } from './fields.js';
import { hide, INSPECT, type Inspect, type InspectOptions } from './inspect.js';
import { type LoadOptions, loadInstance } from './loads.js';
import { type ObjectState, STATE } from './state.js';
import { checkFieldName, instanceToWire } from './to-wire.js';
import { keyOf } from './uri.js';
import { deleteInstance, patchInstance, putInstance } from './writes.js';

/**
 * An object of the API. Its fields are ordinary properties that can be read, changed and copied; a change reaches the
 * server by `patch()` or `update()`. Related objects read as references.
 */
export class ApiResourceInstance<Update extends object = object> {
  /** @internal */
  declare readonly [STATE]: ObjectState;

  static {
    refusePythonNames(ApiResourceInstance.prototype, { _parent: 'object.accessor' });
  }

  /** @internal */
  constructor(state: ObjectState) {
    state.instance = this;
    hide(this, STATE, state);
  }

  /** The accessor of its resource, which decides what may be done with it. */
  get accessor(): ApiResourceAccessor<ResourceTypes> {
    return this[STATE].session.engine.resource(this[STATE].shape.name);
  }

  /** The value of any field, also of one whose name a method has taken. */
  get(field: string): unknown {
    checkFieldName(this[STATE], field);
    return localValue(this[STATE], field);
  }

  /** Reads the detail view, which can have more fields than a list, unless it was read within the life of the object cache. */
  load(options: LoadOptions = {}): ApiPromise<this> {
    return ApiPromise.of(loadInstance(this, options));
  }

  /**
   * Replaces the object on the server (PUT): sends all its fields, with `changes` laid over them. The local object
   * changes only when the server has accepted.
   *
   * @throws MethodNotAllowed, UsageError for an unknown or read-only field, HttpError
   */
  update(changes?: Update, options: RequestOptions = {}): ApiPromise<this> {
    return putInstance(this, changes, options);
  }

  /**
   * Sends only what changed since the server last sent the object, and `changes` (PATCH). Sends nothing when nothing
   * changed.
   *
   * @throws MethodNotAllowed, UsageError for an unknown or read-only field, HttpError
   */
  patch(changes?: Update, options: RequestOptions = {}): ApiPromise<this> {
    return patchInstance(this, changes, options);
  }

  /** Deletes the object on the server. */
  delete(options: RequestOptions = {}): ApiPromise<void> {
    return deleteInstance(this, options);
  }

  /** The object as it goes over the wire: related objects are URIs. */
  toJSON(): Record<string, unknown> {
    return instanceToWire(this);
  }

  /** A short description for people, as `<range 58901>`. */
  toString(): string {
    const { shape, uri, copy } = this[STATE];
    const id = uri === null ? copy['id'] : keyOf(uri);
    return typeof id === 'number' || typeof id === 'string' ? `<${shape.name} ${id}>` : `<${shape.name}>`;
  }

  /** @internal */
  [INSPECT](depth: number | null, options: InspectOptions, inspect: Inspect): string {
    const nested = depth !== null && depth < (options.depth ?? Number.POSITIVE_INFINITY);
    return nested ? this.toString() : `${this.toString()} ${inspect({ ...this }, options)}`;
  }
}
