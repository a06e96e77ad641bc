// A client on a network and at a server where everything goes wrong: each call ends in the right result or in the right kind
// of error, within its time; what creates something does so once.
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreatedNotLoadedError, DownloadError, HexoApi, RequestError } from 'hexoskin-client';
import { serveSandbox } from 'hexoskin-sandbox';
import { expectSame, Finding, outcomeOf } from '../lib/expect.mjs';
import { startProxy } from '../lib/proxy.mjs';

/** @typedef {import('../lib/random.mjs').Random} Random */
/** @typedef {Awaited<ReturnType<typeof begin>>} Shared */
/** What a call is expected to come to; it throws where it came to something else. @typedef {() => Promise<void>} Judgement */
/** @typedef {{ api: HexoApi, shared: Shared, random: Random, name: string, own: import('hexoskin-client').RangeInstance, allTold: boolean, attempt: Attempt }} World */
/** Gives the result of a call or its error, which has to be of the right kind. @typedef {<T>(work: () => PromiseLike<T>) => Promise<{ value: T, error: null } | { value: null, error: Error }>} Attempt */
/** @typedef {(world: World) => Promise<Judgement>} Operation */

const AUTH = 'athlete@example.org:athlete';
/** Ten seconds. */
const WINDOW = { record: 37700, start: 359_840_300_000, end: 359_840_302_560 };
const TIMES = { headers: 400, idle: 400, total: 3000 };
/** What a call may take beyond its time on a machine that is busy. */
const SLACK_MS = 4000;

/** @type {import('../run.mjs').Target} */
export const faults = {
  name: 'faults',
  longest: 180,
  begin,
  run: async (random, /** @type {Shared} */ shared) => {
    const { sandbox, proxy } = shared;
    shared.cases += 1;
    const onNetwork = random.chance(0.5);
    const plan = {
      seed: `${random.next()}`,
      rules: Array.from({ length: random.below(onNetwork ? 2 : 4) }, () => rule(random)),
    };
    const operations = Array.from({ length: 8 }, () => random.pick(Object.entries(OPERATIONS)));
    const names = operations.map(([kind], index) => `${kind} ${shared.cases}/${index}`);
    const own = await Promise.all(names.map((name) => directly(shared, name)));
    proxy.set(onNetwork ? random : null, 0.2 + random.next() * 0.6);
    sandbox.setFaults(plan);
    const calls = new Calls();
    const api = new HexoApi({
      baseUrl: proxy.url,
      auth: AUTH,
      schemas: random.pick(['bundled', 'discover']),
      resourceCache: null,
      timeout: TIMES,
      retries: random.below(4),
      maxRetryAfter: 1500,
      concurrency: random.pick([1, 3, 10]),
      maxBodySize: 20_000_000,
      hooks: calls.hooks,
    });
    const allTold = plan.rules.every(({ fault }) => !UNTOLD.has(fault.kind));
    try {
      const judgements = await Promise.all(
        operations.map(async ([kind, operate], index) => {
          const name = names[index] ?? '';
          const attempt = async (/** @type {() => any} */ work) => {
            const outcome = await outcomeOf(async () => work(), FAILURES, name);
            shared.tally.add(kind, outcome.error);
            return outcome;
          };
          return operate({ api, shared, random, name, own: /** @type {any} */ (own[index]), allTold, attempt });
        }),
      );
      proxy.set(null);
      sandbox.setFaults(null);
      for (const judge of judgements) await judge();
      calls.judge();
      for (const range of own)
        await shared.direct.range.get(range.id, { forceRefresh: true }).then(
          (left) => left.delete(),
          () => {},
        );
    } catch (error) {
      if (error instanceof Error)
        error.message += ` (${operations.map(([kind]) => kind).join(', ')}; network ${onNetwork}; plan ${JSON.stringify(plan)})`;
      throw error;
    } finally {
      proxy.set(null);
      sandbox.setFaults(null);
    }
  },
  end: async (/** @type {Shared} */ { sandbox, proxy, folder, tally }) => {
    console.log(tally.text());
    await proxy.close();
    await sandbox.close();
    await rm(folder, { recursive: true });
  },
};

/** Faults that change what is true of a list, or what a text is, so that nobody can tell. */
const UNTOLD = new Set(['drift', 'duplicate-page', 'content-length', 'content-type', 'bad-json']);

async function begin() {
  const sandbox = await serveSandbox({ port: 0, ranges: true });
  const proxy = await startProxy(Number(new URL(sandbox.url).port));
  const folder = await mkdtemp(join(tmpdir(), 'hexoskin-fuzz-'));
  const direct = new HexoApi({ baseUrl: sandbox.url, auth: AUTH, schemas: 'bundled', resourceCache: null });
  /** @type {number[]} */
  const records = [];
  for await (const { id } of direct.record.list({ limit: 40 })) records.push(id);
  const [pulse] = await direct.data.list({ ...WINDOW, datatype__in: [19] });
  const [ecg] = await direct.ecg.list(WINDOW);
  return {
    cases: 0,
    tally: new Tally(),
    sandbox,
    proxy,
    folder,
    direct,
    records,
    pulse: pulse?.data[19],
    ecg: ecg?.data[4113],
    csv: (await direct.data.list({ ...WINDOW, datatype__in: [19] }, { format: 'csv' })).text,
    edf: (await direct.ecg.list(WINDOW, { format: 'edf' })).bytes,
    emails: (await direct.user.list()).map(({ id, email }) => [id, email]),
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

/** What an operation may end in where it does not succeed. */
const FAILURES = [RequestError, CreatedNotLoadedError, DownloadError];

/** @type {Record<string, Operation>} */
const OPERATIONS = {
  list: async ({ api, shared, name, attempt }) => {
    const { value } = await attempt(() => api.record.list({ limit: 40 }));
    return async () => {
      if (value)
        expectSame(
          value.map(({ id }) => id),
          shared.records.slice(0, 40),
          name,
        );
    };
  },
  walk: async ({ api, shared, name, allTold, attempt }) => {
    /** @type {number[]} */
    const ids = [];
    const { error } = await attempt(async () => {
      for await (const { id } of api.record.list({ limit: 40 })) ids.push(id);
    });
    return async () => {
      expectSame(new Set(ids).size, ids.length, `${name}: objects and different ones`);
      if (error === null && allTold) expectSame(ids, shared.records, name);
    };
  },
  get: async ({ api, shared, random, name, attempt }) => {
    const id = random.pick(shared.records);
    const { value } = await attempt(() => api.record.get(id));
    return async () => {
      if (value) expectSame(value.id, id, name);
    };
  },
  references: async ({ api, shared, name, attempt }) => {
    /** @type {unknown[]} */
    const emails = [];
    await attempt(async () => {
      for (const record of await api.record.list({ limit: 20 })) emails.push([record.user.id, await record.user.email]);
    });
    return async () => {
      for (const email of emails)
        if (!shared.emails.some((known) => String(known) === String(email)))
          throw new Finding(`${name}: ${String(email)}`);
    };
  },
  samples: async ({ api, shared, name, attempt }) => {
    const { value } = await attempt(() => api.data.list({ ...WINDOW, datatype__in: [19] }));
    return async () => {
      if (value) expectSame(value[0]?.data[19], shared.pulse, name);
    };
  },
  'full resolution': async ({ api, shared, name, attempt }) => {
    const { value } = await attempt(() => api.ecg.list(WINDOW, { fullResolution: true }));
    return async () => {
      if (value) expectSame(value[0]?.data[4113], shared.ecg, name);
    };
  },
  table: async ({ api, shared, name, allTold, attempt }) => {
    const { value } = await attempt(() => api.data.list({ ...WINDOW, datatype__in: [19] }, { format: 'csv' }));
    return async () => {
      if (value && allTold) expectSame(value.text, shared.csv, name);
    };
  },
  file: async ({ api, shared, name, attempt }) => {
    const { value } = await attempt(() => api.ecg.list(WINDOW, { format: 'edf' }));
    return async () => {
      if (value) expectSame(Buffer.compare(value.bytes, shared.edf), 0, name);
    };
  },
  download: async ({ api, shared, name, attempt }) => {
    const path = join(shared.folder, `${name.replaceAll(/\W/g, '-')}.edf`);
    const { error } = await attempt(() => api.ecg.download(WINDOW, { to: path, format: 'edf' }));
    return async () => {
      const isThere = await access(path).then(
        () => true,
        () => false,
      );
      expectSame(isThere, error === null, `${name}: the file is there and the call succeeded`);
      if (isThere) expectSame(Buffer.compare(await readFile(path), shared.edf), 0, name);
    };
  },
  create: async ({ api, shared, name, attempt }) => {
    const { value, error } = await attempt(() =>
      api.range.create({ user: 123, name, start: WINDOW.start, end: WINDOW.end }),
    );
    return async () => {
      const made = await rangesNamed(shared, name);
      if (made.length > 1) throw new Finding(`${name}: it was made ${made.length} times`);
      const isMade = value !== null || error instanceof CreatedNotLoadedError;
      if (isMade && made.length === 0) throw new Finding(`${name}: it was not made`);
      if (error !== null && 'nothingSent' in error && error.nothingSent && made.length > 0)
        throw new Finding(`${name}: it was made, though nothing was sent`);
      for (const range of made) await range.delete();
    };
  },
  'create several': async ({ api, shared, name, attempt }) => {
    const each = { user: 123, start: WINDOW.start, end: WINDOW.end };
    const names = [`${name} a`, `${name} b`];
    const { value } = await attempt(() => api.range.patch(names.map((own) => ({ ...each, name: own }))));
    return async () => {
      for (const own of names) {
        const made = await rangesNamed(shared, own);
        if (made.length > 1 || (value !== null && made.length === 0))
          throw new Finding(`${own}: it was made ${made.length} times`);
        for (const range of made) await range.delete();
      }
    };
  },
  patch: (world) => change(world, (range) => range.patch({ note: world.name })),
  update: (world) => change(world, (range) => range.update({ note: world.name })),
  delete: async ({ api, shared, name, own, attempt }) => {
    const { error } = await attempt(async () => (await api.range.get(own.id)).delete());
    return async () => {
      const isThere = (await rangesNamed(shared, `own ${name}`)).length > 0;
      if (error === null && isThere) throw new Finding(`${name}: it is still there`);
    };
  },
};

/** @param {World} world @param {(range: import('hexoskin-client').RangeInstance) => Promise<unknown>} write @returns {Promise<Judgement>} */
async function change({ api, shared, name, own, attempt }, write) {
  const { value, error } = await attempt(async () => {
    const range = await api.range.get(own.id);
    await write(range);
    return range;
  });
  return async () => {
    const now = await shared.direct.range.get(own.id, { forceRefresh: true });
    if (error === null) expectSame([now.note, value?.note], [name, name], name);
    else expectSame([name, ''].includes(now.note ?? ''), true, `${name}: the note is the one before or behind`);
    expectSame(
      [now.name, now.start, now.end, now.user.id],
      [`own ${name}`, WINDOW.start, WINDOW.end, 123],
      `${name}: the other fields`,
    );
  };
}

/** An object for the calls of a case, made before anything goes wrong. @param {Shared} shared @param {string} name */
function directly({ direct }, name) {
  return direct.range.create({ user: 123, name: `own ${name}`, note: '', start: WINDOW.start, end: WINDOW.end });
}

/** @param {Shared} shared @param {string} name */
async function rangesNamed({ direct }, name) {
  const ranges = await direct.range.list({ order_by: '-id', limit: 60 });
  return ranges.filter((range) => range.name === name);
}

/** How long each request took, from its first sending to its end. */
class Calls {
  /** @type {Map<string, { begun: number, what: string }>} */
  #open = new Map();
  /** @type {string[]} */
  #late = [];

  hooks = {
    onRequest: (/** @type {import('hexoskin-client').RequestEvent} */ { callId, attempt, method, url }) => {
      if (attempt === 1) this.#open.set(callId, { begun: performance.now(), what: `${method} ${url}` });
    },
    onResponse: (/** @type {import('hexoskin-client').ResponseEvent} */ { callId, status }) => {
      if (status < 300) this.#end(callId);
    },
    onFailure: (/** @type {import('hexoskin-client').FailureEvent} */ { callId }) => this.#end(callId),
  };

  judge() {
    if (this.#late.length > 0) throw new Finding(`later than its time: ${this.#late.join(', ')}`);
  }

  /** @param {string} callId */
  #end(callId) {
    const call = this.#open.get(callId);
    this.#open.delete(callId);
    const took = performance.now() - (call?.begun ?? performance.now());
    if (took > TIMES.total + SLACK_MS) this.#late.push(`${call?.what} ${Math.round(took)} ms`);
  }
}

/** What came of calls, by their kinds. */
class Tally {
  /** @type {Map<string, Map<string, number>>} */
  #counts = new Map();

  /** @param {string} kind @param {Error | null} error */
  add(kind, error) {
    const counts = this.#counts.get(kind) ?? new Map();
    const outcome = error?.name ?? 'right';
    this.#counts.set(kind, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
  }

  text() {
    const lines = Array.from(
      this.#counts,
      ([kind, counts]) => `  ${kind}: ${Array.from(counts, ([outcome, count]) => `${count} ${outcome}`).join(', ')}`,
    );
    return lines.sort().join('\n');
  }
}
