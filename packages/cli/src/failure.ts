/** Something that the person at the keyboard can mend: the message says what happened and what to do next. */
export class Failure extends Error {
  /** 1 where the work failed, 2 where the call itself was wrong. */
  readonly exitCode: 1 | 2;

  constructor(message: string, options: ErrorOptions & { exitCode?: 1 | 2 } = {}) {
    super(message, options);
    this.exitCode = options.exitCode ?? 1;
  }
}
