import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ApiChannel, DecodeError, openRecording, type Series, UsageError } from 'hexoskin-client';
import { openZip, randomAccess, writeEdf, writeInfo, writeWav, writeZip } from 'hexoskin-formats';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { FOREIGN_START, foreignEdf } from '../../../formats/test/support/foreign-edf.js';
import { openRecording as openInBrowser } from '../../src/index.js';
import { type Connect, useSandbox } from '../support/sandbox.js';
import { makeRecording, type Recording } from './support/recording.js';

const connect: Connect = useSandbox();

let recording: Recording;
beforeAll(async () => {
  recording = await makeRecording(70);
});

const START = 359_840_226_870;

async function read(channels: AsyncIterable<ApiChannel> | Iterable<ApiChannel>): Promise<Map<string, Series>> {
  const found = new Map<string, Series>();
  for await (const channel of channels) found.set(channel.name, await channel.series());
  return found;
}

function numbers({ ticks, raw, values, valid, unit }: Series): unknown {
  return { ticks, raw: Array.from(raw), values, valid, unit };
}

describe('a recording that is here', () => {
  it('has the same samples in a folder as in its archive', async () => {
    const { api, wire } = connect();
    const folder = await unpacked(recording.zip);
    const inZip = await read(api.data.channels(recording.zip));
    const inFolder = await read(api.data.channels(folder));
    expect([...inFolder.keys()].sort()).toEqual([...inZip.keys()].sort());
    for (const [name, series] of inZip)
      expect([name, numbers(inFolder.get(name) as Series)]).toEqual([name, numbers(series)]);
    expect(wire.lines).toEqual([]);
  });

  it('has files beside its own that are none of its channels', async () => {
    const folder = await unpacked(recording.zip);
    const inside = join(folder, (await readdir(folder))[0] ?? '');
    await rename(join(inside, 'step.csv'), join(inside, 'STEP.CSV'));
    const strangers = {
      'tidal_volume_adjusted.csv': '1.00000000,0.00000000\n2.00000000,0.00000000\n',
      'notes.csv': 'when;what\n10:00;coffee\n',
      'memo.wav': 'RIFF',
    };
    for (const [name, text] of Object.entries(strangers)) await writeFile(join(inside, name), text);
    await writeFile(join(folder, 'RR_interval.csv'), 'time [s],RR_interval [s/256](/api/datatype/18/)\n');
    const { records, close } = await openRecording(folder);
    await close();
    expect(records[0]?.channels.map(({ name }) => name)).toContain('step');
    expect(records[0]?.otherFiles.map((path) => path.split('/').at(-1)).sort()).toEqual(
      ['RR_interval.csv', 'statistics.csv', ...Object.keys(strangers)].sort(),
    );
    expect(records[0]?.otherFiles).toContain('RR_interval.csv');
    // A channel's own file is another matter.
    await writeFile(join(inside, 'inspiration.csv'), 'when;what\n');
    await expect(openRecording(folder)).rejects.toThrow(/inspiration\.csv of .* is damaged: event CSV/);
  });

  it('has channels from elsewhere in their own units and at their own rates, as info.json tells', async () => {
    const { api } = connect();
    const eeg = { id: 20_001, name: 'EEG A1/A2', rate: 12.5, signed: true, unit: 'uV', scale: 0.1, offset: -5 };
    const info = { request: null, start: 1_405_625_886_000, ticksPerSecond: 1000, user: 1, decoderVersion: null };
    const text = writeInfo({ ...info, algo: null, channels: [{ ...eeg, file: 'EEG A1_A2' }] });
    const lastModified = new Date(0);
    const content = writeWav(Int16Array.of(15, 25, -5), eeg);
    const files = [
      { name: 'record_1/info.json', content: [Buffer.from(text)], lastModified },
      { name: 'record_1/EEG A1_A2.wav', content, lastModified },
    ];
    const pieces: Uint8Array[] = [];
    for await (const bytes of writeZip(files)) pieces.push(bytes);
    const archive = Buffer.concat(pieces);
    const series = (await read(api.data.channels(archive))).get('EEG A1/A2');
    expect(series).toMatchObject({ rate: 12.5, unit: 'uV', datatype: 20_001 });
    expect(Array.from(series?.ticks ?? [])).toEqual([0, 80, 160].map((ticks) => info.start + ticks));
    expect(Array.from(series?.values ?? [])).toEqual([1, 2, -1]);
  });

  it('has the same samples at fixed rates in EDF, with what is known of its record', async () => {
    const { api } = connect();
    const inZip = await read(api.data.channels(recording.zip));
    const inEdf = await read(api.data.channels(recording.edf));
    expect(inEdf.size).toBeGreaterThan(10);
    for (const [name, series] of inEdf)
      expect([name, numbers(series)]).toEqual([name, numbers(inZip.get(name) as Series)]);
    const [edf, zip] = await Promise.all([openRecording(recording.edf), openRecording(recording.zip)]);
    expect(edf.records[0]?.record).toEqual(zip.records[0]?.record);
    const lengths = edf.records[0]?.channels.map(({ length }) => length);
    expect(lengths).toEqual(Array.from(inEdf.values(), ({ length }) => length));
    await Promise.all([edf.close(), zip.close()]);
  });

  it('has the same values in a table, and begins where its record does', async () => {
    const { api } = connect();
    const record = await api.record.get(37_700);
    const filters = { record, datatype__in: [19, 33, 18, 4145], end: record.start + 256 * 60 };
    const [json] = await api.data.list(filters);
    const { text } = await api.data.list(filters, { format: 'csv' });
    const table = await openRecording(new TextEncoder().encode(text));
    const found = await read(table.records[0]?.channels ?? []);
    expect(found.size).toBe(4);
    for (const series of found.values()) {
      const same = json?.series(series.datatype ?? 0);
      expect([series.name, series.ticks, series.values, series.unit]).toEqual([
        same?.name,
        same?.ticks,
        same?.values,
        same?.unit,
      ]);
    }
    expect(table.records[0]?.record).toEqual({ id: null, user: null, start: record.start, ticksPerSecond: 256 });
    await table.close();
  });

  it('can be read by several at the same time, until it is closed', async () => {
    const { records, close } = await openRecording(recording.zip);
    const channels = records[0]?.channels ?? [];
    const [once, again] = await Promise.all([read(channels), read([...channels].reverse())]);
    for (const [name, series] of once) expect(numbers(again.get(name) as Series)).toEqual(numbers(series));
    expect(records[0]?.otherFiles).toEqual([expect.stringMatching(/statistics\.csv$/)]);
    await close();
    await expect(channels[0]?.series()).rejects.toThrow(/is closed/);
  });
});

describe('EDF from elsewhere', () => {
  it('keeps its own units, its gaps and its annotations', async () => {
    const file = await foreignEdf([
      [0, 0],
      [10, 100],
    ]);
    const { records } = await openRecording(file);
    const [eeg, ecg] = records[0]?.channels ?? [];
    const series = await eeg?.series();
    const start = FOREIGN_START * 256;
    expect(eeg).toMatchObject({ datatype: null, name: 'EEG Fpz/A1', unit: 'uV', rate: 4 });
    expect(Array.from(series?.ticks ?? [], (tick) => tick - start)).toEqual([0, 64, 128, 192, 2560, 2624, 2688, 2752]);
    expect(Array.from(series?.values ?? [], (value) => Number(value.toFixed(6)))).toEqual([
      0, 0.1, 0.2, 0.3, 10, 10.1, 10.2, 10.3,
    ]);
    expect(series?.gaps).toMatchObject([{ index: 4, samples: 36 }]);
    // A lead that is scaled in another way than those of downloads is not taken for one of them.
    expect(ecg).toMatchObject({ datatype: 4113, unit: 'uV', scale: eeg?.scale });
    const annotations = [];
    for await (const annotation of records[0]?.annotations() ?? []) annotations.push(annotation);
    expect(annotations.map(({ tick, duration, text }) => [tick - start, duration, text])).toEqual([
      [128, 512, 'lights off'],
      [2688, 512, 'lights off'],
    ]);
  });

  it('counts 1,000 ticks where its rates need them', async () => {
    const ecg = { id: null, name: 'lead', rate: 250, signed: true, unit: 'mV', scale: 0.001, offset: 0 };
    const channels = [{ channel: ecg, samples: new Int16Array(500) }];
    const file = await bytes(writeEdf({ start: 1_414_690_957_042, ticksPerSecond: 1000, channels }));
    const { records } = await openRecording(file);
    expect(records[0]?.record).toMatchObject({ start: 1_414_690_957_042, ticksPerSecond: 1000 });
  });
});

describe('what is no recording', () => {
  it('is refused with its name', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'notes.txt');
    await writeFile(path, 'Slept badly.\n');
    await expect(openRecording(path)).rejects.toThrow(
      /notes\.txt is no recording: neither a zip archive nor EDF nor a table/,
    );
    await expect(openRecording(folder)).rejects.toThrow(/is a folder, but not of recordings: it has no info\.json/);
    await expect(openRecording(join(folder, 'none'))).rejects.toThrow(UsageError);
    await expect(openRecording(recording.edf.subarray(0, 300))).rejects.toThrow(/is damaged: EDF/);
    await expect(openInBrowser(path)).rejects.toThrow(/pass the bytes/);
    await expect(openRecording({ record: 1 } as never)).rejects.toThrow(UsageError);
  });

  it('nor is a table of several people, nor one that is cut', async () => {
    const table = (rows: string): Uint8Array => new TextEncoder().encode(`user,timestamp,/api/datatype/19/\n${rows}`);
    const two = table(`/api/user/1/,${START},70\n/api/user/2/,${START},80\n`);
    await expect(openRecording(two)).rejects.toThrow(/has the samples of 2 users/);
    await expect(openRecording(table(`/api/user/1/,${START},7`))).rejects.toThrow(DecodeError);
    const { records } = await openRecording(table(`/api/user/1/,${START},70\n`));
    expect(records[0]?.record).toMatchObject({ user: 1, start: START - 256 });
  });
});

async function unpacked(zip: Uint8Array): Promise<string> {
  const folder = await temporaryFolder();
  const archive = await openZip(randomAccess(zip));
  for (const entry of archive.entries) {
    const path = join(folder, entry.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await bytes(archive.read(entry)));
  }
  return folder;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hexoskin-local-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function bytes(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
