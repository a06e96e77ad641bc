import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Served } from './program.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-oauth-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const start = () => Served.start({ database: join(folder, 'sandbox.db') });

test('codes, tokens and what was used survive a restart', async () => {
  const first = await start();
  const tokens = await first.password();
  const spent = await first.password();
  const { json: renewed } = await first.refresh(spent.refresh_token);
  await first.bearer(renewed.access_token);
  const code = await first.code();
  await first.close();

  const second = await start();
  try {
    expect((await second.bearer(tokens.access_token)).status).toBe(200);
    expect((await second.refresh(tokens.refresh_token)).status).toBe(200);
    expect((await second.refresh(spent.refresh_token)).json.error).toBe('invalid_grant');
    expect((await second.bearer(renewed.access_token)).status).toBe(401);
    // Redirected to the port of then: the code goes with its address.
    expect((await second.exchange(code)).status).toBe(200);
  } finally {
    await second.close();
  }
});

test('no OAuth 2 secret is in the file: no code, token, client secret or session', async () => {
  const sandbox = await start();
  const browser = sandbox.browser();
  const callback = await browser.allow(sandbox.authorizationUrl({}));
  const code = callback.searchParams.get('code') ?? '';
  const { json: first } = await sandbox.exchange(code);
  const { json: second } = await sandbox.refresh(first.refresh_token, {}, ['sandbox-code', 'sandbox-code-secret']);
  const secrets = [code, browser.cookie.split('=')[1], 'sandbox-code-secret', 'sandbox-script-secret'];
  for (const { access_token, refresh_token } of [first, second]) secrets.push(access_token, refresh_token);

  const search = () => {
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(files.join('').length).toBeGreaterThan(1_000_000);
    expect(files.some((content) => content.includes('sandbox-code'))).toBe(true);
    return secrets.filter((secret) => secret === undefined || files.some((content) => content.includes(secret)));
  };
  expect(search()).toEqual([]);
  await sandbox.close();
  expect(search()).toEqual([]);
});
