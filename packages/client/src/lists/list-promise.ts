import { ApiPromise, type WithResponse } from '../api/promise.js';
import { refusePlainLoop, refusePythonNames } from '../api/wrong-names.js';
import type { ApiResourceInstance } from '../objects/instance.js';
import { type ApiResourceList, listFromPage } from './list.js';
import { OneByOne } from './one-by-one.js';
import { fetchPage, LARGEST_PAGE, type ListRequest } from './page.js';

/** A list call that was checked and only has to be sent. */
export interface PreparedList {
  readonly request: ListRequest;
  readonly link: string;
}

/** Checks a list call and words it; `pageSize` counts where the call itself asks for none. */
export type PrepareList = (pageSize: number | null) => Promise<PreparedList>;

/**
 * What `list()` gives: awaited, it is the list with its first page; looped over by `for await`, it is every object of
 * the whole list, in pages of 1,000.
 */
export class ApiListPromise<T extends ApiResourceInstance = ApiResourceInstance>
  extends ApiPromise<ApiResourceList<T>>
  implements AsyncIterable<T>
{
  #start: () => void = () => {};
  #prepare: PrepareList | null = null;
  #walked = false;

  static {
    refusePythonNames(ApiListPromise.prototype, {
      iter_all: 'for await (const object of api.record.list()) { … }',
      load_next: 'const list = await api.record.list(); await list.loadNext()',
      nexturl: '(await api.record.list()).nextUrl',
      prefetch_all: 'const list = await api.record.list(); await list.prefetchAll()',
    });
    refusePlainLoop(ApiListPromise.prototype);
  }

  /** Sends the request at the end of this turn, unless a loop takes over before. */
  static from<T extends ApiResourceInstance>(prepare: PrepareList): ApiListPromise<T> {
    let start = (): void => {};
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    const promise = ApiListPromise.of(started.then(() => firstPage<T>(prepare))) as ApiListPromise<T>;
    promise.#start = start;
    promise.#prepare = prepare;
    queueMicrotask(() => {
      if (!promise.#walked) start();
    });
    return promise;
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise, which must know when somebody waits for it.
  override then<A = ApiResourceList<T>, B = never>(
    onValue?: ((value: ApiResourceList<T>) => A | PromiseLike<A>) | null,
    onError?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#start();
    return super.then(onValue, onError);
  }

  override withResponse(): Promise<WithResponse<ApiResourceList<T>>> {
    this.#start();
    return super.withResponse();
  }

  /** Every object of the whole list. */
  [Symbol.asyncIterator](): AsyncIterableIterator<T, void, undefined> {
    this.#walked = true;
    return new OneByOne<T>(walkAll<T>(this.#prepare));
  }
}

async function firstPage<T extends ApiResourceInstance>(
  prepare: PrepareList,
): Promise<WithResponse<ApiResourceList<T>>> {
  const { request, link } = await prepare(null);
  const page = await fetchPage(request, link);
  return { data: listFromPage<T>(request, page), response: page.response };
}

async function* walkAll<T extends ApiResourceInstance>(
  prepare: PrepareList | null,
): AsyncGenerator<readonly T[], void, undefined> {
  if (!prepare) return;
  const { walkPages } = await import('./walk.js');
  const { request, link } = await prepare(LARGEST_PAGE);
  for await (const { objects } of walkPages(request, { link })) yield objects as readonly T[];
}
