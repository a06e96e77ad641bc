import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import {
  type ApiResourceList,
  HexoApi,
  type LabelInstance,
  MethodNotAllowed,
  StopIteration,
  UsageError,
} from 'hexoskin-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PageServer } from './support/page-server.js';
import { deeplyReactive } from './support/reactive.js';
import { FRIEND, FRIEND_ID, useSandbox } from './support/sandbox.js';
import { json, Wire, withJson } from './support/wire.js';

const connect = useSandbox();

/** A client of a list of so many labels, which stays as it is. */
function labels(length: number): { api: HexoApi; wire: Wire; server: PageServer } {
  const server = new PageServer(length);
  const wire = new Wire(server.handle);
  const api = new HexoApi({ baseUrl: 'http://127.0.0.1:1', fetch: wire.fetch, schemas: 'bundled', retries: 0 });
  return { api, wire, server };
}

const idsOf = (list: readonly { id: number }[]): number[] => list.map(({ id }) => id);
const upTo = (length: number, from = 1): number[] => Array.from({ length }, (_, index) => from + index);

describe('paging', () => {
  it('appends page after page, and ends with StopIteration', async () => {
    const { api, wire } = labels(45);
    const list = await api.label.list();
    expect(list).toHaveLength(20);
    expect(list.totalCount).toBe(45);
    expect(list.nextUrl).toBe('/api/label/?limit=20&offset=20');
    expect(await list.loadNext()).toBe(list);
    expect(list).toHaveLength(40);
    await list.loadNext();
    expect(idsOf(list)).toEqual(upTo(45));
    expect(list.nextUrl).toBeNull();
    await expect(list.loadNext()).rejects.toThrow(StopIteration);
    await expect(list.loadNext()).rejects.toThrow('<label list: 45 of 45> has no next page');
    expect(wire.calls).toHaveLength(3);
  });

  it('goes back to the beginning', async () => {
    const { api } = labels(60);
    const list = await api.label.list({ limit: 20, offset: 40 });
    expect(list.previousUrl).toBe('/api/label/?limit=20&offset=20');
    expect(await list.loadPrev()).toBe(list);
    expect(idsOf(list)).toEqual(upTo(40, 21));
    await list.loadPrev();
    expect(idsOf(list)).toEqual(upTo(60));
    expect(list.previousUrl).toBeNull();
    await expect(list.loadPrev()).rejects.toThrow(StopIteration);
  });

  it('reaches what stands before a list that begins within the first page, to which the server gives no link', async () => {
    const { api } = labels(40);
    const list = await api.label.list({ limit: 20, offset: 10 });
    expect(list.meta.previous).toBeNull();
    expect(list.previousUrl).not.toBeNull();
    await list.loadPrev();
    expect(idsOf(list)).toEqual(upTo(30));
    await expect(list.loadPrev()).rejects.toThrow(StopIteration);
    await list.loadNext();
    expect(idsOf(list)).toEqual(upTo(40));
  });

  it("follows the server's links, filters and all, from one object before", async () => {
    const { api, wire } = connect();
    const list = await api.range.list({ user__in: [FRIEND_ID, 123], order_by: '-start', limit: 7 });
    await list.loadNext();
    expect(wire.calls.at(-1)).toBe('GET /api/range/?user__in=99%2C123&order_by=-start&limit=8&offset=6');
    expect(list).toHaveLength(14);
    expect(new Set(list).size).toBe(14);
  });

  it('shares one request among calls at the same time', async () => {
    const { api, wire } = labels(60);
    const list = await api.label.list();
    await Promise.all([list.loadNext(), list.loadNext(), list.loadNext()]);
    expect(idsOf(list)).toEqual(upTo(40));
    expect(wire.calls).toHaveLength(2);
    const back = await api.label.list({ offset: 40 });
    await Promise.all([back.loadPrev(), back.loadPrev()]);
    expect(idsOf(back)).toEqual(upTo(40, 21));
  });

  it('keeps each caller to its own signal when they share a request', async () => {
    const { api, wire } = labels(60);
    const list = await api.label.list();
    const held = wire.hold(/offset=19/);
    const [first, second] = [new AbortController(), new AbortController()];
    const aborted = list.loadNext({ signal: first.signal });
    const served = list.loadNext();
    const abortedToo = list.loadNext({ signal: second.signal });
    await held.answered;
    first.abort();
    second.abort();
    await expect(aborted).rejects.toThrow('aborted');
    await expect(abortedToo).rejects.toThrow('aborted');
    held.release();
    expect(await served).toHaveLength(40);
  });

  it('can be tried again after a failure, and lost nothing', async () => {
    const { api, wire } = labels(60);
    const list = await api.label.list();
    const end = wire.change(/offset=19/, () => json({ error_message: 'down' }, 500));
    await expect(list.loadNext()).rejects.toThrow('down');
    expect(list).toHaveLength(20);
    end();
    await list.loadNext();
    expect(idsOf(list)).toEqual(upTo(40));
  });

  it("remembers the call's own sign-in and headers, but not its signal", async () => {
    const { api, wire } = connect();
    const controller = new AbortController();
    const list = await api.record.list(
      { limit: 2 },
      { auth: FRIEND, headers: { 'X-Study': 'a' }, signal: controller.signal },
    );
    controller.abort();
    await list.loadNext();
    for await (const record of list) if (record.id === list.at(-1)?.id) break;
    const pages = wire.sent.filter(({ path }) => path.includes('offset='));
    expect(pages.length).toBeGreaterThanOrEqual(1);
    for (const { headers } of pages) {
      expect(headers.get('authorization')).toBe(`Basic ${btoa(FRIEND)}`);
      expect(headers.get('x-study')).toBe('a');
    }
  });

  it('remembers that a call went without sign-in', async () => {
    const { api, wire } = labels(60);
    api.auth = 'a:b';
    const list = await api.label.list({}, { auth: null });
    await list.loadNext();
    expect(wire.sent.every(({ headers }) => !headers.has('authorization'))).toBe(true);
  });

  it('asks for as many as the server gives with limit 0, and says how many that are', async () => {
    const { api } = labels(1300);
    const list = await api.label.list({ limit: 0 });
    expect(list).toHaveLength(1000);
    expect(list.meta.limit).toBe(1000);
    expect(list.nextUrl).not.toBeNull();
    await list.loadNext();
    expect(list).toHaveLength(1300);
  });

  it('gives an empty list for an offset past the end', async () => {
    const { api } = labels(5);
    const list = await api.label.list({ offset: 100 });
    expect([...list]).toEqual([]);
    await expect(list.loadNext()).rejects.toThrow(StopIteration);
  });

  it('takes absolute links to the same server', async () => {
    const { api, wire } = labels(45);
    wire.change(
      /label/,
      withJson<{ meta: { next: string | null } }>((body) => ({
        ...body,
        meta: { ...body.meta, next: body.meta.next && `http://127.0.0.1:1${body.meta.next}` },
      })),
    );
    const list = await api.label.list();
    await list.loadNext();
    await list.prefetchAll();
    expect(idsOf(list)).toEqual(upTo(45));
  });

  it('takes fewer objects than it asked for where the server has a lower maximum', async () => {
    const { api } = labels(2500);
    const list = await api.label.list({ limit: 5000 });
    expect(list).toHaveLength(1000);
    await list.prefetchAll();
    expect(idsOf(list)).toEqual(upTo(2500));
  });

  // Waits for pages that are checked for getting on.
  it('ends with an error when the server never gets on', async () => {
    const server = new PageServer(45);
    const wire = new Wire((request) => {
      if (server.requests > 100) throw new Error('endless');
      return server.handle(new Request(request.url.replace(/offset=\d+/, 'offset=0')));
    });
    const api = new HexoApi({ baseUrl: 'http://127.0.0.1:1', fetch: wire.fetch, schemas: 'bundled', retries: 0 });
    const walk = async (): Promise<void> => {
      for await (const _label of api.label.list({ limit: 5 }));
    };
    await expect(walk()).rejects.toThrow(/same page|get on|offset/);
    const list = await api.label.list({ limit: 5 });
    const loadAll = async (): Promise<void> => {
      while (list.nextUrl) await list.loadNext();
    };
    await expect(loadAll()).rejects.toThrow(/same page|get on|offset/);
    await expect(list.prefetchAll()).rejects.toThrow(/offset/);
  });

  it('leaves no listener on a signal that outlives it', async () => {
    const { api } = labels(45);
    const { signal } = new AbortController();
    const list = await api.label.list({ limit: 5 }, { signal });
    await list.loadNext({ signal });
    await list.prefetchAll({ signal });
    for await (const _label of api.label.list({ limit: 5 }, { signal }));
    for await (const _label of api.label.list({ limit: 5 }, { signal })) break;
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('misses nothing when objects that are in the list are deleted before the next page', async () => {
    const { api, server } = labels(60);
    const list = await api.label.list();
    server.ids.splice(3, 2);
    await list.loadNext();
    expect(idsOf(list)).toEqual(upTo(list.length));
    expect(list.length).toBeGreaterThanOrEqual(40);
  });
});

describe('prefetchAll()', () => {
  it('loads all the rest', async () => {
    const { api, wire } = labels(3500);
    const list = await api.label.list();
    expect(await list.prefetchAll()).toBe(list);
    expect(idsOf(list)).toEqual(upTo(3500));
    expect(list.nextUrl).toBeNull();
    expect(wire.calls.length).toBeLessThanOrEqual(5);
    await list.prefetchAll();
    expect(wire.calls.length).toBeLessThanOrEqual(5);
  });

  it('refuses a list that is longer than max, before it loads anything', async () => {
    const { api, wire } = labels(45);
    const list = await api.label.list();
    wire.clear();
    await expect(list.prefetchAll({ max: 44 })).rejects.toThrow(UsageError);
    await expect(list.prefetchAll({ max: 44 })).rejects.toThrow('is longer than the 44 objects');
    expect(wire.calls).toEqual([]);
    expect(list).toHaveLength(20);
    expect(await list.prefetchAll({ max: 45 })).toHaveLength(45);
  });

  it('puts nothing in twice when several calls load at the same time', async () => {
    const { api } = labels(2500);
    const list = await api.label.list();
    await Promise.all([list.prefetchAll(), list.loadNext(), list.prefetchAll()]);
    expect(idsOf(list)).toEqual(upTo(2500));
  });

  it('leaves no gap when it fails on the way', async () => {
    const { api, wire } = labels(4500);
    const list = await api.label.list();
    const end = wire.change(/offset=2017/, () => json({ error_message: 'down' }, 500));
    await expect(list.prefetchAll()).rejects.toThrow('down');
    end();
    await list.prefetchAll();
    expect(idsOf(list)).toEqual(upTo(4500));
  });
});

describe('for await', () => {
  it('walks every page, in order', async () => {
    const { api, wire } = labels(2345);
    const seen: number[] = [];
    for await (const label of api.label.list()) seen.push(label.id);
    expect(seen).toEqual(upTo(2345));
    expect(wire.calls).toHaveLength(3);
    expect(wire.calls[0]).toBe('GET /api/label/?limit=1000');
  });

  it('walks the pages of the size that was asked for', async () => {
    const { api, wire } = labels(45);
    let count = 0;
    for await (const _label of api.label.list({ limit: 10 })) count += 1;
    expect(count).toBe(45);
    expect(wire.calls).toHaveLength(5);
  });

  it('walks an awaited list from its first object to the end, and leaves the array as it is', async () => {
    const { api } = labels(1345);
    const list = await api.label.list({ limit: 10 });
    const seen: number[] = [];
    for await (const label of list) seen.push(label.id);
    expect(seen).toEqual(upTo(1345));
    expect(list).toHaveLength(10);
    expect(await list.loadNext()).toHaveLength(20);
  });

  it('asks for pages ahead, but never for more at a time than the client allows', async () => {
    const { api, wire } = labels(500);
    let count = 0;
    for await (const _label of api.label.list({ limit: 10 })) count += 1;
    expect(count).toBe(500);
    expect(wire.mostAtOnce).toBeGreaterThan(1);
    expect(wire.mostAtOnce).toBeLessThanOrEqual(10);
  });

  it('ends the requests under way when the loop is left', async () => {
    const { api, wire } = labels(500);
    wire.hold(/offset=/);
    for await (const label of api.label.list({ limit: 10 })) if (label.id === 5) break;
    const ahead = wire.sent.filter(({ path }) => path.includes('offset='));
    expect(ahead.every(({ signal }) => signal?.aborted)).toBe(true);
  });

  it('gives a failure to the loop, not to the process', async () => {
    const { api, wire } = labels(500);
    wire.change(/offset=19$/, () => json({ error_message: 'down' }, 500));
    const seen: number[] = [];
    const walk = async (): Promise<void> => {
      for await (const label of api.label.list({ limit: 10 })) seen.push(label.id);
    };
    await expect(walk()).rejects.toThrow('down');
    expect(seen).toEqual(upTo(20));
  });

  it('can be aborted between and during pages', async () => {
    const { api, wire } = labels(100);
    const controller = new AbortController();
    wire.hold(/offset=9$/);
    const walk = async (): Promise<void> => {
      for await (const label of api.label.list({ limit: 10 }, { signal: controller.signal })) {
        if (label.id === 10) setImmediate(() => controller.abort());
      }
    };
    await expect(walk()).rejects.toThrow('aborted');
  });

  it('does not send the first page twice when the list is not awaited', async () => {
    const { api, wire } = labels(30);
    for await (const _label of api.label.list()) break;
    expect(wire.calls).toEqual(['GET /api/label/?limit=1000']);
  });

  it('refuses a wrong call as the awaited list does', async () => {
    const { api } = labels(30);
    const walk = async (): Promise<void> => {
      for await (const _label of api.label.list({ nmae: 1 } as never)) break;
    };
    await expect(walk()).rejects.toThrow("label has no filter 'nmae'");
  });
});

describe('a list as an array', () => {
  const ten = async (): Promise<ApiResourceList<LabelInstance>> => labels(45).api.label.list({ limit: 10 });

  it('makes ordinary arrays of itself', async () => {
    const list = await ten();
    for (const made of [
      list.map((label) => label),
      list.filter(() => true),
      list.slice(1),
      list.concat([]),
      list.flat(),
    ]) {
      expect(Object.getPrototypeOf(made)).toBe(Array.prototype);
    }
    expect(Array.isArray(list)).toBe(true);
    expect([...list]).toHaveLength(10);
    expect(Object.keys(list)).toEqual(upTo(10, 0).map(String));
  });

  it('is readable in the console and as text', async () => {
    const list = await ten();
    expect(String(list)).toBe('<label list: 10 of 45>');
    expect(inspect(list)).toContain('<label list: 10 of 45>');
    expect(inspect(list)).toContain('label 1');
    expect(inspect({ list }, { depth: 0 }).length).toBeLessThan(200);
  });

  it('gives the wire form as JSON, and can be cloned', async () => {
    const list = await ten();
    expect(JSON.parse(JSON.stringify(list))[0]).toEqual({
      id: 1,
      name: 'label 1',
      resource_uri: '/api/label/1/',
      user: null,
    });
    expect(structuredClone(list)).toHaveLength(10);
    expect(structuredClone(list)[0]).toMatchObject({ id: 1, name: 'label 1' });
  });

  it('never reaches the server through splice, pop, shift, sort or length', async () => {
    const { api, wire } = labels(45);
    const list = await api.label.list();
    wire.clear();
    list.splice(0, 5);
    list.pop();
    list.shift();
    list.sort((a, b) => b.id - a.id);
    list.length = 3;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(wire.sent).toEqual([]);
  });

  it('loads its next page also after it was changed locally', async () => {
    const { api } = labels(45);
    const list = await api.label.list();
    list.length = 0;
    await list.loadNext();
    expect(idsOf(list)).toEqual(upTo(20, 21));
  });

  it('works through the proxies of user interface frameworks', async () => {
    const { api } = labels(45);
    const list = deeplyReactive(await api.label.list());
    await list.loadNext();
    expect(list).toHaveLength(40);
    expect(list.nextUrl).not.toBeNull();
    await list.prefetchAll();
    expect(idsOf(list)).toEqual(upTo(45));
    expect(String(list[0])).toBe('<label 1>');
  });
});

describe('delete() of a list', () => {
  it('refuses a place at which nothing stands', async () => {
    const { api } = labels(45);
    const list = await api.label.list();
    for (const index of [20, -1, 1.5]) await expect(list.delete(index)).rejects.toThrow(UsageError);
  });

  it('asks the definition before the server: data types cannot be deleted', async () => {
    const { api, wire } = connect();
    const list = await api.datatype.list();
    wire.clear();
    await expect(list.delete(5)).rejects.toThrow(MethodNotAllowed);
    expect(list).toHaveLength(20);
    expect(wire.sent).toEqual([]);
  });

  it('takes the object out when that is done, and not the one that has its place by then', async () => {
    const { api, wire } = labels(45);
    const list = await api.label.list();
    const target = list[5];
    wire.change(/DELETE/, () => new Response(null, { status: 204 }));
    const held = wire.hold(/DELETE/);
    const deletion = list.delete(5);
    list.shift();
    await held.answered;
    expect(list).toContain(target);
    held.release();
    await deletion;
    expect(list).not.toContain(target);
    expect(idsOf(list)).toEqual([2, 3, 4, 5, ...upTo(14, 7)]);
    expect(wire.lines.at(-1)).toBe('DELETE /api/label/6/');
  });

  it('keeps the object where the server refuses', async () => {
    const { api, wire } = labels(45);
    const list = await api.label.list();
    wire.change(/DELETE/, () => new Response(null, { status: 403 }));
    await expect(list.delete(5)).rejects.toThrow('answered 403');
    expect(list).toHaveLength(20);
  });
});

describe('failures nobody waits for', () => {
  it('never reach the process', async () => {
    const unheard: unknown[] = [];
    const listener = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', listener);
    onTestFinished(() => void process.off('unhandledRejection', listener));
    const { api, wire } = labels(500);
    wire.change(/offset=[2-9]9/, () => json({ error_message: 'down' }, 500));
    for await (const label of api.label.list({ limit: 10 })) if (label.id === 5) break;
    await api.label.list({ limit: 10 }).withResponse();
    const list = await api.label.list({ limit: 10 });
    await Promise.allSettled([list.loadNext(), list.loadNext().withResponse(), list.prefetchAll()]);
    await api.label
      .list({ nmae: 1 } as never)
      .withResponse()
      .catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(unheard).toEqual([]);
  });
});
