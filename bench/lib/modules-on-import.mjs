import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const hook = fileURLToPath(new URL('count-modules.mjs', import.meta.url));

/** The addresses of the module files that a new process loads for one of them. @param {string} entry */
export async function modulesOnImport(entry) {
  const folder = await mkdtemp(join(tmpdir(), 'count-modules-'));
  try {
    const list = join(folder, 'modules');
    const flags = ['--import', pathToFileURL(hook).href, '--input-type=module'];
    await run(process.execPath, [...flags, '--eval', `import ${JSON.stringify(entry)};`], {
      env: { ...process.env, MODULE_LIST: list },
    });
    return (await readFile(list, 'utf8')).trim().split('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}
