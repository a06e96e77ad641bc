import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hexoskin, temporaryFolder } from './support/hexoskin.js';
import { onSandbox } from './support/sandbox.js';

const sandbox = onSandbox();

const environment = (url: string) => ({
  HEXOSKIN_BASE_URL: url,
  HEXOSKIN_API_KEY: 'sandbox-key',
  HEXOSKIN_API_SECRET: 'sandbox-secret',
  HEXOSKIN_AUTH: 'athlete@example.org:athlete',
  // Definitions of resources are kept in the user's cache folder; tests leave nothing there.
  XDG_CACHE_HOME: '/dev/null',
});

test('shows the main job from signing in to an error, and what to try next', async () => {
  const folder = temporaryFolder();
  const { code, stdout, stderr } = await hexoskin(['demo'], {}, folder);

  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // Nobody looks at a pipe in colour.
  expect(stdout).not.toContain('\u001b');
  expect(stdout).toContain('const login = await api.oauth2GetAccessToken({');
  expect(stdout).toMatch(/lasts 10 hours and is renewed in time \(no\s+request\)\n.*→ signed in as Zoë /s);
  expect(stdout).toMatch(/const records = await api\.record\.list\(.*\n {2}→ 3 of \d{3} records/);
  expect(stdout).toContain('await records.loadNext();');
  expect(stdout).toMatch(
    /for \(const range of ranges\) {\n {4}names\.add\(await range\.user\.first_name\);\n {2}}\n.*\(1 request\)/,
  );
  expect(stdout).toMatch(/const name = range\.user\.instance\.first_name;\n {2}→ \S+ \(no request\)/);
  expect(stdout).toMatch(/heart_rate, where it can be trusted\n +\d+ bpm ┐/);
  expect(stdout).toMatch(/ECG_I, 4 seconds\n +[\d.]+ mV ┐.*\n(.*│.*\n){4} +-[\d.]+ mV ┘.*\n +60 s +64 s\n/);
  expect(stdout).toContain("range.name = 'Evening run by the river';\n  await range.patch();");
  expect(stdout).toContain('await range.delete();\n  → gone (1 request)');
  expect(stdout).toContain("did you mean 'start__lt'?");
  expect(stdout).toContain('→ MethodNotAllowed: ');
  expect(stdout).toContain('→ HttpNotFound: ');
  expect(stdout).toContain('npm run sandbox');

  const written = readdirSync(join(folder, 'hexoskin-data')).sort();
  expect(written).toEqual(['csv', 'edf', 'zip'].map((ending) => expect.stringMatching(`^record_\\d+\\.${ending}$`)));
  const [csv = '', edf = '', zip = ''] = written.map((name) =>
    readFileSync(join(folder, 'hexoskin-data', name), 'latin1'),
  );
  expect(csv).toMatch(/^timestamp,\/api\/datatype\/19\/,.*\n\d+,\d+,/);
  expect(edf.slice(0, 8)).toBe('0       ');
  expect(zip.slice(0, 4)).toBe('PK\u0003\u0004');
});

test('reads from another server, without the steps that change something', async () => {
  const { url } = sandbox.server;

  const { code, stdout, stderr } = await hexoskin(['demo'], environment(url));

  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`Reading from ${url}. Nothing is changed there.`);
  expect(stdout).toContain('await range.user.first_name');
  expect(stdout).not.toMatch(/create|patch|update|oauth2/);
});

test('a wrong password is one line that names who was refused, not the password', async () => {
  const env = { ...environment(sandbox.server.url), HEXOSKIN_AUTH: 'athlete@example.org:s3cret' };

  const { code, stderr } = await hexoskin(['demo'], env);

  expect(code).toBe(3);
  expect(stderr).toMatch(/^hexoskin: .*401.*athlete@example\.org.*\n$/);
  expect(stderr).not.toContain('s3cret');
});

test('a server that is not there is one line', async () => {
  const { code, stderr } = await hexoskin(['demo'], environment('http://127.0.0.1:1'));

  expect(code).toBe(1);
  expect(stderr).toMatch(/^hexoskin: .*127\.0\.0\.1:1.*\n$/);
});

test('half a set of credentials is refused instead of passed over', async () => {
  const env = { HEXOSKIN_API_KEY: 'key', HEXOSKIN_API_SECRET: 'secret' };

  const { code, stdout, stderr } = await hexoskin(['demo'], env);

  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('HEXOSKIN_AUTH is not set');
});
