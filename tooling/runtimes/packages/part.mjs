// What is in the packed packages, how resolvers see them, and that they work with nothing else of this checkout.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freshProject, install, run, whatItSaid } from '../consumer.mjs';
import { complaintsAbout } from './contents.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** @param {import('../run.mjs').Trial} trial */
export async function checkPacked({ folder, archives, report }) {
  await install(here).catch((error) => console.log(whatItSaid(error)));
  const project = join(folder, 'packages');
  await freshProject(project, archives, { use: ['hexoskin-cli'] });
  for (const [name, archive] of archives) {
    report.judge(`${name}: its files`, await complaintsAbout(join(project, 'node_modules', name)));
    const attw = join(here, 'node_modules', '.bin', 'attw');
    await run(attw, ['--profile', 'esm-only', '--no-emoji', '--format', 'ascii', archive]).then(
      () => report.ok(`${name}: its types, as Node.js and bundlers find them`),
      (error) => {
        if (error.code !== 'ENOENT') report.failed(`${name}: its types`, whatItSaid(error));
        else report.skipped(`${name}: its types`, 'npm install --prefix tooling/runtimes/packages did not bring attw');
      },
    );
  }
  await serveFromPackages(project).then(
    () => report.ok('hexoskin-cli: serves a sandbox, and its tour runs on it'),
    (error) => report.failed('hexoskin-cli: serves a sandbox, and its tour runs on it', whatItSaid(error)),
  );
}

/** The command as users have it, and the client against the server that it starts. @param {string} project */
async function serveFromPackages(project) {
  const manifest = JSON.parse(await readFile(join(project, 'node_modules/hexoskin-cli/package.json'), 'utf8'));
  const bin = join(project, 'node_modules/hexoskin-cli', manifest.bin.hexoskin);
  const sandbox = spawn(process.execPath, [bin, 'sandbox', '--port', '0'], { cwd: project });
  try {
    let url;
    for await (const line of createInterface(sandbox.stdout)) {
      url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (url !== undefined) break;
    }
    const env = {
      ...process.env,
      HEXOSKIN_BASE_URL: url,
      HEXOSKIN_API_KEY: 'sandbox-key',
      HEXOSKIN_API_SECRET: 'sandbox-secret',
      HEXOSKIN_AUTH: 'athlete@example.org:athlete',
    };
    await run(process.execPath, [bin, 'demo'], { cwd: project, env, timeout: 120_000 });
  } finally {
    sandbox.kill();
  }
}
