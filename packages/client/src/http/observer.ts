/** Where the library tells what it does: `console`, or any logger of this form. */
export interface Logger {
  /** Each request and each answer. */
  debug(message: string, details: object): void;
  /** What is sent again. */
  info(message: string, details: object): void;
  /** What failed for good, and lists that changed while they were read. */
  warn(message: string, details: object): void;
  /** Not called: failures reach the caller as errors, and the log as warnings. */
  error(message: string, details: object): void;
}

/** The least that is worth a line; `silent` for nothing. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** What all events of requests tell. Secrets in addresses are hidden, and credentials are left out. */
export interface RequestEvent {
  /** The same for all attempts of one call, and in its errors. */
  readonly callId: string;
  /** HTTP method, as `GET`. */
  readonly method: string;
  /** What was asked for, without secrets. */
  readonly url: string;
  /** Which sending of the request this is about, from 1; 0 where it was never sent. */
  readonly attempt: number;
}

/** An answer came. */
export interface ResponseEvent extends RequestEvent {
  /** HTTP status, as 200. */
  readonly status: number;
  /** What the server calls its answer (`X-Request-ID`); null where it does not say. */
  readonly requestId: string | null;
  /** Milliseconds from the sending to the end of the answer; of a download, to its beginning. */
  readonly duration: number;
}

/** The request failed and will be sent again. */
export interface RetryEvent extends RequestEvent {
  /** Why. */
  readonly error: Error;
  /** Milliseconds until then. */
  readonly wait: number;
}

/** The request failed for good, with the error that the caller gets. */
export interface FailureEvent extends RequestEvent {
  /** What the caller gets. */
  readonly error: Error;
}

/** A list changed while it was read: it became longer or shorter, or as many objects came as went. */
export interface ListChangeEvent {
  /** The list, without secrets. */
  readonly url: string;
  /** Objects in the whole list as the server counted them before, and now. */
  readonly before: number;
  /** Objects in the whole list as the server counts them now. */
  readonly now: number;
}

/**
 * Functions that are told what happens. They are not waited for and change nothing; what one throws is reported as an
 * uncaught error of the program.
 */
export interface Hooks {
  /** Before a request is sent, each time. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  /** After each answer, whatever its status. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Before the pause that comes before another attempt. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** When a request has failed for good. */
  readonly onFailure?: ((event: FailureEvent) => void) | undefined;
  /** When a list turns out to have changed while it was read. What moved is read again before the call goes on. */
  readonly onListChange?: ((event: ListChangeEvent) => void) | undefined;
}

export const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];
export const LOGGER_METHODS = ['debug', 'info', 'warn', 'error'] as const satisfies readonly (keyof Logger)[];
export const HOOKS = [
  'onRequest',
  'onResponse',
  'onRetry',
  'onFailure',
  'onListChange',
] as const satisfies readonly (keyof Hooks)[];

/** Tells hooks and logger what happens. */
export class Observer {
  readonly #hooks: Hooks;
  readonly #logger: Logger | null;
  readonly #least: number;

  constructor(hooks: Hooks, logger: Logger | null, level: LogLevel) {
    this.#hooks = hooks;
    this.#logger = logger;
    this.#least = LOG_LEVELS.indexOf(level);
  }

  request(event: RequestEvent): void {
    this.#call(this.#hooks.onRequest, event);
    this.#log('debug', event, () => `${lineOf(event)} is sent`);
  }

  response(event: ResponseEvent): void {
    this.#call(this.#hooks.onResponse, event);
    this.#log('debug', event, () => `${lineOf(event)} answered ${event.status} after ${Math.round(event.duration)} ms`);
  }

  retry(event: RetryEvent): void {
    this.#call(this.#hooks.onRetry, event);
    this.#log(
      'info',
      event,
      () => `${lineOf(event)} is sent again in ${Math.round(event.wait)} ms: ${event.error.message}`,
    );
  }

  failure(event: FailureEvent): void {
    this.#call(this.#hooks.onFailure, event);
    this.#log('warn', event, () => `${lineOf(event)} failed: ${event.error.message}`);
  }

  listChange(event: ListChangeEvent): void {
    this.#call(this.#hooks.onListChange, event);
    this.#log(
      'warn',
      event,
      () => `${event.url} changed while it was read: it had ${event.before} objects and has ${event.now}`,
    );
  }

  #call<E>(hook: ((event: E) => void) | undefined, event: E): void {
    try {
      hook?.(Object.freeze(event));
    } catch (error) {
      // Neither swallowed nor the request's failure: a write that was done must not look as if it had failed.
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  #log(level: Exclude<LogLevel, 'silent'>, details: object, message: () => string): void {
    if (this.#logger && LOG_LEVELS.indexOf(level) >= this.#least) this.#logger[level](message(), details);
  }
}

function lineOf({ callId, method, url, attempt }: RequestEvent): string {
  return `[${callId}${attempt > 1 ? ` #${attempt}` : ''}] ${method} ${url}`;
}
