// Calls as programs make them, and how to tell whether each came to what it has to.
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CreatedNotLoadedError, DownloadError, RequestError } from 'hexoskin-client';
import { expectSame, Finding, outcomeOf } from './expect.mjs';

/** @typedef {import('hexoskin-client').HexoApi} HexoApi */
/** @typedef {import('hexoskin-client').RangeInstance} Range */
/** @typedef {import('./random.mjs').Random} Random */
/** What is true of samples at the server, and a folder for downloads. @typedef {{ pulse: unknown, ecg: unknown, csv: string, edf: Uint8Array, folder: string }} Samples */
/**
 * What is true at the server, as a client knows to which nothing happens.
 *
 * @typedef {object} Truth
 * @property {HexoApi} direct that client
 * @property {string} listed a resource that nobody changes
 * @property {readonly number[]} ids of all its objects, in the server's order
 * @property {number} pageSize
 * @property {readonly (readonly [number, string])[]} emails of users, by their ids
 * @property {number} user for whom ranges are made
 * @property {Samples | null} samples null where the server has none
 * @property {Tally} tally
 * @property {number} cases so far
 */
/** What a call is expected to come to; it throws where it came to something else. @typedef {() => Promise<void>} Judgement */
/** Gives the result of a call or its error, which has to be of the right kind. @typedef {<T>(work: () => PromiseLike<T>) => Promise<{ value: T, error: null } | { value: null, error: Error }>} Attempt */
/** @typedef {{ api: HexoApi, shared: Truth, random: Random, name: string, own: Range, allTold: boolean, attempt: Attempt }} World */
/** @typedef {(world: World) => Promise<Judgement>} Operation */

/** Ten seconds. */
export const WINDOW = { record: 37700, start: 359_840_300_000, end: 359_840_302_560 };
/** What a call may end in where it does not succeed. */
const FAILURES = [RequestError, CreatedNotLoadedError, DownloadError];

/**
 * Makes some calls by chance, all at once.
 *
 * @param {{ api: HexoApi, shared: Truth, random: Random, count: number, allTold: boolean, befall: () => void, relieve: () => void }} scene
 * `befall` is called before the calls and `relieve` behind them; `allTold` is whether nothing lies about what is true
 */
export async function makeCalls({ api, shared, random, count, allTold, befall, relieve }) {
  shared.cases += 1;
  const known = { ...OBJECT_CALLS, ...(shared.samples === null ? {} : SAMPLE_CALLS) };
  const operations = Array.from({ length: count }, () => random.pick(Object.entries(known)));
  const names = operations.map(([kind], index) => `${kind} ${shared.cases}/${index}`);
  const own = await Promise.all(names.map((name) => directly(shared, name)));
  befall();
  let judgements;
  try {
    judgements = await Promise.all(
      operations.map(async ([kind, operate], index) => {
        const name = names[index] ?? '';
        const attempt = async (/** @type {() => any} */ work) => {
          const outcome = await outcomeOf(async () => work(), FAILURES, name);
          shared.tally.add(kind, outcome.error);
          return outcome;
        };
        return operate({ api, shared, random, name, own: /** @type {Range} */ (own[index]), allTold, attempt });
      }),
    );
  } finally {
    relieve();
  }
  for (const judge of judgements) await judge();
  for (const range of await shared.direct.range.list({ order_by: '-id', limit: 100 })) {
    if (own.some(({ id }) => id === range.id)) await range.delete();
  }
}

/** @type {Record<string, Operation>} */
const OBJECT_CALLS = {
  list: async ({ api, shared, name, attempt }) => {
    const { value } = await attempt(() => api.resource(shared.listed).list({ limit: shared.pageSize }));
    return async () => {
      if (value)
        expectSame(
          value.map(({ id }) => id),
          shared.ids.slice(0, shared.pageSize),
          name,
        );
    };
  },
  walk: async ({ api, shared, name, allTold, attempt }) => {
    /** @type {number[]} */
    const ids = [];
    const { error } = await attempt(async () => {
      for await (const { id } of api.resource(shared.listed).list({ limit: shared.pageSize })) ids.push(Number(id));
    });
    return async () => {
      expectSame(new Set(ids).size, ids.length, `${name}: objects and different ones`);
      if (error === null && allTold) expectSame(ids, shared.ids, name);
    };
  },
  get: async ({ api, shared, random, name, attempt }) => {
    const id = random.pick(shared.ids);
    const { value } = await attempt(() => api.resource(shared.listed).get(id));
    return async () => {
      if (value) expectSame(value.id, id, name);
    };
  },
  references: async ({ api, shared, name, attempt }) => {
    /** @type {unknown[]} */
    const emails = [];
    await attempt(async () => {
      for (const range of await api.range.list({ limit: 20 })) emails.push([range.user.id, await range.user.email]);
    });
    return async () => {
      for (const email of emails)
        if (!shared.emails.some((known) => String(known) === String(email)))
          throw new Finding(`${name}: ${String(email)}`);
    };
  },
  create: async ({ api, shared, name, attempt }) => {
    const { value, error } = await attempt(() =>
      api.range.create({ user: shared.user, name, start: WINDOW.start, end: WINDOW.end }),
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
    const each = { user: shared.user, start: WINDOW.start, end: WINDOW.end };
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

/** @type {Record<string, Operation>} */
const SAMPLE_CALLS = {
  samples: async ({ api, shared, name, attempt }) => {
    const { value } = await attempt(() => api.data.list({ ...WINDOW, datatype__in: [19] }));
    return async () => {
      if (value) expectSame(value[0]?.data[19], shared.samples?.pulse, name);
    };
  },
  'full resolution': async ({ api, shared, name, attempt }) => {
    const { value } = await attempt(() => api.ecg.list(WINDOW, { fullResolution: true }));
    return async () => {
      if (value) expectSame(value[0]?.data[4113], shared.samples?.ecg, name);
    };
  },
  table: async ({ api, shared, name, allTold, attempt }) => {
    const { value } = await attempt(() => api.data.list({ ...WINDOW, datatype__in: [19] }, { format: 'csv' }));
    return async () => {
      if (value && allTold) expectSame(value.text, shared.samples?.csv, name);
    };
  },
  file: async ({ api, shared, name, attempt }) => {
    const { value } = await attempt(() => api.ecg.list(WINDOW, { format: 'edf' }));
    return async () => {
      if (value) expectSame(Buffer.compare(value.bytes, shared.samples?.edf ?? new Uint8Array(0)), 0, name);
    };
  },
  download: async ({ api, shared, name, attempt }) => {
    const path = join(shared.samples?.folder ?? '', `${name.replaceAll(/\W/g, '-')}.edf`);
    const { error } = await attempt(() => api.ecg.download(WINDOW, { to: path, format: 'edf' }));
    return async () => {
      const isThere = await access(path).then(
        () => true,
        () => false,
      );
      expectSame(isThere, error === null, `${name}: the file is there and the call succeeded`);
      if (isThere) expectSame(Buffer.compare(await readFile(path), shared.samples?.edf ?? new Uint8Array(0)), 0, name);
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
      [`own ${name}`, WINDOW.start, WINDOW.end, shared.user],
      `${name}: the other fields`,
    );
  };
}

/** An object for the calls of a case, made before anything goes wrong. @param {Truth} shared @param {string} name */
function directly(shared, name) {
  return shared.direct.range.create({
    user: shared.user,
    name: `own ${name}`,
    note: '',
    start: WINDOW.start,
    end: WINDOW.end,
  });
}

/** @param {Truth} shared @param {string} name */
async function rangesNamed({ direct }, name) {
  const ranges = await direct.range.list({ order_by: '-id', limit: 60 });
  return ranges.filter((range) => range.name === name);
}

/** What came of calls, by their kinds. */
export class Tally {
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
