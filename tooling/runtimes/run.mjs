// Tries the packages as npm would publish them, in fresh projects, where their users are: in every runtime, in a browser, and
// under several compilers. What only this needs is installed when it is needed, beside the part that needs it.
//
//   npm run test:runtimes                         everything
//   npm run test:runtimes -- typescript browser   some parts

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryBrowser } from './browser/part.mjs';
import { packAll } from './consumer.mjs';
import { tryEngines } from './engines/part.mjs';
import { checkPacked } from './packages/part.mjs';
import { Report } from './report.mjs';
import { compilePrograms } from './typescript/part.mjs';

/** @typedef {{ folder: string, archives: import('./consumer.mjs').Archives, report: Report }} Trial */

/** @type {Record<string, (trial: Trial) => Promise<void>>} */
const PARTS = { packages: checkPacked, engines: tryEngines, browser: tryBrowser, typescript: compilePrograms };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'hexoskin-runtimes-'));
const report = new Report();
try {
  const archives = await packAll(folder);
  for (const [name, run] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    report.begin(name);
    await run({ folder, archives, report });
  }
} finally {
  await rm(folder, { recursive: true, maxRetries: 3 });
}
process.exitCode = report.end();
