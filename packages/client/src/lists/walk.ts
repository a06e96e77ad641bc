import type { ApiResourceInstance } from '../objects/instance.js';
import { STATE } from '../objects/state.js';
import { withPaging } from '../query/encode.js';
import { fetchPage, type ListRequest, type Page, unlessMovedUp } from './page.js';

/** Objects that a walk asks for at once: the most that the server gives. */
export const WALK_PAGE_SIZE = 1_000;

const PAGES_AHEAD = 9;
/** Objects that come or go during a walk shift it by a few places, not by pages. */
const PAGES_REMEMBERED = 3;

/** Where a walk begins: at a link, and behind which page where one is here already. */
export interface WalkStart {
  readonly link: string;
  readonly after?: Page;
}

/**
 * The objects of a list, page after page. The next pages are asked for while the current one is used; an object that a
 * shifted page brings again is left out. Leaving the loop ends the requests under way.
 */
export async function* walkPages(
  request: ListRequest,
  start: WalkStart,
): AsyncGenerator<readonly ApiResourceInstance[], void, undefined> {
  const controller = new AbortController();
  const { signal } = request.options;
  const ahead = new PagesAhead({
    ...request,
    options: {
      ...request.options,
      signal: signal ? AbortSignal.any([signal, controller.signal]) : controller.signal,
    },
  });
  const recent = new RecentObjects();
  try {
    if (start.after) recent.addPage(start.after.objects);
    let page = start.after ? await ahead.next(start.after, start.link) : await ahead.first(start.link);
    for (;;) {
      ahead.plan(page);
      yield recent.addPage(page.objects);
      if (page.meta.next === null) return;
      page = await ahead.next(page, page.meta.next);
    }
  } finally {
    controller.abort();
  }
}

/** Pages that were asked for before they are needed. */
class PagesAhead {
  readonly #request: ListRequest;
  /** By offset. */
  readonly #underway = new Map<number, Promise<Page>>();

  constructor(request: ListRequest) {
    this.#request = request;
  }

  async first(link: string): Promise<Page> {
    return this.#grouped(await fetchPage(this.#request, link));
  }

  plan({ meta }: Page): void {
    const { next, offset, limit, total_count: total } = meta;
    if (next === null || limit <= 0 || !/[?&]offset=\d/.test(next)) return;
    for (let step = 1; step <= PAGES_AHEAD && offset + step * limit < total; step += 1) {
      const ahead = offset + step * limit;
      if (this.#underway.has(ahead)) continue;
      const page = fetchPage(this.#request, withPaging(next, { offset: ahead }));
      // A failure is met when the walk gets there; a walk that ends before never does.
      page.catch(() => {});
      this.#underway.set(ahead, page);
    }
  }

  async next({ meta }: Page, link: string): Promise<Page> {
    const offset = meta.offset + meta.limit;
    const planned = this.#underway.get(offset) ?? fetchPage(this.#request, link);
    this.#underway.delete(offset);
    const page = await planned;
    const settled = await unlessMovedUp(this.#request, page, link, meta);
    // Pages asked for at the old places would overlap or leave gaps.
    if (settled !== page) this.#underway.clear();
    return this.#grouped(settled);
  }

  #grouped(page: Page): Page {
    this.#request.session.group({ members: page.objects });
    return page;
  }
}

/** Tells objects that were met a moment ago from new ones, in bounded memory. */
class RecentObjects {
  readonly #pages: Set<string>[] = [];

  /** @returns those of the page's objects that were not met before */
  addPage(objects: readonly ApiResourceInstance[]): readonly ApiResourceInstance[] {
    const uris = new Set<string>();
    const fresh = objects.filter((object) => {
      const { uri } = object[STATE];
      if (uri === null) return true;
      uris.add(uri);
      return !this.#pages.some((page) => page.has(uri));
    });
    this.#pages.push(uris);
    if (this.#pages.length > PAGES_REMEMBERED) this.#pages.shift();
    return fresh;
  }
}
