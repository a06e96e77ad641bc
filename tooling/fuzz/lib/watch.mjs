// Ends the process when a case takes all of its time without a pause, which no timer of its own could tell.
import { Worker } from 'node:worker_threads';

const LONGEST_S = 30;

/** Gives a function to be called with the name of each case. */
export function watch() {
  const state = new SharedArrayBuffer(4 + 1024);
  const beat = new Int32Array(state, 0, 1);
  const name = new Uint8Array(state, 4);
  const worker = new Worker(
    `const { workerData: { state, longest } } = require('node:worker_threads');
     const beat = new Int32Array(state, 0, 1);
     const name = new Uint8Array(state, 4);
     let [last, since] = [-1, Date.now()];
     setInterval(() => {
       if (beat[0] !== last) [last, since] = [beat[0], Date.now()];
       if (beat[0] < 0 || Date.now() - since < longest * 1000) return;
       const text = Buffer.from(name).toString('utf8').replaceAll('\\0', '');
       require('node:fs').writeSync(2, 'It hangs: ' + text + '\\n');
       process.kill(process.pid, 'SIGKILL');
     }, 500).unref();`,
    { eval: true, workerData: { state, longest: LONGEST_S * 4 } },
  );
  worker.unref();
  return (/** @type {string} */ text) => {
    name.fill(0);
    new TextEncoder().encodeInto(text, name);
    Atomics.add(beat, 0, 1);
  };
}

/** Rejects where some work is not done in time. @template T @param {Promise<T>} work @param {number} [seconds] @returns {Promise<T>} */
export async function inTime(work, seconds = LONGEST_S) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`it was not done within ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, /** @type {Promise<never>} */ (late)]);
  } finally {
    clearTimeout(timer);
  }
}
