// A page that Vite makes of the packed client, in a browser. Nothing of Node.js may be left in it, and nothing that replaces it.
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, createLogger, preview } from 'vite';
import { CHROMIUM_INSTALL, chromiumPath } from '../../chromium.mjs';
import { freshProject, whatItSaid } from '../consumer.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const cli = fileURLToPath(new URL('../../../packages/cli/', import.meta.url));
/** Longer than the page takes on a busy machine. */
const PATIENCE_MS = 120_000;

/** @param {import('../run.mjs').Trial} trial */
export async function tryBrowser({ folder, archives, report }) {
  const project = join(folder, 'browser');
  await freshProject(project, archives, { use: ['hexoskin-client'] });
  await cp(join(here, 'page'), project, { recursive: true });
  try {
    report.judge('Vite: a page without polyfills', await bundle(project));
  } catch (error) {
    report.failed('Vite: a page without polyfills', whatItSaid(error));
    return;
  }
  const executablePath = chromiumPath();
  if (executablePath === null) {
    report.skipped('Chromium', CHROMIUM_INSTALL);
    return;
  }
  const site = await preview({ root: project, preview: { port: 0, host: 'localhost' }, logLevel: 'error' });
  const origin = site.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
  const { serveSandbox } = await import(createRequire(cli).resolve('hexoskin-sandbox'));
  const sandbox = await serveSandbox({ port: 0, cors: [origin] });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const [name, failure] of await outcomes(browser, `${origin}/?sandbox=${encodeURIComponent(sandbox.url)}`)) {
      report.judge(`Chromium ${browser.version()}: ${name}`, failure === null ? [] : [failure]);
    }
  } finally {
    await browser.close();
    await sandbox.close();
    await site.close();
  }
}

/** Builds the page, and gives what Vite warned of. @param {string} root @returns {Promise<string[]>} */
async function bundle(root) {
  /** @type {string[]} */
  const warnings = [];
  const customLogger = createLogger('warn');
  customLogger.warn = (message) => void warnings.push(message);
  customLogger.warnOnce = customLogger.warn;
  await build({ root, customLogger, logLevel: 'warn', build: { target: 'es2022' } });
  return warnings;
}

/** What the page says of each of its checks, and what came of it beside. @param {import('playwright-core').Browser} browser @param {string} url */
async function outcomes(browser, url) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  /** @type {[string, string | null][]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(['an error of the page', String(error.stack)]));
  await page.goto(url);
  await page.locator('body[data-done]').waitFor({ state: 'attached' });
  /** @type {[string, string | null][]} */
  const told = JSON.parse((await page.locator('body').getAttribute('data-done')) ?? '');
  return [...told, ...errors];
}
