import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { HexoApi } from 'hexoskin-client';
import { type FaultPlan, serveSandbox } from 'hexoskin-sandbox';
import { expect } from 'vitest';
import { ATHLETE, ATHLETE_ID, FRIEND_ID } from '../../support/sandbox.js';
import { ASTROSKIN, dayOf, emptyFolder, filesIn, record } from './study.js';

const program = fileURLToPath(new URL('./syncing-process.mjs', import.meta.url));

/** Fewer than one record takes, so that few runs end before they are killed. */
const MOST_EVENTS = 40;

/** How often a sync is killed, and while it does what. */
export interface Kills {
  readonly kills: number;
  /** Recordings, and the seconds that each has. */
  readonly recordings: number;
  readonly length: number;
  readonly faults: FaultPlan;
  /** Same seed, same moments, as far as a program's speed lets them be. */
  readonly seed: number;
}

/**
 * Kills a sync again and again while the server fails, and lets the last run end.
 *
 * What is under a final name after each kill is as the whole it will be, and at the end everything is as after a sync that
 * nothing disturbed.
 */
export async function killAndResume({ kills, recordings, length, faults, seed }: Kills): Promise<void> {
  const server = await serveSandbox({ port: 0, ranges: true });
  try {
    const day = dayOf(0);
    const api = new HexoApi({ baseUrl: server.url, auth: ATHLETE, schemas: 'bundled' });
    for (let index = 0; index < recordings; index += 1) {
      const facts = index % 2 === 0 ? { user: ATHLETE_ID } : { user: FRIEND_ID, device: ASTROSKIN };
      await record(api, { day, after: index * 2 * length, length, ...facts });
    }
    const since = `${(day.getTime() / 1000) * 256}`;
    const undisturbed = emptyFolder();
    const events = await run([server.url, undisturbed, since], Number.POSITIVE_INFINITY);
    expect(events).toMatchObject({ code: 0 });
    const expected = await filesIn(undisturbed);

    const folder = emptyFolder();
    const random = randomFrom(seed);
    server.setFaults(faults);
    for (let killed = 0; killed < kills; ) {
      const { code } = await run([server.url, folder, since], 1 + random(Math.min(events.count, MOST_EVENTS)));
      if (code === null) killed += 1;
      expectPartOf(await filesIn(folder), expected);
      // Begins anew where it was whole before it could be killed so often.
      if (code === 0) await removeOne(folder, random);
    }
    server.setFaults(null);
    expect(await run([server.url, folder, since], Number.POSITIVE_INFINITY)).toMatchObject({ code: 0 });
    expect(await filesIn(folder)).toEqual(expected);
  } finally {
    await server.close();
  }
}

/** Whether there is nothing under a final name but what belongs there. */
function expectPartOf(found: Record<string, string>, expected: Record<string, string>): void {
  for (const [path, sum] of Object.entries(found)) {
    if (path.startsWith('.sync') || path.startsWith('manifest.json')) continue;
    expect({ path, sum }).toEqual({ path, sum: expected[path] });
  }
}

/** As if somebody had removed a record by mistake. */
async function removeOne(folder: string, random: (below: number) => number): Promise<void> {
  const users = (await readdir(folder)).filter((name) => name.startsWith('user='));
  const user = join(folder, users[random(users.length)] ?? '');
  const records = await readdir(user);
  await rm(join(user, records[random(records.length)] ?? ''), { recursive: true });
}

interface Ended {
  /** Null where it was killed. */
  readonly code: number | null;
  /** How many events there were. */
  readonly count: number;
  /** The last line that it printed. */
  readonly last: string;
}

/**
 * Runs a sync in a process of its own, and kills it some milliseconds after so many events.
 */
async function run(args: readonly string[], eventsUntilKill: number): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close') as Promise<[number | null]>;
  let count = 0;
  let last = '';
  createInterface(child.stdout).on('line', (line) => {
    count += 1;
    last = line;
    // What the event tells of is over when it is read: the pause reaches into what follows.
    if (count === eventsUntilKill) setTimeout(() => child.kill('SIGKILL'), (count * 7) % 30);
  });
  const [code] = await closed;
  return { code, count, last };
}

/** Whole numbers below a limit. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
