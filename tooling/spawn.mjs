// Runs a tool of the checkout and answers its exit code. Its output goes to stderr unless `stdout` is asked for.
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));

/**
 * @param {string} tool a command of node_modules/.bin, or one on the PATH
 * @param {string[]} args
 * @param {{ cwd?: string, stdout?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function spawnTool(tool, args, { cwd, stdout = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, {
      cwd,
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
      shell: process.platform === 'win32',
      stdio: ['inherit', stdout ? 'inherit' : 2, 'inherit'],
    });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGTERM', forward).on('SIGINT', forward);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('SIGTERM', forward).off('SIGINT', forward);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}
