// The packed client at work in every runtime, as a module and by require().
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshProject, install, run, whatItSaid } from '../consumer.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const cli = fileURLToPath(new URL('../../../packages/cli/', import.meta.url));
/** Longer than any of the programs takes on a busy machine. */
const PATIENCE_MS = 120_000;
const PROGRAMS = ['esm.mjs', 'require.cjs', 'import.cjs'];

const node = (/** @type {string} */ name) => join(here, 'node_modules', name, 'bin', 'node');
const command = (/** @type {string} */ name) => join(here, 'node_modules', '.bin', name);

/** @type {readonly { name: string, file: string, args?: string[] }[]} */
const ENGINES = [
  { name: `Node.js ${process.versions.node}`, file: process.execPath },
  { name: 'Node.js 20.19, the oldest', file: node('node20') },
  { name: 'Node.js 22', file: node('node22') },
  { name: 'Node.js 24', file: node('node24') },
  { name: 'Bun', file: command('bun'), args: ['run'] },
  { name: 'Deno', file: command('deno'), args: ['run', '--allow-all', '--node-modules-dir=manual'] },
];

/** @param {import('../run.mjs').Trial} trial */
export async function tryEngines({ folder, archives, report }) {
  await install(here).catch((error) => console.log(whatItSaid(error)));
  const project = join(folder, 'engines');
  await freshProject(project, archives, { use: ['hexoskin-client'] });
  await cp(join(here, 'programs'), project, { recursive: true });
  // The sandbox runs in this process: it is the packed client that is tried, not the server.
  const { serveSandbox } = await import(createRequire(cli).resolve('hexoskin-sandbox'));
  const sandbox = await serveSandbox({ port: 0 });
  try {
    for (const { name, file, args = [] } of ENGINES) {
      for (const program of PROGRAMS) {
        const env = { ...process.env, SANDBOX: sandbox.url };
        const options = { cwd: project, env, timeout: PATIENCE_MS };
        await run(file, [...args, join(project, program)], options).then(
          () => report.ok(`${name}: ${program}`),
          (error) => {
            if (error.code !== 'ENOENT') report.failed(`${name}: ${program}`, whatItSaid(error));
            else
              report.skipped(`${name}: ${program}`, 'npm install --prefix tooling/runtimes/engines did not bring it');
          },
        );
      }
    }
  } finally {
    await sandbox.close();
  }
}
