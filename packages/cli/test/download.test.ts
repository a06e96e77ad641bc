import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from './support/hexoskin.js';
import { onSandbox } from './support/sandbox.js';

const sandbox = onSandbox({ ranges: true });
afterEach(() => sandbox.server.setFaults(null));

/** Short ones, which are there at once. */
const RANGES = ['58902', '58903'] as const;

async function download(folder: string, ...argv: string[]) {
  const { code, stdout, stderr } = await sandbox.hexoskin(['download', ...argv, '--to', folder]);
  const rows = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  return { code, rows, stderr };
}

const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const dataRequests = (): number => sandbox.server.log().filter(({ url }) => url.includes('/api/data/')).length;

describe('hexoskin download', () => {
  it('brings several at the same time, and tells of each', async () => {
    const folder = temporaryFolder();
    const { code, rows, stderr } = await download(folder, `range/${RANGES[0]}`, '--range', RANGES[1]);
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(RANGES.map((id) => `range_${id}.zip`));
    expect(rows.sort((one, other) => (one.path < other.path ? -1 : 1))).toEqual(
      RANGES.map((id) => ({
        recording: `range ${id}`,
        state: 'downloaded',
        bytes: statSync(join(folder, `range_${id}.zip`)).size,
        path: join(folder, `range_${id}.zip`),
      })),
    );
    expect(stderr).toMatch(/^.*range_\d+\.zip {2}\d+ kB, downloaded\n.*range_\d+\.zip {2}\d+ kB, downloaded\n$/);
    expect(stderr).not.toContain('\u001b');
  });

  it('leaves alone what is there as a whole, and says so', async () => {
    const folder = temporaryFolder();
    for (const format of ['zip', 'edf', 'csv', 'wav']) {
      const argv = [`range/${RANGES[1]}`, '--format', format];
      const first = await download(folder, ...argv);
      expect(first).toMatchObject({ code: 0, rows: [{ state: 'downloaded' }] });
      const before = dataRequests();
      const again = await download(folder, ...argv);
      expect(again).toMatchObject({ code: 0, rows: [{ state: 'already there', bytes: expect.any(Number) }] });
      expect([format, dataRequests() - before]).toEqual([format, 0]);
    }
    expect(readdirSync(folder).sort()).toEqual(
      ['', '.csv', '.edf', '.zip'].map((ending) => `range_${RANGES[1]}${ending}`),
    );
    expect(readdirSync(join(folder, `range_${RANGES[1]}`))).toContain('ECG_I.wav');
  });

  it('goes on where it broke off, in a later call, and ends with the same bytes', async () => {
    const [folder, undisturbed] = [temporaryFolder(), temporaryFolder()];
    const all = RANGES.map((id) => `range/${id}`);
    await download(undisturbed, ...all);
    const data = { path: '/api/data/', query: { range: RANGES[0] } };
    sandbox.server.setFaults({
      rules: [
        { match: { ...data, nth: 1 }, fault: { kind: 'reset', at: 'body', after: 300_000 } },
        { match: { ...data, nth: [2, 3, 4, 5] }, fault: { kind: 'status', status: 503 } },
      ],
    });
    const broken = await download(folder, ...all);
    expect(broken.code).toBe(4);
    expect(broken.stderr).toMatch(
      /range 58902 failed: .*\n(.*\n)?hexoskin: 1 of 2 failed; the same call again goes on/,
    );
    expect(broken.rows).toContainEqual(expect.objectContaining({ recording: 'range 58902', state: 'failed' }));
    expect(readdirSync(folder)).toContain('range_58903.zip');
    expect(readdirSync(folder)).not.toContain('range_58902.zip');

    sandbox.server.setFaults(null);
    const { code, rows } = await download(folder, ...all);
    expect(code).toBe(0);
    expect(rows.map(({ state }) => state).sort()).toEqual(['already there', 'resumed']);
    expect(readdirSync(folder).sort()).toEqual(RANGES.map((id) => `range_${id}.zip`));
    for (const name of readdirSync(folder)) expect(sumOf(join(folder, name))).toBe(sumOf(join(undisturbed, name)));
  });

  it('unpacks what it was asked to, and keeps archives that are there', async () => {
    const folder = temporaryFolder();
    await download(folder, `range/${RANGES[1]}`);
    const { rows } = await download(
      folder,
      `range/${RANGES[1]}`,
      '--format',
      'wav',
      '--datatype',
      'heartrate,rr_interval',
    );
    expect(rows).toMatchObject([{ state: 'downloaded', path: join(folder, `range_${RANGES[1]}_19_18`) }]);
    expect(readdirSync(folder).sort()).toEqual([`range_${RANGES[1]}.zip`, `range_${RANGES[1]}_19_18`]);
    expect(readdirSync(join(folder, `range_${RANGES[1]}_19_18`)).sort()).toEqual([
      'RR_interval.csv',
      'heart_rate.wav',
      'info.json',
      'statistics.csv',
    ]);
  });

  it('says what a table lacks', async () => {
    const { stderr } = await download(temporaryFolder(), '37700', '--format', 'csv', '--datatype', 'ecg,heartrate');
    expect(stderr).toMatch(/record_37700_4113_4114_4115_19\.csv {2}.* downloaded \(ECG_I: every 10th sample\)\n$/);
  });

  it('replaces what is damaged only where it is told to', async () => {
    const folder = temporaryFolder();
    const [path, argv] = [join(folder, `range_${RANGES[1]}.zip`), [`range/${RANGES[1]}`]] as const;
    await download(folder, ...argv);
    const whole = readFileSync(path);
    const damaged = Buffer.from(whole);
    damaged[20_000] = (damaged[20_000] ?? 0) ^ 255;
    writeFileSync(path, damaged);
    const refused = await download(folder, ...argv);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /range_58903\.zip is there, but not whole \(.*damaged.*\): --force downloads it anew\n$/,
    );
    expect(readFileSync(path).equals(damaged)).toBe(true);
    expect((await download(folder, ...argv, '--force')).code).toBe(0);
    expect(readFileSync(path).equals(whole)).toBe(true);
  });

  it('fetches a recording in progress anew each time', async () => {
    const folder = temporaryFolder();
    const { stdout } = await sandbox.hexoskin(['list', 'record', '--order', '-start', '--limit', '20']);
    const live = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .find(({ status }) => status === 'realtime');
    const argv = [String(live.id), '--datatype', 'heartrate'];
    for (const _ of [1, 2]) {
      const { code, rows, stderr } = await download(folder, ...argv);
      expect([code, rows[0].state]).toEqual([0, 'downloaded']);
      expect(stderr).toMatch(/\(in progress: this is what there is so far\)\n$/);
    }
  });

  it.each([
    [[], 2, /what to download\?/],
    [['thirty'], 2, /'thirty' names no record/],
    [['--range', 'record/12'], 2, /'record\/12' is no range/],
    [['37700', '--format', 'mp3'], 2, /Allowed choices are zip, edf, csv, wav/],
    [['37700', '--parallel', '0'], 2, /1 or more/],
    [['999999999'], 1, /^hexoskin: .*999999999.* 404/],
    [['999999998', '999999999'], 1, /2 of 2 failed/],
  ])('%j exits with %i', async (argv, exitCode, message) => {
    const folder = temporaryFolder();
    const { code, stderr } = await download(folder, ...argv);
    expect(code).toBe(exitCode);
    expect(stderr).toMatch(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('asks to sign in where somebody has to', async () => {
    const argv = ['download', '37700', '--to', temporaryFolder()];
    const { code, stderr } = await sandbox.hexoskin(argv, { env: { HEXOSKIN_AUTH: 'athlete@example.org:wrong' } });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^hexoskin: .* 401: .*check HEXOSKIN_AUTH\n$/);
  });
});
