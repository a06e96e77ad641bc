import { execFileSync, spawnSync } from 'node:child_process';
import { appendFile, mkdir, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AbortError,
  DownloadError,
  type HexoApi,
  HttpUnauthorized,
  type RecordInstance,
  type SyncEntry,
  type SyncEvent,
  type SyncOptions,
  type SyncReport,
  syncRecordings,
  UsageError,
  verifyFolder,
} from 'hexoskin-client';
import { openZip, randomAccess } from 'hexoskin-formats';
import { parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../../../formats/test/support/zip.js';
import * as web from '../../src/index.js';
import { ATHLETE_ID, FRIEND_ID, useSandbox } from '../support/sandbox.js';
import { json, type Wire, withJson } from '../support/wire.js';
import { ASTROSKIN, dayOf, emptyFolder, filesIn, type MadeUp, record } from './support/study.js';

let now = Date.parse('2030-07-01T00:00:00Z');
const connectTo = useSandbox({ now: () => now });
let days = 0;

/** A client, a folder, and a day of the server on which nothing is recorded yet. */
class Study {
  readonly api: HexoApi;
  readonly wire: Wire;
  readonly day: Date;
  readonly folder: string = emptyFolder();

  constructor({ retries = 0 } = {}) {
    const { api, wire } = connectTo({ schemas: 'bundled', retries });
    this.api = api;
    this.wire = wire;
    days += 1;
    this.day = dayOf(days);
  }

  record(facts: Partial<MadeUp> = {}): Promise<RecordInstance> {
    return record(this.api, { day: this.day, user: ATHLETE_ID, ...facts });
  }

  async sync(options: Partial<SyncOptions> = {}): Promise<SyncReport> {
    this.wire.clear();
    // Little of each is enough for most tests.
    const selection = { since: this.day, datatypes: [18, 19], ...options.selection };
    return syncRecordings({ api: this.api, folder: this.folder, ...options, selection });
  }

  /** The files of a record, by their paths in its folder. */
  async filesOf({ id }: RecordInstance, user: number = ATHLETE_ID): Promise<string[]> {
    return Object.keys(await filesIn(join(this.folder, `user=${user}`, `record=${id}`)));
  }
}

/** What became of records, by their ids. */
const idsOf = (entries: SyncReport['failed']): number[] =>
  entries.map(({ record: uri }) => Number(uri.split('/').at(-2)));

describe('a sync', () => {
  it('takes every recording: raw files as they are in the archive, tables, and what is known of it', async () => {
    const study = new Study();
    const mine = await study.record();
    const theirs = await study.record({ user: FRIEND_ID, device: ASTROSKIN });
    const report = await study.sync({ selection: { datatypes: undefined } });
    expect(report).toMatchObject({ unchanged: 0, waiting: [], failed: [], gone: [] });
    expect(idsOf(report.taken)).toEqual([mine.id, theirs.id]);
    expect(await readdir(study.folder)).toEqual(['manifest.json', `user=${FRIEND_ID}`, `user=${ATHLETE_ID}`].sort());

    const { bytes } = await study.api.data.list({ record: mine }, { format: 'binary' });
    const archive = await openZip(randomAccess(bytes));
    const names = archive.entries.map(({ name }) => name.replace(/^record_\d+/, 'raw'));
    const files = await study.filesOf(mine);
    expect(files.filter((name) => name.startsWith('raw/'))).toEqual(names.sort());
    for (const entry of archive.entries) {
      const pieces: Uint8Array[] = [];
      for await (const piece of archive.read(entry)) pieces.push(piece);
      const path = join(
        study.folder,
        `user=${ATHLETE_ID}`,
        `record=${mine.id}`,
        entry.name.replace(/^record_\d+/, 'raw'),
      );
      expect(Buffer.compare(await readFile(path), Buffer.concat(pieces))).toBe(0);
    }
    expect(files.filter((name) => !name.startsWith('raw/'))).toEqual(
      `128hz.parquet 1hz.parquet 256hz.parquet 64hz.parquet NN_interval.parquet QRS_AMP_CHANNEL_CHAR.parquet
      RR_interval.parquet RR_interval_quality.parquet device_position.parquet expiration.parquet info.json
      inspiration.parquet sleep_position.parquet step.parquet`.split(/\s+/),
    );
    expect(report.bytes).toBe((await verifyFolder(study.folder)).bytes);
  });

  it('has tables whose columns and types depend on their names alone, whatever was recorded', async () => {
    const study = new Study();
    const hexoskin = await study.record();
    const astroskin = await study.record({ device: ASTROSKIN, after: 100 });
    await study.sync({ selection: { formats: ['parquet'], datatypes: undefined } });
    for (const name of ['1hz', '64hz', '128hz', '256hz']) {
      const schemas = [hexoskin, astroskin].map(async ({ id }) => {
        const path = join(study.folder, `user=${ATHLETE_ID}`, `record=${id}`, `${name}.parquet`);
        const file = new Uint8Array(await readFile(path)).buffer;
        return parquetMetadata(file).schema.map((column) => `${column.name} ${column.type} ${column.repetition_type}`);
      });
      const [one, other] = await Promise.all(schemas);
      expect(one).toEqual(other);
      expect(one?.slice(1, 4)).toEqual([
        'ticks INT64 REQUIRED',
        'time INT64 REQUIRED',
        expect.stringMatching(/^\w+ INT32 OPTIONAL$/),
      ]);
    }
    expect(await study.filesOf(hexoskin)).not.toContain('raw/info.json');
    const path = join(study.folder, `user=${ATHLETE_ID}`, `record=${hexoskin.id}`, 'info.json');
    const info = JSON.parse(await readFile(path, 'utf8'));
    expect(info).toMatchObject({
      source: `http://127.0.0.1:1/api/record/${hexoskin.id}/`,
      record: { id: hexoskin.id, status: 'complete', user: `/api/user/${ATHLETE_ID}/` },
      datatypes: null,
    });
    expect(info.tables).toContainEqual({
      file: 'RR_interval.parquet',
      rate: null,
      channels: [{ name: 'RR_interval', id: 18, unit: 's', scale: 1 / 256, offset: 0 }],
    });
  });

  it('asks for nothing but the list where everything is here already', async () => {
    const study = new Study();
    await study.record();
    await study.sync();
    const before = await filesIn(study.folder);
    expect(await study.sync()).toMatchObject({ taken: [], unchanged: 1, bytes: 0 });
    expect(study.wire.lines).toHaveLength(1);
    expect(study.wire.lines[0]).toMatch(/^GET \/api\/record\/\?/);
    expect(await filesIn(study.folder)).toEqual(before);
  });

  it('takes what it lacks: other formats, other data types, files that somebody removed', async () => {
    const study = new Study();
    const mine = await study.record();
    await study.sync({ selection: { formats: ['raw'], datatypes: ['heart_rate'] } });
    expect(await study.filesOf(mine)).toEqual([
      'info.json',
      'raw/heart_rate.wav',
      'raw/info.json',
      'raw/statistics.csv',
    ]);
    // What is here is more than what is wanted, or becomes so.
    await study.sync({ selection: { formats: ['raw'], datatypes: [33, 19] } });
    expect(await study.filesOf(mine)).toContain('raw/breathing_rate.wav');
    await study.sync({ selection: { formats: ['edf'], datatypes: [19] } });
    expect(await study.filesOf(mine)).toEqual([
      'info.json',
      'raw/breathing_rate.wav',
      'raw/heart_rate.wav',
      'raw/info.json',
      'raw/statistics.csv',
      'record.edf',
    ]);
    const edf = await study.api.data.list({ record: mine, datatype__in: [19, 33] }, { format: 'edf' });
    const path = join(study.folder, `user=${ATHLETE_ID}`, `record=${mine.id}`, 'record.edf');
    expect(Buffer.compare(await readFile(path), edf.bytes)).toBe(0);
    const before = await filesIn(study.folder);
    await unlink(path);
    expect(await study.sync({ selection: { formats: ['raw'], datatypes: [19] } })).toMatchObject({ unchanged: 0 });
    // All of it is made anew, of which nobody knows that it is there.
    expect(await study.filesOf(mine)).toContain('raw/heart_rate.wav');
    expect(await study.sync({ selection: { formats: ['raw', 'edf'], datatypes: [19, 33] } })).toMatchObject({
      unchanged: 0,
    });
    expect(await filesIn(study.folder)).toEqual(before);
  });

  it('takes a record anew that changed, and keeps the old one until then', async () => {
    const study = new Study();
    const mine = await study.record();
    await study.sync();
    const before = await filesIn(study.folder);
    now += 60_000;
    await mine.patch({ end: mine.start + 10 * 256 });
    const end = study.wire.change(/GET \/api\/data\//, () => json({}, 500));
    const failed = await study.sync();
    end();
    expect(failed).toMatchObject({ taken: [], failed: [{ record: mine.resource_uri, state: 'failed' }] });
    expect(failed.failed[0]?.reason).toMatch(/500/);
    const { 'manifest.json': _, ...old } = before;
    expect(await filesIn(study.folder)).toMatchObject(old);
    expect(await verifyFolder(study.folder)).toMatchObject({ missing: [], changed: [], extra: [] });
    expect(idsOf((await study.sync()).taken)).toEqual([mine.id]);
    const wav = await readFile(join(study.folder, `user=${ATHLETE_ID}`, `record=${mine.id}`, 'raw', 'heart_rate.wav'));
    expect(wav).toHaveLength(44 + 2 * 10);
    expect(await readdir(study.folder)).toEqual(['manifest.json', `user=${ATHLETE_ID}`]);
  });

  it('keeps a record that vanished, and says so, within what is selected', async () => {
    const study = new Study();
    const [mine, theirs] = [await study.record(), await study.record({ user: FRIEND_ID })];
    await study.sync({ selection: { formats: ['raw'] } });
    await mine.delete();
    expect(await study.sync({ selection: { users: [FRIEND_ID] } })).toMatchObject({ gone: [] });
    const report = await study.sync({ selection: { formats: ['raw'] } });
    expect(report).toMatchObject({ taken: [], unchanged: 1, gone: [{ record: mine.resource_uri, state: 'gone' }] });
    expect(await study.filesOf(mine)).toContain('raw/heart_rate.wav');
    expect(await study.filesOf(theirs, FRIEND_ID)).toContain('raw/heart_rate.wav');
    expect(await verifyFolder(study.folder)).toMatchObject({ missing: [], changed: [], extra: [] });
    expect(idsOf((await study.sync()).gone)).toEqual([mine.id]);
  });

  it('takes a recording in progress when it is complete', async () => {
    const study = new Study();
    const mine = await study.record({ goesOn: true });
    const waiting = await study.sync();
    expect(waiting).toMatchObject({
      taken: [],
      waiting: [{ state: 'waiting', reason: 'the recording is in progress (realtime)', taken: null }],
    });
    expect(await readdir(study.folder)).toEqual(['manifest.json']);
    await mine.patch({ end: mine.start + 20 * 256 });
    expect(idsOf((await study.sync()).taken)).toEqual([mine.id]);
  });

  it('moves a record to its user', async () => {
    const study = new Study();
    const mine = await study.record();
    await study.sync({ selection: { formats: ['raw'] } });
    now += 60_000;
    study.wire.change(
      /GET \/api\/record\//,
      withJson<{ objects: Record<string, unknown>[] }>((list) => ({
        ...list,
        objects: list.objects.map((object) => ({
          ...object,
          user: '/api/user/99/',
          last_modified: '2032-01-01T00:00:00',
        })),
      })),
    );
    await study.sync({ selection: { formats: ['raw'] } });
    expect(await readdir(study.folder)).toEqual(['manifest.json', 'user=99']);
    expect(await study.filesOf(mine, 99)).toContain('raw/heart_rate.wav');
  });

  it('goes on with the others where one fails, tells why, and takes it the next time', async () => {
    const study = new Study();
    const records = [await study.record(), await study.record({ after: 100 }), await study.record({ after: 200 })];
    const [, broken] = records;
    const damaged = study.wire.change(new RegExp(`GET /api/data/.*record.*${broken?.id}`), async (response) => {
      const bytes = new Uint8Array(await response.arrayBuffer());
      bytes[900] = (bytes[900] ?? 0) ^ 1;
      return new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } });
    });
    const events: SyncEvent[] = [];
    const report = await study.sync({ onProgress: (event) => events.push(event) });
    damaged();
    expect(idsOf(report.taken)).toEqual([records[0]?.id, records[2]?.id]);
    expect(idsOf(report.failed)).toEqual([broken?.id]);
    expect(report.failed[0]?.reason).toMatch(/damaged: .*checksum/);
    expect(events[0]).toEqual({ kind: 'listed', records: 3, toTake: 3 });
    const done = events.flatMap((event) =>
      event.kind === 'record' ? `${event.entry.state} ${event.done}/${event.of}` : [],
    );
    expect(done.map((text) => text.replace(/^\w+/, ''))).toEqual([' 1/3', ' 2/3', ' 3/3']);
    const steps = events.flatMap((event) =>
      event.kind === 'progress' && event.record === records[0]?.resource_uri ? event : [],
    );
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['downloading', 'unpacking', 'writing Parquet']));
    expect(steps.at(-1)?.bytes).toBe(steps.at(-1)?.total);
    expect(await study.sync()).toMatchObject({ unchanged: 2, taken: [{ record: broken?.resource_uri }], failed: [] });
    expect(await readdir(study.folder)).toEqual(['manifest.json', `user=${ATHLETE_ID}`]);
  });

  it('begins anew where the parts of an archive do not belong together, and keeps nothing of it', async () => {
    const study = new Study({ retries: 1 });
    const mine = await study.record();
    const other = makeZip([
      { name: 'record_1/info.json', data: Buffer.from('{}') },
      { name: 'record_1/stranger.wav', data: new Uint8Array(2000) },
      { name: 'record_1/damaged.wav', data: new Uint8Array(100_000), crc32: 1 },
    ]);
    const half = Math.floor(other.length / 2);
    let answers = 0;
    study.wire.change(/GET \/api\/data\//, (response) => {
      answers += 1;
      const headers = { 'content-type': 'application/octet-stream', etag: '"1"' };
      if (answers === 1) {
        const broken = brokenOff(other.subarray(0, half));
        return new Response(broken, { headers: { ...headers, 'content-length': `${other.length}` } });
      }
      if (answers > 2) return response;
      const range = `bytes ${half}-${other.length - 1}/${other.length}`;
      return new Response(other.slice(half), { status: 206, headers: { ...headers, 'content-range': range } });
    });
    expect(await study.sync()).toMatchObject({ failed: [], taken: [{ record: mine.resource_uri }] });
    const asked = study.wire.sent
      .filter(({ path }) => path.includes('/data/'))
      .map(({ headers }) => headers.get('range'));
    expect(asked).toEqual([null, `bytes=${half}-`, null]);
    expect(await study.filesOf(mine)).not.toContain('raw/stranger.wav');
    expect(await verifyFolder(study.folder)).toMatchObject({ missing: [], changed: [], extra: [] });
  });

  it('takes an archive anew of which the disk lost something when the machine failed', async () => {
    const study = new Study();
    const mine = await study.record({ length: 600 });
    const stopping = new AbortController();
    const stopped = study.sync({
      selection: { datatypes: [4113] },
      signal: stopping.signal,
      onProgress: (event) =>
        event.kind === 'progress' && event.step === 'unpacking' && event.bytes === event.total && stopping.abort(),
    });
    await expect(stopped).rejects.toThrow(AbortError);
    const work = Object.keys(await filesIn(study.folder));
    const left = join(study.folder, work.find((path) => path.endsWith('record.zip')) ?? '');
    await writeFile(left, new Uint8Array((await readFile(left)).length));
    expect(idsOf((await study.sync({ selection: { datatypes: [4113] } })).taken)).toEqual([mine.id]);
    expect(study.wire.lines.filter((line) => line.includes('/data/'))).toHaveLength(1);
    const disturbed = await filesIn(study.folder);
    await study.sync({ folder: join(study.folder, 'undisturbed'), selection: { datatypes: [4113] } });
    expect(disturbed).toEqual(await filesIn(join(study.folder, 'undisturbed')));
  });

  it('asks for no more than it may, and waits where the server says so', async () => {
    const study = new Study({ retries: 5 });
    for (const after of [0, 100, 200, 300]) await study.record({ after });
    let refused = 0;
    study.wire.change(/GET \/api\/data\//, (response) => {
      refused += 1;
      return refused % 3 === 1 ? json({}, 429, { 'retry-after': '0.05' }) : response;
    });
    const report = await study.sync({
      selection: { formats: ['raw'] },
      parallel: 2,
    });
    expect(report.failed).toEqual([]);
    expect(idsOf(report.taken)).toHaveLength(4);
    expect(refused).toBeGreaterThan(4);
    expect(study.wire.mostAtOnce).toBeLessThanOrEqual(2);
  });

  it('stops where it is told to, keeps what is whole, and goes on from there', async () => {
    const study = new Study();
    for (const after of [0, 100, 200]) await study.record({ after });
    const stopping = new AbortController();
    const stopped = study.sync({
      parallel: 1,
      signal: stopping.signal,
      onProgress: (event) => event.kind === 'record' && event.done === 2 && stopping.abort(),
    });
    await expect(stopped).rejects.toThrow(AbortError);
    expect(await verifyFolder(study.folder)).toMatchObject({ missing: [], changed: [], extra: [] });
    expect(await study.sync()).toMatchObject({ unchanged: 2, taken: [{}] });
  });

  it('stops in the midst of checking a download, and of a table', async () => {
    const study = new Study();
    await study.record({ length: 1200 });
    for (const [last, nextStep] of [
      ['downloading', 'unpacking'],
      ['unpacking', 'writing Parquet'],
    ] as const) {
      const stopping = new AbortController();
      const steps: string[] = [];
      const stopped = study.sync({
        selection: { datatypes: [4113] },
        signal: stopping.signal,
        onProgress: (event) => {
          if (event.kind !== 'progress') return;
          steps.push(event.step);
          // Whole, and nothing of the next step is.
          if (event.step === last && event.bytes === event.total) stopping.abort(new Error('enough'));
        },
      });
      await expect(stopped).rejects.toThrow(AbortError);
      await expect(stopped).rejects.toMatchObject({ cause: new Error('enough') });
      expect(steps).toContain(last);
      expect(steps).not.toContain(nextStep);
    }
    expect((await study.sync({ selection: { datatypes: [4113] } })).taken).toHaveLength(1);
  });

  it('ends at once where the login is refused', async () => {
    const study = new Study();
    for (const after of [0, 100, 200]) await study.record({ after });
    study.wire.change(/GET \/api\/data\//, () => new Response(null, { status: 401 }));
    await expect(study.sync({ parallel: 1 })).rejects.toThrow(HttpUnauthorized);
    expect(study.wire.lines.filter((line) => line.includes('/data/'))).toHaveLength(1);
  });

  it('has the folder to itself', async () => {
    const study = new Study();
    await study.record();
    const held = study.wire.hold(/GET \/api\/data\//);
    const first = study.sync();
    await held.answered;
    const second = syncRecordings({ api: study.api, folder: study.folder });
    await expect(second).rejects.toThrow(DownloadError);
    await expect(second).rejects.toThrow(/is being synchronized already, by process \d+/);
    await expect(verifyFolder(study.folder)).rejects.toThrow(/has no manifest\.json|is being synchronized/);
    held.release();
    expect((await first).taken).toHaveLength(1);
  });

  it('leaves alone a folder of another server, and one with something else as its manifest', async () => {
    const study = new Study();
    const manifest = join(study.folder, 'manifest.json');
    await study.sync();
    await writeFile(
      manifest,
      (await readFile(manifest, 'utf8')).replace('http://127.0.0.1:1', 'https://other.example'),
    );
    await expect(study.sync()).rejects.toThrow(/has recordings of https:\/\/other\.example: choose another folder/);
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"version": 1', '"version": 2'));
    await expect(study.sync()).rejects.toThrow(/has version 2, of which this program knows nothing/);
    await writeFile(manifest, '{"name": "my web app"}');
    await expect(study.sync()).rejects.toThrow(/manifest\.json is not the manifest of a sync/);
    expect(await readFile(manifest, 'utf8')).toBe('{"name": "my web app"}');
  });

  const canMount = process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0;
  it.runIf(canMount)('says so where the disk is full, and keeps what is whole', async () => {
    const study = new Study();
    for (const after of [0, 100, 200, 300]) await study.record({ after, length: 60 });
    const disk = join(study.folder, 'disk');
    await mkdir(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk]);
    const selection = { since: study.day, datatypes: ['ECG_I'] };
    try {
      const full = syncRecordings({ api: study.api, folder: disk, parallel: 1, selection });
      await expect(full).rejects.toThrow(/could not be written: the disk is full: make room and call again/);
      execFileSync('mount', ['-o', 'remount,size=32m', disk]);
      const report = await syncRecordings({ api: study.api, folder: disk, selection });
      expect(report.taken.length + report.unchanged).toBe(4);
      expect(report.unchanged).toBeGreaterThan(0);
      const elsewhere = join(study.folder, 'elsewhere');
      await syncRecordings({ api: study.api, folder: elsewhere, selection });
      expect(await filesIn(disk)).toEqual(await filesIn(elsewhere));
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('goes to a sink of the caller, by an engine of the caller', async () => {
    const study = new Study();
    const mine = await study.record();
    const work = join(study.folder, 'work');
    const kept = new Map<string, unknown>();
    const report = await syncRecordings({
      api: study.api,
      selection: { since: study.day, formats: ['raw'] },
      engine: {
        async *run(jobs, perform) {
          // Jobs are plain data: this is how they get to another machine.
          const sent = JSON.parse(JSON.stringify(jobs)) as typeof jobs;
          for (const job of sent) yield perform(job, new AbortController().signal);
        },
      },
      sink: {
        exclusively: (_, task) => task(),
        entries: () => new Map(),
        holds: async () => false,
        note: async (entry) => void kept.set(entry.record, entry),
        workspace: async () => work,
        commit: async (entry) => void kept.set(entry.record, await readdir(join(work, 'files', 'raw'))),
      },
    });
    expect(idsOf(report.taken)).toEqual([mine.id]);
    expect(kept.get(mine.resource_uri)).toContain('ECG_I.wav');
  });

  it('stops while it looks at what is there, which takes long where there is much', async () => {
    const study = new Study();
    const records = [await study.record(), await study.record({ after: 100 })];
    const stopping = new AbortController();
    const looked: string[] = [];
    const never = async () => expect.unreachable();
    const stopped = syncRecordings({
      api: study.api,
      selection: { since: study.day },
      signal: stopping.signal,
      sink: {
        exclusively: (_, task) => task(),
        entries: () => new Map(records.map(({ resource_uri: uri }) => [uri, entryAt(uri)])),
        holds: async ({ record: uri }) => {
          looked.push(uri);
          stopping.abort();
          return false;
        },
        note: never,
        workspace: never,
        commit: never,
      },
    });
    await expect(stopped).rejects.toThrow(AbortError);
    expect(looked).toEqual([records[0]?.resource_uri]);
  });

  it('refuses what does not exist before anything is sent', async () => {
    const study = new Study();
    const refusal = (options: object) =>
      expect(syncRecordings({ api: study.api, folder: study.folder, ...options } as SyncOptions)).rejects;
    await refusal({ folder: undefined }).toThrow(UsageError);
    await refusal({ folder: undefined }).toThrow(/where to, once/);
    await refusal({ parallel: 0 }).toThrow(/'parallel' is a whole number from 1; got 0/);
    await refusal({ selection: { since: 'yesterday' } }).toThrow(
      /'since' is a Date, or a time in ticks; got yesterday/,
    );
    await refusal({ selection: { datatypes: ['hart_rate'] } }).toThrow(
      /no data type 'hart_rate'; did you mean 'heart_rate'\?/,
    );
    await refusal({ selection: { datatypes: [] } }).toThrow(/'datatypes' is empty/);
    await refusal({ selection: { formats: ['wav'] } }).toThrow(/'raw', 'parquet' or 'edf'; got 'wav'/);
    await refusal({ selection: { users: [] } }).toThrow(/'users' is empty/);
    expect(study.wire.sent).toEqual([]);
    await refusal({ selection: { users: ['nobody@example.org'] } }).toThrow(
      /no user nobody@example.org, or none whom you may see/,
    );
  });

  it('knows users by their addresses', async () => {
    const study = new Study();
    await study.record();
    const theirs = await study.record({ user: FRIEND_ID });
    const report = await study.sync({ selection: { users: ['friend@example.org'], formats: ['raw'] } });
    expect(idsOf(report.taken)).toEqual([theirs.id]);
  });

  it('is nowhere in a browser', async () => {
    const api = new web.HexoApi({ schemas: 'bundled' });
    await expect(web.syncRecordings({ api, folder: 'study' })).rejects.toThrow(/there are none here/);
    await expect(web.verifyFolder('study')).rejects.toThrow(UsageError);
  });
});

describe('verifyFolder', () => {
  it('finds every file that is missing, changed or of unknown origin', async () => {
    const study = new Study();
    const mine = await study.record();
    await study.sync({ selection: { datatypes: [19] } });
    const folder = `user=${ATHLETE_ID}/record=${mine.id}`;
    const seen: string[] = [];
    expect(await verifyFolder(study.folder, (path) => seen.push(path))).toMatchObject({
      files: 5,
      missing: [],
      changed: [],
      extra: [],
    });
    expect(seen).toContain(`${folder}/1hz.parquet`);
    await appendFile(join(study.folder, folder, 'raw/statistics.csv'), 'x');
    const wav = join(study.folder, folder, 'raw/heart_rate.wav');
    const bytes = await readFile(wav);
    bytes[50] = (bytes[50] ?? 0) ^ 1;
    await writeFile(wav, bytes);
    await rm(join(study.folder, folder, 'info.json'));
    await writeFile(join(study.folder, 'notes.txt'), 'mine');
    expect(await verifyFolder(study.folder)).toMatchObject({
      files: 2,
      missing: [`${folder}/info.json`],
      changed: [`${folder}/raw/heart_rate.wav`, `${folder}/raw/statistics.csv`],
      extra: ['notes.txt'],
    });
  });

  it('says so where nothing was synchronized, or a sync was broken off', async () => {
    const study = new Study();
    await expect(verifyFolder(study.folder)).rejects.toThrow(/has no manifest\.json: nothing was synchronized there/);
    const begun = emptyFolder();
    await writeFile(join(begun, '.sync.lock'), 'elsewhere 1 x');
    await expect(verifyFolder(begun)).rejects.toThrow(/is being synchronized, .*wait, or run the sync once more/);
    await study.sync();
    await writeFile(join(study.folder, '.sync.lock'), 'elsewhere 1 x');
    await expect(verifyFolder(study.folder)).rejects.toThrow(/wait, or run the sync once more/);
  });
});

/** A body that breaks off. */
function brokenOff(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull: (controller) => {
      if (sent) controller.error(new TypeError('terminated'));
      else controller.enqueue(bytes);
      sent = true;
    },
  });
}

function entryAt(record: string): SyncEntry {
  return { record, user: '/api/user/123/', start: null, state: 'failed', reason: '', taken: null };
}
