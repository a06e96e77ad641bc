import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HexoApi, type RecordInstance } from 'hexoskin-client';
import { type ServedSandbox, serveSandbox } from 'hexoskin-sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './support/hexoskin.js';
import { run, start } from './support/in-process.js';

const FIRST = Date.parse('2031-06-01T10:00:00Z') / 1000;

let sandbox: ServedSandbox;
let records: RecordInstance[];
beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 });
  const api = new HexoApi({ baseUrl: sandbox.url, auth: 'athlete@example.org:athlete', schemas: 'bundled' });
  records = [];
  for (const after of [0, 100, 200]) {
    const start = (FIRST + after) * 256;
    records.push(await api.record.create({ user: 123, device: 'HXSKIN1200002070', start, end: start + 20 * 256 }));
  }
});
afterAll(() => sandbox.close());

const surroundings = () => ({
  env: {
    HEXOSKIN_BASE_URL: sandbox.url,
    HEXOSKIN_AUTH: 'athlete@example.org:athlete',
    HEXOSKIN_CONFIG_DIR: '/dev/null/nowhere',
  },
});
const sync = (...argv: string[]) => run(['sync', ...argv], surroundings());
const little = ['--since', '2031-06-01T00:00:00Z', '--datatype', 'heartrate'];

describe('hexoskin sync', () => {
  it('keeps a copy, and says what it did', async () => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await sync(
      folder,
      ...little,
      '--user',
      'athlete@example.org,99',
      '--parallel',
      '1',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      folder,
      taken: 3,
      unchanged: 0,
      in_progress: 0,
      failed: 0,
      gone_from_server: 0,
    });
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      '3 recordings, 3 to take',
      expect.stringMatching(new RegExp(`^${records[0]?.resource_uri}, [\\d.]+ kB, 1 of 3$`)),
    ]);
    expect((await readdir(join(folder, 'user=123', `record=${records[0]?.id}`))).sort()).toEqual([
      '1hz.parquet',
      'info.json',
      'raw',
    ]);
    const again = await sync(folder, ...little);
    expect(JSON.parse(again.stdout)).toMatchObject({ taken: 0, unchanged: 3, bytes: 0 });
    expect(again.stderr).toBe('3 recordings, 0 to take\n');
  });

  it('ends with an exit code of its own where a part failed, and then the rest is there', async () => {
    const folder = temporaryFolder();
    sandbox.setFaults({
      rules: [{ match: { query: { record: `*${records[1]?.id}*` } }, fault: { kind: 'status', status: 404 } }],
    });
    const failed = await sync(folder, ...little, '--format', 'raw');
    sandbox.setFaults(null);
    expect(failed.code).toBe(4);
    expect(JSON.parse(failed.stdout)).toMatchObject({ taken: 2, failed: 1 });
    expect(failed.stderr).toMatch(new RegExp(`${records[1]?.resource_uri} failed: .*404`));
    expect(failed.stderr).toMatch(/hexoskin: 1 recording could not be taken; the others are in .*\n$/);
    const resumed = await sync(folder, ...little, '--format', 'raw');
    expect({ code: resumed.code, ...JSON.parse(resumed.stdout) }).toMatchObject({ code: 0, taken: 1, unchanged: 2 });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stopped by %s, says what is done, what is left and how to go on', async (signal, code) => {
    const folder = temporaryFolder();
    const running = start(['sync', folder, ...little, '--parallel', '1'], surroundings());
    await running.told(/1 of 3\n/);
    process.emit(signal, signal);
    const { stderr, ...stopped } = await running.finished;
    expect(stopped).toEqual({ code, stdout: '' });
    expect(stderr).toMatch(/\nStopped: 1 recording taken, 2 left\. The same command goes on from there\n$/);
    expect(JSON.parse((await sync(folder, ...little)).stdout)).toMatchObject({ taken: 2, unchanged: 1 });
  });

  it('stopped while a record is given up, says so', async () => {
    const folder = temporaryFolder();
    sandbox.setFaults({
      rules: [{ match: { query: { record: `*${records[0]?.id}*` } }, fault: { kind: 'status', status: 404 } }],
    });
    const running = start(['sync', folder, ...little, '--parallel', '1'], surroundings());
    await running.told(/failed: .*\n/);
    process.emit('SIGINT', 'SIGINT');
    const { stderr } = await running.finished;
    sandbox.setFaults(null);
    expect(stderr).toMatch(/\nStopped: 0 recordings taken, 1 failed, 2 left\. /);
  });

  it('compares every byte with the manifest', async () => {
    const folder = temporaryFolder();
    await sync(folder, ...little);
    const whole = await sync(folder, '--verify');
    expect({ code: whole.code, ...JSON.parse(whole.stdout) }).toMatchObject({
      code: 0,
      files: 15,
      missing: 0,
      changed: 0,
    });
    const of = (index: number) => `user=123/record=${records[index]?.id}/1hz.parquet`;
    await rm(join(folder, of(0)));
    await writeFile(join(folder, of(1)), 'x');
    await writeFile(join(folder, 'notes.txt'), 'x');
    const wrong = await sync(folder, '--verify');
    expect({ code: wrong.code, ...JSON.parse(wrong.stdout) }).toMatchObject({
      code: 1,
      files: 13,
      missing: 1,
      changed: 1,
      of_unknown_origin: 1,
    });
    expect(wrong.stderr.split('\n').slice(0, 3)).toEqual([
      `${of(0)} is missing`,
      `${of(1)} is changed`,
      'notes.txt is of unknown origin',
    ]);
    expect(wrong.stderr).toContain('2 files in');
  });

  it.each([
    [['--format', 'wav'], "--format takes raw, parquet, edf, not 'wav'"],
    [['--datatype', 'hartrate'], "there is no data type 'hartrate'; did you mean 'heart_rate'?"],
    [['--since', '2031-06-01'], '--zone America/Montreal'],
    [['--user', 'nobody@example.org'], 'There is no user nobody@example.org, or none whom you may see'],
    [['--parallel', '0'], 'It is a whole number, 1 or more.'],
  ])('refuses %j as wrong usage', async (argv, words) => {
    const { code, stdout, stderr } = await sync(temporaryFolder(), ...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});
