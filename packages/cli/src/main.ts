import { Command, CommanderError } from 'commander';
import { HexoskinError } from 'hexoskin-client';
import { demoCommand } from './commands/demo.js';
import { sandboxCommand } from './commands/sandbox.js';
import { Failure } from './failure.js';
import { endQuietlyWithReader } from './output.js';

/**
 * Runs the `hexoskin` command in this process.
 *
 * @param argv the arguments behind the command's name
 * @returns the exit code: 0 done, 1 failed, 2 wrong usage
 */
export async function main(argv: readonly string[]): Promise<number> {
  endQuietlyWithReader(process.stdout);
  try {
    await program().parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function program(): Command {
  const program = new Command('hexoskin').description('Records, ranges and more from the Hexoskin API.');
  for (const command of [demoCommand(), sandboxCommand()]) program.addCommand(command);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().showHelpAfterError("('--help' shows what there is)");
  }
  return program;
}

/** Says what went wrong, once and in one line. What nobody foresaw keeps its stack. */
function exitCodeOf(error: unknown): number {
  // Commander has said it already; its code for wrong usage is 1.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Failure || error instanceof HexoskinError) {
    console.error(`hexoskin: ${error.message}`);
    return error instanceof Failure ? error.exitCode : 1;
  }
  throw error;
}
