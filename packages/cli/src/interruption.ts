/** npm passes on what a terminal has sent to the whole group: the same signal comes twice. */
const ECHO = 1_000;

const CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type Name = keyof typeof CODES;

/**
 * Ends a command before it is done: by Ctrl+C, by whoever started it, or because nobody reads its output any more. One that
 * has work to put in order takes the signal; every other one just ends.
 */
export class Interruption {
  /** Aborted when the command shall end. */
  readonly signal: AbortSignal;
  readonly #controller = new AbortController();
  #exitCode: number | null = null;
  #endedAt = 0;
  #isTaken = false;

  constructor() {
    this.signal = this.#controller.signal;
  }

  /** What the process ends with if it was interrupted: 130, 143, or 0 where the reader had enough. Otherwise null. */
  get exitCode(): number | null {
    return this.#exitCode;
  }

  /** From now on the command ends itself when `signal` is aborted. Asked again a second later, the process ends at once. */
  take(): AbortSignal {
    if (!this.#isTaken) for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, this.#onSignal);
    this.#isTaken = true;
    return this.signal;
  }

  /** Ends the command. */
  end(exitCode: number): void {
    if (!this.#isTaken) process.exit(exitCode);
    this.#exitCode ??= exitCode;
    this.#controller.abort();
  }

  /** The command has ended: from now on the process ends at once again. */
  release(): void {
    this.#isTaken = false;
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, this.#onSignal);
  }

  readonly #onSignal = (name: Name): void => {
    if (this.#endedAt > 0 && Date.now() - this.#endedAt > ECHO) process.exit(CODES[name]);
    this.#endedAt ||= Date.now();
    this.end(CODES[name]);
  };
}
