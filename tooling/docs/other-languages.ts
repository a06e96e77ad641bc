import { spawnSync } from 'node:child_process';
import type { Page } from './pages.js';
import { isLike } from './run.js';

/** Another language in which pages have code. */
export interface Language {
  /** As the blocks of code name it. */
  readonly name: string;
  /** The program that runs it from standard input; undefined where this machine has none with what the pages use. */
  readonly command: string | undefined;
  /** The line that installs it on Debian and its descendants. */
  readonly install: string;
}

export const LANGUAGES: readonly Language[] = [
  {
    name: 'python',
    // Debian's packages belong to its own interpreter, which another one may hide in the path.
    command: ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import pandas']).status === 0),
    install: 'apt-get install python3-pandas',
  },
  {
    name: 'r',
    command: ['Rscript'].find((name) => spawnSync(name, ['--version']).status === 0),
    install: 'apt-get install r-base-core',
  },
];

/**
 * Runs the blocks of a page that are marked `run`, as one program in a folder. It has to print just what stands behind `→ ` in
 * its comments, line by line.
 */
export function runScript(page: Page, { name, command = name }: Language, folder: string): void {
  const code = page.fences.filter(({ language, flags }) => language === name && flags.includes('run'));
  const program = code.flatMap((fence) => fence.code);
  const { status, stdout, stderr } = spawnSync(command, ['-'], {
    cwd: folder,
    encoding: 'utf8',
    input: `${program.join('\n')}\n`,
  });
  if (status !== 0) throw new Error(`The ${name} code of ${page.path} fails: ${stderr}`);
  const expected = program.flatMap((line) => /#.*→ (.*)$/.exec(line)?.[1] ?? []);
  const printed = stdout.trimEnd().split('\n');
  const wrong = expected.findIndex((text, index) => !isLike(printed[index]?.trim() ?? '', text));
  if (wrong >= 0)
    throw new Error(`${page.path} says ${expected[wrong]}, and its ${name} code prints ${printed[wrong]}`);
  if (printed.length !== expected.length) throw new Error(`${page.path} does not say what its ${name} code prints`);
}
