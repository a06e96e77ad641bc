// A client on a network and at a server where everything goes wrong: each call ends in the right result or in the right kind
// of error, within its time; what creates something does so once.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HexoApi } from 'hexoskin-client';
import { serveSandbox } from 'hexoskin-sandbox';
import { CallTimes } from '../lib/call-times.mjs';
import { makeCalls, Tally, WINDOW } from '../lib/calls.mjs';
import { startProxy } from '../lib/proxy.mjs';

/** @typedef {import('../lib/random.mjs').Random} Random */
/** @typedef {Awaited<ReturnType<typeof begin>>} Shared */

const AUTH = 'athlete@example.org:athlete';

/** @type {import('../run.mjs').Target} */
export const faults = {
  name: 'faults',
  longest: 180,
  begin,
  run: async (random, /** @type {Shared} */ { truth, sandbox, proxy }) => {
    const onNetwork = random.chance(0.5);
    const rules = Array.from({ length: random.below(onNetwork ? 2 : 4) }, () => rule(random));
    const probability = 0.2 + random.next() * 0.6;
    const times = new CallTimes(TIMES.total);
    const api = impatientClient(random, proxy.url, AUTH, times);
    try {
      await makeCalls({
        api,
        shared: truth,
        random,
        count: 8,
        allTold: rules.every(({ fault }) => !UNTOLD.has(fault.kind)),
        befall: () => {
          proxy.set(onNetwork ? random : null, probability);
          sandbox.setFaults({ seed: `${random.next()}`, rules });
        },
        relieve: () => {
          proxy.set(null);
          sandbox.setFaults(null);
        },
      });
      times.judge();
    } catch (error) {
      const what = `${onNetwork ? 'faults of the network, ' : ''}rules ${JSON.stringify(rules)}`;
      if (error instanceof Error) error.message += ` (${what})`;
      throw error;
    }
  },
  end: async (/** @type {Shared} */ { truth, sandbox, proxy }) => {
    console.log(truth.tally.text());
    await proxy.close();
    await sandbox.close();
    await rm(truth.samples.folder, { recursive: true });
  },
};

const TIMES = { headers: 400, idle: 400, total: 3000 };

/** A client of chance settings, none of which takes long. @param {Random} random @param {string} baseUrl @param {string} auth @param {CallTimes} times */
export function impatientClient(random, baseUrl, auth, times) {
  return new HexoApi({
    baseUrl,
    auth,
    schemas: random.pick(['bundled', 'discover']),
    resourceCache: null,
    timeout: TIMES,
    retries: random.below(4),
    maxRetryAfter: 1500,
    concurrency: random.pick([1, 3, 10]),
    maxBodySize: 20_000_000,
    hooks: times.hooks,
  });
}

/** Faults that change what is true of a list, or what a text is, so that nobody can tell. */
const UNTOLD = new Set(['drift', 'duplicate-page', 'content-length', 'content-type', 'bad-json']);

async function begin() {
  const sandbox = await serveSandbox({ port: 0, ranges: true });
  const proxy = await startProxy(Number(new URL(sandbox.url).port));
  return { sandbox, proxy, truth: await truthOf(sandbox.url) };
}

/** What is true at a sandbox. @param {string} url */
export async function truthOf(url) {
  const direct = new HexoApi({ baseUrl: url, auth: AUTH, schemas: 'bundled', resourceCache: null });
  /** @type {number[]} */
  const ids = [];
  for await (const { id } of direct.record.list({ limit: 40 })) ids.push(id);
  const [pulse] = await direct.data.list({ ...WINDOW, datatype__in: [19] });
  const [ecg] = await direct.ecg.list(WINDOW);
  return {
    direct,
    listed: 'record',
    ids,
    pageSize: 40,
    emails: (await direct.user.list()).map(({ id, email }) => /** @type {[number, string]} */ ([id, email])),
    user: 123,
    samples: {
      pulse: pulse?.data[19],
      ecg: ecg?.data[4113],
      csv: (await direct.data.list({ ...WINDOW, datatype__in: [19] }, { format: 'csv' })).text,
      edf: (await direct.ecg.list(WINDOW, { format: 'edf' })).bytes,
      folder: await mkdtemp(join(tmpdir(), 'hexoskin-fuzz-')),
    },
    tally: new Tally(),
    cases: 0,
  };
}

/** @param {Random} random @returns {import('hexoskin-sandbox').FaultRule} */
function rule(random) {
  /** @type {import('hexoskin-sandbox').Fault} */
  const fault = random.pick([
    { kind: 'latency', ms: random.below(300), jitter: random.below(400) },
    { kind: 'slow-body', bytesPerSecond: random.pick([2000, 50_000]) },
    { kind: 'stall', at: random.pick(['request', 'headers', 'body']) },
    { kind: 'reset', at: random.pick(['request', 'headers', 'body']) },
    { kind: 'truncate' },
    {
      kind: 'status',
      status: random.pick([400, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504]),
      body: random.pick(['empty', 'json', 'html']),
      handled: random.chance(0.3),
    },
    {
      kind: 'status',
      status: random.pick([429, 503]),
      retryAfter: random.pick([0, 1, 7]),
      retryAfterFormat: random.pick(['seconds', 'date']),
    },
    { kind: 'status', status: 200, body: 'html' },
    { kind: 'redirect', to: random.pick(['https://foreign.example', 'http://127.0.0.1:9', '/api/nowhere/']) },
    { kind: 'bad-json' },
    { kind: 'content-type', value: random.pick(['text/html', '', 'application/octet-stream']) },
    { kind: 'content-length', by: random.pick([-5, 5]) },
    { kind: 'drift', rows: random.pick([-2, 1]) },
    { kind: 'duplicate-page' },
    { kind: 'foreign-links' },
  ]);
  const match = {
    probability: 0.2 + random.next() * 0.8,
    ...(random.chance(0.3) ? { method: random.pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) } : {}),
  };
  return { match, fault, ...(random.chance(0.5) ? { times: random.few() } : {}) };
}
