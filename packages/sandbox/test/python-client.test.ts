/**
 * The vendor's Python client, unchanged, at work on the sandbox. It is not part of this project: the environment variable
 * PYTHON_CLIENT names a folder that holds a copy of its package `hexoskin`, for a Python 3 that has `requests`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { serveSandbox } from '../src/index.js';

const folder = process.env['PYTHON_CLIENT'];
const program = fileURLToPath(new URL('python-client/chapters.py', import.meta.url));
const chapters = [
  'authorization',
  'oauth2',
  'getting_data',
  'pages',
  'lazy_loading',
  'every_list',
  'the_data_resource',
  'creating',
  'modifying',
  'deleting',
  'exceptions',
  'cached_resource_list',
];

describe.skipIf(folder === undefined)(
  "the vendor's Python client (needs: PYTHON_CLIENT=<folder of its package>)",
  () => {
    it('finds every chapter of its manual kept', { timeout: 60_000 }, async () => {
      const sandbox = await serveSandbox({ port: 0 });
      const cwd = await mkdtemp(join(tmpdir(), 'python-client-'));
      try {
        const results = await run(findPython(), sandbox.url, cwd);
        expect(results.filter(({ problem }) => problem !== null)).toEqual([]);
        expect(results.map(({ chapter }) => chapter)).toEqual(chapters);
      } finally {
        await sandbox.close();
        await rm(cwd, { recursive: true });
      }
    });
  },
);

interface Result {
  readonly chapter: string;
  readonly problem: string | null;
}

function findPython(): string {
  const python = ['python3', '/usr/bin/python3'].find(
    (name) => spawnSync(name, ['-c', 'import requests']).status === 0,
  );
  if (python === undefined) throw new Error('PYTHON_CLIENT is set, but there is no Python with requests.');
  return python;
}

async function run(python: string, url: string, cwd: string): Promise<Result[]> {
  const child = spawn(python, ['-B', program, url], { cwd, env: { ...process.env, PYTHONPATH: folder } });
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (output === '') throw new Error(complaint);
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Result);
}
