import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { pathTo, programPath } from './support/language-service.js';

// TypeScript 7 compiles against the built packages, as in a program that installed them, and checks their declarations,
// too: they must not need anything that such a program lacks.
const compiler = pathTo('node_modules/@typescript/native/bin/tsc');
const common = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022'];

test.each([
  ['a program for Node.js alone', ['--module', 'nodenext', '--lib', 'es2023', '--types', 'node']],
  ['a web page that a bundler makes', ['--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2023,dom']],
])('the built packages and the seed compile in %s', (_, options) => {
  const args = [compiler, ...common, ...options, programPath('seed.ts')];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: pathTo('.'), encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});
