import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readEdf, writeEdf } from 'hexoskin-formats/edf';
import { interleaved } from '../lib/interleaved.mjs';
import { madeUpSignals } from '../lib/made-up-signals.mjs';

/** Bytes at once, of reading and writing alike. */
const chunk = { highWaterMark: 1 << 18 };

/** @type {import('../lib/row.mjs').Row} */
export const row = {
  work: 'write and read a record of 24 hours as EDF+',
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'edf-'));
    const path = join(folder, 'day.edf');
    const copy = join(folder, 'copy.edf');
    const signals = madeUpSignals(24);
    try {
      await pipeline(encode(signals), createWriteStream(path, chunk));
      const times = await interleaved(
        {
          copy: () => pipeline(createReadStream(path, chunk), createWriteStream(copy, chunk)),
          write: () => pipeline(encode(signals), createWriteStream(copy, chunk)),
          read: () => decode(path),
        },
        11,
      );
      return [
        {
          label: 'writing, against a copy of the file as a stream',
          value: times.copy / times.write,
          unit: '×',
          atLeast: 0.6,
        },
        { label: 'reading, against the same', value: times.copy / times.read, unit: '×', atLeast: 0.9 },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** @param {import('../lib/made-up-signals.mjs').Signal[]} signals */
function encode(signals) {
  return writeEdf({
    start: 359_840_226_870,
    ticksPerSecond: 256,
    channels: signals.map(({ name, rate, samples }, id) => ({
      channel: { id, name, rate, signed: true, unit: '', scale: 1, offset: 0 },
      samples: slices(samples),
      count: samples.length,
    })),
  });
}

/** As they come from a file. @param {Int16Array} samples */
function* slices(samples) {
  const length = chunk.highWaterMark / 2;
  for (let start = 0; start < samples.length; start += length) yield samples.subarray(start, start + length);
}

/** @param {string} path */
async function decode(path) {
  const { blocks } = await readEdf(createReadStream(path, chunk));
  let count = 0;
  for await (const { samples } of blocks) for (const piece of samples) count += piece.length;
  return count;
}
