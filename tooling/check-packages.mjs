// Checks what npm would publish: that the packages fit together, that what they name exists, and publint's rules.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from './setup.mjs';

/** Which packages a package may depend on. Lint holds its sources to the same table. */
const MAY_IMPORT = new Map([
  ['hexoskin-schema', []],
  ['hexoskin-formats', []],
  ['hexoskin-client', ['hexoskin-schema', 'hexoskin-formats']],
  ['hexoskin-sandbox', ['hexoskin-schema', 'hexoskin-formats']],
  ['hexoskin-cli', ['hexoskin-client', 'hexoskin-schema', 'hexoskin-formats', 'hexoskin-sandbox']],
]);

const packages = readdirSync(join(root, 'packages')).map((folder) => {
  const path = join(root, 'packages', folder);
  return { path, manifest: JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) };
});
const version = packages[0]?.manifest.version;

const problems = await Promise.all(
  packages.map(async ({ path, manifest }) => {
    const found = [...relations(manifest), ...missingFiles(path, manifest), ...(await publintMessages(path, manifest))];
    return found.map((problem) => `${manifest.name}: ${problem}`);
  }),
);
for (const problem of problems.flat()) console.error(problem);
process.exitCode = problems.flat().length > 0 ? 1 : 0;

/** @param {any} manifest */
function* relations(manifest) {
  const allowed = MAY_IMPORT.get(manifest.name);
  if (!allowed) yield 'is not in the table of tooling/check-packages.mjs';
  if (manifest.version !== version) yield `has version ${manifest.version}; the others have ${version}`;
  const dependencies = { ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies };
  for (const [name, wanted] of Object.entries(dependencies)) {
    const ours = MAY_IMPORT.has(name);
    if (ours && !allowed?.includes(name)) yield `must not depend on ${name}`;
    if (ours && wanted !== version) yield `depends on ${name} ${wanted}; it is at ${version}`;
    // Exact versions of other packages make a clone today the same as a clone in a year.
    if (!/^\d+\.\d+\.\d+$/.test(wanted)) yield `depends on ${name} '${wanted}', which is no exact version`;
  }
}

/** @param {string} path @param {any} manifest */
function* missingFiles(path, manifest) {
  const included = manifest.files.filter((/** @type {string} */ file) => !file.startsWith('!'));
  const named = [
    'README.md',
    'LICENSE',
    ...included,
    ...targets(manifest.exports),
    ...Object.values(manifest.bin ?? {}),
  ];
  for (const file of named) if (!existsSync(join(path, file))) yield `${file} does not exist`;
}

/** The files at the leaves of an exports map. @param {unknown} value @returns {string[]} */
function targets(value) {
  if (typeof value === 'string') return [value];
  return Object.values(value ?? {}).flatMap(targets);
}

/** @param {string} path @param {any} manifest */
async function publintMessages(path, manifest) {
  const { messages } = await publint({ pkgDir: path, pack: 'npm' });
  return messages.map((message) => formatMessage(message, manifest, { color: false }) ?? message.code);
}
