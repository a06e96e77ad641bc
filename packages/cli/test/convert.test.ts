import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiChannel, openRecording, type Series } from 'hexoskin-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, hasLibedf, hasPython, LIBEDF_INSTALL, PYTHON_INSTALL } from '../../formats/test/peers/peers.js';
import { foreignEdf } from '../../formats/test/support/foreign-edf.js';
import { temporaryFolder } from './support/hexoskin.js';
import { run } from './support/in-process.js';
import { makeRecordings, type Recordings } from './support/recordings.js';

let given: Recordings;
beforeAll(async () => {
  given = await makeRecordings();
});
afterAll(() => given.remove());

const convert = (...argv: string[]) => run(['convert', ...argv]);

/** What is in a recording, by name. */
async function contentOf(path: string): Promise<Map<string, unknown>> {
  const { records, close } = await openRecording(path);
  const found = new Map<string, unknown>();
  for (const { channels } of records) for (const channel of channels) found.set(channel.name, await numbers(channel));
  await close();
  return found;
}

async function numbers(channel: ApiChannel): Promise<unknown> {
  const { ticks, values, unit }: Series = await channel.series();
  return { ticks, values, unit };
}

async function ecgCounts(): Promise<Int16Array> {
  const { records, close } = await openRecording(given.zip);
  const ecg = records[0]?.channels.find(({ name }) => name === 'ECG_I');
  const raw = Int16Array.from((await ecg?.series())?.raw ?? []);
  await close();
  return raw;
}

describe('hexoskin convert', () => {
  it('writes EDF with every signal, and tells what it cannot hold', async () => {
    const path = join(temporaryFolder(), 'out.edf');
    const { code, stdout, stderr } = await convert(given.zip, path);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(
      /^left out: record_\d+\/statistics\.csv: no channel of a record\nleft out: .*RR_interval, .*inspiration.* fixed rate/,
    );
    const [expected, found] = [await contentOf(given.zip), await contentOf(path)];
    expect(found.size).toBeGreaterThan(10);
    for (const [name, series] of found) expect([name, series]).toEqual([name, expected.get(name)]);
    const { records, close } = await openRecording(path);
    await close();
    expect(records[0]?.record).toEqual({ id: given.id, user: 123, start: given.start, ticksPerSecond: 256 });
  });

  it.skipIf(!hasLibedf)(`that other programs read (${LIBEDF_INSTALL})`, async () => {
    const path = join(temporaryFolder(), 'out.edf');
    await convert(given.zip, path, '--channels', 'ecg,heartrate');
    const file = ask('./libedf.py', ['read', path]) as {
      signals: { label: string; digital: number[] }[];
      records: number;
    };
    expect([file.records, file.signals.map(({ label }) => label)]).toEqual([40, ['4113:ECG_I', '19:heart_rate']]);
    expect(file.signals[0]?.digital).toEqual(Array.from(await ecgCounts()));
  });

  it('unpacks and packs without changing a byte', async () => {
    const folder = temporaryFolder();
    const [unpacked, packed, again] = ['record', 'again.zip', 'again/'].map((name) => join(folder, name));
    expect((await convert(given.zip, unpacked as string)).stderr).toMatch(/^\S+record, \d+ kB\n$/);
    await convert(unpacked as string, packed as string);
    await convert(packed as string, again as string);
    const files = readdirSync(unpacked as string);
    expect(files).toContain('statistics.csv');
    expect(readdirSync(again as string)).toEqual(files);
    for (const name of files) {
      expect(readFileSync(join(again as string, name))).toEqual(readFileSync(join(unpacked as string, name)));
    }
    const { records, close } = await openRecording(packed as string);
    await close();
    expect(records[0]?.record.id).toBe(given.id);
  });

  it.skipIf(!hasPython)(`writes WAV files that other programs read (${PYTHON_INSTALL})`, async () => {
    const folder = join(temporaryFolder(), 'record');
    await convert(given.edf, folder);
    const raw = await ecgCounts();
    expect(ask('./standard_library.py', ['read-wav', join(folder, 'ECG_I.wav')])).toEqual({
      channels: 1,
      width: 2,
      rate: 256,
      frames: Buffer.from(raw.buffer).toString('hex'),
    });
  });

  it('goes all the way round by a table', async () => {
    const folder = temporaryFolder();
    const [table, back, edf] = ['all.csv', 'back', 'back.edf'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const { stderr } = await convert(given.zip, table);
    expect(stderr).toContain('ECG_I: as counts, which is how the API has them in CSV; mV = (count - 1360) × 0.0064\n');
    expect(stderr).toContain('left out: device_position: 2 moments at which it is undefined, whose cells are empty\n');
    expect((await convert(table, back)).code).toBe(0);
    expect((await convert(table, edf)).code).toBe(0);
    const expected = await contentOf(given.zip);
    for (const place of [back, edf]) {
      for (const [name, series] of await contentOf(place)) {
        if (!/position|phase/.test(name)) expect([name, series]).toEqual([name, expected.get(name)]);
      }
    }
    expect((await contentOf(back)).size).toBe(expected.size);
  });

  it('writes times as clocks show them, as seconds or as ticks', async () => {
    const path = join(temporaryFolder(), 'table.csv');
    const times = async (...options: string[]) => {
      const finished = await convert(given.zip, path, '--force', '--channels', 'heart_rate', ...options);
      expect(finished.code).toBe(0);
      return readFileSync(path, 'utf8').split('\n').slice(0, 2);
    };
    expect(await times()).toEqual(['timestamp,/api/datatype/19/', `${given.start + 256},70`]);
    expect(await times('--time', 'seconds')).toEqual(['seconds,/api/datatype/19/', '1,70']);
    expect(await times('--time', 'iso', '--header', 'label', '--zone', 'America/Montreal')).toEqual([
      'time,heart_rate [bpm](/api/datatype/19/)',
      '2014-07-29T21:41:03.23828125-04:00,70',
    ]);
  });

  it('writes events as HXD, and back', async () => {
    const folder = temporaryFolder();
    await convert(given.zip, join(folder, 'old'), '--events', 'hxd', '--channels', 'rr_interval,heartrate');
    expect(readdirSync(join(folder, 'old')).sort()).toEqual([
      'RR_interval.hxd',
      'heart_rate.wav',
      'info.json',
      'statistics.csv',
    ]);
    await convert(join(folder, 'old'), join(folder, 'new'), '--events', 'csv');
    const expected = await contentOf(given.zip);
    expect((await contentOf(join(folder, 'new'))).get('RR_interval')).toEqual(expected.get('RR_interval'));
  });

  it('writes a file for each of several records', async () => {
    const folder = temporaryFolder();
    const { code, stderr } = await convert(given.range, join(folder, 'both.edf'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/there are 2 records in it, and EDF holds one: name a folder for them, with --to edf\n$/);
    expect((await convert(given.range, join(folder, 'both'), '--to', 'edf')).code).toBe(0);
    expect(readdirSync(join(folder, 'both'))).toEqual([
      expect.stringMatching(/^record_\d+\.edf$/),
      expect.stringMatching(/^record_\d+\.edf$/),
    ]);
  });
});

describe('what other formats cannot hold', () => {
  it('is written nowhere with --strict', async () => {
    const path = join(temporaryFolder(), 'out.edf');
    const { code, stderr } = await convert(given.zip, path, '--strict');
    expect(code).toBe(1);
    expect(stderr).toMatch(/nothing was written, as --strict demands.*statistics\.csv.*RR_interval/);
    expect(existsSync(path)).toBe(false);
    expect((await convert(given.zip, path, '--strict', '--channels', 'ecg')).code).toBe(0);
  });

  it('is gaps, other scales, annotations and odd rates of EDF from elsewhere', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'foreign.edf');
    const write = async (...blocks: (readonly [number, number])[]) => writeFileSync(path, await foreignEdf(blocks));
    await write([0, 1], [10, 1]);
    expect((await convert(path, join(folder, 'gaps'))).stderr).toMatch(
      /2 annotations: no other format.*\n.*EEG Fpz\/A1: has gaps, so that no WAV file can hold it\n.*ECG_I: has/,
    );
    await convert(path, join(folder, 'gaps.csv'), '--time', 'seconds', '--header', 'label');
    expect(readFileSync(join(folder, 'gaps.csv'), 'utf8').split('\n').slice(0, 6)).toEqual([
      'seconds,EEG Fpz/A1 [uV],ECG_I [0.0064 mV](/api/datatype/4113/)',
      expect.stringMatching(/^0,0\.1/),
      expect.stringMatching(/^0\.25,0\.2/),
      expect.stringMatching(/^0\.5,/),
      expect.stringMatching(/^0\.75,/),
      expect.stringMatching(/^10,/),
    ]);
    await write([0, 1], [1, 5]);
    expect((await convert(path, join(folder, 'whole'))).stderr).toMatch(
      /EEG Fpz\/A1: its unit and scale, of which WAV files tell nothing; its numbers are there\n.*ECG_I: has values between/,
    );
    expect(readdirSync(join(folder, 'whole'))).toEqual(['EEG_Fpz_A1.wav', 'info.json']);
  });
});

describe('mistakes', () => {
  it.each([
    [['none.zip', 'out.edf'], 2, /none\.zip cannot be read: ENOENT/],
    [['ZIP', 'out.xyz'], 2, /'.*out\.xyz' does not tell its format: name it with --to zip\|folder/],
    [['ZIP', 'out.edf', '--channels', 'hart_rate'], 2, /no channel 'hart_rate' in it; did you mean 'heart_rate'\?/],
    [['ZIP', 'out.edf', '--channels', 'spo2'], 2, /no channel 'spo2' in it; it has heart_rate, /],
    [['ZIP', 'out.edf', '--channels', 'step'], 1, /no channel in it that EDF could hold; step: at no fixed rate/],
    [['ZIP', 'out.edf', '--to', 'wave'], 2, /Allowed choices are zip, folder, edf, csv, wav/],
    [['ZIP'], 2, /missing required argument 'out'/],
    [['CUT', 'out'], 1, /cut\.zip is damaged: zip/],
    [['CUTEDF', 'out.csv', '--channels', 'ecg'], 1, /^hexoskin: \S*cut\.edf is damaged: EDF, byte \d+, data record/],
    [['TEXT', 'out.csv'], 1, /notes\.txt is no recording/],
    [['CLOCKS', 'out.edf'], 1, /clocks\.csv has times in place of ticks/],
  ])('%j exit with %i and a line that says what is wrong', async (argv, exitCode, message) => {
    const folder = temporaryFolder();
    const files: Record<string, string> = { ZIP: given.zip };
    for (const [key, name, bytes] of [
      ['CUT', 'cut.zip', readFileSync(given.zip).subarray(0, -100)],
      ['CUTEDF', 'cut.edf', readFileSync(given.edf).subarray(0, -100)],
      ['TEXT', 'notes.txt', Buffer.from('Slept badly.\n')],
      ['CLOCKS', 'clocks.csv', Buffer.from('time,/api/datatype/19/\n2014-07-17T19:38:07Z,70\n')],
    ] as const) {
      files[key] = join(folder, name);
      writeFileSync(join(folder, name), bytes);
    }
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await convert(
      ...argv.map((text) => files[text] ?? (/^(none|out)/.test(text) ? join(folder, text) : text)),
    );
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('mistake of the command');
    expect(readdirSync(folder)).toEqual(before);
  });

  it.skipIf(!existsSync('/proc/self'))('ends where no folder can be made', async () => {
    for (const name of ['out.edf', 'out']) {
      const { code, stderr } = await convert(given.zip, `/proc/nowhere/deep/${name}`);
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringContaining(
          `/proc/nowhere/deep/${name} could not be written: no folder can be made there\n`,
        ),
      });
    }
  });

  it('replaces nothing unless told to', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'mine.edf'), 'precious');
    mkdirSync(join(folder, 'mine'));
    for (const name of ['mine.edf', 'mine']) {
      const { code, stderr } = await convert(given.zip, join(folder, name));
      expect(code).toBe(1);
      expect(stderr).toMatch(/exists already: choose another name, or replace it with --force\n$/);
      expect((await convert(given.zip, join(folder, name), '--force')).code).toBe(0);
    }
    expect(readFileSync(join(folder, 'mine.edf'), 'latin1')).toMatch(/^0 {7}/);
    expect(readdirSync(folder).sort()).toEqual(['mine', 'mine.edf']);
    expect(readdirSync(join(folder, 'mine'))).toContain('ECG_I.wav');
  });
});
