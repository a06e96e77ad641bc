// A page that Vite makes of the packed client, in a browser. Nothing of Node.js may be left in it, and nothing that replaces it.
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, createLogger, preview } from 'vite';
import { CHROMIUM_INSTALL, chromiumPath } from '../../chromium.mjs';
import { freshProject, whatItSaid } from '../consumer.mjs';
import { decodeRecord } from './page/decode.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const cli = fileURLToPath(new URL('../../../packages/cli/', import.meta.url));
/** Longer than the page takes on a busy machine. */
const PATIENCE_MS = 120_000;
/** A record of twelve hours, in ticks: 61 MB of samples. */
const LONG = { start: 356_769_792_000, end: 356_769_792_000 + 12 * 3600 * 256, user: 123 };

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
  const args = ['--no-sandbox', '--enable-precise-memory-info'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    // The library as Node.js has it, from the same packages.
    const library = await import(createRequire(join(project, 'package.json')).resolve('hexoskin-client'));
    const api = new library.HexoApi({ baseUrl: sandbox.url, auth: 'athlete@example.org:athlete', resourceCache: null });
    const record = await api.record.create(LONG);
    const query = new URLSearchParams({ sandbox: sandbox.url, record: `${record.id}` });
    const { told, decoded } = await outcomes(browser, `${origin}/?${query}`);
    for (const [name, failure] of told) {
      report.judge(`Chromium ${browser.version()}: ${name}`, failure === null ? [] : [failure]);
    }
    report.judge(
      `Chromium ${browser.version()}: decodes the numbers that Node.js does`,
      differences(await decodeRecord(library, api, record.id), decoded),
    );
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

/**
 * What the page says of each of its checks, what came of it beside, and what it decoded.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
async function outcomes(browser, url) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  /** @type {[string, string | null][]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(['an error of the page', String(error.stack)]));
  await page.goto(url);
  const body = page.locator('body[data-done]');
  await body.waitFor({ state: 'attached' });
  /** @type {[string, string | null][]} */
  const told = JSON.parse((await body.getAttribute('data-done')) ?? '');
  /** @type {Awaited<ReturnType<typeof decodeRecord>>} */
  const decoded = JSON.parse((await body.getAttribute('data-decoded')) ?? '{ "channels": [], "opened": [] }');
  return { told: [...told, ...errors], decoded };
}

/**
 * @param {Awaited<ReturnType<typeof decodeRecord>>} expected
 * @param {Awaited<ReturnType<typeof decodeRecord>>} found
 */
function differences(expected, found) {
  return /** @type {const} */ (['channels', 'opened']).flatMap((way) => {
    const others = new Map(found[way].map((channel) => [channel.name, channel]));
    const differing = expected[way].filter(({ name, ...sums }) => {
      const { samples, sum } = others.get(name) ?? {};
      return samples !== sums.samples || sum !== sums.sum;
    });
    const lines = differing.map(({ name, samples }) => `${way}: ${name} of ${samples} samples`);
    return expected[way].length === others.size
      ? lines
      : [...lines, `${way}: ${others.size} of ${expected[way].length}`];
  });
}
