import { HexoskinError } from './base.js';

const CALLED_FROM = '\n  called from';

/**
 * Has the stack of an error go on with the lines of the program that made the call. When a request fails, engines have
 * forgotten them: what came to its end then is only the library's own work.
 *
 * @param call made where the program called; costs little unless its stack is read
 * @returns the error
 */
export function withCaller(error: unknown, call: Error): unknown {
  if (!(error instanceof HexoskinError) || error.stack === undefined || error.stack.includes(CALLED_FROM)) return error;
  // The first one is where `call` was made.
  const frames = (call.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  if (frames.length > 1) error.stack = [error.stack + CALLED_FROM, ...frames.slice(1)].join('\n');
  return error;
}

/** The same promise, but for the stack of its error, which goes on with the lines from which this is called. */
export function tracedFromHere<T>(work: Promise<T>): Promise<T> {
  const call = new Error();
  return work.catch((error: unknown) => {
    throw withCaller(error, call);
  });
}
