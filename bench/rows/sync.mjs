import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { HexoApi, syncRecordings } from 'hexoskin-client';
import { wavHeader } from 'hexoskin-formats';
import { interleaved } from '../lib/interleaved.mjs';
import { madeUpSignals } from '../lib/made-up-signals.mjs';
import { makeZip } from '../lib/make-zip.mjs';
import { recordInfo } from '../lib/record-info.mjs';

const RECORDS = 200;
const AT_ONCE = 4;
const TEN_MINUTES = 1 / 6;

const run = promisify(execFile);
const serverProgram = fileURLToPath(new URL('../lib/study-server.mjs', import.meta.url));
const memoryProgram = fileURLToPath(new URL('../lib/sync-memory.mjs', import.meta.url));

/** @type {import('../lib/row.mjs').Row} */
export const row = {
  work: `synchronize ${RECORDS} records of ten minutes, against downloading the same archives`,
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'sync-'));
    try {
      const times = await timed(folder);
      const hour = await peak(folder, 1, 1);
      const day = await peak(folder, 24, 1);
      const week = await peak(folder, 24, 7);
      return [
        { label: 'unpacked and checked, against downloading', value: times.raw / times.download, unit: '×' },
        { label: 'with Parquet, against downloading', value: times.parquet / times.download, unit: '×' },
        { label: 'again, with nothing to take', value: times.again, unit: ' ms' },
        { label: 'peak memory, of a record of 24 hours', value: day, unit: ' MB' },
        { label: 'peak memory of a week, against an hour', value: week / hour, unit: '×' },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** @param {string} folder */
async function timed(folder) {
  const server = await startServer(await makeRecord(folder, TEN_MINUTES, 1), RECORDS);
  const api = new HexoApi({ baseUrl: server.url, auth: 'bench@example.org:bench', schemas: 'bundled' });
  const to = join(folder, 'copies');
  const anew = (/** @type {() => Promise<unknown>} */ work) => async () => {
    await rm(to, { recursive: true, force: true });
    await work();
  };
  try {
    return await interleaved(
      {
        download: anew(() => downloadAll(api, to)),
        raw: anew(() => syncRecordings({ api, folder: to, parallel: AT_ONCE, selection: { formats: ['raw'] } })),
        parquet: anew(() => syncRecordings({ api, folder: to, parallel: AT_ONCE })),
        again: () => syncRecordings({ api, folder: to }),
      },
      1,
    );
  } finally {
    server.close();
  }
}

/** @param {HexoApi} api @param {string} to */
async function downloadAll(api, to) {
  const ids = Array.from({ length: RECORDS }, (_, index) => index + 1).values();
  const next = async () => {
    for (const id of ids) await api.data.download({ record: id }, { to: `${to}/${id}.zip` });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

/**
 * Most memory of a process that synchronizes a record of so many hours, so many times, in MB.
 *
 * @param {string} folder
 * @param {number} hours
 * @param {number} times
 */
async function peak(folder, hours, times) {
  const server = await startServer(await makeRecord(folder, hours, times), 1);
  const to = join(folder, 'copy');
  try {
    return Number((await run(process.execPath, [memoryProgram, server.url, to])).stdout);
  } finally {
    server.close();
    await rm(to, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {number} hours @param {number} times */
async function makeRecord(folder, hours, times) {
  const path = join(folder, 'record.zip');
  await makeZip(path, [
    { name: 'record_1/info.json', pieces: [new TextEncoder().encode(recordInfo)] },
    ...madeUpSignals(hours).map(({ name, rate, samples }) => ({
      name: `record_1/${name}.wav`,
      pieces: [
        wavHeader({ rate }, samples.length * times),
        ...Array.from({ length: times }, () => new Uint8Array(samples.buffer)),
      ],
    })),
  ]);
  return path;
}

/** @param {string} archive @param {number} records */
async function startServer(archive, records) {
  const child = fork(serverProgram, [archive, `${records}`]);
  const [{ url }] = await once(child, 'message');
  return { url: String(url), close: () => child.disconnect() };
}
