import { newSecret } from '../secrets.js';

/** How long somebody who logged in on a page stays so, in milliseconds. */
const LIFETIME = 3_600_000;
const MOST_SESSIONS = 1000;

/** A browser that has seen a page of the sandbox. */
export interface Session {
  readonly id: string;
  /** What the forms of this browser carry and no other site knows. */
  readonly csrf: string;
  /** Null before somebody has logged in. */
  readonly userId: number | null;
}

/** The browsers that have seen a page, in memory: after a restart people log in again. */
export class Sessions {
  readonly #now: () => number;
  readonly #sessions = new Map<string, { session: Session; until: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  find(id: string | undefined): Session | null {
    const known = id === undefined ? undefined : this.#sessions.get(id);
    return known && known.until > this.#now() ? known.session : null;
  }

  /** Begins a session. Logging in begins a new one, so that a name that somebody else planted is worth nothing. */
  begin(userId: number | null): Session {
    const session = { id: newSecret(), csrf: newSecret(), userId };
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size >= MOST_SESSIONS && oldest !== undefined) this.#sessions.delete(oldest);
    this.#sessions.set(session.id, { session, until: this.#now() + LIFETIME });
    return session;
  }

  end({ id }: Session): void {
    this.#sessions.delete(id);
  }
}
