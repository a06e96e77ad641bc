import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const authorization = `Basic ${btoa('athlete@example.org:athlete')}`;
const SECOND = 256;
/** 1 March 2014, in ticks. */
const START = 1_393_632_000 * SECOND;
const REPETITIONS = 3;

/** @type {import('../lib/row.mjs').Row} */
export const row = {
  work: 'sandbox in a process of its own: all channels of a record of 24 hours as a zip archive',
  async measure() {
    const hour = await download(1, 1);
    const day = await download(24, REPETITIONS);
    const week = await download(168, 1);
    return [
      { label: 'per second of one processor core', value: day.rate, unit: ' MB', atLeast: 50 },
      { label: 'peak memory of the server', value: day.peak, unit: ' MB' },
      { label: 'peak memory for a week, against an hour', value: week.peak / hour.peak, unit: '×', atMost: 1.2 },
    ];
  },
};

/** Downloads a record of some hours as often as asked; answers the best rate, in MB for each second that the server's process worked, and the most memory that the server had, in MB. @param {number} hours @param {number} times */
async function download(hours, times) {
  const bin = fileURLToPath(new URL('../../packages/cli/bin/hexoskin.mjs', import.meta.url));
  const child = spawn(process.execPath, [bin, 'sandbox', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [ready] = await once(createInterface(child.stdout), 'line');
    const url = ready.split(' ')[1];
    const headers = { authorization, 'content-type': 'application/json' };
    let rate = 0;
    for (let time = 0; time < times; time += 1) {
      // A record of its own, so that nothing of it is known yet.
      const start = START + time * 7 * 86_400 * SECOND;
      const body = JSON.stringify({ start, end: start + hours * 3600 * SECOND, user: 123 });
      const created = await fetch(`${url}/api/record/`, { method: 'POST', headers, body });
      const { id } = await created.json();
      const begun = await processorSeconds(child.pid);
      const response = await fetch(`${url}/api/data/?record=${id}&format=zip`, { headers });
      let size = 0;
      for await (const piece of response.body ?? []) size += piece.length;
      rate = Math.max(rate, size / 1e6 / ((await processorSeconds(child.pid)) - begun));
    }
    return { rate, peak: await peakOf(child.pid) };
  } finally {
    child.kill();
  }
}

/** Seconds of processor time that a process has taken; Linux tells them, in hundredths. @param {number | undefined} pid */
async function processorSeconds(pid) {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Most memory that a process had so far, in MB; Linux tells it. @param {number | undefined} pid */
async function peakOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) / 1024;
}
