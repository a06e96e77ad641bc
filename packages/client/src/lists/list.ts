import type { RequestOptions } from '../api/options.js';
import { ApiPromise } from '../api/promise.js';
import { refusePythonNames } from '../api/wrong-names.js';
import { UsageError } from '../errors/usage.js';
import { hide, INSPECT, type Inspect, type InspectOptions } from '../objects/inspect.js';
import type { ApiResourceInstance } from '../objects/instance.js';
import {
  LIST,
  type ListState,
  loadAllPages,
  loadNextPage,
  loadPreviousPage,
  type PrefetchOptions,
  previousLink,
  walkRest,
} from './loading.js';
import { OneByOne } from './one-by-one.js';
import type { ListMeta, ListRequest, Page } from './page.js';

/**
 * A list of objects: an array of those that were loaded so far, which knows how to load the others. `for await` over
 * it walks to the end of the whole list. Only `delete()` reaches the server; `splice`, `pop` and the like change the
 * array alone.
 */
export class ApiResourceList<T extends ApiResourceInstance = ApiResourceInstance>
  extends Array<T>
  implements AsyncIterable<T>
{
  /** @internal */
  declare readonly [LIST]: ListState;

  static {
    refusePythonNames(ApiResourceList.prototype, {
      _parent: 'list.accessor',
      iter_all: 'for await (const object of list) { … }',
      load_next: 'await list.loadNext()',
      load_prev: 'await list.loadPrev()',
      nexturl: 'list.nextUrl',
      prefetch_all: 'await list.prefetchAll()',
    });
  }

  /** What `map`, `filter` and the like make of it is an ordinary array. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  /** The accessor of the resource. */
  get accessor(): T['accessor'] {
    const { session, resource } = this[LIST].request;
    return session.engine.resource(resource) as T['accessor'];
  }

  /** What the server said of the page loaded last. */
  get meta(): ListMeta {
    return this[LIST].last.meta;
  }

  /** Objects in the whole list, loaded or not, as the server counted them last. */
  get totalCount(): number {
    return this.meta.total_count;
  }

  /** Link to the page that `loadNext()` loads; null at the end. */
  get nextUrl(): string | null {
    return this.meta.next;
  }

  /** Link to the page that `loadPrev()` loads; null at the beginning. */
  get previousUrl(): string | null {
    return previousLink(this[LIST].first);
  }

  /**
   * Loads the next page and appends its objects. Calls at the same time share one request.
   *
   * @returns the list itself
   * @throws StopIteration at the end of the list; HttpError
   */
  loadNext(options: RequestOptions = {}): ApiPromise<this> {
    return ApiPromise.of(loadNextPage(this, options));
  }

  /**
   * Loads the page before and puts its objects first. Calls at the same time share one request.
   *
   * @returns the list itself
   * @throws StopIteration at the beginning of the list; HttpError
   */
  loadPrev(options: RequestOptions = {}): ApiPromise<this> {
    return ApiPromise.of(loadPreviousPage(this, options));
  }

  /**
   * Loads all further pages into the list, several at a time.
   *
   * @returns the list itself
   * @throws UsageError, before anything is loaded, where the whole list is longer than `max`; HttpError
   */
  prefetchAll(options: PrefetchOptions = {}): ApiPromise<this> {
    return ApiPromise.of(loadAllPages(this, options));
  }

  /**
   * Deletes one object on the server and, when that is done, takes it out of the list.
   *
   * @param index its place in the list at the time of the call
   * @throws UsageError where nothing stands there; MethodNotAllowed, before anything is sent; HttpError
   */
  delete(index: number, options: RequestOptions = {}): ApiPromise<void> {
    const target = this[index];
    if (!target) {
      return ApiPromise.of(Promise.reject(new UsageError(`The list has no object at ${index}; it has ${this.length}`)));
    }
    const outcome = target.delete(options).withResponse();
    return ApiPromise.of(
      outcome.then((result) => {
        const place = this.indexOf(target);
        if (place >= 0) this.splice(place, 1);
        return result;
      }),
    );
  }

  /** Every object of the whole list: those that are here, then page after page. The array itself stays as it is. */
  [Symbol.asyncIterator](): AsyncIterableIterator<T, void, undefined> {
    return new OneByOne<T>(walkRest(this, {}), this.slice());
  }

  override toString(): string {
    return `<${this[LIST].request.resource} list: ${this.length} of ${this.totalCount}>`;
  }

  /** @internal */
  [INSPECT](depth: number | null, options: InspectOptions, inspect: Inspect): string {
    return depth !== null && depth < 0 ? this.toString() : `${this.toString()} ${inspect([...this], options)}`;
  }
}

/** The list that begins with a page. */
export function listFromPage<T extends ApiResourceInstance>(request: ListRequest, page: Page): ApiResourceList<T> {
  const list = new ApiResourceList<T>();
  for (const object of page.objects) list.push(object as T);
  const siblings = { members: list };
  hide(list, LIST, {
    request,
    last: page,
    first: page,
    next: null,
    previous: null,
    known: null,
    siblings,
  } satisfies ListState);
  request.session.group(siblings);
  return list;
}
