// What the packed client has to do in every runtime. The address of a sandbox stands in the environment.
import { strict as assert } from 'node:assert';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** @param {typeof import('hexoskin-client')} library */
export async function check(library) {
  const folder = await mkdtemp(join(tmpdir(), 'hexoskin-check-'));
  try {
    await checkRequests(library);
    await checkFiles(library, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {typeof import('hexoskin-client')} library */
async function checkRequests({ ConnectionError, HexoApi, HttpNotFound, TimeoutError }) {
  const baseUrl = process.env['SANDBOX'] ?? '';
  const options = { baseUrl, auth: 'athlete@example.org:athlete', resourceCache: null };
  const api = new HexoApi({ ...options, apiKey: 'sandbox-key', apiSecret: 'sandbox-secret' });
  const [me] = await api.account.list();
  assert.ok(me);
  assert.equal(me.first_name, (await api.user.get(me.id)).first_name);
  let walked = 0;
  for await (const range of api.range.list({ limit: 50 })) {
    if (walked < 3) assert.equal(typeof (await range.user.email), 'string');
    walked += 1;
  }
  assert.equal(walked, (await api.range.list({ limit: 1 })).totalCount);
  const created = await api.range.create({ user: me, name: 'Runtimes', start: 359_840_300_000, end: 359_840_302_560 });
  await created.patch({ note: 'é' });
  assert.equal((await api.range.get(created.id, { forceRefresh: true })).note, 'é');
  await created.delete();
  await assert.rejects(api.range.get(created.id, { forceRefresh: true }), HttpNotFound);
  const [samples] = await api.data.list({ record: 37700, datatype__in: [19] });
  assert.ok(samples && samples.series(19).length > 0);
  // Nothing listens on this port: the words for that differ from runtime to runtime.
  const nowhere = new HexoApi({ ...options, baseUrl: 'http://127.0.0.1:9753', schemas: 'bundled', retries: 0 });
  await assert.rejects(
    nowhere.range.create({ user: 1, name: 'x', start: 1, end: 2 }),
    (error) => error instanceof ConnectionError && error.nothingSent,
  );
  const stalled = { headers: { 'X-Sandbox-Fault': 'stall' }, timeout: { headers: 200 }, retries: 0 };
  await assert.rejects(Promise.resolve(api.range.list({}, stalled)), TimeoutError);
}

/** Each runtime has its own ways to files and to what unpacks them. @param {typeof import('hexoskin-client')} library @param {string} folder */
async function checkFiles({ HexoApi }, folder) {
  const api = new HexoApi({
    baseUrl: process.env['SANDBOX'] ?? '',
    apiKey: 'sandbox-key',
    apiSecret: 'sandbox-secret',
    resourceCache: join(folder, 'cache'),
    tokenStore: join(folder, 'token.json'),
  });
  await api.oauth2GetAccessToken({ username: 'athlete@example.org', password: 'athlete', scope: 'readonly' });
  const window = { record: 37700, start: 359_840_300_000, end: 359_840_310_240 };
  const { path } = await api.data.download(window, { to: join(folder, 'part.zip') });
  const whole = await api.ecg.list(window);
  const [first] = whole;
  assert.ok(first);
  for await (const channel of api.data.channels(path)) {
    if (channel.name !== 'ECG_I') continue;
    const { ticks, raw } = await channel.series();
    const at = ticks.indexOf(first.series(4113).ticks[0] ?? Number.NaN);
    assert.deepEqual([...raw.slice(at, at + 1000)], [...first.series(4113).raw.slice(0, 1000)]);
  }
  const names = await readdir(folder);
  assert.ok(names.includes('token.json') && names.some((name) => name.startsWith('cache_')), names.join(', '));
}
