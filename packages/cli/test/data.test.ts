import { stripVTControlCharacters } from 'node:util';
import { HexoApi } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { onSandbox } from './support/sandbox.js';

const sandbox = onSandbox();
const data = (...argv: string[]) => sandbox.hexoskin(['data', ...argv]);
const start = 359_840_226_870;

function connect(): HexoApi {
  return new HexoApi({ baseUrl: sandbox.server.url, auth: 'athlete@example.org:athlete', schemas: 'bundled' });
}

describe('hexoskin data', () => {
  it('writes a row for each moment in a pipe, exactly what the server has', async () => {
    const { code, stdout, stderr } = await data('37700', '--datatype', 'heartrate,rr_interval');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const [json] = await connect().data.list({ record: 37_700, datatype__in: [19, 18] });
    for (const [id, name] of [
      [19, 'heart_rate'],
      [18, 'RR_interval'],
    ] as const) {
      const own = rows.filter((row) => row[name] !== undefined).map((row) => [row.tick, row[name]]);
      expect(own).toEqual(json?.data[id]);
    }
    expect(rows.map(({ tick }) => tick)).toEqual(rows.map(({ tick }) => tick).sort((a, b) => a - b));
    expect(rows.find(({ tick }) => tick === start + 256)).toEqual({
      tick: start + 256,
      time: '2014-07-17T15:38:07.2109375-04:00',
      heart_rate: 70,
    });
  });

  it('writes CSV and one JSON document, with the same rows', async () => {
    const argv = ['37700', '--start', '10m', '--end', '10m3s'];
    const csv = (await data(...argv, '--csv')).stdout.trimEnd().split('\n');
    const json = JSON.parse((await data(...argv, '--json')).stdout);
    expect(csv[0]).toBe('tick,time,heart_rate,breathing_rate,minute_ventilation,tidal_volume,activity,cadence');
    expect(csv.slice(1)).toEqual(json.map((row: object) => Object.values(row).join(',')));
    expect(json).toHaveLength(3);
    expect(JSON.parse((await data('37700', '--datatype', 'spo2', '--json')).stdout)).toEqual([]);
  });

  it('shows the head of a table that fits into the terminal, and says of how many rows', async () => {
    for (const columns of [60, 80, 120]) {
      const { stdout, stderr } = await sandbox.hexoskin(['data', '37700'], { columns });
      const lines = stripVTControlCharacters(stdout).trimEnd().split('\n');
      expect(lines).toHaveLength(21);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
      expect(stderr).toBe(
        'record 37700, 2014-07-17, America/Montreal\n' +
          (columns < 80 ? 'No room for activity, cadence: --datatype chooses others\n' : '') +
          'The first 20 of 2324 rows: --limit shows more, --csv and --json write all.\n',
      );
      if (columns >= 80) expect(lines[1]).toMatch(/^15:38:07\.2 +70 +10 /);
    }
    const { stdout } = await sandbox.hexoskin(['data', '37700', '--datatype', 'ecg', '--limit', '3'], { columns: 80 });
    expect(stripVTControlCharacters(stdout).split('\n')[2]).toMatch(/^15:38:06\.250 +0\.2112$/);
  });

  it('says what the server left out, and gets it where it should', async () => {
    const argv = ['37700', '--datatype', 'ecg', '--end', '5m', '--csv'];
    const thinned = await data(...argv);
    expect(thinned.stderr).toBe('ECG_I: every 2nd sample, as the server sends it; --full-resolution gets all\n');
    const whole = await data(...argv, '--full-resolution');
    expect([whole.code, whole.stderr]).toEqual([0, '']);
    const ticks = whole.stdout
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.slice(0, line.indexOf(','))));
    // Every one of them, each once, over the borders of what was fetched at a time.
    expect(ticks).toEqual(Array.from({ length: 300 * 256 }, (_, index) => start + index));
  });

  it('takes ranges, and the time of a user', async () => {
    const range = (await data('range/58902', '--datatype', '19')).stdout.trimEnd().split('\n');
    const first = JSON.parse(range[0] ?? '{}');
    expect(first.tick).toBeGreaterThan(start);
    const user = async (...argv: string[]) => (await data('--datatype', '19', ...argv)).stdout;
    const day = await user('--user', 'me', '--start', '2014-07-17', '--end', '2014-07-17');
    expect(day).toBe((await data('37700', '--datatype', '19')).stdout);
    expect(await user('--user', 'athlete@example.org', '--start', '2014-07-17', '--end', '2014-07-17')).toBe(day);
  });

  it.each([
    [[], 2, /whose samples\? name a record, as 37700/],
    [['37700', '--user', 'me'], 2, /leave out --user/],
    [['--user', 'me'], 2, /--user needs a time/],
    [['--user', 'me', '--start', '10m', '--end', '2014-07-18'], 2, /'10m' is no time: write 2026-05-01/],
    [['--user', 'nobody@example.org', '--start', '2014-07-17', '--end', '2014-07-17'], 2, /there is no user 'nobody/],
    [['thirty'], 2, /'thirty' names no record/],
    [['37700', '--datatype', 'hartrate'], 2, /there is no data type 'hartrate'; did you mean 'heart_rate'\?/],
    [['37700', '--start', '3m', '--end', '2m'], 2, /no time between --start and --end/],
    [['999999999'], 1, /999999999.* 404/],
  ])('%j exits with %i', async (argv, exitCode, message) => {
    const { code, stdout, stderr } = await data(...argv);
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
