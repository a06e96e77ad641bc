// Programs that use the packed packages, under every compiler and the settings that programs have.
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshProject, install, run, whatItSaid } from '../consumer.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const typePrograms = join(checkout, 'packages/client/test/types/programs');

const NEWEST = { name: 'TypeScript 7.0', file: join(checkout, 'node_modules/.bin/tsc') };
const COMPILERS = [
  { name: 'TypeScript 5.9', file: join(here, 'node_modules/typescript5/bin/tsc') },
  { name: 'TypeScript 6.0', file: join(checkout, 'node_modules/.bin/tsc6') },
  NEWEST,
];

const NODE = ['--lib', 'es2023', '--types', 'node'];
const WEB = ['--lib', 'es2023,dom'];
const NODENEXT = ['--module', 'nodenext'];
const BUNDLER = ['--module', 'esnext', '--moduleResolution', 'bundler'];

/** Where programs run, and how their modules are found. A web page's project has no @types/node at all. */
const SETTINGS = [
  { name: 'nodenext, Node.js', project: 'node', options: [...NODENEXT, ...NODE], programs: ['commonjs.cts'] },
  { name: 'bundler, Node.js', project: 'node', options: [...BUNDLER, ...NODE] },
  { name: 'nodenext, web page', project: 'web', options: [...NODENEXT, ...WEB], programs: ['tests.ts'] },
  { name: 'bundler, web page', project: 'web', options: [...BUNDLER, ...WEB], programs: ['tests.ts'] },
];

const CHECKS = [
  // The seed's plain indices are for programs without noUncheckedIndexedAccess.
  { name: 'not strict', options: ['--strict', 'false'], programs: ['seed.ts'] },
  { name: 'strict', options: ['--strict'], programs: ['seed.ts'] },
];
const STRICTEST = [
  '--strict',
  '--exactOptionalPropertyTypes',
  '--noUncheckedIndexedAccess',
  '--noPropertyAccessFromIndexSignature',
  '--verbatimModuleSyntax',
  '--isolatedModules',
];
/** One compiler is enough to find what only the strictest programs meet. */
const EVERY_CHECK = { name: 'every check', options: STRICTEST, programs: [] };

/** @param {import('../run.mjs').Trial} trial */
export async function compilePrograms({ folder, archives, report }) {
  await install(here).catch((error) => console.log(whatItSaid(error)));
  const root = join(folder, 'typescript');
  await mkdir(root);
  const projects = {
    node: { use: ['hexoskin-client', 'hexoskin-sandbox', 'hexoskin-cli'], beside: ['@types/node@20.19.43'] },
    web: { use: ['hexoskin-client', 'hexoskin-sandbox'] },
  };
  for (const [name, contents] of Object.entries(projects)) {
    const project = join(root, name);
    await freshProject(project, archives, contents);
    await cp(join(here, 'programs', name), project, { recursive: true });
    for (const file of ['seed.ts', 'ten-resources.ts']) await cp(join(typePrograms, file), join(project, file));
  }
  for (const compiler of COMPILERS) {
    for (const { name, project, options, programs = [] } of SETTINGS) {
      for (const checks of compiler === NEWEST ? [...CHECKS, EVERY_CHECK] : CHECKS) {
        const what = `${compiler.name}, ${name}, ${checks.name}`;
        // The declarations are checked, too: they must need nothing that such a program lacks.
        const common = ['--noEmit', '--skipLibCheck', 'false', '--target', 'es2022', '--pretty', 'false'];
        const files = ['surface.ts', 'ten-resources.ts', ...checks.programs, ...programs];
        await run(compiler.file, [...common, ...options, ...checks.options, ...files], {
          cwd: join(root, project),
          timeout: 300_000,
        }).then(
          () => report.ok(what),
          (error) => {
            if (error.code !== 'ENOENT') report.failed(what, whatItSaid(error));
            else report.skipped(what, 'npm install --prefix tooling/runtimes/typescript did not bring it');
          },
        );
      }
    }
  }
}
