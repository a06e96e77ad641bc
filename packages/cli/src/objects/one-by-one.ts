import type { Context } from '../context.js';
import { Failure, type FailureCode } from '../failure.js';

/**
 * Does the same to several objects, also to those behind one that fails. Each failure is a line on standard error.
 *
 * @param what names an object in that line, as `range 12`
 * @throws Failure where not all was done: of code 4 where something was
 */
export async function oneByOne<T>(
  context: Context,
  items: readonly T[],
  what: (item: T, index: number) => string,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const codes: FailureCode[] = [];
  for (const [index, item] of items.entries()) {
    try {
      await work(item);
    } catch (error) {
      context.signal.throwIfAborted();
      // A single one is told of by its own error, with all its causes.
      if (items.length === 1) throw error;
      const { message, exitCode } =
        error instanceof Failure ? error : (await import('../errors/explain.js')).explain(error, context.world.env);
      context.output.note(`hexoskin: ${what(item, index)}: ${message}`);
      codes.push(exitCode);
    }
  }
  const [first] = codes;
  if (first === undefined) return;
  const done = items.length - codes.length;
  throw new Failure(`${done} of ${items.length} done, ${codes.length} not`, { exitCode: done > 0 ? 4 : first });
}
