// What the packed client has to do in every runtime. The address of a sandbox stands in the environment.
import { strict as assert } from 'node:assert';
import process from 'node:process';

/** @param {typeof import('hexoskin-client')} library */
export async function check({ ConnectionError, HexoApi, HttpNotFound, TimeoutError }) {
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
