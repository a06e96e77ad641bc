// Feeds every parser, the sandbox and the client with what nobody should send them, for as long as it is told to.
//
//   npm run fuzz                                   all targets, for a minute
//   npm run fuzz -- zip edf --seconds 600          some of them
//   npm run fuzz -- zip --seed abc --case 1234     one case again
//
// Each case follows from the seed, its target and its number alone.

import { parseArgs } from 'node:util';
import { Random } from './lib/random.mjs';
import { inTime, watch } from './lib/watch.mjs';
import { targets } from './targets.mjs';

/** What is fed. `begin` readies what its cases share, and `end` ends that. @typedef {{ name: string, begin?: () => Promise<unknown>, run: (random: Random, shared: any) => Promise<void>, end?: (shared: any) => Promise<void>, longest?: number }} Target */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' }, case: { type: 'string' } },
});
const unknown = positionals.filter((name) => !targets.some((target) => target.name === name));
if (unknown.length > 0 || !(Number(values.seconds) > 0)) {
  console.error(`Usage: npm run fuzz -- [target…] [--seconds N] [--seed TEXT] [--case N]`);
  console.error(`Targets: ${targets.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const chosen = targets.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const seed = values.seed ?? Math.random().toString(36).slice(2, 8);
/** Far beyond what any case needs. */
const MOST_MEMORY = 1.5 * 2 ** 30;

console.log(`seed ${seed}, ${values.seconds} s for ${chosen.length} target${chosen.length === 1 ? '' : 's'}`);
const beat = watch();
/** @type {unknown[]} */
const stray = [];
process.on('unhandledRejection', (error) => stray.push(error)).on('uncaughtException', (error) => stray.push(error));
process.exitCode = 1;
const results = [];
for (const target of chosen) results.push(await feed(target));
if (results.every(Boolean) && stray.length === 0) process.exitCode = 0;

/** Gives whether nothing was found. @param {Target} target */
async function feed(target) {
  let shared;
  let count = 0;
  try {
    shared = await target.begin?.();
    const end = performance.now() + (Number(values.seconds) * 1000) / chosen.length;
    for (
      let number = Number(values.case ?? 1);
      number === Number(values.case ?? 1) || performance.now() < end;
      number += 1
    ) {
      beat(`npm run fuzz -- ${target.name} --seed ${seed} --case ${number}`);
      await inTime(target.run(new Random(`${seed}/${target.name}/${number}`), shared), target.longest);
      // What is thrown beside a case arrives behind it.
      if (count % 50 === 0 || stray.length > 0) await new Promise(setImmediate);
      check();
      count += 1;
      if (values.case !== undefined) break;
    }
    console.log(`${target.name}: ${count} cases`);
    await target.end?.(shared);
    return true;
  } catch (error) {
    const number = Number(values.case ?? 1) + count;
    console.error(`${target.name}, case ${number}: ${error instanceof Error ? error.stack : String(error)}`);
    const { evidence } = /** @type {{ evidence?: unknown }} */ (error);
    if (evidence !== undefined) console.error(shown(evidence));
    console.error(`Again: npm run fuzz -- ${target.name} --seed ${seed} --case ${number}`);
    await target.end?.(shared).catch(() => {});
    return false;
  }
}

function check() {
  if (stray.length > 0) throw new Error('something was thrown beside it', { cause: stray.splice(0)[0] });
  for (const owner of [Object.prototype, Array.prototype, Function.prototype]) {
    const [added] = Object.keys(owner);
    if (added === undefined) continue;
    Reflect.deleteProperty(owner, added);
    throw new Error(`a prototype got ${added}`);
  }
  const memory = process.memoryUsage.rss();
  if (memory > MOST_MEMORY) throw new Error(`the process takes ${Math.round(memory / 2 ** 20)} MiB`);
}

/** @param {unknown} evidence */
function shown(evidence) {
  if (evidence instanceof Uint8Array) return `base64 ${Buffer.from(evidence).toString('base64').slice(0, 4000)}`;
  return typeof evidence === 'string' ? evidence.slice(0, 4000) : JSON.stringify(evidence)?.slice(0, 4000);
}
