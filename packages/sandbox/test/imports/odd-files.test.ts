import { findRecords, openZip, randomAccess, writeZip } from 'hexoskin-formats';

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { bytesOf } from '../data/download.js';
import { Reader } from '../data/read.js';
import { TemporaryFolder } from './folder.js';
import { START, writeOldRecord } from './old-record.js';

let folder: TemporaryFolder;
let sandbox: Reader;
beforeAll(() => {
  sandbox = new Reader();
});
afterAll(() => sandbox.sandbox.close());
beforeEach(async () => {
  folder = await TemporaryFolder.make();
  await writeOldRecord(folder);
});
afterEach(() => folder.remove());

const write = (name: string, content: Uint8Array | string) => folder.write(`User_7/record_123456/${name}`, content);
const importFolder = () => sandbox.sandbox.importRecordings(folder.path);

/** A WAV file of 16 or 32 bits. */
function wav(rate: number, samples: Int16Array | Int32Array | Uint32Array): Buffer {
  const bytes = Buffer.alloc(44 + samples.byteLength);
  const width = samples.BYTES_PER_ELEMENT;
  bytes.write('RIFF');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  for (const [offset, value] of [
    [16, 16],
    [24, rate],
    [28, rate * width],
    [40, samples.byteLength],
  ] as const)
    bytes.writeUInt32LE(value, offset);
  for (const [offset, value] of [
    [20, 1],
    [22, 1],
    [32, width],
    [34, 8 * width],
  ] as const)
    bytes.writeUInt16LE(value, offset);
  bytes.write('data', 36);
  Buffer.from(samples.buffer).copy(bytes, 44);
  return bytes;
}

test('what systems and converters leave beside a record does not matter', async () => {
  for (const name of ['._ECG_I.wav', '._info.json', '.DS_Store', 'Thumbs.db', 'desktop.ini', 'plot.png']) {
    await write(name, 'junk');
  }
  await folder.write('__MACOSX/User_7/record_123456/._ECG_I.wav', 'junk');
  const [imported] = await importFolder();
  expect(imported).toMatchObject({ record: 123_456, leftOut: [] });
  expect(await sandbox.series('record=123456', 4113)).toHaveLength(1024);
});

test('files that are no channels are left out, and it is said which and why', async () => {
  await write('record-123456.csv', 'time [s/256],heart_rate [bpm](/api/datatype/19/)\n383000000077,70\n');
  await write('notes.csv', 'when;what\n10:00;coffee\n');
  await write('memo.wav', wav(44_100, new Int16Array(4)));
  const [imported] = await importFolder();
  expect(imported?.leftOut).toEqual([
    expect.stringMatching(/memo\.wav is no channel of a recording: 44100 samples a second/),
    expect.stringMatching(/notes\.csv is no channel of a recording: .*'when;what' has not two columns/),
    expect.stringMatching(/record-123456\.csv is no channel of a recording: .*'time \[s\/256\]'/),
  ]);
  // Nor do copies that a converter made stand in the way, with numbers and no header.
  await write('tidal_volume.csv', '1.00000000,0.00000000\n2.00000000,13.28000000\n');
  const [again] = await importFolder();
  expect(again?.leftOut.join()).toContain('tidal_volume.csv is no channel of a recording: event CSV');
  // A channel's own file is another matter.
  await write('step.csv', 'when;what\n');
  await expect(importFolder()).rejects.toThrow(/step\.csv: event CSV/);
});

test('files of channels beside the folders of records are left out, and it is said', async () => {
  await folder.write('User_7/RR_interval.csv', 'time [s],RR_interval [s/256](/api/datatype/18/)\n0.0,0\n1.0,256\n');
  const [imported] = await importFolder();
  expect(imported?.leftOut).toEqual(['User_7/RR_interval.csv is in no folder of a record.']);
});

test('names in letters of either case, and backslashes between folders, mean the same', async () => {
  const names = { 'INFO.JSON': 'info.json', 'ecg_i.WAV': 'ECG_I.wav', 'RR_interval.HXD': 'RR_interval.hxd' };
  const files = await Promise.all(
    Object.entries(names).map(async ([name, was]) => ({
      name: `Record_77\\${name}`,
      content: [await folder.read(`User_7/record_123456/${was}`)],
      lastModified: new Date('2017-06-07T15:21:15Z'),
    })),
  );
  const pieces: Uint8Array[] = [];
  for await (const bytes of writeZip(files)) pieces.push(bytes);
  const [imported] = await sandbox.sandbox.importRecordings(await folder.write('windows.zip', Buffer.concat(pieces)));
  expect(imported?.record).toBe(77);
  const [samples] = await sandbox.samples('record=77');
  expect(Object.keys(samples?.data ?? {})).toEqual(['18', '4113']);
});

test('channels with names of their own keep them, with numbers of 32 bits', async () => {
  await write('my sensor.wav', wav(64, Int32Array.of(-2_000_000_000, 5, 2_000_000_000)));
  const [imported] = await importFolder();
  const query = `record=${imported?.record}&datatype=20001`;
  expect(await sandbox.series(query, 20_001)).toEqual([
    [START, -2_000_000_000],
    [START + 4, 5],
    [START + 8, 2_000_000_000],
  ]);
  const { entries } = await openZip(
    randomAccess(await bytesOf(sandbox, `/api/data/?${query}`, 'application/octet-stream')),
  );
  expect(findRecords(entries.map(({ name }) => name))[0]?.signals).toMatchObject([{ channel: 'my sensor' }]);
  // EDF has no room for them, and says so before it begins.
  const { status, text } = await sandbox.ask(`/api/data/?${query}`, { headers: { accept: 'application/x-edf' } });
  expect([status, text]).toEqual([400, expect.stringContaining('my sensor (data type 20001) has larger ones')]);
});

test('numbers of 32 bits that 16 can hold go into EDF', async () => {
  await write('PPG.wav', wav(64, Uint32Array.of(0, 65_535, 7)));
  const [imported] = await importFolder();
  const path = `/api/data/?record=${imported?.record}&datatype=64`;
  const bytes = Buffer.from(await bytesOf(sandbox, path, 'application/x-edf'));
  const header = 256 * 3;
  expect([0, 1, 2].map((i) => bytes.readInt16LE(header + 2 * i) + 32_768)).toEqual([0, 65_535, 7]);
});
