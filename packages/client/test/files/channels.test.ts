import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiChannel, DecodeError, HttpUnauthorized, type Series, UsageError } from 'hexoskin-client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { HexoApi as WebHexoApi } from '../../src/index.js';
import { ATHLETE, ATHLETE_ID, type Connect, useSandbox } from '../support/sandbox.js';
import { clientOf, fileServer } from './support/file-server.js';
import { makeRecording, type Recording } from './support/recording.js';

const ECG = 4113;
const HEART_RATE = 19;
const CHUNK = 65_536;

const connect: Connect = useSandbox();

let recording: Recording;
let short: Recording;
beforeAll(async () => {
  [recording, short] = await Promise.all([makeRecording(400), makeRecording(20)]);
});

type Numbers = Pick<Series, 'ticks' | 'raw' | 'valid'>;

/** What is in an archive, by name. Either entry gives such channels. */
async function read(
  channels: AsyncIterable<{ readonly name: string; series(): Promise<Numbers> }>,
): Promise<Map<string, Numbers>> {
  const found = new Map<string, Numbers>();
  for await (const channel of channels) found.set(channel.name, await channel.series());
  return found;
}

function numbers(found: Map<string, Numbers>): unknown[] {
  return Array.from(found, ([name, { ticks, raw, valid }]) => [name, ticks, raw, valid]);
}

describe('channels', () => {
  it('come one after another, each with what is known of it before it is read', async () => {
    const { api, wire } = connect();
    const record = await api.record.create({
      start: 359_840_226_870,
      end: 359_840_226_870 + 400 * 256,
      user: ATHLETE_ID,
      device: 'HXSKIN1200002070',
    });
    wire.clear();
    const ecg: Series[] = [];
    let names = 0;
    for await (const channel of api.data.channels({ record, datatype__in: [ECG, HEART_RATE, 18] })) {
      names += 1;
      expect(channel.record).toEqual({ id: record.id, user: ATHLETE_ID, start: record.start, ticksPerSecond: 256 });
      if (channel.datatype !== ECG) continue;
      expect(channel).toMatchObject({ name: 'ECG_I', unit: 'mV', rate: 256, length: 102_400 });
      expect(String(channel)).toBe(`<ECG_I [mV] of record ${record.id}: 102400 samples at 256 Hz>`);
      for await (const series of channel) ecg.push(series);
    }
    expect(names).toBe(3);
    expect(wire.calls).toEqual([`GET /api/data/?record=${record.id}&datatype__in=4113%2C19%2C18`]);
    expect(ecg.map(({ length, start, step }) => [length, start, step])).toEqual([
      [CHUNK, record.start, 1],
      [102_400 - CHUNK, record.start + CHUNK, 1],
    ]);
    expect(ecg[1]?.values[0]).toBeCloseTo(((ecg[1]?.raw[0] ?? 0) - 1360) * 0.0064, 9);
  });

  it('are those of each record that a range overlaps', async () => {
    const { api } = connect();
    const ranges = await api.range.list({ user: ATHLETE_ID, limit: 200 });
    const range = ranges.find(({ status }) => status === 'complete');
    const records = new Set<number | null>();
    const ticks: number[] = [];
    for await (const channel of api.heartrate.channels({ range })) {
      records.add(channel.record.id);
      ticks.push(...(await channel.series()).ticks);
    }
    const [json] = await api.heartrate.list({ range }, { fullResolution: true });
    expect(records.size).toBeGreaterThan(0);
    // Files begin up to a second before what was asked for, so that their samples lie where they were taken.
    const first = json?.series(HEART_RATE).start ?? 0;
    expect(ticks.filter((tick) => tick >= first)).toEqual(Array.from(json?.series(HEART_RATE).ticks ?? []));
  });

  it('are known to be trustworthy by the flags beside them, over all chunks', async () => {
    const { api } = connect();
    const whole = await read(api.data.channels(recording.zip));
    for await (const channel of api.data.channels(recording.zip)) {
      const valid: number[] = [];
      for await (const series of channel) valid.push(...series.valid);
      expect([channel.name, valid]).toEqual([channel.name, Array.from(whole.get(channel.name)?.valid ?? [])]);
    }
    expect(Array.from(whole.get('heart_rate')?.valid.subarray(0, 10) ?? [])).toEqual(
      Array.from({ length: 10 }, () => 0),
    );
    expect(whole.get('heart_rate')?.valid.includes(1)).toBe(true);
    expect(whole.get('RR_interval')?.valid[0]).toBe(0);
  });

  it('that are passed over are not read', async () => {
    const { api } = connect();
    const damaged = recording.zip.slice();
    // In the midst of the first channel.
    damaged[20_000] = (damaged[20_000] ?? 0) ^ 255;
    const names: string[] = [];
    for await (const { name } of api.data.channels(damaged)) names.push(name);
    expect(names.length).toBeGreaterThan(25);
    const broken = read(api.data.channels(damaged));
    await expect(broken).rejects.toThrow(DecodeError);
    await expect(broken).rejects.toThrow(/ of The archive is damaged: /);
  });

  it('cannot be read any more when the loop has gone on', async () => {
    const { api } = connect();
    const channels: ApiChannel[] = [];
    for await (const channel of api.data.channels(recording.zip)) channels.push(channel);
    await expect(channels[0]?.series()).rejects.toThrow(/read a channel inside the loop/);
  });

  it('ask for what other calls ask for', async () => {
    const { api, wire } = connect();
    await expect(read(api.data.channels({}))).rejects.toThrow(UsageError);
    await expect(read(api.data.channels({ record: 1, flat: true }))).rejects.toThrow(/'flat' has no meaning/);
    await expect(read(api.data.channels({ record: 1 }, { fullResolution: true } as never))).rejects.toThrow(UsageError);
    expect(wire.calls).toEqual([]);
    await expect(read(clientOf(await fileServer(recording.edf)).data.channels({ record: 1 }))).rejects.toThrow(
      /in place of a zip archive/,
    );
  });
});

describe('an archive that is here', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hexoskin-channels-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is read from its path, its bytes or a Blob, with the same numbers', async () => {
    const { api, wire } = connect();
    const path = join(folder, 'record.zip');
    await writeFile(path, short.zip);
    const found = numbers(await read(api.data.channels(path)));
    expect(found.length).toBeGreaterThan(25);
    expect(numbers(await read(api.data.channels(short.zip)))).toEqual(found);
    const blob = new Blob([new Uint8Array(short.zip)]);
    expect(numbers(await read(api.data.channels(blob)))).toEqual(found);
    expect(wire.lines).toEqual([]);
  });

  it('is named where it cannot be read', async () => {
    const { api } = connect();
    await expect(read(api.data.channels(join(folder, 'none.zip')))).rejects.toThrow(/none\.zip cannot be read: ENOENT/);
    await writeFile(join(folder, 'text.zip'), 'PK is not enough');
    await expect(read(api.data.channels(join(folder, 'text.zip')))).rejects.toThrow(/text\.zip is damaged: zip, /);
    await expect(read(api.data.channels(short.zip.subarray(0, -30)))).rejects.toThrow(DecodeError);
  });
});

describe('without files', () => {
  it('channels come by way of a Blob, also when the connection breaks', async () => {
    const server = await fileServer(short.zip, { breaks: [20_000, 10_000], ranges: false });
    const api = new WebHexoApi({ baseUrl: server.url, auth: ATHLETE, allowSecretsInBrowser: true, schemas: 'bundled' });
    const found = await read(api.data.channels({ record: 1 }, { onProgress: server.progress, retries: 5 }));
    expect(numbers(found)).toEqual(numbers(await read(connect().api.data.channels(short.zip))));
    await expect(read(api.data.channels('record.zip'))).rejects.toThrow(UsageError);
  });
});

describe('on Node.js', () => {
  it('leaves no temporary file behind, whether all is read or nothing comes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hexoskin-channels-'));
    vi.stubEnv('TMPDIR', folder);
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true });
    });
    const { api } = connect();
    const server = await fileServer(short.zip);
    for await (const channel of clientOf(server).data.channels({ record: 1 })) if (channel.name === 'ECG_I') break;
    expect(await read(api.data.channels({ record: 999_999_999 }))).toEqual(new Map());
    const nobody = api.data.channels({ record: 1 }, { auth: 'nobody@example.org:wrong' });
    await expect(read(nobody)).rejects.toThrow(HttpUnauthorized);
    expect(await readdir(folder)).toEqual([]);
  });
});
