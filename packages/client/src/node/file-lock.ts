import { randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

/** How long a process that waits sleeps between two looks. */
const LOOK_AGAIN_MS = 20;
/** The holder touches its lock so often … */
const TOUCH_MS = 2_000;
/** … that one which was left alone for so long has no holder any more. */
const ABANDONED_MS = 15_000;
/** The holder's name is written in the moment in which the lock is made. */
const NAMELESS_MS = 1_000;

/**
 * Runs a task while no other process, and no other task of this one, holds the lock of that path (Node.js, Bun, Deno). A holder that
 * was killed is recognised and its lock removed.
 *
 * @param path a file that is there while the lock is held, in a folder that is there already
 * @throws what the task throws; the system's error where the lock cannot be made
 */
export async function withFileLock<T>(path: string, task: () => Promise<T>): Promise<T> {
  const name = ownName();
  while (!take(path, name)) {
    if (!(await removeAbandoned(path))) await delay(LOOK_AGAIN_MS);
  }
  return holding(path, name, task);
}

/**
 * The same for a task that does not wait.
 *
 * @param refusal what to throw where the lock is held, given the id of the process that holds it
 */
export async function withFreeFileLock<T>(
  path: string,
  task: () => Promise<T>,
  refusal: (process: number) => Error,
): Promise<T> {
  const name = ownName();
  while (!take(path, name)) {
    if (await removeAbandoned(path)) continue;
    const holder = await nameOn(path);
    if (holder !== null) throw refusal(processOf(holder));
  }
  return holding(path, name, task);
}

function ownName(): string {
  return `${hostname()} ${process.pid} ${randomUUID()}`;
}

function processOf(name: string): number {
  return Number(name.split(' ')[1]);
}

async function holding<T>(path: string, name: string, task: () => Promise<T>): Promise<T> {
  const touch = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), TOUCH_MS);
  touch.unref();
  try {
    return await task();
  } finally {
    clearInterval(touch);
    // One that was taken for abandoned has another holder by now.
    if ((await nameOn(path)) === name) await rm(path, { force: true });
  }
}

/** In one go: a program that computes for seconds must not do it between making the lock and writing its name there. */
function take(path: string, name: string): boolean {
  const file = openNew(path);
  if (file === null) return false;
  try {
    writeSync(file, name);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Null where there is such a file. */
function openNew(path: string): number | null {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
}

/** Whether there was such a lock. */
async function removeAbandoned(path: string): Promise<boolean> {
  if (!(await isAbandoned(path))) return false;
  // Of several that found it abandoned, all but the first would remove the lock of the next holder: who removes it looks
  // once more, while nobody else may. Where this one is killed meanwhile, its own lock is removed in the same way.
  await withFileLock(`${path}.removal`, async () => {
    if (await isAbandoned(path)) await rm(path, { force: true });
  });
  return true;
}

async function isAbandoned(path: string): Promise<boolean> {
  const name = await nameOn(path);
  if (name === null) return false;
  const age = await ageOf(path);
  if (name === '') return age > NAMELESS_MS;
  const [host] = name.split(' ');
  return age > ABANDONED_MS || (host === hostname() && !isRunning(processOf(name)));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user's process one is told that one may not, not that it is gone.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Null where there is no lock. */
async function nameOn(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

/** Milliseconds since it was made or touched. */
async function ageOf(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}
