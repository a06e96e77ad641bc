import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type ServedSandbox, serveSandbox } from 'hexoskin-sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hexoskin, temporaryFolder } from './support/hexoskin.js';
import { script, Terminal } from './support/terminal.js';

let sandbox: ServedSandbox;
beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 });
});
afterAll(() => sandbox.close());

const environment = () => {
  const folder = temporaryFolder();
  return { HEXOSKIN_BASE_URL: sandbox.url, HEXOSKIN_CONFIG_DIR: folder, XDG_CACHE_HOME: folder };
};
const signedIn = () => ({ ...environment(), HEXOSKIN_AUTH: 'athlete@example.org:athlete' });

describe.skipIf(script === null)('on a terminal (needs util-linux)', () => {
  it('shows a table in its width, in bold where that can be', async () => {
    const terminal = new Terminal('hexoskin list record --limit 3', signedIn(), 70);
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.text).toContain('\u001b[1m');
    const lines = terminal.plain.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(70);
  });

  it('asks before it deletes, and takes Enter for no', async () => {
    const env = signedIn();
    for (const [keys, code, words] of [
      ['\r', 1, 'nothing was deleted'],
      ['y', 0, 'Deleted range 58901.'],
    ] as const) {
      const terminal = new Terminal('hexoskin delete range 58901', env);
      await terminal.type(/Delete range 58901, for good\?(.|\n)*No/, keys);
      expect(await terminal.exitCode).toBe(code);
      expect(terminal.plain).toContain(words);
    }
  });

  it('asks for name and password, which nobody sees', async () => {
    const terminal = new Terminal('hexoskin login --password', environment());
    await terminal.type(/E-mail address/, 'stranger@example.org\r');
    await terminal.type(/Password of stranger@example\.org/, 'with:colons:in\r');
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.plain).toContain(`Signed in to ${sandbox.url} as stranger@example.org.`);
    expect(terminal.plain).not.toContain('colons');
  });

  it('ends at a question by Ctrl+C', async () => {
    const terminal = new Terminal('hexoskin login --password', environment());
    await terminal.type(/E-mail address/, '\u0003');
    expect(await terminal.exitCode).toBe(130);
  });
});

const bin = fileURLToPath(new URL('../bin/hexoskin.mjs', import.meta.url));

describe('in a pipe', () => {
  it('ends without a word when the reader has enough', async () => {
    const pipe = 'set -o pipefail; "$0" "$1" list range | head -n 1';
    const child = spawn('bash', ['-c', pipe, process.execPath, bin], { env: { ...process.env, ...signedIn() } });
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toHaveProperty('resource_uri');
  });

  it.skipIf(!existsSync('/dev/full'))('says in a line that there is no room for the output', async () => {
    for (const command of ['list range', '--help']) {
      const line = `"$0" "$1" ${command} > /dev/full`;
      const child = spawn('bash', ['-c', line, process.execPath, bin], { env: { ...process.env, ...signedIn() } });
      const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^hexoskin: .*no space left.*\n$/) });
    }
  });

  it('ends by Ctrl+C while it waits for the server, with the code that shells know', async () => {
    sandbox.setFaults({ rules: [{ match: { path: '/api/record/' }, fault: { kind: 'stall', at: 'body' } }] });
    const seen = sandbox.log().length;
    const child = spawn(process.execPath, [bin, 'list', 'record'], { env: { ...process.env, ...signedIn() } });
    const stderr = text(child.stderr);
    while (
      !sandbox
        .log()
        .slice(seen)
        .some(({ url }) => url.startsWith('/api/record/?limit'))
    ) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    sandbox.setFaults(null);
    expect({ code, stderr: await stderr }).toEqual({ code: 130, stderr: '' });
  });

  it('needs no home folder', async () => {
    const { HEXOSKIN_BASE_URL, HEXOSKIN_AUTH } = signedIn();
    const homeless = {
      HEXOSKIN_BASE_URL,
      HEXOSKIN_AUTH,
      HOME: '/nonexistent',
      XDG_CONFIG_HOME: '',
      XDG_CACHE_HOME: '',
    };
    const nameless = await hexoskin(['login', '--password', '--user', 'x@example.org'], { ...homeless, HOME: '' });
    expect(nameless).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('there is no home folder to keep a sign-in in'),
    });
    const { code, stdout, stderr } = await hexoskin(['whoami'], homeless);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ user: 'athlete@example.org' });
  });
});
