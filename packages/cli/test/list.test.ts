import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServedSandbox, serveSandbox } from 'hexoskin-sandbox';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { writeProfile } from '../src/configuration/profiles.js';
import { run } from './support/in-process.js';

let sandbox: ServedSandbox;
beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 });
});
afterAll(() => sandbox.close());

const env = () => ({
  HEXOSKIN_BASE_URL: sandbox.url,
  HEXOSKIN_AUTH: 'athlete@example.org:athlete',
  HEXOSKIN_CONFIG_DIR: '/dev/null/nowhere',
  // Nor are definitions of resources left in the cache folder of whoever runs the tests.
  XDG_CACHE_HOME: '/dev/null/nowhere',
});
const list = (...argv: string[]) => run(['list', ...argv], { env: env() });
const onTerminal = (columns: number, ...argv: string[]) => run(['list', ...argv], { env: env(), columns });
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is how colours are written.
const plain = (text: string): string => text.replaceAll(/\u001b\[\d*m/g, '');

describe('hexoskin list', () => {
  it('writes an object a line in a pipe, of all pages', async () => {
    const { code, stdout, stderr } = await list('trackpoint');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const objects = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(objects.length).toBeGreaterThan(1000);
    expect(objects[0]).toMatchObject({ resource_uri: expect.stringMatching(/^\/api\/trackpoint\/\d+\/$/) });
    expect(new Set(objects.map(({ id }) => id)).size).toBe(objects.length);
  });

  it('writes one JSON document where asked to', async () => {
    expect(JSON.parse((await list('record', '--json', '--limit', '2')).stdout)).toHaveLength(2);
    expect(JSON.parse((await list('record', '--json', 'start__lt=0')).stdout)).toEqual([]);
  });

  it('writes CSV that a spreadsheet does not run', async () => {
    const { stdout } = await list('user', '--csv', '--fields', 'id,last_name,profile.gender', '--order', '-id');
    expect(stdout.split('\n')[0]).toBe('id,last_name,profile.gender');
    expect(stdout).toContain('\n99,"Núñez, Jr.",M\n');
  });

  it('fits a table into the terminal, and says what it left out', async () => {
    for (const columns of [60, 80, 120]) {
      const { stdout, stderr } = await onTerminal(columns, 'record', '--limit', '30');
      const lines = plain(stdout).trimEnd().split('\n');
      expect(lines[0]).toMatch(/^ *id +status/);
      expect(lines).toHaveLength(31);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
      expect(stderr).toMatch(/^\d+ more fields: see --fields, --json\n$/);
    }
    expect((await onTerminal(80, 'record', 'start__lt=0')).stderr).toBe('Nothing matches.\n');
  });

  it('has colours only where a terminal may show them', async () => {
    expect((await onTerminal(80, 'record', '--limit', '1')).stdout).toContain('\u001b[1m');
    expect((await onTerminal(80, 'record', '--limit', '1', '--no-color')).stdout).not.toContain('\u001b');
    const withoutColour = await run(['list', 'record', '--limit', '1'], {
      env: { ...env(), NO_COLOR: '1' },
      columns: 80,
    });
    expect(withoutColour.stdout).not.toContain('\u001b');
  });

  it('filters by days of a zone, orders, and follows links', async () => {
    const { stdout } = await list(
      'record',
      'start=2026-05-02',
      '--zone=America/Montreal',
      '--order=-start',
      '--fields=start_date,user.first_name',
    );
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Date.parse(row.start_date)).toBeGreaterThanOrEqual(Date.parse('2026-05-02T04:00:00Z'));
      expect(Date.parse(row.start_date)).toBeLessThan(Date.parse('2026-05-03T04:00:00Z'));
      expect(row['user.first_name']).toMatch(/^(Zoë|Mateo)$/);
    }
  });

  it('shows times by the clocks of the zone in tables and CSV, and JSON as the server sends it', async () => {
    const asked = ['record', 'id=37700', '--fields', 'start,start_date,device.created'];
    const shown = async (...options: string[]) => (await list(...asked, ...options)).stdout;
    expect(await shown('--csv')).toContain('\n359840226870,2014-07-17T19:38:06+00:00,2024-01-16T00:00:00+00:00\n');
    expect(await shown('--csv', '--zone', 'America/Montreal')).toContain(
      '\n359840226870,2014-07-17T15:38:06-04:00,2024-01-15T19:00:00-05:00\n',
    );
    expect(await shown('--zone', 'America/Montreal')).toContain('"2014-07-17T19:38:06+00:00"');
    const table = await onTerminal(80, ...asked, '--zone', 'Asia/Kolkata');
    expect(table.stdout).toMatch(/ 2014-07-18T01:08:06\+05:30 /);
    // Of some fields the server does not say that they are in UTC.
    const before = sandbox.log().length;
    const point = await list('trackpoint', 'id=1', '--fields', 'time', '--csv', '--zone', 'America/Montreal');
    expect(point.stdout).toBe('time\n2026-05-22T08:44:06-04:00\n');
    expect(
      sandbox
        .log()
        .slice(before)
        .filter(({ url }) => url.startsWith('/api/trackpoint/?')),
    ).toHaveLength(1);
    expect(
      sandbox
        .log()
        .slice(before)
        .filter(({ url }) => /trackpoint\/\d/.test(url)),
    ).toEqual([]);
  });

  it('knows the caller by me', async () => {
    const ids = async (user: string) => (await list('record', `user=${user}`, '--fields', 'id', '--csv')).stdout;
    expect(await ids('me')).toBe(await ids('athlete@example.org'));
    expect((await ids('me')).split('\n').length).toBeGreaterThan(100);
  });

  it('shows linked objects in place of links', async () => {
    const { stdout } = await list('record', '--include', 'user', '--limit', '1');
    expect(JSON.parse(stdout)).toMatchObject({ user: { email: 'athlete@example.org' } });
  });

  it.each([
    [['recrod'], "The server has no resource 'recrod'; did you mean 'record'?"],
    [['record', 'strat__gte=5'], "record has no filter 'strat__gte'; did you mean 'start__gte'?"],
    [['record', 'start__gte=yesterday'], "'start__gte' takes a time, as 2026-05-01T08:00:00Z, or a number"],
    [['record', '--order', 'strat'], "record cannot be ordered by 'strat'; did you mean 'start'?"],
    [['record', '--fields', 'id,strat'], "record has no field 'strat'; did you mean 'start'?"],
    [['record', '--include', 'usr'], "record has no relation 'usr' to include; did you mean 'user'?"],
    [['record', 'start__gte=2026-05-01'], '--zone America/Montreal'],
    [['record', '--zone', 'Moon/Base'], "--zone names no time zone: 'Moon/Base'"],
    [['record', '--limit', '0'], 'It is a whole number, 1 or more.'],
    [['record', '--json', '--csv'], '--json and --csv do not go together'],
    [['record', '--lmit', '5'], "unknown option '--lmit'; Did you mean --limit?"],
    [['data'], 'read them with: hexoskin data'],
    [[], "missing required argument 'resource'"],
  ])('refuses %j by its name, as wrong usage', async (argv, words) => {
    const { code, stdout, stderr } = await list(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/^hexoskin: /);
  });

  it('tells who is not signed in what to do, by an exit code of its own', async () => {
    for (const [auth, advice] of [
      ['', 'sign in with: hexoskin login'],
      ['athlete@example.org:wrong-secret', 'check HEXOSKIN_AUTH'],
    ] as const) {
      const { code, stderr } = await run(['list', 'record', '--verbose'], { env: { ...env(), HEXOSKIN_AUTH: auth } });
      expect(code).toBe(3);
      expect(stderr).toMatch(new RegExp(`^hexoskin: .*; ${advice}$`, 'm'));
      expect(stderr).not.toContain('wrong-secret');
    }
  });

  it('is among the commands of the overview, and says its version', async () => {
    const overview = await run(['--help'], { columns: 80 });
    expect(overview).toMatchObject({ code: 0, stdout: expect.stringMatching(/\nObjects:\n(.*\n)* {2}list +List /) });
    expect(await run(['help', 'list'])).toEqual(await run(['list', '--help']));
    for (const argv of [
      ['help', 'lst'],
      ['lst', '--help'],
    ]) {
      expect(await run(argv)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('Did you mean list?'),
      });
    }
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await run([])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage: hexoskin') });
    expect(await run(['lst'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean list?') });
  });

  it('stops after as many objects as limit says, as an option or as a filter', async () => {
    for (const limit of [['--limit', '3'], ['limit=3']]) {
      const { stdout } = await run(['list', 'range', ...limit], { env: env() });
      expect(stdout.trim().split('\n')).toHaveLength(3);
    }
    expect(await run(['list', 'range', 'limit=three'], { env: env() })).toMatchObject({ code: 2 });
  });

  it('refuses a profile that is not there, and names those that are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hexoskin-list-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const inFolder = { ...env(), HEXOSKIN_CONFIG_DIR: folder };
    const typo = await run(['list', 'record', '--profile', 'tiral'], { env: inFolder });
    expect(typo).toMatchObject({ code: 2, stderr: expect.stringContaining('hexoskin login --profile tiral') });
    await writeProfile(folder, 'trial', { baseUrl: sandbox.url });
    const known = await run(['list', 'record'], { env: { ...inFolder, HEXOSKIN_PROFILE: 'tiral' } });
    expect(known.stderr).toMatch(
      /^hexoskin: there is no profile 'tiral', which HEXOSKIN_PROFILE names; there is trial; /,
    );
    expect(await run(['list', 'record', '--limit=1', '--profile=trial'], { env: inFolder })).toMatchObject({ code: 0 });
  });

  it('tells the causes of a failure to who wants to know', async () => {
    const wrong = { env: { ...env(), HEXOSKIN_BASE_URL: 'http://127.0.0.1:9' } };
    const short = await run(['list', 'record'], wrong);
    expect(short).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^hexoskin: .*hexoskin doctor\n$/),
    });
    expect((await run(['list', 'record', '--verbose'], wrong)).stderr).toMatch(/\n {4}at /);
  });
});
