import { wavHeader } from 'hexoskin-formats';
import { makeZip } from './make-zip.mjs';

/**
 * Writes the zip of a record as a download has it, the same hours again and again.
 *
 * @param {string} path
 * @param {import('./made-up-signals.mjs').Signal[]} signals
 * @param {number} times
 */
export async function makeRecordZip(path, signals, times = 1) {
  await makeZip(
    path,
    signals.map(({ name, rate, samples }) => ({
      name: `record_1/${name}.wav`,
      pieces: [
        wavHeader({ rate }, samples.length * times),
        ...Array.from({ length: times }, () => new Uint8Array(samples.buffer)),
      ],
    })),
  );
}
