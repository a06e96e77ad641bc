import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const WARM_UP = 2_000;
const MEASURED = 5_000;
const CONNECTIONS = 8;

/** @type {import('../lib/row.mjs').Row} */
export const row = {
  work: 'sandbox in a process of its own: list 20 records, Basic authentication, in memory',
  async measure() {
    const bin = fileURLToPath(new URL('../../packages/cli/bin/hexoskin.mjs', import.meta.url));
    const child = spawn(process.execPath, [bin, 'sandbox', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [ready] = await once(createInterface(child.stdout), 'line');
      const url = `${ready.split(' ')[1]}/api/record/?limit=20`;
      await load(url, WARM_UP);
      const answered = await load(url, MEASURED);
      return [{ label: 'requests per second', value: answered / (MEASURED / 1000), unit: '', atLeast: 1000 }];
    } finally {
      child.kill();
    }
  },
};

/** Asks on several connections at once, each time as soon as the answer is there. @param {string} url @param {number} milliseconds */
async function load(url, milliseconds) {
  // Not fetch, which would cost this side more than the answers cost the other.
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + milliseconds;
  let answered = 0;
  const ask = async () => {
    while (performance.now() < end) {
      await request(url, agent);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  agent.destroy();
  return answered;
}

/** @param {string} url @param {Agent} agent @returns {Promise<void>} */
function request(url, agent) {
  return new Promise((resolve, reject) => {
    get(url, { agent, auth: 'athlete@example.org:athlete' }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`The sandbox answered ${response.statusCode}`));
      response.resume().once('end', resolve).once('error', reject);
    }).once('error', reject);
  });
}
