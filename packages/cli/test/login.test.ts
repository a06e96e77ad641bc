import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type ServedSandbox, serveSandbox } from 'hexoskin-sandbox';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { CHROMIUM_INSTALL, chromiumPath } from '../../../tooling/chromium.mjs';
import { Person } from '../../client/test/auth/support/person.js';
import { type Running, run, start } from './support/in-process.js';

let sandbox: ServedSandbox;
beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 });
});
afterAll(() => sandbox.close());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexoskin-login-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const env = (more: Record<string, string> = {}) => ({
  HEXOSKIN_CONFIG_DIR: join(folder, 'config'),
  XDG_CACHE_HOME: folder,
  ...more,
});
const kept = (name: string): string => join(folder, 'config', name);
const hexoskin = (...argv: string[]) => run(argv, { env: env() });
const login = (...argv: string[]) =>
  start(['login', '--base-url', sandbox.url, '--no-browser', ...argv], { env: env(), stdin: null });
const address = async (running: Running): Promise<string> => (await running.told(/\n\n {2}(http\S+)\n/))[1] ?? '';

describe('hexoskin login in a browser', () => {
  it('comes back to a port of this machine, is kept for the commands that follow, and ends with logout', async () => {
    const running = login();
    const callback = await new Person(sandbox.url).visit(await address(running));
    expect((await fetch(new URL('/favicon.ico', callback))).status).toBe(404);
    const page = await fetch(callback);
    expect(await page.text()).toContain(
      `<p>Signed in to ${sandbox.url} as athlete@example.org. You may close this page.</p>`,
    );
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await running.finished).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining(`Signed in to ${sandbox.url} as athlete@example.org.\n`),
    });

    const { accessToken } = JSON.parse(readFileSync(kept('default.token.json'), 'utf8'));
    for (const name of ['profiles.json', 'default.token.json']) expect(statSync(kept(name)).mode & 0o777).toBe(0o600);
    const shown = await hexoskin('whoami', '--json', '--verbose');
    expect(JSON.parse(shown.stdout)).toMatchObject({
      user: 'athlete@example.org',
      server: sandbox.url,
      signed_in_by: "profile 'default'",
      scope: 'readwrite',
    });
    expect(shown.stdout + shown.stderr).not.toContain(accessToken);

    expect(await hexoskin('logout')).toMatchObject({ code: 0, stderr: `Signed out of ${sandbox.url}.\n` });
    const headers = { authorization: `Bearer ${accessToken}` };
    expect((await fetch(`${sandbox.url}/api/account/`, { headers })).status).toBe(401);
    expect(existsSync(kept('default.token.json'))).toBe(false);
    expect(await hexoskin('whoami')).toMatchObject({ code: 3, stdout: '' });
    expect(await hexoskin('logout')).toMatchObject({
      code: 0,
      stderr: "Nobody is signed in with profile 'default'.\n",
    });
  });

  it('takes the address at which the browser ended up, and nothing else that is pasted', async () => {
    const running = login('--profile', 'trial', '--scope', 'readonly');
    const callback = await new Person(sandbox.url).visit(await address(running));
    running.stdin.write('http://127.0.0.1/somewhere\n\n');
    await running.told(/Paste the whole address:\n/);
    running.stdin.write(`${new URL('/callback?code=made-up&state=made-up', callback)}\n`);
    await running.told(/belongs to no login under way here.*Paste the whole address:\n/);
    running.stdin.write(`${callback}\n`);
    expect(await running.finished).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('with --profile trial.\n'),
    });
    expect(JSON.parse((await hexoskin('whoami', '--json', '--profile=trial')).stdout)).toMatchObject({
      scope: 'readonly',
    });
    expect(await hexoskin('whoami')).toMatchObject({ code: 3 });
  });

  it('goes on waiting when somebody else finds the port', async () => {
    const running = login();
    const callback = await new Person(sandbox.url).visit(await address(running));
    const socket = connect(Number(new URL(callback).port), '127.0.0.1');
    socket.end('GET //[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 404 /);
    for (const stray of ['?code=a&state=b', '?error=access_denied', '']) {
      const answer = await fetch(new URL(`/callback${stray}`, callback));
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('<h1>Not signed in</h1>')]);
    }
    await fetch(callback);
    expect(await running.finished).toMatchObject({ code: 0 });
  });

  it('says that the person refused, and keeps nothing', async () => {
    const running = login();
    const callback = await new Person(sandbox.url).visit(await address(running), 'refuse');
    expect(await (await fetch(callback)).text()).toContain('the person did not agree');
    const { code, stderr } = await running.finished;
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/\nhexoskin: .*did not agree.*\n$/) });
    expect(existsSync(kept('profiles.json'))).toBe(false);
  });
});

const path = chromiumPath();

it.skipIf(path === null)(`works in a real browser (needs: ${CHROMIUM_INSTALL})`, async () => {
  const running = login();
  const browser = await chromium.launch({ executablePath: path ?? '', args: ['--no-sandbox'] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(await address(running));
  await page.getByLabel('E-mail address').fill('athlete@example.org');
  await page.getByLabel('Password').fill('athlete');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.getByRole('heading', { name: 'Signed in' }).waitFor();
  expect(await page.getByRole('main').textContent()).toContain('as athlete@example.org');
  // Before the browser closes, which must not keep the command waiting by its open connections.
  expect(await running.finished).toMatchObject({ code: 0 });
});

describe('hexoskin login by password', () => {
  const byPassword = (stdin: string, more: Record<string, string>, ...argv: string[]) =>
    run(['login', '--password', ...argv], { env: env(more), stdin });
  const here = () => ['--base-url', sandbox.url];

  it('takes the password from standard input or the environment, never from an argument', async () => {
    expect(await byPassword('athlete\n', {}, ...here(), '--user=athlete@example.org')).toMatchObject({ code: 0 });
    expect(await byPassword('', { HEXOSKIN_AUTH: 'friend@example.org:friend' }, ...here())).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(
        /as friend@example\.org\.\nThe environment comes first, which has HEXOSKIN_AUTH: unset/,
      ),
    });
    expect(await byPassword('', {}, ...here(), '--password=athlete')).toMatchObject({ code: 2 });
  });

  it('says what is wrong or missing, shows no password, and leaves the sign-in before as it was', async () => {
    await byPassword('athlete\n', {}, ...here(), '--user=athlete@example.org');
    const before = readFileSync(kept('default.token.json'), 'utf8');
    const wrong = await byPassword('s3cret\n', {}, ...here(), '--user=athlete@example.org', '--verbose');
    expect(wrong).toMatchObject({ code: 3, stderr: expect.stringContaining('user name or password are wrong') });
    expect(wrong.stderr).not.toContain('s3cret');
    expect(await byPassword('', {}, ...here(), '--user=athlete@example.org')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('give it on standard input'),
    });
    expect(await byPassword('x', {}, ...here())).toMatchObject({ code: 2, stderr: expect.stringContaining('--user') });
    expect(readFileSync(kept('default.token.json'), 'utf8')).toBe(before);
  });

  it('asks for nothing where the sign-in could not be kept', async () => {
    writeFileSync(join(folder, 'file'), '');
    for (const place of [join(folder, 'file'), join(folder, 'file', 'config'), '/proc/nowhere/config']) {
      const { code, stderr } = await byPassword('', { HEXOSKIN_CONFIG_DIR: place }, ...here());
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^hexoskin: a sign-in cannot be kept in \S+: E.*; name another folder in HEXOSKIN_CONFIG_DIR\n$/,
      );
    }
  });

  it('needs a key for another server, and does not put one sign-in in the place of another', async () => {
    const other = ['--base-url', 'https://other.example.org', '--user=me@example.org'];
    expect(await byPassword('p', {}, ...other)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/HEXOSKIN_API_KEY and HEXOSKIN_API_SECRET.*hexoskin login --sandbox\n$/),
    });
    const { writeProfile, tokenFile } = await import('../src/configuration/profiles.js');
    await writeProfile(join(folder, 'config'), 'default', { baseUrl: 'https://other.example.org' });
    writeFileSync(tokenFile(join(folder, 'config'), 'default'), '{"accessToken":"theirs"}');
    expect(await byPassword('athlete\n', {}, ...here(), '--user=athlete@example.org')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/is signed in to https:\/\/other\.example\.org; .*--profile/),
    });
    expect(readFileSync(kept('default.token.json'), 'utf8')).toContain('theirs');
  });
});

describe('hexoskin logout', () => {
  it('forgets a sign-in here alone where the server cannot be reached', async () => {
    const own = await serveSandbox({ port: 0 });
    await run(['login', '--base-url', own.url, '--user=athlete@example.org'], { env: env(), stdin: 'athlete\n' });
    await own.close();
    expect(await hexoskin('logout')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('hexoskin logout --local'),
    });
    expect(existsSync(kept('default.token.json'))).toBe(true);
    expect(await hexoskin('logout', '--local')).toMatchObject({ code: 0 });
    expect(existsSync(kept('default.token.json'))).toBe(false);
  });
});
