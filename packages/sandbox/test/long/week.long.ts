import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';

/** A process of its own cannot run the sources; the build is made right before the tests. */
const built = new URL('../../dist/index.js', import.meta.url).href;
/** Notes how much processor time goes by from one turn of the server's other work to the next. */
const SERVER = `
  const { serveSandbox } = await import(process.argv[1]);
  const { url } = await serveSandbox({ port: 0 });
  console.log(url);
  const steps = [];
  let before = process.cpuUsage();
  setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    steps.push((user + system) / 1000);
  }, 1);
  process.stdin.once('data', () => {
    steps.sort((a, b) => a - b);
    console.log(steps[Math.floor(steps.length * 0.99)]);
  });`;

const headers = { authorization: `Basic ${btoa('athlete@example.org:athlete')}`, 'content-type': 'application/json' };
const HOUR = 3600 * 256;
/** 1 March 2014. */
const START = 1_393_632_000 * 256;

interface Course {
  /** Most memory that the server ever had, in MB. */
  readonly peak: number;
  /** Milliseconds of processor time for which its other work had to wait, but for the longest hundredth. */
  readonly step: number;
  readonly bytes: number;
}

/** Has a server of its own make the archive of a record of some hours. */
async function serve(hours: number): Promise<Course> {
  const server = spawn(process.execPath, ['--input-type=module', '-e', SERVER, built], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
    const { value: url } = await lines.next();
    const body = JSON.stringify({ start: START, end: START + hours * HOUR, user: 123 });
    const created = await fetch(`${url}/api/record/`, { method: 'POST', headers, body });
    const { id } = (await created.json()) as { id: number };
    const response = await fetch(`${url}/api/data/?record=${id}&format=zip`, { headers });
    let bytes = 0;
    for await (const piece of response.body ?? []) bytes += piece.length;
    server.stdin.write('how long?\n');
    const { value: step } = await lines.next();
    const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
    return { peak: Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) / 1024, step: Number(step), bytes };
  } finally {
    server.kill();
    await once(server, 'close');
  }
}

test.skipIf(process.platform !== 'linux')(
  'a week takes hardly more memory than a day, and lets other work in',
  async () => {
    const day = await serve(24);
    const week = await serve(168);
    console.log(`day: ${day.peak} MB, week: ${week.peak} MB, step: ${day.step} and ${week.step} ms`);
    expect(week.bytes / day.bytes).toBeGreaterThan(6.9);
    // A day of beats and breaths is remembered, and no more.
    expect(week.peak / day.peak).toBeLessThan(1.35);
    expect(week.peak).toBeLessThan(300);
    // Threads that collect garbage count, too.
    expect(week.step).toBeLessThan(100);
  },
);
