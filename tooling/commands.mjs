// What each npm script runs, once the checkout is ready.
import { root } from './setup.mjs';
import { spawnTool } from './spawn.mjs';

/** @typedef {{ needs: import('./setup.mjs').Needs, run: (args: string[]) => Promise<number> }} Command */

const cli = new URL('../packages/cli/dist/main.js', import.meta.url).href;

/** The command line, in this process, so that signals reach it directly. @param {string[]} argv */
async function hexoskin(argv) {
  const { main } = await import(cli);
  return main(argv);
}

/** @param {string} name @param {string[]} args */
function tool(name, ...args) {
  return spawnTool(name, args, { cwd: root, stdout: true });
}

/** Goes on after a step that fails, so that one run shows everything. @param {[string, ...string[]][]} steps */
async function all(steps) {
  let failure = 0;
  for (const step of steps) failure = (await tool(...step)) || failure;
  return failure;
}

/** @type {Record<string, Command>} */
export const commands = {
  start: { needs: 'build', run: (args) => hexoskin(['demo', ...args]) },
  sandbox: { needs: 'build', run: (args) => hexoskin(['sandbox', ...args]) },
  test: { needs: 'build', run: (args) => tool('vitest', 'run', ...args) },
  'test:long': { needs: 'build', run: (args) => tool('vitest', 'run', '--config', 'vitest.long.config.ts', ...args) },
  'test:runtimes': { needs: 'build', run: (args) => tool('node', 'tooling/runtimes/run.mjs', ...args) },
  build: { needs: 'build', run: async () => 0 },
  // What it writes may be just what the other packages lack in order to compile.
  generate: { needs: 'schema', run: (args) => tool('node', 'tooling/generate/main.mjs', ...args) },
  docs: { needs: 'build', run: () => tool('typedoc') },
  bench: { needs: 'build', run: (args) => tool('node', 'bench/run.mjs', ...args) },
  fuzz: { needs: 'build', run: (args) => tool('node', 'tooling/fuzz/run.mjs', ...args) },
  check: {
    needs: 'build',
    run: () =>
      all([
        ['biome', 'ci', '--error-on-warnings', '.'],
        ['node', 'tooling/generate/main.mjs', '--check'],
        ['tsc', '--project', 'tsconfig.tests.json'],
        ['oxlint', '--type-aware', '--deny-warnings', 'packages', 'tooling', 'bench', 'examples'],
        ['knip'],
        ['node', 'tooling/check-packages.mjs'],
        ['node', 'tooling/budgets/check.mjs'],
        ['typedoc', '--emit', 'none'],
      ]),
  },
};
