import type { ServerResponse } from 'node:http';

/** Milliseconds that a server which is being closed waits for a caller who takes nothing. */
const PATIENCE = 1000;

/**
 * Waits for a caller to take what was written. It listens once for all of an answer: beside a recording of thousands of
 * pieces, listeners for each of them would take a tenth of the time.
 */
export class Outlet {
  readonly #outgoing: ServerResponse;
  readonly #closing: AbortSignal;
  #goOn: (() => void) | null = null;
  #patience: NodeJS.Timeout | undefined;

  /** @param closing aborted when the server is being closed */
  constructor(outgoing: ServerResponse, closing: AbortSignal) {
    this.#outgoing = outgoing;
    this.#closing = closing;
    outgoing.on('drain', this.#release);
    outgoing.on('close', this.#release);
    closing.addEventListener('abort', this.#hurry);
  }

  /** Until there is room again, or nobody to take anything. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#goOn = resolve;
      if (this.#closing.aborted) this.#hurry();
    });
  }

  /** To be called when no more will be written. */
  close(): void {
    this.#outgoing.off('drain', this.#release);
    this.#outgoing.off('close', this.#release);
    this.#closing.removeEventListener('abort', this.#hurry);
  }

  readonly #release = (): void => {
    clearTimeout(this.#patience);
    this.#goOn?.();
    this.#goOn = null;
  };

  readonly #hurry = (): void => {
    if (this.#goOn !== null) this.#patience = setTimeout(() => this.#outgoing.destroy(), PATIENCE);
  };
}
