// Packs the packages as npm would publish them, installs them into a fresh project, and runs programs there in every
// runtime. The runtimes are installed first, into this folder, since nothing else needs them.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const packages = fileURLToPath(new URL('../../packages/', import.meta.url));
const PACKED = ['schema', 'formats', 'client'];
/** Longer than any of the programs takes on a busy machine. */
const PATIENCE_MS = 120_000;

const bin = (/** @type {string} */ name) => join(here, 'node_modules', name, 'bin', 'node');
const command = (/** @type {string} */ name) => join(here, 'node_modules', '.bin', name);

/** @type {readonly { name: string, file: string, args: string[], programs: string[] }[]} */
const RUNTIMES = [
  { name: `Node.js ${process.version}`, file: process.execPath, args: [], programs: ['esm.mjs', 'require.cjs'] },
  { name: 'Node.js 22', file: bin('node22'), args: [], programs: ['esm.mjs', 'require.cjs'] },
  { name: 'Node.js 24', file: bin('node24'), args: [], programs: ['esm.mjs', 'require.cjs'] },
  { name: 'Bun', file: command('bun'), args: ['run'], programs: ['esm.mjs', 'require.cjs'] },
  {
    name: 'Deno',
    file: command('deno'),
    args: ['run', '--allow-all', '--node-modules-dir=manual'],
    programs: ['esm.mjs'],
  },
];

const folder = await mkdtemp(join(tmpdir(), 'hexoskin-runtimes-'));
// The sandbox runs in this process: it is the packed client that is tried, not the server.
const { serveSandbox } = await import(createRequire(join(packages, 'cli/')).resolve('hexoskin-sandbox'));
const sandbox = await serveSandbox({ port: 0 });
let failures = 0;
try {
  await run('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], { cwd: here });
  const archives = await Promise.all(PACKED.map(pack));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  await run('npm', ['install', '--no-audit', '--no-fund', ...archives], { cwd: folder });
  await cp(join(here, 'programs'), folder, { recursive: true });
  for (const runtime of RUNTIMES) for (const program of runtime.programs) failures += await attempt(runtime, program);
} finally {
  await sandbox.close();
  await rm(folder, { recursive: true });
}
process.exitCode = failures === 0 ? 0 : 1;

/** @param {string} name */
async function pack(name) {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: join(packages, name) });
  return join(folder, [JSON.parse(stdout)].flat()[0].filename);
}

/** @param {typeof RUNTIMES[number]} runtime @param {string} program */
async function attempt({ name, file, args }, program) {
  try {
    await run(file, [...args, join(folder, program)], {
      cwd: folder,
      env: { ...process.env, SANDBOX: sandbox.url },
      timeout: PATIENCE_MS,
    });
    console.log(`ok       ${name}: ${program}`);
    return 0;
  } catch (error) {
    const { code, message, stderr = '' } = /** @type {any} */ (error);
    if (code === 'ENOENT') {
      console.log(`skipped  ${name}: npm install --prefix tooling/runtimes did not bring it`);
      return 0;
    }
    console.log(`failed   ${name}: ${program}\n${stderr || message}`);
    return 1;
  }
}
