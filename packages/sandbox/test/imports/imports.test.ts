import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openZip, randomAccess } from 'hexoskin-formats';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SandboxOptions } from '../../src/index.js';
import { bytesOf, downloadEdf, downloadZip } from '../data/download.js';
import { Reader, SECOND, tickOf } from '../data/read.js';
import { TemporaryFolder } from './folder.js';
import { START, writeOldRecord } from './old-record.js';

const open: Reader[] = [];
function sandboxWith(options: SandboxOptions = {}): Reader {
  const sandbox = new Reader(options);
  open.push(sandbox);
  return sandbox;
}

/** For what is refused, and leaves it as it was. */
let plain: Reader;
beforeAll(() => {
  plain = new Reader();
});
afterAll(() => plain.sandbox.close());

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await TemporaryFolder.make();
});
afterEach(async () => {
  for (const { sandbox } of open.splice(0)) sandbox.close();
  await folder.remove();
});

/** Files of an archive by the name within their record's folder. */
async function filesOf(archive: Uint8Array): Promise<Map<string, Buffer>> {
  const { entries, read } = await openZip(randomAccess(archive));
  const files = new Map<string, Buffer>();
  for (const entry of entries) {
    const pieces: Uint8Array[] = [];
    for await (const piece of read(entry)) pieces.push(piece);
    files.set(entry.name.replace(/^record_\d+\//, ''), Buffer.concat(pieces));
  }
  return files;
}

/** The same, each file told by its sum: to compare bytes one by one takes long. */
async function sumsOf(archive: Uint8Array): Promise<Record<string, string>> {
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  return Object.fromEntries([...(await filesOf(archive))].map(([name, bytes]) => [name, sum(bytes)]));
}

const zipOf = (sandbox: Reader, record: number) =>
  bytesOf(sandbox, `/api/data/?record=${record}`, 'application/octet-stream');

describe('what another sandbox serves', () => {
  let other: Reader;
  let record: number;
  let zip: Uint8Array;
  beforeAll(async () => {
    other = new Reader();
    // An Astroskin in a night has channels of every kind; 6 minutes make a 5-minute sample.
    const start = tickOf('2015-02-03T23:30:00Z') + 21;
    const body = { start, end: start + 6 * 60 * SECOND, user: 123, device: 'ASTROSKIN1500000042' };
    record = (await other.create('record', body))['id'];
    zip = await zipOf(other, record);
  });
  afterAll(() => other.sandbox.close());

  test('comes back as an archive with the same bytes in every file', async () => {
    const sandbox = sandboxWith();
    const [imported] = await sandbox.sandbox.importRecordings(await folder.write('a.zip', zip));
    expect(imported).toMatchObject({ record, known: false, range: null, leftOut: [] });
    const sums = await sumsOf(zip);
    expect(Object.keys(sums).length).toBeGreaterThan(35);
    expect(await sumsOf(await zipOf(sandbox, record))).toEqual(sums);
  });

  test('is the same in JSON, and has the same metrics', async () => {
    const sandbox = sandboxWith();
    await sandbox.sandbox.importRecordings(await folder.write('a.zip', zip));
    const query = `record=${record}&datatype=18,19,33,36,270,271,1000,4129`;
    expect(await sandbox.samples(query)).toEqual(await other.samples(query));
    const metrics = `/api/record/${record}/?include_metrics=44,46,12,55,1`;
    expect((await sandbox.object(metrics))['metrics']).toEqual((await other.object(metrics))['metrics']);
  });

  test('comes back from EDF with the same counts', async () => {
    const edf = await bytesOf(other, `/api/data/?record=${record}`, 'application/x-edf');
    const sandbox = sandboxWith();
    const [imported] = await sandbox.sandbox.importRecordings(await folder.write('a.edf', edf));
    expect(imported).toMatchObject({ record, known: false, range: null, leftOut: [] });
    const query = `record=${record}`;
    const counts = async (reader: Reader) => JSON.stringify([...(await downloadEdf(reader, query))]);
    expect((await counts(sandbox)) === (await counts(other))).toBe(true);
    expect(await sandbox.series(query, 19)).toEqual(await other.series(query, 19));
    const [theirs, ours] = [await downloadZip(other, query), await downloadZip(sandbox, query)];
    for (const [id, channel] of ours[0]?.channels ?? []) {
      expect(JSON.stringify(channel) === JSON.stringify(theirs[0]?.channels.get(id)), `${id}`).toBe(true);
    }
  });

  test('is kept in a database file, and not taken twice', async () => {
    const database = join(folder.path, 'kept.db');
    const path = await folder.write('a.zip', zip);
    const first = sandboxWith({ database });
    await first.sandbox.importRecordings(path);
    const before = await sumsOf(await zipOf(first, record));
    first.sandbox.close();
    const second = sandboxWith({ database });
    expect(await sumsOf(await zipOf(second, record))).toEqual(before);
    expect(await second.sandbox.importRecordings(path)).toMatchObject([{ record, known: true }]);
    // Nor under another user's name is it the same: that one gets a record of its own.
    const [own] = await second.sandbox.importRecordings(path, 'friend@example.org');
    expect(own?.known).toBe(false);
    expect(own?.record).not.toBe(record);
  });

  test('goes with its record when that is deleted, and can be imported anew', async () => {
    const sandbox = sandboxWith();
    const path = await folder.write('a.zip', zip);
    await sandbox.sandbox.importRecordings(path);
    expect((await sandbox.ask(`/api/record/${record}/`, { method: 'DELETE' })).status).toBe(204);
    expect(await sandbox.samples(`record=${record}`)).toEqual([]);
    expect(await sandbox.sandbox.importRecordings(path)).toMatchObject([{ record, known: false }]);
    expect(await sumsOf(await zipOf(sandbox, record))).toEqual(await sumsOf(zip));
  });

  test.each([
    ['a bit of it is wrong', (bytes: Uint8Array) => bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 4)],
    ['its end is missing', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1000)],
  ])('is refused as a whole where %s', async (_, damage) => {
    const count = async () => (await plain.ask('/api/record/?limit=1')).json.meta.total_count;
    const before = await count();
    const path = await folder.write('damaged.zip', damage(zip));
    await expect(plain.sandbox.importRecordings(path)).rejects.toThrow(/damaged\.zip was not imported\. .*zip/);
    expect(await count()).toBe(before);
    expect((await plain.ask(`/api/record/${record}/`)).status).toBe(404);
  });
});

describe('a folder of 2017', () => {
  let sandbox: Reader;
  beforeEach(async () => {
    sandbox = sandboxWith();
    const imported = await sandbox.sandbox.importRecordings(await writeOldRecord(folder));
    expect(imported).toMatchObject([{ record: 123_456, known: false }]);
  });

  test('becomes a record of its length', async () => {
    const { start, end, status, start_date } = await sandbox.object('/api/record/123456/');
    expect({ start, end, status }).toEqual({ start: START, end: START + 4 * SECOND, status: 'complete' });
    expect(start_date).toMatch(/^2017-/);
  });

  test('is served value for value, with what lies past its end', async () => {
    const [samples] = await sandbox.samples('record=123456');
    const { data = {} } = samples ?? {};
    expect(Object.keys(data)).toEqual(['18', '19', '34', '64', '270', '4113']);
    expect(data['4113']).toHaveLength(1024);
    expect(data['4113']?.[1]).toEqual([START + 1, 560]);
    expect(data['64']?.at(-1)).toEqual([START + 249 * 4, 44_926]);
    expect(data['19']).toEqual([70, 71, 72, 73, 74].map((value, i) => [START + (i + 1) * SECOND, value]));
    expect(data['18']).toEqual([
      [START + 85, 0],
      [START + 341, 1],
      [START + 410, 69 / 256],
    ]);
    expect(data['34']).toEqual([
      [START + 320, 23_000],
      [START + 896, 23_040],
    ]);
    expect(data['270']).toEqual([
      [START, null],
      [START + SECOND, 5],
      [START + 4 * SECOND, null],
    ]);
  });

  test('keeps its texts, and its channels in present forms', async () => {
    const files = await filesOf(await zipOf(sandbox, 123_456));
    expect(String(files.get('info.json'))).toContain('"start_timestamp":383000000077');
    expect(String(files.get('statistics.csv'))).toContain('4.0,61.5');
    expect(files.get('breathing_rate.wav')).toHaveLength(44);
    expect(String(files.get('RR_interval.csv'))).toBe(
      'time [s],RR_interval [s/256](/api/datatype/18/)\n0.33203125,0\n1.33203125,256\n1.6015625,69\n',
    );
    expect(files.get('PPG.wav')?.readUInt16LE(44)).toBe(45_175);
  });
});

test.each([
  ['hello.txt', 'hello', /It is no folder, zip archive or EDF file\./],
  ['a.edf', `0       ${' '.repeat(100)}`, /EDF/],
  ['record_5/ECG_I.wav', 'RIFF', /There is no record in it/],
])('%s is refused with a reason', async (name, content, reason) => {
  const path = await folder.write(name, content);
  await expect(plain.sandbox.importRecordings(name.includes('/') ? folder.path : path)).rejects.toThrow(reason);
});

test('an error names the file in a folder, and what is wrong with it', async () => {
  await writeOldRecord(folder);
  await folder.write('User_7/record_123456/cadence.wav', Buffer.alloc(44));
  await expect(plain.sandbox.importRecordings(folder.path)).rejects.toThrow(/record_123456\/cadence\.wav: WAV, byte 0/);
  expect((await plain.ask('/api/record/123456/')).status).toBe(404);
});

test('a path and a user have to be there', async () => {
  await expect(plain.sandbox.importRecordings('/nowhere')).rejects.toThrow('/nowhere does not exist.');
  await expect(plain.sandbox.importRecordings(folder.path, 'nobody')).rejects.toThrow("There is no user 'nobody'");
});
