/** An OAuth library of another language, Debian's `python3-requests-oauthlib`, signs in by every flow. */
import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { serveSandbox } from '../../src/index.js';

const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import requests_oauthlib']).status === 0,
);
const flows = [
  ...['code', 'code_by_body', 'public_with_pkce', 'implicit', 'password'],
  ...['oauth1', 'oauth1_by_body', 'oauth1_by_query'],
];
const program = fileURLToPath(new URL('judge.py', import.meta.url));

test.skipIf(python === undefined)(
  'an independent library signs in by every flow (needs: apt-get install python3-requests-oauthlib)',
  { timeout: 60_000 },
  async () => {
    const sandbox = await serveSandbox({ port: 0 });
    try {
      const child = spawn(python ?? '', ['-B', program, sandbox.url]);
      const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
      if (output === '') throw new Error(complaint);
      const results = output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(results).toEqual(flows.map((flow) => ({ flow, problem: null })));
    } finally {
      await sandbox.close();
    }
  },
);
