import type { Store } from '../../store/store.js';
import { storedMoment, TICKS_PER_SECOND } from '../../time/datetime.js';
import type { Recordings } from './recordings.js';

/** What becomes of a recording after its end, and for how many seconds. */
const STAGES = [
  ['realtime_complete', 10],
  ['syncing', 10],
  ['processing', 10],
  ['complete', Number.POSITIVE_INFINITY],
] as const;

/** Ends the recordings that are in progress when a sandbox is opened, for programs that follow them to their end. */
export class Ending {
  readonly #store: Store;
  readonly #recordings: Recordings;
  readonly #records: readonly number[];
  /** In milliseconds since 1970. */
  readonly #end: number;
  #due: number;
  #stage = 0;

  /** @param seconds after which they end, from now on */
  constructor(store: Store, recordings: Recordings, now: number, seconds: number) {
    this.#store = store;
    this.#recordings = recordings;
    this.#records = store.all("select id from record where status = 'realtime'").map(({ id }) => Number(id));
    this.#end = now + seconds * 1000;
    this.#due = this.#end;
  }

  /** Does what is due by now. To be called before each request. */
  advance(now: number): void {
    while (now >= this.#due) {
      const [status, seconds] = STAGES[this.#stage] ?? ['complete', Number.POSITIVE_INFINITY];
      for (const id of this.#records) this.#enter(id, status, storedMoment(now));
      this.#due += seconds * 1000;
      this.#stage += 1;
      this.#recordings.forget();
    }
  }

  /** One that somebody has changed in the meantime is left as it is. */
  #enter(id: number, status: string, moment: string): void {
    if (this.#stage === 0) {
      const end = Math.round((this.#end / 1000) * TICKS_PER_SECOND);
      this.#store.run(END, [end, status, moment, id]);
      return;
    }
    const [before] = STAGES[this.#stage - 1] ?? [];
    this.#store.run(GO_ON, [status, moment, id, before ?? null]);
  }
}

const END = `update record set "end" = ?, status = ?, last_modified = ? where id = ? and status = 'realtime'`;
const GO_ON = 'update record set status = ?, last_modified = ? where id = ? and status = ?';
