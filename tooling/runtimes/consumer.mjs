// Projects as users of the packages have them: nothing of this checkout is in them but what npm would publish.
import { execFile } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const run = promisify(execFile);

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

/** Packed packages: their files by their names. @typedef {ReadonlyMap<string, string>} Archives */

/** Packs every package as npm would publish it. @param {string} folder @returns {Promise<Archives>} */
export async function packAll(folder) {
  const names = await readdir(packages);
  const packed = await Promise.all(
    names.map(async (name) => {
      const options = ['--json', '--silent', '--pack-destination', folder];
      const { stdout } = await run('npm', ['pack', ...options], { cwd: join(packages, name) });
      const [archive] = [JSON.parse(stdout)].flat();
      return /** @type {[string, string]} */ ([archive.name, join(folder, archive.filename)]);
    }),
  );
  return new Map(packed);
}

/**
 * Makes a fresh project.
 *
 * @param {string} folder
 * @param {Archives} archives
 * @param {{ use: readonly string[], beside?: readonly string[] }} contents the packages of ours that it uses, and others
 */
export async function freshProject(folder, archives, { use, beside = [] }) {
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  // Those that they depend on are named as well: no registry has this version of them.
  const files = [...new Set(use.flatMap((name) => [name, ...(NEEDS[name] ?? [])]))].map(
    (name) => archives.get(name) ?? '',
  );
  await install(folder, ...files, ...beside);
}

/** @type {Record<string, readonly string[]>} */
const NEEDS = {
  'hexoskin-schema': [],
  'hexoskin-formats': [],
  'hexoskin-client': ['hexoskin-schema', 'hexoskin-formats'],
  'hexoskin-sandbox': ['hexoskin-schema', 'hexoskin-formats'],
  'hexoskin-cli': ['hexoskin-schema', 'hexoskin-formats', 'hexoskin-client', 'hexoskin-sandbox'],
};

/** Installs packages into a project, or what its manifest names. @param {string} folder @param {string[]} packages */
export async function install(folder, ...packages) {
  const quiet = ['--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', ...quiet, ...packages], { cwd: folder });
}

/** The output of a program that failed, or why it could not be started. @param {unknown} error */
export function whatItSaid(error) {
  const { stdout = '', stderr = '', message = String(error) } = /** @type {any} */ (error);
  return `${stdout}${stderr}` || message;
}
