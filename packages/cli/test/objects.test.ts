import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServedSandbox, serveSandbox } from 'hexoskin-sandbox';
import { resources } from 'hexoskin-schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './support/in-process.js';

let sandbox: ServedSandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 });
  folder = mkdtempSync(join(tmpdir(), 'hexoskin-objects-'));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const env = () => ({
  HEXOSKIN_BASE_URL: sandbox.url,
  HEXOSKIN_AUTH: 'athlete@example.org:athlete',
  HEXOSKIN_CONFIG_DIR: folder,
  XDG_CACHE_HOME: folder,
});
const hexoskin = (...argv: string[]) => run(argv, { env: env() });
const piped = (stdin: string, ...argv: string[]) => run(argv, { env: env(), stdin });

const NAP = ['user=athlete@example.org', 'name=Nap', 'start=2026-05-30T12:00:00Z', 'end=2026-05-30T12:30:00Z'];
async function createNap(): Promise<{ id: number; resource_uri: string }> {
  return JSON.parse((await hexoskin('create', 'range', ...NAP)).stdout);
}

describe('hexoskin get', () => {
  it('shows an object by resource and id, or by URI', async () => {
    const [byId, byUri] = await Promise.all([
      hexoskin('get', 'record', '37700', '--json'),
      hexoskin('get', '/api/record/37700/', '--json'),
    ]);
    expect(JSON.parse(byId.stdout)).toMatchObject({ id: 37700, user: '/api/user/123/' });
    expect(byUri).toEqual(byId);
  });

  it('shows chosen fields, also behind links', async () => {
    const { stdout } = await hexoskin('get', 'record', '37700', '--fields=id,user.profile.gender', '--csv');
    expect(stdout).toMatch(/^id,user\.profile\.gender\n37700,[FM]\n$/);
  });

  it('is a line for each field on a terminal, in its width', async () => {
    const { stdout } = await run(['get', 'user', '123'], { env: env(), columns: 60 });
    expect(stdout).toMatch(/^email +athlete@example\.org\n/m);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it.each([
    [['range'], 2, 'which range? Give its id'],
    [['range', '999999999'], 1, 'answered 404: no such object'],
    [['/api/range/1/', '1'], 2, 'has no further id'],
    [['rnge', '1'], 2, "did you mean 'range'?"],
    [['record', '37700', '--fields', 'usr'], 2, "record has no field 'usr'; did you mean 'user'?"],
  ])('tells what is wrong with %j', async (argv, code, words) => {
    expect(await hexoskin('get', ...argv)).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(words) });
  });
});

describe('hexoskin create', () => {
  it('makes an object of fields in their types, with times in ISO form, and shows it', async () => {
    const { code, stdout } = await hexoskin('create', 'range', ...NAP, 'note==:=', 'parent:=null');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'Nap',
      note: '=:=',
      user: '/api/user/123/',
      start_date: '2026-05-30T12:00:00+00:00',
      duration: 1800,
    });
  });

  it('takes days and times by the clocks of a zone', async () => {
    const { stdout } = await hexoskin(
      'create',
      'range',
      'user=123',
      'name=Day',
      'start=2026-03-08',
      'end=2026-03-08 12:00',
      '--zone=America/Montreal',
    );
    expect(JSON.parse(stdout)).toMatchObject({ start_date: '2026-03-08T05:00:00+00:00', duration: 11 * 3600 });
  });

  it('makes several of a file or of standard input, and lays arguments over them', async () => {
    const objects = [1, 2].map((number) => ({ name: `Lap ${number}`, start: 459_900_000_000, end: 459_900_460_800 }));
    const file = join(folder, 'laps.json');
    writeFileSync(file, JSON.stringify(objects));
    const lines = objects.map((object) => JSON.stringify(object)).join('\n');
    for (const { code, stdout } of [
      await hexoskin('create', 'range', 'user=123', '--file', file),
      await piped(lines, 'create', 'range', 'user=123', '--file', '-'),
    ]) {
      expect(code).toBe(0);
      const made = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(made).toMatchObject([{ name: 'Lap 1', user: '/api/user/123/' }, { name: 'Lap 2' }]);
    }
  });

  it('makes the others where one is wrong, and says so by its exit code', async () => {
    const lines = '{"name":"A","start":459900000000,"end":459900460800}\n{"nme":"B"}\n';
    const { code, stdout, stderr } = await piped(lines, 'create', 'range', 'user=123', '--file=-');
    expect({ code, count: stdout.trimEnd().split('\n').length }).toEqual({ code: 4, count: 1 });
    expect(stderr).toBe(
      "hexoskin: object 2: range has no field 'nme'; did you mean 'name'?\nhexoskin: 1 of 2 done, 1 not\n",
    );
  });

  it.each([
    [['range'], '', 'which range? Give its fields'],
    [['range', 'start=soon'], '', "'start' takes a whole number; got 'soon'"],
    [['range', 'start:=soon'], '', "'start' takes JSON"],
    [['range', '--file=-'], 'no JSON', 'line 1 of standard input is no JSON'],
    [['range', '--file=-'], '[]', 'there is no object in standard input'],
    [['range', '--file=-'], '[{}, 5]', 'object 2 of standard input is no JSON object'],
    [['range', '--file=/nowhere/at-all'], '', 'the objects cannot be read: ENOENT'],
    [['account', 'email=a'], '', 'post is not allowed on a account list'],
  ])('refuses %j with %j as wrong usage', async (argv, stdin, words) => {
    expect(await piped(stdin, 'create', ...argv)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(words),
    });
  });
});

describe('hexoskin update', () => {
  it('sends what shall change and leaves the rest as it is', async () => {
    const { id } = await createNap();
    const { code, stdout } = await hexoskin('update', 'range', String(id), 'name=Long nap', 'end=2026-05-30T13:00:00Z');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id, name: 'Long nap', duration: 3600 });
    const [sent] = sandbox.log().filter(({ method }) => method === 'PATCH');
    expect(Object.keys(JSON.parse(sent?.body ?? ''))).toEqual(['name', 'end']);
    await piped('{"note": "by file"}', 'update', 'range', String(id), '--file', '-');
    expect(JSON.parse((await hexoskin('get', 'range', String(id))).stdout)).toMatchObject({
      name: 'Long nap',
      note: 'by file',
    });
  });

  it.each([
    [['range', '58901'], 2, 'what shall change?'],
    [['range', '58901', 'nme=x'], 2, "did you mean 'name'?"],
    [['range', '58901', 'status=x'], 2, 'status'],
    [['range', '999999999', 'name=x'], 1, '404'],
  ])('tells what is wrong with %j', async (argv, code, words) => {
    expect(await hexoskin('update', ...argv)).toMatchObject({
      code,
      stdout: '',
      stderr: expect.stringContaining(words),
    });
  });
});

describe('hexoskin delete', () => {
  it('deletes by ids, by URIs and by what list writes, and goes on behind what it cannot', async () => {
    const naps = [await createNap(), await createNap(), await createNap()];
    const [one, two, three] = naps;
    const stdin = `${JSON.stringify(two)}\n${three?.resource_uri}\n`;
    const { code, stderr } = await piped(stdin, 'delete', 'range', String(one?.id), '999999999', '-', '--yes');
    expect(code).toBe(4);
    expect(stderr).toMatch(/hexoskin: range 999999999: .*404.*\n.*\n.*\nhexoskin: 3 of 4 done, 1 not\n$/);
    for (const { id } of naps) expect(await hexoskin('get', 'range', String(id))).toMatchObject({ code: 1 });
  });

  it('deletes nothing where nobody can be asked', async () => {
    const { id } = await createNap();
    expect(await hexoskin('delete', 'range', String(id))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('say --yes'),
    });
    expect(await hexoskin('get', 'range', String(id))).toMatchObject({ code: 0 });
    expect(await piped('{"name": 5}\n', 'delete', 'range', '-', '--yes')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a line without an id'),
    });
    expect(await hexoskin('delete', 'datatype', '19', '--yes')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('delete is not allowed'),
    });
  });

  it('says what a sign-in that only reads may not do, and how to change that', async () => {
    const config = join(folder, 'reader');
    const reader = { HEXOSKIN_CONFIG_DIR: config, XDG_CACHE_HOME: folder };
    const login = ['login', `--base-url=${sandbox.url}`, '--user=athlete@example.org', '--scope=readonly'];
    expect(await run(login, { env: reader, stdin: 'athlete\n' })).toMatchObject({ code: 0 });
    expect(await run(['delete', 'range', '58901', '--yes'], { env: reader })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('hexoskin login --scope readwrite'),
    });
  });
});

describe('hexoskin resources and schema', () => {
  it('show what there is, readably and as data', async () => {
    const lines = (await hexoskin('resources')).stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const names = new Set(lines.map(({ name }) => name));
    expect([...resources.keys()].filter((name) => !names.has(name))).toEqual([]);
    expect(lines.find(({ name }) => name === 'range')).toEqual({
      name: 'range',
      can: 'list get create update delete',
      about: 'A span of time of one user, such as a workout or a night.',
    });
    const conf = JSON.parse((await hexoskin('schema', 'range', '--json')).stdout);
    expect(conf.fields.start).toMatchObject({ type: 'integer' });
    const { stdout } = await run(['schema', 'range'], { env: env(), columns: 100 });
    expect(stdout).toMatch(/\nstart +integer +needed +Start in ticks\.\n/);
    expect(stdout).toMatch(/\nuser +link to user +needed /);
    expect(stdout).toMatch(/\nlast_modified +exact in range gt gte lt lte\n/);
    expect((await hexoskin('schema', 'rnge')).stderr).toContain("did you mean 'range'?");
  });

  it('ask the server anew where told to', async () => {
    const asked = () => sandbox.log().filter(({ url }) => url.startsWith('/api/label/schema/')).length;
    await hexoskin('schema', 'label');
    await hexoskin('schema', 'label');
    const once = asked();
    await hexoskin('schema', 'label', '--refresh');
    expect([once, asked()]).toEqual([1, 2]);
  });
});
