import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../peers/lists.py', import.meta.url));

/**
 * Median milliseconds that the vendor's Python client needs to list all ranges of the list server; null unless the
 * environment variable PYTHON_CLIENT names the folder that has its `hexoskin` package.
 *
 * @param {string} baseUrl
 */
export async function measurePythonLists(baseUrl) {
  const client = process.env['PYTHON_CLIENT'];
  if (!client) return null;
  // It keeps its cache of resources in the working directory.
  const folder = await mkdtemp(join(tmpdir(), 'python-client-'));
  try {
    const { stdout } = await promisify(execFile)('python3', [script, baseUrl], {
      cwd: folder,
      env: { ...process.env, PYTHONPATH: client },
    });
    return Number(stdout.trim().split('\n').at(-1));
  } finally {
    await rm(folder, { recursive: true });
  }
}
