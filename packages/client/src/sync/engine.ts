import type { SyncJob } from './job.js';
import type { SyncEntry } from './manifest.js';

/** How jobs are run. That of this library runs them where it is called; one with a queue could run them on many machines. */
export interface SyncEngine {
  /**
   * Runs jobs, in any order.
   *
   * @param perform runs one here. It rejects only where the others would fail as well; then they are to be stopped by their
   * signals, and all of this rejects, too
   * @returns what became of each, as it is known
   */
  run(
    jobs: readonly SyncJob[],
    perform: (job: SyncJob, signal: AbortSignal) => Promise<SyncEntry>,
  ): AsyncIterable<SyncEntry>;
}

/** Runs so many jobs at a time, where it is called. */
export function inProcess(parallel: number): SyncEngine {
  return {
    async *run(jobs, perform) {
      const stopping = new AbortController();
      const running = new Map<SyncJob, Promise<{ job: SyncJob; entry: SyncEntry }>>();
      try {
        const waiting = jobs.values();
        for (;;) {
          while (running.size < parallel) {
            const { done, value: job } = waiting.next();
            if (done) break;
            running.set(
              job,
              perform(job, stopping.signal).then((entry) => ({ job, entry })),
            );
          }
          if (running.size === 0) return;
          const { job, entry } = await Promise.race(running.values());
          running.delete(job);
          yield entry;
        }
      } finally {
        stopping.abort();
        await Promise.allSettled(running.values());
      }
    },
  };
}
