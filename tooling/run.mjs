// The one entry of every npm script: makes the checkout ready, then runs the command in this same process or a child.
// Plain JavaScript without dependencies, because it runs before anything is installed.

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
