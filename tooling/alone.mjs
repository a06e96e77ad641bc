// Two commands that find a bare clone at the same time must not both set it up.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_AGAIN_MS = 200;
/** No set-up takes so long; its process number may have gone to another program by then. */
const ABANDONED_MS = 600_000;

/**
 * Runs a task while no other process does. One that was killed meanwhile keeps nobody waiting.
 *
 * @template T
 * @param {string} lock a file that is there meanwhile
 * @param {(process: number) => void} onWait told once, where somebody has to wait for a process
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function alone(lock, onWait, task) {
  for (let told = false; !take(lock); await delay(LOOK_AGAIN_MS)) {
    const holder = holderOf(lock);
    if (holder === null) continue;
    if (!isRunning(holder) || ageOf(lock) > ABANDONED_MS) rmSync(lock, { force: true });
    else if (!told) {
      onWait(holder);
      told = true;
    }
  }
  // Also where the task ends the process.
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await task();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EEXIST') return false;
    // Where nothing can be written, nothing can be set up, and what is there may be enough.
    if (code === 'EACCES' || code === 'EROFS') return true;
    throw error;
  }
}

/** The process that has the lock; null where it was released, or nobody has written yet whose it is. @param {string} lock */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || null;
  } catch {
    return null;
  }
}

/** @param {string} lock */
function ageOf(lock) {
  return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
