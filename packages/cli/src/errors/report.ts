import { CommanderError } from 'commander';
import { Failure } from '../failure.js';
import { cleanText } from '../output/clean-text.js';
import type { World } from '../world.js';

/**
 * Says what went wrong, once and in one line.
 *
 * @param verbose whether to tell causes and stacks
 * @returns the exit code
 */
export async function reportError(error: unknown, world: World, verbose: boolean): Promise<number> {
  // Commander has said it already; its code for wrong usage is 1.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { message, exitCode } =
    error instanceof Failure ? error : (await import('./explain.js')).explain(error, world.env);
  world.stderr.write(`hexoskin: ${cleanText(message).replaceAll(/\s*\n\s*/g, ' ')}\n`);
  if (verbose) for (const line of chain(error)) world.stderr.write(`${cleanText(line)}\n`);
  return exitCode;
}

/** An error and what caused it, each with its stack. */
function* chain(error: unknown): Generator<string> {
  for (let next = error; next instanceof Error; next = next.cause) yield next.stack ?? next.message;
}
