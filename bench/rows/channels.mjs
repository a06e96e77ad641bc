import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { wavHeader } from 'hexoskin-formats';
import { madeUpSignals } from '../lib/made-up-signals.mjs';
import { makeZip } from '../lib/make-zip.mjs';
import { recordInfo } from '../lib/record-info.mjs';

const run = promisify(execFile);
const memoryProgram = fileURLToPath(new URL('../lib/channels-memory.mjs', import.meta.url));

/** @type {import('../lib/row.mjs').Row} */
export const row = {
  work: 'download and decode all channels of a record, with physical values and validity',
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'channels-'));
    try {
      const hour = await peak(folder, madeUpSignals(1), 1);
      const day = await peak(folder, madeUpSignals(24), 1);
      const week = await peak(folder, madeUpSignals(24), 7);
      return [
        { label: 'peak memory', value: day, unit: ' MB', atMost: 150 },
        { label: 'peak memory of a week, against an hour', value: week / hour, unit: '×', atMost: 1.2 },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/**
 * Most memory of a process that asks a server for a record, in MB.
 *
 * @param {string} folder
 * @param {import('../lib/made-up-signals.mjs').Signal[]} signals
 * @param {number} times how often the same hours are repeated
 */
async function peak(folder, signals, times) {
  const path = join(folder, 'record.zip');
  await makeZip(path, [
    { name: 'record_1/info.json', pieces: [new TextEncoder().encode(recordInfo)] },
    ...signals.map(({ name, rate, samples }) => ({
      name: `record_1/${name}.wav`,
      pieces: [
        wavHeader({ rate }, samples.length * times),
        ...Array.from({ length: times }, () => new Uint8Array(samples.buffer)),
      ],
    })),
  ]);
  const { size } = await stat(path);
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': size });
    createReadStream(path).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    const { stdout } = await run(process.execPath, [memoryProgram, `http://127.0.0.1:${port}`]);
    return Number(stdout);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
