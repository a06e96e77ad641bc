import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, PageServer } from '../../test/support/page-server.js';
import { Wire } from '../../test/support/wire.js';
import { HexoApi, StopIteration } from '../index.js';

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** Objects come and go anywhere, up to more than a page of them between two requests. */
const changes: fc.Arbitrary<Change> = fc.record({
  inserted: fc.array(place, { maxLength: 7 }),
  deleted: fc.array(place, { maxLength: 7 }),
});
/** As many come as go, so that `total_count` stays and shows nothing. */
const hiddenChanges: fc.Arbitrary<Change> = fc
  .array(fc.tuple(place, place), { maxLength: 7 })
  .map((pairs) => ({ inserted: pairs.map(([at]) => at), deleted: pairs.map(([, at]) => at) }));

const PAGE = 5;
const MOST_REQUESTS = 300;

function clientOf(server: PageServer, deliver: (request: Request) => Promise<Response> = server.handle): HexoApi {
  const wire = new Wire((request) => {
    if (server.requests > MOST_REQUESTS) throw new Error('The client never ends asking');
    return deliver(request);
  });
  return new HexoApi({ baseUrl: 'http://127.0.0.1:1', fetch: wire.fetch, schemas: 'bundled', retries: 0 });
}

/** Nothing that was there all the time is missing, and nothing is there twice. */
function expectWhole(seen: readonly number[], server: PageServer): void {
  expect(seen.filter((id, index) => seen.indexOf(id) !== index)).toEqual([]);
  const met = new Set(seen);
  expect([...server.stayed].filter((id) => !met.has(id))).toEqual([]);
}

/** The ways to read a whole list. */
const readers = {
  'for await': async (api: HexoApi): Promise<number[]> => {
    const seen: number[] = [];
    for await (const label of api.label.list({ limit: PAGE })) seen.push(label.id);
    return seen;
  },
  'loadNext()': async (api: HexoApi): Promise<number[]> => {
    const list = await api.label.list({ limit: PAGE });
    while (list.nextUrl !== null) await list.loadNext();
    await expect(list.loadNext()).rejects.toThrow(StopIteration);
    return list.map((label) => label.id);
  },
  'prefetchAll()': async (api: HexoApi): Promise<number[]> => {
    const list = await api.label.list({ limit: PAGE });
    await list.prefetchAll();
    return list.map((label) => label.id);
  },
  'loadPrev()': async (api: HexoApi): Promise<number[]> => {
    const { totalCount } = await api.label.list({ limit: 1 });
    const list = await api.label.list({ limit: PAGE, offset: Math.max(0, totalCount - PAGE) });
    while (list.previousUrl !== null) await list.loadPrev();
    while (list.nextUrl !== null) await list.loadNext();
    return list.map((label) => label.id);
  },
};

describe.each(Object.entries(readers))('a list that changes while it is read by %s', (_name, read) => {
  const holdsFor = (changes: fc.Arbitrary<Change>): Promise<void> =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 40 }),
        fc.array(changes, { maxLength: 12 }),
        async (length, schedule) => {
          const server = new PageServer(length, schedule);
          expectWhole(await read(clientOf(server)), server);
        },
      ),
      { numRuns: 60 },
    );

  it('is read whole where it does not change', async () => {
    const server = new PageServer(38);
    expect(await read(clientOf(server))).toEqual(server.ids);
  });

  it('neither misses nor repeats an object when others come and go', () => holdsFor(changes));

  it('nor when as many come as go, so that no count shows it', () => holdsFor(hiddenChanges));
});

describe('a walk whose requests reach the server in any order', () => {
  it('neither misses nor repeats an object', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 0, max: 40 }),
        fc.oneof(fc.array(changes, { maxLength: 12 }), fc.array(hiddenChanges, { maxLength: 12 })),
        async (scheduler, length, schedule) => {
          const server = new PageServer(length, schedule);
          const late = scheduler.scheduleFunction(server.handle);
          const seen = await scheduler.waitFor(readers['for await'](clientOf(server, late)));
          expectWhole(seen, server);
        },
      ),
      { numRuns: 60 },
    );
  });
});
