import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServedSandbox, serveSandbox } from 'hexoskin-sandbox';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { run } from './support/in-process.js';

let sandbox: ServedSandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 });
  folder = mkdtempSync(join(tmpdir(), 'hexoskin-doctor-'));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const env = (more: Record<string, string> = {}) => ({ HEXOSKIN_CONFIG_DIR: folder, XDG_CACHE_HOME: folder, ...more });

async function findings(more: Record<string, string> = {}) {
  const { code, stdout, stderr } = await run(['doctor', '--json'], { env: env(more) });
  const all: { check: string; state: string; found: string; next: string | null }[] = JSON.parse(stdout);
  return { code, stderr, of: (check: string) => all.find((finding) => finding.check === check) };
}

describe('hexoskin doctor', () => {
  it('is content where all is well, and tells where each setting comes from', async () => {
    const login = ['login', `--base-url=${sandbox.url}`, '--user=athlete@example.org', '--zone=Europe/Paris'];
    expect(await run(login, { env: env(), stdin: 'athlete\n' })).toMatchObject({ code: 0 });
    const { code, stderr, of } = await findings();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(of('server')?.found).toBe(`${sandbox.url}, from profile 'default'`);
    expect(of('time zone')?.found).toBe("Europe/Paris, from profile 'default'");
    expect(of('account')?.found).toBe('athlete@example.org, Zoë Lindqvist');
    expect(of('token')?.found).toMatch(/^readwrite, until 20.*; it is renewed by itself$/);
    expect(of('cache')?.found).toMatch(/^\d+ definitions?, the last one within the last hour, in /);
    const { stdout } = await run(['doctor'], { env: env(), columns: 80 });
    expect(stdout).toContain('✓');
    expect(stdout).not.toContain('sandbox-secret');
  });

  it('finds files that others can read, and says how to close them', async () => {
    const file = join(folder, 'default.token.json');
    chmodSync(file, 0o644);
    const { code, stderr, of } = await findings();
    chmodSync(file, 0o600);
    expect(code).toBe(1);
    expect(of('file mode')).toMatchObject({ state: 'problem', next: `chmod 600 '${file}'` });
    expect(stderr).toBe(`hexoskin: 1 problem; next: chmod 600 '${file}'\n`);
  });

  it('tells a missing sign-in from a wrong password and from a server that is not there', async () => {
    const empty = join(folder, 'empty');
    const none = await findings({ HEXOSKIN_CONFIG_DIR: empty, HEXOSKIN_BASE_URL: sandbox.url });
    expect([none.code, none.of('sign-in')?.next]).toEqual([3, 'hexoskin login']);
    const typo = await findings({ HEXOSKIN_PROFILE: 'defualt' });
    expect([typo.code, typo.of('profile')?.found]).toEqual([1, expect.stringContaining('there is default beside')]);
    const wrong = await findings({ HEXOSKIN_AUTH: 'athlete@example.org:s3cret' });
    expect([wrong.code, wrong.of('account')?.state]).toEqual([3, 'problem']);
    expect(wrong.of('account')?.found).toMatch(/was refused; check HEXOSKIN_AUTH$/);
    const gone = await findings({ HEXOSKIN_BASE_URL: 'http://127.0.0.1:9' });
    expect([gone.code, gone.of('reachable')?.next]).toEqual([1, expect.stringContaining('hexoskin sandbox')]);
  });

  it('finds a clock that is wrong', async () => {
    const server = createServer((_, response) => {
      response
        .setHeader('date', new Date(Date.now() + 600_000).toUTCString())
        .setHeader('content-type', 'application/json');
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close().closeAllConnections());
    const { port } = server.address() as AddressInfo;
    const { of } = await findings({ HEXOSKIN_BASE_URL: `http://127.0.0.1:${port}` });
    expect(of('clock')).toMatchObject({ state: 'problem', found: expect.stringMatching(/^(599|600|601) s behind/) });
  });

  it('works without a folder for anything', async () => {
    const { of } = await findings({ HEXOSKIN_CONFIG_DIR: '/dev/null/none', XDG_CACHE_HOME: '/dev/null/none' });
    expect(of('profile')?.found).toContain('not there yet');
    expect(of('cache')?.state).toMatch(/good|note/);
  });
});
