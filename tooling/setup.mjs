// Makes a bare clone ready: dependencies when the lock file changed, then an incremental build.
// Everything it says goes to stderr, so that a command's own output stays clean.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.mjs';
import { isInstalled } from './installed.mjs';
import { spawnTool } from './spawn.mjs';
import { removeStale } from './stale.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Written when all else of a build is. */
const bundled = join(root, 'packages', 'client', 'dist', '.bundled');

const MINIMUM_NODE = [20, 19];

/** @typedef {'nothing' | 'schema' | 'build'} Needs */

/** @param {Needs} needs */
export async function prepare(needs) {
  checkNodeVersion();
  if (needs === 'nothing') return;
  const tell = (/** @type {number} */ process) =>
    console.error(`Waiting for process ${process}, which sets up this checkout …`);
  await alone(join(root, '.setup.lock'), tell, async () => {
    await installDependencies();
    if (needs === 'schema') await build('packages/schema');
    else await buildAll();
  });
}

async function buildAll() {
  if (!existsSync(bundled)) console.error('Compiling (once, and again what changes) …');
  await build();
  await removeStale(root);
  // Only now, since it needs what was installed.
  const { bundleClient } = await import('./bundle.mjs');
  await bundleClient();
}

function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = MINIMUM_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Node.js ${MINIMUM_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

async function installDependencies() {
  if (isInstalled(root)) return;
  console.error('Installing dependencies (once, and again when package-lock.json changes) …');
  await orExit(spawnTool('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root }));
}

/** Compiles what changed, of all packages or of one and those that it refers to. @param {string[]} project */
async function build(...project) {
  await orExit(spawnTool('tsc', ['--build', ...project], { cwd: root }));
}

/** @param {Promise<number>} exitCode */
async function orExit(exitCode) {
  const code = await exitCode;
  if (code !== 0) process.exit(code);
}
