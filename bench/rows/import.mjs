import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { interleaved } from '../lib/interleaved.mjs';

const run = promisify(execFile);
const entry = import.meta.resolve('hexoskin-client');
const hook = fileURLToPath(new URL('../lib/count-modules.mjs', import.meta.url));

/** @type {import('../lib/row.mjs').Row} */
export const importTime = {
  name: 'import',
  work: 'import the client in a new process',
  async measure() {
    const times = await interleaved(
      { node: () => evaluate(''), client: () => evaluate(`import ${JSON.stringify(entry)};`) },
      25,
    );
    return [
      { label: "beyond Node's own start", value: times.client - times.node, unit: ' ms', atMost: 40 },
      { label: 'modules', value: await countModules(), unit: '', atMost: 80 },
    ];
  },
};

/** @param {string} program @param {string[]} [flags] @param {Record<string, string>} [env] */
async function evaluate(program, flags = [], env = {}) {
  await run(process.execPath, [...flags, '--input-type=module', '--eval', program], {
    env: { ...process.env, ...env },
  });
}

async function countModules() {
  const folder = await mkdtemp(join(tmpdir(), 'count-modules-'));
  try {
    const list = join(folder, 'modules');
    await evaluate(`import ${JSON.stringify(entry)};`, ['--import', pathToFileURL(hook).href], { MODULE_LIST: list });
    return (await readFile(list, 'utf8')).trim().split('\n').length;
  } finally {
    await rm(folder, { recursive: true });
  }
}
