import { COMMANDS } from './command/commands.js';
import { createProgram } from './command/program.js';
import { endWithNpm } from './end-with-npm.js';
import { reportError } from './errors/report.js';
import { Interruption } from './interruption.js';
import { endWithReader } from './output/end-with-reader.js';
import { processWorld, type World } from './world.js';

/**
 * Runs the `hexoskin` command in this process.
 *
 * @param argv the arguments behind the command's name
 * @param world what the command sees of the machine; default: all that this process does
 * @returns the exit code: 0 done, 1 failed, 2 wrong usage, 3 not signed in, 4 done in part, 130 ended by Ctrl+C, 143 by SIGTERM
 */
export async function main(argv: readonly string[], world: World = processWorld()): Promise<number> {
  const interruption = new Interruption();
  endWithReader(world, interruption);
  const release = endWithNpm(world);
  try {
    await createProgram(world, interruption).parseAsync(withHelp(argv), { from: 'user' });
    return interruption.exitCode ?? 0;
  } catch (error) {
    return interruption.exitCode ?? (await reportError(error, world, argv.includes('--verbose')));
  } finally {
    interruption.release();
    release();
  }
}

/** `hexoskin help list` is `hexoskin list --help`, and there is no help for what is no command. */
function withHelp(argv: readonly string[]): readonly string[] {
  const asked = argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv;
  const [name = '-'] = asked;
  const isKnown = name.startsWith('-') || COMMANDS.some((command) => command.name === name);
  return isKnown ? asked : [name];
}
