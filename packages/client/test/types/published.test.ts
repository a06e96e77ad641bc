import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { pathTo, programPath } from './support/language-service.js';

// TypeScript 7 compiles against the built packages, as in a program that installed them.

const node = ['--module', 'nodenext', '--lib', 'es2023', '--types', 'node'];
const web = ['--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2023,dom'];
const strictest = [
  '--exactOptionalPropertyTypes',
  '--noUncheckedIndexedAccess',
  '--noPropertyAccessFromIndexSignature',
];

test.each([
  ['a program for Node.js alone', node],
  ['a web page that a bundler makes', web],
  ['a program with every check', [...node, ...strictest, '--verbatimModuleSyntax']],
])('the built packages, the seed and an ordinary program compile in %s', (_, options) => {
  // The declarations of the packages are checked, too: they must not need anything that such a program lacks.
  const { status, output } = compile(['seed.ts', 'ten-resources.ts'], ['--skipLibCheck', 'false', ...options]);
  expect({ status, output }).toEqual({ status: 0, output: '' });
});

function compile(programs: readonly string[], options: readonly string[]): { status: number | null; output: string } {
  const compiler = pathTo('node_modules/@typescript/native/bin/tsc');
  const common = ['--ignoreConfig', '--noEmit', '--strict', '--target', 'es2022'];
  const args = [compiler, ...common, ...options, ...programs.map(programPath)];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: pathTo('.'), encoding: 'utf8' });
  return { status, output: stdout };
}
