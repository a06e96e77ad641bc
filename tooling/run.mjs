// The one entry of every npm script: makes the checkout ready, then runs the command in this same process or a child.
// Plain JavaScript without dependencies, because it runs before anything is installed.
//
// The scripts say `exec`, so that a signal to npm arrives here: the shell in between would die of it and not pass it on.
// On Windows, where shells have no such word, exec.cmd makes it mean nothing.

import { commands } from './commands.mjs';
import { prepare } from './setup.mjs';

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`Unknown command '${name}'. Known: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
await prepare(command.needs);
process.exitCode = await command.run(args);
