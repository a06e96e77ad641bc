import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type ServedSandbox, serveSandbox } from 'hexoskin-sandbox';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { Person } from '../../packages/client/test/auth/support/person.js';
import { CHROMIUM_INSTALL, chromiumPath } from '../../tooling/chromium.mjs';

// Programs and a browser are started, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'hexoskin-log-in-'));
let sandbox: ServedSandbox;
beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

/** Starts a program as its user does; it is ended with the test. */
function start(name: string, env: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../dist/log-in', `${name}.js`)], {
    env: { ...process.env, HEXOSKIN_BASE_URL: sandbox.url, XDG_CACHE_HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  return new Program(child);
}

class Program {
  readonly #lines: AsyncIterator<string>;
  readonly exitCode: Promise<number | null>;

  constructor(child: ChildProcess) {
    if (!child.stdout) throw new Error('The program has no output');
    this.#lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    this.exitCode = new Promise((resolve) => child.once('close', resolve));
  }

  /** The next line of its output; null at its end. */
  async line(): Promise<string | null> {
    const { done, value } = await this.#lines.next();
    return done ? null : value;
  }
}

describe('the login on the command line', () => {
  const tokenFile = join(folder, 'token.json');
  const run = () => start('command-line', { HEXOSKIN_TOKEN_FILE: tokenFile });

  test('says what came of a refusal', async () => {
    const program = run();
    expect(await program.line()).toBe('Open this address and log in:');
    const callback = await new Person(sandbox.url).visit((await program.line()) ?? '', 'refuse');
    expect((await fetch(new URL('/favicon.ico', callback))).status).toBe(404);
    expect(await (await fetch(callback)).text()).toContain('the person did not agree');
    expect(await program.line()).toMatch(/^Not signed in: .*the person did not agree/);
    expect(await program.exitCode).toBe(1);
  });

  test('comes back to a port of this machine, and is remembered for the next run', async () => {
    const program = run();
    await program.line();
    const callback = await new Person(sandbox.url).visit((await program.line()) ?? '');
    expect(await (await fetch(callback)).text()).toBe('Signed in as athlete@example.org. You may close this page.');
    expect([await program.line(), await program.exitCode]).toEqual(['Signed in as athlete@example.org', 0]);

    const { accessToken } = JSON.parse(readFileSync(tokenFile, 'utf8'));
    expect(accessToken).toMatch(/^\S{40,}$/);
    const next = run();
    expect([await next.line(), await next.line()]).toEqual(['Signed in as athlete@example.org', null]);
  });
});

describe('the web server', () => {
  /** A browser as far as the server sees it: it keeps the cookie. */
  class Visitor {
    #cookie = '';

    async open(url: string, method = 'GET'): Promise<{ status: number; text: string; location: string }> {
      const response = await fetch(url, { method, redirect: 'manual', headers: { cookie: this.#cookie } });
      const cookie = response.headers.get('set-cookie');
      if (cookie !== null) {
        expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; Path=\/$/);
        this.#cookie = cookie.split(';', 1)[0] ?? '';
      }
      return { status: response.status, text: await response.text(), location: response.headers.get('location') ?? '' };
    }
  }

  const address = async () => /^Open (\S+)\/$/.exec((await start('web-server', { PORT: '0' }).line()) ?? '')?.[1] ?? '';

  test('shows each visitor their own recordings, and takes a callback once and from the right browser', async () => {
    const url = await address();
    const [visitor, other] = [new Visitor(), new Visitor()];
    expect((await visitor.open(url)).text).toContain('<a href="/log-in">');
    const { location } = await visitor.open(`${url}/log-in`);
    const callback = await new Person(sandbox.url).visit(location);
    expect(callback).toMatch(`${url}/callback?code=`);

    await other.open(`${url}/log-in`);
    for (const stranger of [other, new Visitor()]) {
      const refused = await stranger.open(callback);
      expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('belongs to no login under way')]);
    }
    expect(await visitor.open(callback)).toMatchObject({ status: 303, location: '/' });
    expect((await visitor.open(url)).text).toMatch(/Hello Zoë, .* \d{3} recordings:.*<li>Record \d+ of 20/s);
    expect((await visitor.open(callback)).status).toBe(400);
    expect((await other.open(url)).text).toContain('<a href="/log-in">');

    expect((await visitor.open(`${url}/log-out`, 'POST')).status).toBe(303);
    expect((await visitor.open(url)).text).toContain('<a href="/log-in">');
  });

  test('says so where the person does not agree', async () => {
    const url = await address();
    const visitor = new Visitor();
    const callback = await new Person(sandbox.url).visit((await visitor.open(`${url}/log-in`)).location, 'refuse');
    const { status, text } = await visitor.open(callback);
    expect([status, text]).toEqual([400, expect.stringContaining('the person did not agree')]);
  });
});

const path = chromiumPath();

describe.skipIf(path === null)(`in a browser (needs: ${CHROMIUM_INSTALL})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: path ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  async function open(url: string, javaScriptEnabled = true): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(url);
    return page;
  }

  /** By their labels alone, as a person with a screen reader would. */
  async function logIn(page: Page, password = 'athlete'): Promise<void> {
    await page.getByLabel('E-mail address').fill('athlete@example.org');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Log in' }).click();
  }

  test('the page signs in with a code, PKCE and no secret', async () => {
    const served = await servePage();
    const page = await open(served.url);
    await page.getByRole('button', { name: 'Log in with Hexoskin' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expectText(page, 'the person did not agree');

    await page.getByRole('button', { name: 'Log in with Hexoskin' }).click();
    await logIn(page);
    await page.getByRole('button', { name: 'Allow' }).click();
    await expectText(page, 'Hello Zoë');
    expect(await page.getByRole('listitem').count()).toBe(5);
    expect(page.url()).toBe(`${served.url}/`);
    expect(await page.evaluate('Object.keys(sessionStorage).length + Object.keys(localStorage).length')).toBe(0);

    const tokens = served.sandbox.log().filter(({ url }) => url === '/api/connect/oauth2/token/');
    expect(tokens.map(({ body }) => body)).toEqual([expect.stringContaining('code_verifier=***')]);
    expect(tokens[0]?.headers).not.toHaveProperty('authorization');
    expect(tokens[0]?.headers).not.toHaveProperty('cookie');

    await page.getByRole('button', { name: 'Log out' }).click();
    await expectText(page, 'You are logged out.');
  });

  /** The page as it would be published, and a sandbox that lets it in. */
  async function servePage(): Promise<{ url: string; sandbox: ServedSandbox }> {
    const root = join(import.meta.dirname, 'browser-page');
    const outDir = join(folder, 'page');
    const site = await preview({ root, build: { outDir }, preview: { port: 0, host: 'localhost' }, logLevel: 'error' });
    onTestFinished(() => site.close());
    const url = site.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
    const own = await serveSandbox({ port: 0, cors: [url] });
    onTestFinished(() => own.close());
    vi.stubEnv('VITE_HEXOSKIN_BASE_URL', own.url);
    onTestFinished(() => void vi.unstubAllEnvs());
    await build({ root, build: { outDir, emptyOutDir: true }, logLevel: 'error' });
    return { url, sandbox: own };
  }

  test('the sandbox’s pages can be used by keyboard, without scripts, and say what is wrong', async () => {
    const url = /^Open (\S+)$/.exec((await start('web-server', { PORT: '0' }).line()) ?? '')?.[1] ?? '';
    const page = await open(url, false);
    await page.getByRole('link', { name: 'Log in with Hexoskin' }).click();
    // A page that is still being put together may not have given the focus yet.
    const focusOn = (label: string) => page.locator('input:focus').and(page.getByLabel(label)).waitFor();

    // The first field has the focus already; Enter sends the form by its first button.
    await focusOn('E-mail address');
    await page.keyboard.type('athlete@example.org');
    await page.keyboard.press('Tab');
    await focusOn('Password');
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByRole('alert').textContent()).toBe('Error: no account has this e-mail address and password.');
    const email = page.getByLabel('E-mail address');
    expect(await email.inputValue()).toBe('athlete@example.org');
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Password').inputValue()).toBe('');

    await focusOn('E-mail address');
    await page.keyboard.press('Tab');
    await focusOn('Password');
    await page.keyboard.type('athlete');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Allow access for Sandbox web application?' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Hello Zoë').waitFor();
  });

  async function expectText(page: Page, text: string): Promise<void> {
    await page.getByRole('status').filter({ hasText: text }).waitFor();
  }
});
