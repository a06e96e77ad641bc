import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const checkout = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAMS = ['ten-resources.ts', 'seed.ts'];

/** How many types the compiler makes from generic ones for two ordinary programs. Unlike its time, this is the same on every machine. */
export async function measureInstantiations() {
  /** @type {[string, number][]} */
  const parts = [];
  for (const program of PROGRAMS) parts.push([program, await instantiationsOf(program)]);
  return {
    instantiations: { total: parts.reduce((sum, [, count]) => sum + count, 0), parts: Object.fromEntries(parts) },
  };
}

/** @param {string} program */
async function instantiationsOf(program) {
  const web = ['--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2023,dom'];
  const options = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--extendedDiagnostics', ...web];
  const compiler = `${checkout}node_modules/@typescript/native/bin/tsc`;
  const path = `packages/client/test/types/programs/${program}`;
  const { stdout } = await run(process.execPath, [compiler, ...options, path], { cwd: checkout });
  return Number(/Instantiations: +(\d+)/.exec(stdout)?.[1]);
}
