// Holds what the client costs its users to the budgets of budgets.json. `--write` records what it costs now, with its parts:
// that is what a budget that is exceeded is compared with, to say what grew.
import { readFile, writeFile } from 'node:fs/promises';
import { measureInstantiations } from './instantiations.mjs';
import { measureModules } from './modules.mjs';
import { measureWebEntry } from './web-entry.mjs';

/** What something costs, and how much of that comes from where. @typedef {{ total: number, parts: Record<string, number> }} Cost */
/** @typedef {{ what: string, most: number, why: string, recorded: Cost }} Budget */

const file = new URL('budgets.json', import.meta.url);
/** @type {Record<string, Budget>} */
const budgets = JSON.parse(await readFile(file, 'utf8'));
/** @type {Record<string, Cost>} */
const costs = { ...(await measureWebEntry()), ...(await measureModules()), ...(await measureInstantiations()) };

if (process.argv.includes('--write')) {
  const recorded = Object.entries(budgets).map(([name, budget]) => [name, { ...budget, recorded: costs[name] }]);
  await writeFile(file, `${JSON.stringify(Object.fromEntries(recorded), null, 2)}\n`);
}
for (const [name, { what, most, why, recorded }] of Object.entries(budgets)) {
  const { total, parts } = costs[name] ?? { total: Number.NaN, parts: {} };
  console.log(`${what}: ${total} of ${most}`);
  if (total <= most) continue;
  process.exitCode = 1;
  console.error(`${what}: ${total}, more than the ${most} of tooling/budgets/budgets.json. ${why}`);
  console.error(`It was ${recorded.total}. What grew since:`);
  for (const [part, growth] of growths(recorded.parts, parts)) console.error(`  ${part}: ${growth} more`);
}

/** @param {Record<string, number>} before @param {Record<string, number>} now @returns {[string, number][]} */
function growths(before, now) {
  return Object.entries(now)
    .map(([part, cost]) => /** @type {[string, number]} */ ([part, cost - (before[part] ?? 0)]))
    .filter(([, growth]) => growth > 0)
    .sort(([, one], [, other]) => other - one);
}
