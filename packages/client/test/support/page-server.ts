import { json } from './wire.js';

/** What happens to a list between two requests: objects come and go at places given as fractions of its length. */
export interface Change {
  readonly inserted: readonly number[];
  readonly deleted: readonly number[];
}

/**
 * A server of one changing list, `/api/label/`, that pages as Tastypie does: by offset, counting anew each time. What
 * the sandbox cannot do on demand is to change between two given requests.
 */
export class PageServer {
  /** The list as it is now, by id, in the server's order. */
  ids: number[];
  requests = 0;
  /** Ids that were there from the beginning on without a break. */
  readonly stayed: Set<number>;
  readonly #changes: Change[];
  #nextId: number;

  constructor(length: number, changes: readonly Change[] = []) {
    this.ids = Array.from({ length }, (_, index) => index + 1);
    this.stayed = new Set(this.ids);
    this.#changes = [...changes];
    this.#nextId = length + 1;
  }

  readonly handle = async (request: Request): Promise<Response> => {
    const { searchParams } = new URL(request.url);
    this.requests += 1;
    if (this.requests > 1) this.#apply(this.#changes.shift());
    const limit = Math.min(Number(searchParams.get('limit') ?? 20) || 1000, 1000);
    const offset = Number(searchParams.get('offset') ?? 0);
    const link = (to: number): string => `/api/label/?limit=${limit}&offset=${to}`;
    const total = this.ids.length;
    return json({
      meta: {
        limit,
        offset,
        next: offset + limit < total ? link(offset + limit) : null,
        previous: offset - limit >= 0 ? link(offset - limit) : null,
        total_count: total,
      },
      objects: this.ids
        .slice(offset, offset + limit)
        .map((id) => ({ id, name: `label ${id}`, resource_uri: `/api/label/${id}/`, user: null })),
    });
  };

  #apply(change: Change | undefined): void {
    for (const place of change?.deleted ?? []) {
      const [gone] = this.ids.splice(Math.floor(place * this.ids.length), 1);
      if (gone !== undefined) this.stayed.delete(gone);
    }
    for (const place of change?.inserted ?? []) {
      this.ids.splice(Math.round(place * this.ids.length), 0, this.#nextId);
      this.#nextId += 1;
    }
  }
}
