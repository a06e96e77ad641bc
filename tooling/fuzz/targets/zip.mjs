import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FormatError, openZip, randomAccess, readZipStream } from 'hexoskin-formats';
import { createSandbox } from 'hexoskin-sandbox';
import { makeZip } from '../../../bench/lib/make-zip.mjs';
import { expectSame, outcomeOf } from '../lib/expect.mjs';
import { mutateBytes } from '../lib/mutate.mjs';
import { readTwice } from '../lib/read.mjs';

const WORDS = [
  'PK\x03\x04',
  'PK\x01\x02',
  'PK\x05\x06',
  'PK\x06\x06',
  'PK\x06\x07',
  'PK\x07\x08',
  '../',
  '/',
  '\\',
  'C:',
  '\0',
];

/** @type {import('../run.mjs').Target} */
export const zip = {
  name: 'zip',
  begin: () => Promise.all([storedArchive(), deflatedArchive()]),
  run: async (random, archives) => {
    const bytes = mutateBytes(random, random.pick(archives), WORDS);
    const streamed = await readTwice(
      random,
      bytes,
      async (input, take) => {
        for await (const { name, content } of readZipStream(input)) {
          const pieces = [];
          for await (const piece of content) pieces.push(piece);
          take([name, Buffer.concat(pieces).toString('hex')], Buffer.concat(pieces).length);
        }
      },
      true,
    );
    const opened = await outcomeOf(() => contents(bytes), [FormatError], bytes);
    if (opened.value !== null && streamed.error === null) {
      expectSame(new Map(opened.value), new Map(/** @type {any} */ (streamed.values)), 'opened and streamed', bytes);
    }
  },
};

/** @param {Uint8Array} bytes @returns {Promise<[string, string][]>} */
async function contents(bytes) {
  const { entries, read } = await openZip(randomAccess(bytes));
  /** @type {[string, string][]} */
  const all = [];
  for (const entry of entries) {
    const pieces = [];
    for await (const piece of read(entry)) pieces.push(piece);
    all.push([entry.name, Buffer.concat(pieces).toString('hex')]);
  }
  return all;
}

/** Stored, with what is known only behind each file: as the sandbox hands out recordings. */
async function storedArchive() {
  const sandbox = createSandbox();
  const window = 'record=37700&start=359840300000&end=359840301000';
  const headers = { authorization: `Basic ${btoa('athlete@example.org:athlete')}`, accept: 'application/octet-stream' };
  const response = await sandbox.fetch(new Request(`http://sandbox/api/heartrate/?${window}`, { headers }));
  const bytes = new Uint8Array(await response.arrayBuffer());
  sandbox.close();
  return bytes;
}

async function deflatedArchive() {
  const folder = await mkdtemp(join(tmpdir(), 'hexoskin-fuzz-'));
  const path = join(folder, 'deflated.zip');
  const files = ['record_1/info.json', 'record_1/a.csv'].map((name) => ({
    name,
    pieces: [Buffer.from('time [s],x\n'.repeat(30))],
  }));
  await makeZip(path, files);
  const bytes = new Uint8Array(await readFile(path));
  await rm(folder, { recursive: true });
  return bytes;
}
