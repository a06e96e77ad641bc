/**
 * What the command's end tells to programs: 1 the work failed, 2 the call itself was wrong, 3 nobody is signed in, or the
 * server does not accept who is, 4 a part was done.
 */
export type FailureCode = 1 | 2 | 3 | 4;

/** Something that the person at the keyboard can mend: the message says what happened and what to do next. */
export class Failure extends Error {
  readonly exitCode: FailureCode;

  /** @param options `exitCode`: default 1 */
  constructor(message: string, options: ErrorOptions & { exitCode?: FailureCode } = {}) {
    super(message, options);
    this.exitCode = options.exitCode ?? 1;
  }
}
