import type { ResourceConf } from '../discovery/resource-conf.js';
import type { ApiBinaryResult } from '../files/binary-result.js';
import type { FileOptions } from '../files/get-file.js';
import { ApiListPromise } from '../lists/list-promise.js';
import { prepareList } from '../lists/prepare.js';
import type { Addressable } from '../objects/address.js';
import type { CreateOptions } from '../objects/create.js';
import { hide, INSPECT } from '../objects/inspect.js';
import { getObject, type LoadOptions } from '../objects/loads.js';
import type { PatchListOptions } from '../objects/patch-list.js';
import type { Engine } from './engine.js';
import { checkRequestOptions, type RequestOptions } from './options.js';
import { ApiPromise, type WithResponse } from './promise.js';
import type { Listed, ResourceTypes, UntypedResource } from './types.js';
import { refusePythonNames } from './wrong-names.js';

/** Where accessors keep what is not for their users. */
const ENGINE: unique symbol = Symbol.for('hexoskin.engine') as never;

/** Options of `list()`. */
export interface ListOptions<K extends string = string> extends RequestOptions {
  /** Relations whose objects are loaded along, with few requests, and stand ready as `.instance`. Default: none. */
  include?: readonly K[] | undefined;
}

/** The way to the objects of one resource: `api.range`, `api.user`, … */
export class ApiResourceAccessor<T extends ResourceTypes = UntypedResource> {
  /** Name of the resource, as in its address. */
  readonly name: string;
  /** @internal */
  declare readonly [ENGINE]: Engine;

  static {
    refusePythonNames(ApiResourceAccessor.prototype, { _conf: 'await api.range.conf()' });
  }

  /** @internal */
  constructor(engine: Engine, name: string) {
    this.name = name;
    hide(this, ENGINE, engine);
  }

  /**
   * The objects that match. Awaited, it is an array with the first page (20 objects unless `limit` says otherwise) that
   * can load more; `for await` over it gives every matching object.
   *
   * @param filters conditions, all of which must hold; times are ticks or a `Date`, objects stand for their ids
   * @param options `include`: relations whose objects are loaded along and stand ready as `.instance`
   * @throws UsageError for a filter, value or order that the resource does not have; MethodNotAllowed; HttpError
   */
  list<K extends keyof T['included'] & string = never>(
    filters: T['filters'] = {},
    options: ListOptions<K> = {},
  ): ApiListPromise<Listed<T, K>> {
    // What the caller does to its objects afterwards must not change the call.
    const given = isObject(filters) ? { ...filters } : filters;
    const chosen = asNow(this[ENGINE], options);
    return ApiListPromise.from((pageSize) => prepareList(this[ENGINE], this.name, given, chosen, pageSize));
  }

  /**
   * One object with all its fields: from the object cache where it was read within the last hour, else from the server.
   *
   * @param id its id, its URI (which may be of another resource), or an object or reference that stands for it
   * @param options `forceRefresh`: asks the server in any case; `format`: gives a file (`'tcx'`, `'fit'`) in place of the object
   * @throws UsageError for an id that cannot be; MethodNotAllowed; HttpNotFound; HttpError
   */
  get(id: Addressable, options?: LoadOptions): ApiPromise<T['instance']>;
  get(id: Addressable, options: FileOptions<T['files']>): ApiPromise<ApiBinaryResult>;
  get(id: Addressable, options: LoadOptions | FileOptions = {}): ApiPromise<T['instance'] | ApiBinaryResult> {
    const engine = this[ENGINE];
    return ApiPromise.of<T['instance'] | ApiBinaryResult>(
      'format' in options && options.format !== undefined
        ? loadFile(engine, this.name, id, options)
        : getObject(engine, this.name, id, options),
    );
  }

  /**
   * Creates an object.
   *
   * @param options `follow: false`: gives just what the server answered, which may be a URI or nothing (null)
   * @returns the object. Where the server shows none and the resource has no detail view: its URI, or null
   * @throws UsageError for a field that the resource does not have or ignores; MethodNotAllowed; CreatedNotLoadedError when
   * only reading it back failed; HttpError
   */
  create(fields: T['create'], options?: CreateOptions & { follow?: true | undefined }): ApiPromise<T['created']>;
  create(fields: T['create'], options: CreateOptions): ApiPromise<T['instance'] | string | null>;
  create(fields: T['create'], options: CreateOptions = {}): ApiPromise<T['instance'] | string | null> {
    const given = isObject(fields) && !Array.isArray(fields) ? { ...fields } : fields;
    const chosen = asNow(this[ENGINE], options);
    const creating = import('../objects/create.js');
    return ApiPromise.of(creating.then(({ createObject }) => createObject(this[ENGINE], this.name, given, chosen)));
  }

  /**
   * Changes, creates and deletes several objects in one request, of which either everything is done or nothing.
   *
   * @param objects those with a `resource_uri` are changed, those without are created; of loaded objects, what was changed
   * @param options `deletedObjects`: objects to delete
   * @returns the changed and created objects as the server shows them, in the same order
   * @throws UsageError, MethodNotAllowed, HttpError
   */
  patch(
    objects: readonly (T['instance'] | T['create'] | (T['update'] & { readonly resource_uri: string }))[],
    options: PatchListOptions = {},
  ): ApiPromise<T['instance'][]> {
    const given = Array.isArray(objects) ? [...objects] : objects;
    const chosen = asNow(this[ENGINE], options);
    const patching = import('../objects/patch-list.js');
    return ApiPromise.of(patching.then(({ patchObjects }) => patchObjects(this[ENGINE], this.name, given, chosen)));
  }

  /** How the server defines the resource: fields, methods, filters, orders. */
  async conf(options: RequestOptions = {}): Promise<ResourceConf> {
    checkRequestOptions('conf()', options);
    const engine = this[ENGINE];
    return engine.definitions.conf(this.name, engine.resolve(options));
  }

  /** A short description for people, as `<range resource>`. */
  toString(): string {
    return `<${this.name} resource>`;
  }

  /** @internal */
  [INSPECT](): string {
    return this.toString();
  }
}

/** The options of a call that begins later, by whoever signs in now. */
function asNow<O extends RequestOptions>(engine: Engine, options: O): O {
  return { ...options, auth: options.auth === undefined ? engine.auth : options.auth };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Few programs ask for files, and the others need not load what that takes. */
async function loadFile(
  engine: Engine,
  resource: string,
  id: Addressable,
  options: FileOptions,
): Promise<WithResponse<ApiBinaryResult>> {
  const chosen = asNow(engine, options);
  const { getFile } = await import('../files/get-file.js');
  return getFile(engine, resource, id, chosen);
}
