import type { Finished } from './hexoskin.js';
import { run } from './in-process.js';

/** The words of a line of a shell, command by command of its pipe. As much of a shell as the examples in the help need. */
export function commandsOf(line: string): string[][] {
  const commands: string[][] = [[]];
  for (const [, double, single, plain] of line.matchAll(/((?:[^\s"']*"[^"]*")+)|'([^']*)'|(\S+)/g)) {
    const word = double?.replaceAll('"', '') ?? single ?? plain ?? '';
    if (word === '|') commands.push([]);
    else commands.at(-1)?.push(word);
  }
  return commands;
}

/** Runs such a line, of `hexoskin` and `echo` alone, in this process. Gives what came of its last command. */
export async function runLine(line: string, env: Readonly<Record<string, string>>): Promise<Finished> {
  let last: Finished = { code: 0, stdout: '', stderr: '' };
  for (const [program = '', ...args] of commandsOf(line)) {
    if (program === 'echo') last = { code: 0, stdout: `${args.join(' ')}\n`, stderr: '' };
    else if (program === 'hexoskin') last = await run(args, { env, stdin: last.stdout });
    else throw new Error(`Not a command of the examples: ${program}`);
  }
  return last;
}
