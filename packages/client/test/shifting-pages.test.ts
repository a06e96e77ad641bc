import { type AnnotationInstance, HexoApi, type HexoApiOptions, type ListChangeEvent } from 'hexoskin-client';
import { createSandbox, type Fault, type Sandbox } from 'hexoskin-sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ATHLETE, ATHLETE_ID } from './support/sandbox.js';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.setFaults(null));

const connect = (options: HexoApiOptions = {}): HexoApi =>
  new HexoApi({
    baseUrl: 'http://127.0.0.1:1',
    auth: ATHLETE,
    fetch: (url, init) => {
      const { signal: _later, ...rest } = init;
      return sandbox.fetch(new Request(url, rest));
    },
    schemas: 'bundled',
    ...options,
  });

const FILTERS = { user: ATHLETE_ID, limit: 10 } as const;
const idsOf = async (api: HexoApi): Promise<number[]> => {
  const list = await api.annotation.list({ user: ATHLETE_ID, limit: 0 });
  return list.map(({ id }) => id);
};

/** Another client, which changes the list that is read. */
class Writer {
  readonly #api = connect();
  readonly #gone = new Set<number>();
  #count = 0;

  async insert(start: number): Promise<void> {
    this.#count += 1;
    await this.#api.annotation.create({ annotation: `new ${this.#count}`, datatype: 4098, start, user: ATHLETE_ID });
  }

  async delete(id: number): Promise<void> {
    this.#gone.add(id);
    await (await this.#api.annotation.get(id)).delete();
  }

  stayed(ids: readonly number[]): number[] {
    return ids.filter((id) => !this.#gone.has(id));
  }
}

/** Walks, with something happening at each object. */
async function walk(
  api: HexoApi,
  order: 'id' | '-start' | 'start',
  each: (annotation: AnnotationInstance, index: number) => unknown,
) {
  const met: number[] = [];
  for await (const annotation of api.annotation.list({ ...FILTERS, order_by: order })) {
    met.push(annotation.id);
    await each(annotation, met.length - 1);
  }
  return met;
}

function expectOnce(met: readonly number[], stayed: readonly number[]): void {
  expect(met.length).toBe(new Set(met).size);
  expect(stayed.filter((id) => !met.includes(id))).toEqual([]);
}

describe('a list of the sandbox that is written to while it is walked', () => {
  // In front, where a new one moves everything, behind, and in between.
  const places = { '-start': 900_000_000_000, start: 1, id: 445_500_000_000 };

  it.each(['id', '-start', 'start'] as const)('by %s misses and repeats nothing', async (order) => {
    const api = connect({ concurrency: 2 });
    const before = await idsOf(api);
    expect(before.length).toBeGreaterThan(40);
    const writer = new Writer();
    const met = await walk(api, order, async (annotation, index) => {
      // One that was met goes and another one comes, so that the count stays; sometimes more of either.
      if (index % 4 !== 3) return;
      await writer.delete(annotation.id);
      if (index % 8 === 7) await writer.insert(places[order]);
      if (index % 3 === 0) await writer.insert(places[order]);
    });
    expectOnce(met, writer.stayed(before));
  });

  it('tells the hook, also where as many came as went', async () => {
    const changes: ListChangeEvent[] = [];
    const api = connect({ hooks: { onListChange: (change) => void changes.push(change) } });
    const list = await api.annotation.list({ ...FILTERS, order_by: 'start' });
    const writer = new Writer();
    for (const { id } of list.slice(0, 2)) await writer.delete(id);
    await writer.insert(900_000_000_000);
    await writer.insert(900_000_000_000);
    const [expected] = (await api.annotation.list({ ...FILTERS, order_by: 'start', offset: 8 })).slice(0);
    await list.loadNext();
    expect(list[10]?.id).toBe(expected?.id);
    expect(changes).toMatchObject([{ before: list.totalCount, now: list.totalCount }]);
    // What it shows of the page is as if nothing had been asked for twice.
    expect(list.meta).toMatchObject({ total_count: list.totalCount });
  });
});

describe('a list of which pages come wrong', () => {
  const faults: Fault[] = [
    { kind: 'drift' },
    { kind: 'drift', rows: 7 },
    { kind: 'drift', rows: -1 },
    { kind: 'drift', rows: -9 },
    { kind: 'drift', rows: -25 },
  ];

  it.each(faults)('because of %j is whole all the same', async (fault) => {
    const api = connect();
    const before = await idsOf(api);
    sandbox.setFaults({ rules: [{ match: { path: '/api/annotation/' }, fault }] });
    expectOnce(await walk(api, 'id', () => {}), before);
    const list = await api.annotation.list({ ...FILTERS, order_by: 'id' });
    while (list.nextUrl !== null) await list.loadNext();
    expectOnce(
      list.map(({ id }) => id),
      before,
    );
    expect(sandbox.faults().counts[0]?.fired).toBeGreaterThan(5);
  });

  it('because another one came in its place is whole all the same', async () => {
    const api = connect();
    const before = await idsOf(api);
    sandbox.setFaults({ rules: [{ match: { every: 3 }, fault: { kind: 'duplicate-page' } }] });
    expectOnce(await walk(api, 'id', () => {}), before);
    expect(sandbox.faults().counts[0]?.fired).toBeGreaterThan(1);
  });
});

describe('a list that is emptied by the loop that walks it', () => {
  it('is met whole', async () => {
    const api = connect();
    const before = await idsOf(api);
    const met = await walk(api, 'id', (annotation) => annotation.delete());
    expect(met).toEqual(before.toSorted((a, b) => a - b));
    expect(await idsOf(api)).toEqual([]);
  });
});
