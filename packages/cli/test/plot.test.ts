import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Surroundings } from './support/in-process.js';
import { makeRecordings, type Recordings } from './support/recordings.js';
import { onSandbox } from './support/sandbox.js';

const sandbox = onSandbox();
let files: Recordings;
beforeAll(async () => {
  files = await makeRecordings();
});
afterAll(() => files.remove());

const plot = (argv: readonly string[], surroundings: Surroundings = {}) =>
  sandbox.hexoskin(['plot', ...argv], surroundings);
const titles = (text: string): string[] => text.split('\n').filter((line) => /^[A-Za-z]\w+( \[|$)/.test(line));

describe('hexoskin plot', () => {
  it('draws the rates of a whole record, and some seconds of its waves', async () => {
    const { code, stdout, stderr } = await plot(['37700']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toBe('record 37700, 2014-07-17 15:38:06 to 16:16:50 (39 min), America/Montreal');
    expect(titles(stdout)).toEqual([
      'heart_rate [bpm]  ~ not to be trusted',
      'breathing_rate [rpm]  ~ not to be trusted',
      'activity [g]',
      'ECG_I [mV]',
      'respiration_thoracic [a.u.]',
      'respiration_abdominal [a.u.]',
    ]);
    expect(stdout).toMatch(/ 15:40 +15:45 +15:50/);
    expect(stdout).toMatch(/ 15:57:24 +15:57:26/);
  });

  it('fits into the terminal, dimmed and bold where that may be', async () => {
    for (const columns of [50, 80, 120]) {
      const { stdout } = await plot(['37700', '--channels', 'heartrate'], { columns });
      expect(stdout).toContain('\u001b[1mheart_rate [bpm]\u001b[22m');
      const lines = stripVTControlCharacters(stdout).split('\n').slice(1);
      const widest = Math.max(...lines.map((line) => line.length));
      expect(widest).toBeLessThanOrEqual(columns);
      expect(widest).toBeGreaterThan(columns - 5);
    }
    const plain = await plot(['37700', '--channels', '19'], { columns: 80, env: { NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001b');
  });

  it('draws with plain characters where there are no others', async () => {
    for (const more of [{ env: { LANG: 'C' } }, { env: { TERM: 'dumb', LANG: 'en_US.UTF-8' } }]) {
      expect((await plot(['37700', '--channels', '19'], more)).stdout).toMatch(/^[ -~\n]+$/);
    }
    expect((await plot(['37700', '--channels', '19', '--ascii', '--height', '3'])).stdout).toMatch(/^[ -~\n]+$/);
  });

  it('draws the time that is asked for, in whatever form', async () => {
    const axis = async (...argv: string[]) =>
      (await plot(['37700', '--channels', 'ecg', ...argv])).stdout.split('\n').at(-2)?.trim().replace(/ +/, ' ');
    const expected = await axis('--from', '11m54s', '--for', '3s');
    expect(expected).toMatch(/^15:50:01 15:50:02$/);
    expect(await axis('--from', '15:50:00.2', '--to', '15:50:03.2')).toBe(expected);
    expect(await axis('--from', '2014-07-17T19:50:00.25Z', '--for', '3s')).toBe(expected);
    expect(await axis('--to', '15:50:03.2', '--for', '3')).toBe(expected);
    expect(titles((await plot(['37700', '--from', '10m', '--for', '20s'])).stdout)[0]).toBe('ECG_I [mV]');
    expect(titles((await plot(['37700', '--from', '10m', '--for', '10m'])).stdout)).toHaveLength(3);
  });

  it('says where the server sent a part alone', async () => {
    const { stderr } = await plot(['37700', '--channels', 'ecg']);
    expect(stderr).toBe('ECG_I: every 10th sample, as the server sends so long a time; --for less shows all\n');
  });

  it('draws ranges, and files the same as the server', async () => {
    const range = await plot(['range/58902']);
    expect([range.code, range.stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(/^range 58902, 2014-07-17 /)]);
    const [zip, edf] = await Promise.all([plot([files.zip]), plot([files.edf])]);
    expect(titles(zip.stdout)).toHaveLength(6);
    expect(edf.stdout.split('\n').slice(1)).toEqual(zip.stdout.split('\n').slice(1));
    // Two records of 40 s with 20 s of nothing between them.
    const { stdout } = await plot([files.range, '--channels', 'heart_rate']);
    expect(stdout).toMatch(/└.*[─~] {9,}[─~┬]/);
  });

  it.each([
    [['37700', '--channels', 'hearrate'], 2, /no data type 'hearrate'; did you mean 'heart_rate'\?/],
    [['37700', '--channels', 'spo2'], 1, /record 37700 has none of these samples/],
    [['37700', '--from', '5h'], 2, /is over by then/],
    [['37700', '--from', 'soon'], 2, /'soon' is no time: write 90s or 5m since the start/],
    [['37700', '--from', '20s', '--to', '10s'], 2, /no time between/],
    [['37700', '--for', 'long'], 2, /such as 10s, 5m or 1h30m/],
    [['37700', '--height', '0'], 2, /from 1 to 100/],
    [['37700', '--json'], 2, /hexoskin data/],
    [['nothing'], 2, /names no record, as 37700, no range, as range\/12, and no file/],
    [['999999999'], 1, /404/],
  ])('%j exits with %i', async (argv, exitCode, message) => {
    const { code, stderr } = await plot(argv);
    expect(code).toBe(exitCode);
    expect(stderr).toMatch(message);
  });
});
