import type { Context } from '../context.js';
import { Failure } from '../failure.js';

/** Whether there is somebody to ask. */
export function canAsk({ world }: Context): boolean {
  return world.stdin.isTTY === true && world.stderr.isTTY === true;
}

/** Asks for a line of text, which is not empty. */
export function askText(context: Context, message: string): Promise<string> {
  return ask(context, async (options) => {
    const { text } = await import('@clack/prompts');
    return text({
      ...options,
      message,
      validate: (given) => (given?.trim() ? undefined : 'Something is needed here.'),
    });
  });
}

/** Asks for what nobody beside shall read. It may be empty. */
export function askSecret(context: Context, message: string): Promise<string> {
  return ask(context, async (options) => {
    const { password } = await import('@clack/prompts');
    return password({ ...options, message });
  });
}

/** Asks whether to go on; no is the answer that Enter gives. */
export function askYes(context: Context, message: string): Promise<boolean> {
  return ask(context, async (options) => {
    const { confirm } = await import('@clack/prompts');
    return confirm({ ...options, message, initialValue: false });
  });
}

/** Gives a symbol where it was broken off. */
type Prompt<T> = (options: Streams) => Promise<T>;

interface Streams {
  readonly input: Context['world']['stdin'];
  /** Standard output may go to a file. */
  readonly output: Context['world']['stderr'];
  readonly signal: AbortSignal;
}

async function ask<T>(context: Context, prompt: Prompt<T>): Promise<Exclude<T, symbol>> {
  const { stdin: input, stderr: output } = context.world;
  const answer = await prompt({ input, output, signal: context.signal });
  // Ctrl+C does not arrive as a signal while a prompt reads each key.
  if (typeof answer === 'symbol') throw context.interrupted();
  return answer as Exclude<T, symbol>;
}

/** A failure that tells how to give what nobody can be asked for. */
export function needsTerminal(what: string, instead: string): Failure {
  return new Failure(`${what} cannot be asked for without a terminal: ${instead}`, { exitCode: 2 });
}
