import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from './support/hexoskin.js';
import { run, serve } from './support/in-process.js';

const athlete = { Authorization: `Basic ${btoa('athlete@example.org:athlete')}` };

test('says in one line where it serves, and serves there', async () => {
  const sandbox = await startSandbox('--port', '0');

  const response = await fetch(`${sandbox.url}/api/account/`, { headers: athlete });

  expect(response.status).toBe(200);
  expect(await sandbox.stop('SIGTERM')).toEqual({ code: 0, stdout: `ready ${sandbox.url}\n`, stderr: '' });
});

test('a signal that comes twice, as from a terminal and from npm, ends it cleanly all the same', async () => {
  const sandbox = await startSandbox('--port', '0');

  sandbox.child.kill('SIGINT');
  const { code, stderr } = await sandbox.stop('SIGINT');

  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test.skipIf(process.platform === 'win32')('a signal to npx ends it too, although a shell is in between', async () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const npx = spawn('npx', ['hexoskin', 'sandbox', '--port', '0'], { cwd: root, detached: true, stdio: 'pipe' });
  // Whoever has the output open still runs.
  const closed = once(npx.stdout, 'close');
  onTestFinished(() => {
    if (npx.stdout.closed) return;
    process.kill(-(npx.pid ?? 0), 'SIGKILL');
  });
  const [ready] = await once(createInterface(npx.stdout), 'line');

  npx.kill('SIGTERM');
  await closed;

  await expect(fetch(String(ready).replace('ready ', ''))).rejects.toThrow('fetch failed');
});

test('a port in use is one line that tells what to do', async () => {
  const { url } = await serve();
  const { port } = new URL(url);

  const { code, stdout, stderr } = await run(['sandbox', '--port', port]);

  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(`hexoskin: port ${port} is in use; try another one, or --port 0 for any free one\n`);
});

test('a database file keeps changes', async () => {
  const file = join(await temporaryFolder(), 'sandbox.db');
  const body = JSON.stringify({ name: 'Kept', start: 455_766_220_800, end: 455_766_912_000, user: '/api/user/123/' });
  const first = await serve('--db', file);
  const created = await fetch(`${first.url}/api/range/`, {
    method: 'POST',
    headers: { ...athlete, 'Content-Type': 'application/json' },
    body,
  });
  expect(created.status).toBe(201);
  await first.stop();

  const second = await serve('--db', file);
  const location = new URL(created.headers.get('location') ?? '', second.url);
  const kept = await fetch(`${second.url}${location.pathname}`, { headers: athlete });

  expect(await kept.json()).toMatchObject({ name: 'Kept' });
});

test('a file that is no database is one line, and stays as it is', async () => {
  const file = join(await temporaryFolder(), 'notes.txt');
  await writeFile(file, 'Notes on the last run, which must not get lost. '.repeat(20));

  const { code, stdout, stderr } = await run(['sandbox', '--port', '0', '--db', file]);

  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^hexoskin: .*notes\.txt is not a database\..*\n$/);
});

test('the seed decides over the data', async () => {
  const records = async (seed: string): Promise<unknown> => {
    const sandbox = await serve('--seed', seed);
    return (await fetch(`${sandbox.url}/api/record/?limit=5`, { headers: athlete })).json();
  };
  const [once, again, other] = await Promise.all([records('one'), records('one'), records('other')]);

  expect(again).toEqual(once);
  expect(other).not.toEqual(once);
});

test('access tokens last as long as they are told to', async () => {
  const sandbox = await serve('--token-life', '7');

  const client = { client_id: 'sandbox-key', client_secret: 'sandbox-secret' };
  const body = new URLSearchParams({
    grant_type: 'password',
    username: 'athlete@example.org',
    password: 'athlete',
    ...client,
  });
  const response = await fetch(`${sandbox.url}/api/connect/oauth2/token/`, { method: 'POST', body });

  expect(await response.json()).toMatchObject({ expires_in: 7 });
});

test('web pages of the origins that are named may use it', async () => {
  const pages = ['http://localhost:3000', 'https://app.example'];
  const sandbox = await serve(...pages.flatMap((page) => ['--cors', page]));

  for (const origin of pages) {
    const { headers } = await fetch(`${sandbox.url}/api/`, { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
  }
});

const plan = { rules: [{ match: { path: '/api/record/' }, fault: { kind: 'status', status: 503 } }] };

test.each(['as JSON', 'in a file'])('a fault plan %s', async (form) => {
  const file = join(await temporaryFolder(), 'plan.json');
  await writeFile(file, JSON.stringify(plan));
  const sandbox = await serve('--faults', form === 'in a file' ? file : JSON.stringify(plan));

  expect((await fetch(`${sandbox.url}/api/record/`)).status).toBe(503);
  expect(await (await fetch(`${sandbox.url}/__sandbox__/faults`)).json()).toMatchObject({ plan });
});

test('what is no fault plan is one line that tells where', async () => {
  const folder = await temporaryFolder();
  const stderrOf = async (faults: string): Promise<string> => {
    const { code, stdout, stderr } = await run(['sandbox', '--port', '0', '--faults', faults]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr;
  };
  await writeFile(join(folder, 'broken.json'), '{"rules": [');

  expect(await stderrOf('{"rules": [{}]}')).toBe(
    'hexoskin: the fault plan is wrong: rules[0].fault must be an object, not missing\n',
  );
  expect(await stderrOf(join(folder, 'missing.json'))).toMatch(/^hexoskin: the fault plan cannot be read: ENOENT.*\n$/);
  expect(await stderrOf(join(folder, 'broken.json'))).toMatch(
    /^hexoskin: the fault plan .*broken.json is no JSON: .*\n$/,
  );
});

test.each([
  [['sandbox', '--prot', '0'], '--port'],
  [['sandbox', '--port', '70000'], '65535'],
  [['sandbox', '--port', 'http'], '65535'],
  [['sandbox', '--token-life', '0'], '1 or more'],
  [['sandbox', '--cors', 'http://localhost:3000/'], 'no final slash'],
  [['sandbox', 'now'], 'too many arguments'],
  [['snadbox'], 'sandbox'],
  [[], 'Usage'],
])('wrong usage %j exits with 2 and a hint', async (args, hint) => {
  const { code, stdout, stderr } = await run(args);

  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(hint);
});

test('--help goes to stdout', async () => {
  const { code, stdout, stderr } = await run(['sandbox', '--help']);

  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('--db <file>');
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hexoskin-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('recordings of one’s own are there when it is ready, and parts of files where they are asked for', async () => {
  const folder = join(await temporaryFolder(), 'record_123456');
  await mkdir(folder);
  await writeFile(
    join(folder, 'info.json'),
    JSON.stringify({ start: 383_000_000_000, timestamp: 383_000_000_000 / 256 }),
  );
  await writeFile(join(folder, 'inspiration.csv'), 'time [s],inspiration [s]\n1.25,23000\n');

  const sandbox = await serve('--import', folder, '--ranges', '--live-for', '3600');
  const url = `${sandbox.url}/api/data/?record=123456&format=csv`;
  const part = await fetch(url, { headers: { ...athlete, range: 'bytes=0-8' } });

  expect([part.status, await part.text()]).toEqual([206, 'timestamp']);
  const { stderr } = await sandbox.stop();
  expect(stderr).toBe(`imported ${folder} as record 123456\n`);
});

test('what cannot be imported is one line that tells why', async () => {
  const path = join(await temporaryFolder(), 'nothing.zip');

  const { code, stdout, stderr } = await run(['sandbox', '--port', '0', '--import', path]);

  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `hexoskin: ${path} does not exist.\n` });
});
