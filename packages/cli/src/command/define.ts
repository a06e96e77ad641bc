import type { Command } from 'commander';
import type { Context } from '../context.js';

/** Makes the action of a command: `work` gets the context, then arguments and options as the command defines them. */
export type Act = <A extends readonly unknown[]>(
  work: (context: Context, ...given: A) => Promise<void>,
) => (...given: A) => Promise<void>;

/** Adds arguments, options and examples to a command, and what it does. */
export type Define = (command: Command, act: Act) => void;

/** Lines of a shell, shown below the help. Each works against a sandbox. */
export function examples(command: Command, ...lines: readonly string[]): void {
  const title = lines.length === 1 ? 'Example:' : 'Examples:';
  command.addHelpText('after', `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
