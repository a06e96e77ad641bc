import { describe, expect, it } from 'vitest';
import { onSandbox } from './support/sandbox.js';

/** Twenty seconds of the recording go by in one. */
const SPEED = 20;
const began = Date.now();

const sandbox = onSandbox({ now: () => began + (Date.now() - began) * SPEED, liveFor: 120 });
const follow = (argv: readonly string[], columns?: number) =>
  sandbox.hexoskin(['follow', ...argv, '--interval', '0.3'], columns === undefined ? {} : { columns });

describe('hexoskin follow', () => {
  it('shows values as they come until the record ends: as rows in a pipe, in one line on a terminal', async () => {
    const [piped, shown] = await Promise.all([
      follow(['--user', 'me', '--datatype', 'heartrate,activity']),
      follow(['--user', 'athlete@example.org'], 60),
    ]);
    expect([piped.code, piped.stderr]).toEqual([0, 'The recording has ended.\n']);
    const rows = piped.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const ticks = rows.flatMap((row) => (row.heart_rate === undefined ? [] : [row.tick]));
    expect(ticks.length).toBeGreaterThan(60);
    // One a second, none twice and none missing.
    expect(ticks.map((tick) => tick - ticks[0])).toEqual(ticks.map((_, index) => index * 256));
    const lines = shown.stdout.split('\r').slice(1);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.at(-1)).toMatch(/^\d\d:\d\d:\d\d {2}heart_rate \d+ bpm {2}breathing_rate \d+ rpm/);
    // What is cut could be taken for another number.
    expect(lines.at(-1)).toContain('…');
    expect(shown.stdout.endsWith('\n')).toBe(true);
    for (const line of lines) expect(line.replace('\u001b[K', '').trimEnd().length).toBeLessThan(60);

    const over = await follow(['--user', 'me']);
    expect([over.code, over.stderr]).toEqual([1, expect.stringMatching(/no recording of 'me' in progress/)]);
  });

  it('tells of a record that is over, or writes it as a whole', async () => {
    const over = await follow(['37700']);
    expect(over).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/Record 37700 is not in progress; --all/),
    });
    const all = await follow(['37700', '--all', '--datatype', 'heartrate']);
    expect(all.stdout).toBe((await sandbox.hexoskin(['data', '37700', '--datatype', 'heartrate'])).stdout);
  });

  it.each([
    [[], /whom to follow\?/],
    [['37700', '--user', 'me'], /whom to follow\?/],
    [['range/12'], /ranges do not grow/],
    [['37700', '--datatype', 'hart'], /no data type 'hart'/],
  ])('%j is wrong usage', async (argv, message) => {
    const { code, stderr } = await follow(argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
