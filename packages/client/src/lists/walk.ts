import { withPaging } from '../query/encode.js';
import { fetchNextPage, stretchAfter } from './joint.js';
import { fetchPage, LARGEST_PAGE, type ListRequest, type Page } from './page.js';
import { SeenObjects } from './seen.js';

const PAGES_AHEAD = 10;

/** Where a walk begins: at a link, or behind a page of which the objects are known. */
export type WalkStart = { readonly link: string } | { readonly after: Page; readonly seen: SeenObjects };

/**
 * The pages of a list, one after the other, each with those objects that are new. The next pages are asked for while the
 * current one is used. Leaving the loop ends the requests under way.
 */
export async function* walkPages(request: ListRequest, start: WalkStart): AsyncGenerator<Page, void, undefined> {
  const seen = 'seen' in start ? start.seen : new SeenObjects();
  const ahead = new PagesAhead(request, seen);
  try {
    let page = 'after' in start ? await ahead.next(start.after, LARGEST_PAGE) : await ahead.first(start.link);
    for (;;) {
      const { meta, objects, last } = page;
      ahead.plan(page);
      const fresh = seen.addNew(objects);
      // Also where this client has deleted it meanwhile, so that it is not among them.
      if (last !== null) seen.add(last);
      yield { ...page, objects: fresh };
      if (meta.next === null) return;
      page = await ahead.next(page);
    }
  } finally {
    ahead.end();
  }
}

/** Asks for pages before they are needed. */
class PagesAhead {
  readonly #request: ListRequest;
  readonly #seen: SeenObjects;
  /** By offset. */
  readonly #underway = new Map<number, Promise<Page>>();
  readonly #walk = new AbortController();
  /** Ends those that are under way, and leaves the caller's signal. */
  readonly #leave: () => void;
  #ahead = new AbortController();

  constructor(request: ListRequest, seen: SeenObjects) {
    const { signal } = request.options;
    this.#request = withSignal(request, this.#walk.signal);
    this.#seen = seen;
    this.#leave = request.session.engine.signals.onAbort(signal, () => this.end(signal?.reason));
  }

  async first(link: string): Promise<Page> {
    return this.#grouped(await fetchPage(this.#request, link));
  }

  plan(page: Page): void {
    const next = stretchAfter(page);
    if (!next) return;
    const { link, offset, limit } = next;
    for (let step = 0; step < PAGES_AHEAD; step += 1) {
      const place = offset + step * (limit - 1);
      // Of what begins with the last object, only that is met.
      if (place >= page.meta.total_count - 1) return;
      if (this.#underway.has(place)) continue;
      const early = fetchPage(withSignal(this.#request, this.#ahead.signal), withPaging(link, { offset: place }));
      // A failure is met when the walk gets there; a walk that ends before never does.
      early.catch(() => {});
      this.#underway.set(place, early);
    }
  }

  /** @param least objects to ask for at least */
  async next(before: Page, least = 0): Promise<Page> {
    const wanted = stretchAfter(before, least);
    const early = this.#underway.get(wanted?.offset ?? -1);
    if (early && wanted) this.#underway.delete(wanted.offset);
    const page = await fetchNextPage(this.#request, before, this.#seen, { wanted, early });
    // What was asked for at the old places would overlap or leave gaps.
    if (wanted && page.meta.offset !== wanted.offset + 1) this.#drop();
    return this.#grouped(page);
  }

  #drop(): void {
    this.#ahead.abort();
    this.#ahead = new AbortController();
    this.#underway.clear();
  }

  end(reason?: unknown): void {
    this.#leave();
    this.#ahead.abort(reason);
    this.#walk.abort(reason);
  }

  #grouped(page: Page): Page {
    this.#request.session.group({ members: page.objects });
    return page;
  }
}

function withSignal(request: ListRequest, signal: AbortSignal): ListRequest {
  return { ...request, options: { ...request.options, signal } };
}
