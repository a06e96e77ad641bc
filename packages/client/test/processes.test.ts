import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { HexoApi } from 'hexoskin-client';
import { type FaultPlan, serveSandbox } from 'hexoskin-sandbox';
import { expect, it, onTestFinished } from 'vitest';
import { ATHLETE_ID } from './support/sandbox.js';
import { Wire } from './support/wire.js';

const program = fileURLToPath(new URL('support/sharing-process.mjs', import.meta.url));
const PROCESSES = 10;
/** Nothing goes wrong, but the sandbox counts to how many requests for tokens it does not. */
const COUNT_TOKENS: FaultPlan = {
  rules: [{ match: { path: '/api/connect/oauth2/token/' }, fault: { kind: 'latency', ms: 0 } }],
};

it('ten processes share a resource cache and a token, and leave both whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hexoskin-ten-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const sandbox = await serveSandbox({ port: 0, faults: COUNT_TOKENS });
  onTestFinished(() => sandbox.close());
  const options = {
    baseUrl: sandbox.url,
    apiKey: 'sandbox-key',
    apiSecret: 'sandbox-secret',
    resourceCache: join(folder, 'cache'),
    tokenStore: join(folder, 'token.json'),
  };
  await new HexoApi(options).oauth2GetAccessToken({ username: 'athlete@example.org', password: 'athlete' });
  // It ends before they begin, so that all of them want another one at once.
  const token = JSON.parse(await readFile(options.tokenStore, 'utf8'));
  await writeFile(options.tokenStore, JSON.stringify({ ...token, expiresAt: Date.now() - 1000 }));
  // What a process left that was killed, or an older version of the library.
  const cache = join(folder, `cache_${sandbox.url.replace(/\W+/g, '.')}`);
  await writeFile(cache, '{"format":"hexoskin-resource-ca');

  const outputs = await Promise.all(
    Array.from({ length: PROCESSES }, async () => {
      const child = spawn(process.execPath, [program, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] });
      const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
      return errors === '' ? JSON.parse(out) : errors;
    }),
  );
  const round = [1, 2, 3, ATHLETE_ID];
  expect(outputs).toEqual(Array.from({ length: PROCESSES }, () => [round, round, round]));

  // The one of the login, and one renewal.
  expect(sandbox.faults().counts[0]?.fired).toBe(2);
  expect((await readdir(folder)).sort()).toEqual([cache.slice(folder.length + 1), 'token.json']);
  expect(Object.keys(JSON.parse(await readFile(cache, 'utf8')).schemas)).not.toEqual([]);
  const wire = new Wire(fetch);
  const next = new HexoApi({ ...options, fetch: (url, init) => wire.fetch(url, init) });
  const written = JSON.parse(await readFile(cache, 'utf8')) as { readonly schemas: object };
  const [known = ''] = Object.keys(written.schemas);
  await next.resource(known).list({ limit: 1 });
  // The token is valid, and what the cache holds is not asked for again.
  expect(wire.lines).toEqual([`GET /api/${known}/?limit=1`]);
});
