import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { randomAccess } from 'hexoskin-formats';
import { decodeZip, decodeZipFile } from '../lib/decode-zip.mjs';
import { interleaved } from '../lib/interleaved.mjs';
import { madeUpSignals } from '../lib/made-up-signals.mjs';
import { makeRecordZip } from '../lib/record-zip.mjs';

const run = promisify(execFile);
const memoryProgram = fileURLToPath(new URL('../lib/zip-memory.mjs', import.meta.url));

/** @type {import('../lib/row.mjs').Row} */
export const row = {
  work: 'decode all channels of a record of 24 hours from its zip, checksums included',
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'zip-'));
    const paths = { hour: join(folder, 'hour.zip'), day: join(folder, 'day.zip'), week: join(folder, 'week.zip') };
    try {
      await makeRecordZip(paths.hour, madeUpSignals(1));
      await makeRecordZip(paths.day, madeUpSignals(24));
      await makeRecordZip(paths.week, madeUpSignals(24), 7);
      const day = await readFile(paths.day);
      const inMemory = randomAccess(day);
      const contents = deflatedContents(day);
      const times = await interleaved(
        {
          ours: () => decodeZipFile(paths.day),
          sync: async () => contents.map((content) => inflateRawSync(content).length),
          oursOfPlatform: () => decodeZip(inMemory),
          platform: () => inflateOfPlatform(contents),
        },
        7,
      );
      const memory = { hour: await peak(paths.hour), day: await peak(paths.day), week: await peak(paths.week) };
      return [
        {
          label: 'throughput, against inflateRawSync in memory',
          value: times.sync / times.ours,
          unit: '×',
          atLeast: 0.7,
        },
        {
          label: "throughput without Node's zlib, against DecompressionStream",
          value: times.platform / times.oursOfPlatform,
          unit: '×',
          atLeast: 0.8,
        },
        { label: 'peak memory', value: memory.day, unit: ' MB', atMost: 150 },
        { label: 'peak memory of a week, against an hour', value: memory.week / memory.hour, unit: '×', atMost: 1.2 },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** What is deflated in an archive of ours, by the headers before it. @param {Buffer<ArrayBuffer>} bytes */
function deflatedContents(bytes) {
  const contents = [];
  for (let start = 0; bytes.readUInt32LE(start) === 0x0403_4b50; ) {
    const content = start + 30 + bytes.readUInt16LE(start + 26);
    const end = content + bytes.readUInt32LE(start + 18);
    contents.push(bytes.subarray(content, end));
    start = end;
  }
  return contents;
}

/** @param {Buffer<ArrayBuffer>[]} contents */
async function inflateOfPlatform(contents) {
  let size = 0;
  for (const content of contents) {
    const inflated = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    for await (const piece of inflated) size += piece.length;
  }
  return size;
}

/** Most memory of a process that decodes an archive, in MB. @param {string} path */
async function peak(path) {
  const { stdout } = await run(process.execPath, [memoryProgram, path]);
  return Number(stdout);
}
