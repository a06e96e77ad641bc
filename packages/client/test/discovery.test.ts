import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpUnauthorized, type ResourceCacheStore, UsageError } from 'hexoskin-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ATHLETE, FRIEND, useSandbox } from './support/sandbox.js';
import { json, withJson } from './support/wire.js';

/** A resource cache in memory that counts its use. */
class MemoryStore implements ResourceCacheStore {
  text: string | null = null;
  writes = 0;
  async read(): Promise<string | null> {
    return this.text;
  }
  async write(text: string | null): Promise<void> {
    this.text = text;
    this.writes += 1;
  }
}

describe('discovery', () => {
  const connect = useSandbox();

  it('costs one listing and one schema for the first call of a resource, and nothing for the next', async () => {
    const { api, wire } = connect();
    await api.range.list();
    expect(wire.lines).toEqual(['GET /api/', 'GET /api/range/schema/', 'GET /api/range/']);
    wire.clear();
    await api.range.list();
    expect(wire.lines).toEqual(['GET /api/range/']);
    await api.user.list();
    expect(wire.lines).toEqual(['GET /api/range/', 'GET /api/user/schema/', 'GET /api/user/']);
  });

  it('asks nothing when the client is made', () => {
    expect(connect().wire.lines).toEqual([]);
  });

  it("asks nothing at all with schemas: 'bundled'", async () => {
    const { api, wire } = connect({ schemas: 'bundled' });
    await api.range.list();
    await api.user.get(FRIEND_URI);
    expect(wire.lines).toEqual(['GET /api/range/', `GET ${FRIEND_URI}`]);
  });

  it('is shared by calls at the same time', async () => {
    const { api, wire } = connect();
    await Promise.all([api.range.list(), api.range.list({ limit: 1 }), api.range.conf(), api.user.list()]);
    expect(wire.lines.filter((line) => line === 'GET /api/')).toHaveLength(1);
    expect(wire.lines.filter((line) => line === 'GET /api/range/schema/')).toHaveLength(1);
  });

  it('is not undone for others when one of the calls that share it is aborted', async () => {
    const { api, wire } = connect();
    const held = wire.hold(/schema/);
    const controller = new AbortController();
    const aborted = api.range.list({}, { signal: controller.signal });
    const other = api.range.list();
    await held.answered;
    controller.abort();
    await expect(aborted).rejects.toThrow('aborted');
    held.release();
    expect(await other).toHaveLength(20);
  });

  it('never keeps a failure', async () => {
    const { api, wire } = connect({ retries: 0 });
    const end = wire.change(/schema/, () => json({ error_message: 'down' }, 500));
    await expect(api.range.list()).rejects.toThrow('down');
    end();
    expect(await api.range.list()).toHaveLength(20);
  });

  it('never keeps a listing that was none', async () => {
    const { api, wire } = connect();
    const end = wire.change(/ \/api\/$/, () => json({ maintenance: true }));
    await expect(api.range.list()).rejects.toThrow('is baseUrl the address of a Hexoskin API?');
    end();
    expect(await api.range.list()).toHaveLength(20);
  });

  it('works with the right password after a wrong one, on the same client', async () => {
    const { api } = connect({ auth: 'athlete@example.org:wrong' });
    await expect(api.range.list()).rejects.toThrow(HttpUnauthorized);
    api.auth = ATHLETE;
    expect(await api.range.list()).toHaveLength(20);
  });

  it('gives the definition of a resource as the server sent it', async () => {
    const { api, wire } = connect();
    const conf = await api.range.conf();
    expect(conf).toMatchObject({ name: 'range', list_endpoint: '/api/range/', default_limit: 20 });
    expect(conf.fields['start']).toMatchObject({ type: 'integer', nullable: false });
    const response = await api.request('GET', 'range/schema/');
    expect(conf).toMatchObject(response.body as object);
    wire.clear();
    expect(await api.range.conf()).toBe(conf);
    expect(wire.lines).toEqual([]);
  });

  it('gives all definitions that the server shows, without those that are no resources', async () => {
    const { api, wire } = connect();
    const all = await api.resourceConf();
    const names = Object.keys(all);
    expect(names).toContain('range');
    expect(names.length).toBeGreaterThanOrEqual(77);
    expect(names.every((name) => all[name]?.name === name)).toBe(true);
    expect(names).not.toContain('import');
    expect(wire.mostAtOnce).toBeLessThanOrEqual(10);
    await expect(api.range.conf()).resolves.toBe(all['range']);
  });

  it('reports that all definitions were refused, instead of giving none', async () => {
    const { api } = connect({ auth: 'athlete@example.org:wrong' });
    await expect(api.resourceConf()).rejects.toThrow(HttpUnauthorized);
  });

  it('reaches a resource that only the server knows', async () => {
    const schema: object = await connect().api.range.conf();
    const { api, wire } = connect();
    wire.change(
      / \/api\/$/,
      withJson((listing) => ({ ...listing, gadget: { list_endpoint: '/api/gadget/', schema: '/api/gadget/schema/' } })),
    );
    wire.change(/gadget\/schema/, () => json({ ...schema, filtering: { colour: ['exact'] } }));
    wire.change(/gadget\/\?/, () =>
      json({
        meta: { limit: 20, next: null, offset: 0, previous: null, total_count: 1 },
        objects: [{ colour: 'red', resource_uri: '/api/gadget/1/' }],
      }),
    );
    const [gadget] = await api.resource('gadget').list({ colour: 'red' });
    expect(gadget?.['colour']).toBe('red');
    await expect(api.resource('gadget').list({ color: 'red' })).rejects.toThrow("did you mean 'colour'?");
  });

  describe('with a store', () => {
    it('costs one request for the first call of the next client', async () => {
      const store = new MemoryStore();
      await connect({ resourceCache: store }).api.range.list();
      const { api, wire } = connect({ resourceCache: store });
      await api.range.list();
      expect(wire.lines).toEqual(['GET /api/range/']);
    });

    it('asks once more for what the store does not have yet, and adds it', async () => {
      const store = new MemoryStore();
      await connect({ resourceCache: store }).api.range.list();
      const second = connect({ resourceCache: store });
      await second.api.user.list();
      expect(second.wire.lines).toEqual(['GET /api/user/schema/', 'GET /api/user/']);
      const third = connect({ resourceCache: store });
      await third.api.range.list();
      await third.api.user.list();
      expect(third.wire.lines).toEqual(['GET /api/range/', 'GET /api/user/']);
    });

    it('keeps what two clients found at the same time', async () => {
      const store = new MemoryStore();
      await Promise.all([
        connect({ resourceCache: store }).api.range.list(),
        connect({ resourceCache: store }).api.user.list(),
      ]);
      const both = connect({ resourceCache: store });
      await connect({ resourceCache: store }).api.record.list();
      await both.api.range.list();
      expect(both.wire.lines.length).toBeLessThanOrEqual(2);
    });

    it('is not poisoned by a wrong password', async () => {
      const store = new MemoryStore();
      const wrong = connect({ resourceCache: store, auth: 'athlete@example.org:wrong' });
      await expect(wrong.api.range.list()).rejects.toThrow(HttpUnauthorized);
      await expect(wrong.api.resourceConf()).rejects.toThrow(HttpUnauthorized);
      const right = connect({ resourceCache: store });
      expect(await right.api.range.list()).toHaveLength(20);
      expect(Object.keys(await right.api.resourceConf()).length).toBeGreaterThanOrEqual(77);
    });

    it('finds a resource that the server got after the store was filled', async () => {
      const store = new MemoryStore();
      const before = connect({ resourceCache: store });
      before.wire.change(
        / \/api\/$/,
        withJson(({ label, ...listing }) => (label ? listing : listing)),
      );
      await before.api.range.list();
      expect(store.text).not.toContain('/api/label/');
      expect((await connect({ resourceCache: store }).api.label.list()).length).toBeGreaterThan(0);
    });

    it('is emptied by clearResourceCache(), after which the server is asked again', async () => {
      const store = new MemoryStore();
      const { api, wire } = connect({ resourceCache: store });
      await api.range.list();
      await api.clearResourceCache();
      expect(store.text).toBeNull();
      wire.clear();
      await api.range.list();
      expect(wire.lines).toEqual(['GET /api/', 'GET /api/range/schema/', 'GET /api/range/']);
    });

    it('takes nothing for current that was asked for before clearResourceCache()', async () => {
      const store = new MemoryStore();
      const { api, wire } = connect({ resourceCache: store });
      const held = wire.hold(/schema/);
      const early = api.range.list();
      await held.answered;
      await api.clearResourceCache();
      held.release();
      await early;
      wire.clear();
      await api.range.list();
      expect(wire.lines).toContain('GET /api/range/schema/');
    });

    it.each([
      ['text of another program', 'cPickle\n(dp0'],
      ['a text that was cut', '{"format":"hexoskin-resource-cache","version":1,"base'],
      [
        'the cache of another server',
        JSON.stringify({
          format: 'hexoskin-resource-cache',
          version: 1,
          baseUrl: 'https://other',
          apiVersion: '',
          listing: {},
          schemas: {},
        }),
      ],
    ])('repairs %s without a word', async (_what, text) => {
      const words = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
      const store = new MemoryStore();
      store.text = text;
      const { api } = connect({ resourceCache: store });
      await api.range.list();
      for (const word of words) {
        expect(word).not.toHaveBeenCalled();
        word.mockRestore();
      }
      const next = connect({ resourceCache: store });
      await next.api.range.list();
      expect(next.wire.lines).toEqual(['GET /api/range/']);
    });

    it('is only a convenience: a store that fails changes nothing', async () => {
      const broken: ResourceCacheStore = {
        read: () => Promise.reject(new Error('disk')),
        write: () => Promise.reject(new Error('disk')),
      };
      expect(await connect({ resourceCache: broken }).api.range.list()).toHaveLength(20);
    });
  });

  describe('with a file', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'hexoskin-cache-'));
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('lies at the prefix, under a name made of the address', async () => {
      const { api } = connect({ resourceCache: join(folder, '.api_cache') });
      await api.range.list();
      expect(await readdir(folder)).toEqual(['.api_cache_http.127.0.0.1.1']);
      await api.clearResourceCache();
      expect(await readdir(folder)).toEqual([]);
    });

    it('holds definitions, and no trace of who asked for them', async () => {
      const { api } = connect({ resourceCache: join(folder, 'c') });
      await api.user.list();
      const text = await readFile(join(folder, 'c_http.127.0.0.1.1'), 'utf8');
      expect(text).toContain('"user"');
      expect(text).not.toMatch(/athlete|Authorization|Basic/);
    });

    it('repairs a damaged file', async () => {
      await writeFile(join(folder, 'c_http.127.0.0.1.1'), '\u0000\u0001 damaged');
      await connect({ resourceCache: join(folder, 'c') }).api.range.list();
      const { api, wire } = connect({ resourceCache: join(folder, 'c') });
      await api.range.list();
      expect(wire.lines).toEqual(['GET /api/range/']);
    });
  });

  it('is of the edition that the base URL names', async () => {
    const { api, wire } = connect({ baseUrl: 'http://127.0.0.1:1/api/v1/' });
    const [range] = await api.range.list({ limit: 1 });
    expect(wire.lines).toEqual(['GET /api/v1/', 'GET /api/v1/range/schema/', 'GET /api/v1/range/?limit=1']);
    expect(range?.resource_uri).toMatch(/^\/api\/v1\/range\/\d+\/$/);
    await range?.user.first_name;
    expect(wire.lines.at(-1)).toMatch(/^GET \/api\/v1\/user\//);
  });

  it('refuses a resource that neither knows, with the nearest name', async () => {
    const { api } = connect();
    await expect(api.resource('rnage').list()).rejects.toThrow(UsageError);
    await expect(api.resource('rnage').list()).rejects.toThrow("no resource 'rnage'; did you mean 'range'?");
    await expect(api.resource('toString').list()).rejects.toThrow(UsageError);
  });

  it('asks nothing for a call that was aborted before', async () => {
    const { api, wire } = connect();
    await expect(api.range.list({}, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    await expect(api.range.get(1, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(wire.lines).toEqual([]);
  });

  it('is the same for everybody who signs in', async () => {
    const { api, wire } = connect();
    await api.range.list();
    await api.range.list({}, { auth: FRIEND });
    expect(wire.lines.filter((line) => line.includes('schema'))).toHaveLength(1);
  });
});

const FRIEND_URI = '/api/user/99/';
