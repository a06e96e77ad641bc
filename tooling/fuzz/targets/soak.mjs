// One client for as long as it takes, with now and then a fault: what its calls leave behind does not grow with their number.
import { rm } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { HexoApi } from 'hexoskin-client';
import { serveSandbox } from 'hexoskin-sandbox';
import { makeCalls } from '../lib/calls.mjs';
import { Finding } from '../lib/expect.mjs';
import { startProxy } from '../lib/proxy.mjs';
import { truthOf } from './faults.mjs';

setFlagsFromString('--expose-gc');
const collect = /** @type {() => void} */ (runInNewContext('gc'));

/** Cases after which everything that is kept on purpose is there: caches, connections, compiled code. */
const WARM = 60;
/** What the process may take more at the end, server and all. */
const MOST_GROWTH = 12e6;

/** @type {import('../run.mjs').Target} */
export const soak = {
  name: 'soak',
  longest: 180,
  begin: async () => {
    const sandbox = await serveSandbox({ port: 0 });
    const proxy = await startProxy(Number(new URL(sandbox.url).port));
    const truth = await truthOf(sandbox.url);
    const api = new HexoApi({
      baseUrl: proxy.url,
      auth: 'athlete@example.org:athlete',
      resourceCache: null,
      objectCache: { maxObjects: 500 },
      timeout: { headers: 500, idle: 500, total: 3000 },
    });
    return { sandbox, proxy, truth, api, before: /** @type {Leftovers | null} */ (null) };
  },
  run: async (random, shared) => {
    const { truth, proxy, api } = shared;
    const befall = () => proxy.set(random.chance(0.3) ? random : null, 0.1);
    await makeCalls({ api, shared: truth, random, count: 10, allTold: true, befall, relieve: () => proxy.set(null) });
    if (truth.cases === WARM) shared.before = await leftovers();
  },
  end: async ({ sandbox, proxy, truth, before }) => {
    const after = await leftovers();
    console.log(truth.tally.text());
    await proxy.close();
    await sandbox.close();
    await rm(truth.samples.folder, { recursive: true });
    if (before === null) {
      console.log(`soak: too short to tell; it takes more than ${WARM} cases`);
      return;
    }
    const told = `${(truth.cases - WARM) * 10} calls: heap ${inMegabytes(before.heap)} to ${inMegabytes(after.heap)} MB, handles ${before.handles} to ${after.handles}`;
    console.log(`soak: ${told}`);
    if (after.heap - before.heap > MOST_GROWTH || after.handles > before.handles + 10)
      throw new Finding(`it grows: ${told}`);
  },
};

/** @typedef {{ heap: number, handles: number }} Leftovers */

/** What is left when nothing is under way. @returns {Promise<Leftovers>} */
async function leftovers() {
  // Timers of connections that were given up, and finalizers, take a moment.
  for (let round = 0; round < 6; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    collect();
  }
  return { heap: process.memoryUsage().heapUsed, handles: process.getActiveResourcesInfo().length };
}

/** @param {number} bytes */
function inMegabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}
