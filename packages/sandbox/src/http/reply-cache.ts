import type { Reply } from './reply.js';

/** How long a reply is kept, in milliseconds. */
const LIFETIME = 5000;
const MOST_REPLIES = 500;

/** Replies about data that hardly change, as the live service keeps them. */
export class ReplyCache {
  readonly #replies = new Map<string, { reply: Reply; since: number }>();

  /** A kept reply, which says in ordinary Unix seconds since when. */
  recall(request: string, now: number): Reply | null {
    const kept = this.#replies.get(request);
    if (!kept || now - kept.since >= LIFETIME) return null;
    const headers = { ...kept.reply.headers, 'x-hexocache': String(Math.floor(kept.since / 1000)) };
    return { ...kept.reply, headers };
  }

  keep(request: string, reply: Reply, now: number): void {
    if (this.#replies.size >= MOST_REPLIES) this.#replies.clear();
    this.#replies.set(request, { reply, since: now });
  }

  /** To be called after every write: what is cached may have been about it. */
  forget(): void {
    this.#replies.clear();
  }
}
