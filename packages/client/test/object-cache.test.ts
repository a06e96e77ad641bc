import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { HexoApi, HttpNotFound, type LabelInstance } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { PageServer } from './support/page-server.js';
import { ATHLETE_ID, COACH, FRIEND, FRIEND_ID, useSandbox } from './support/sandbox.js';
import { json, Wire, withJson } from './support/wire.js';

const connect = useSandbox();
const USER = `/api/user/${FRIEND_ID}/`;
const MINUTE = 60_000;

/** A clock that moves when it is told to. */
function clock(): { now: () => number; advance: (milliseconds: number) => void } {
  let time = Date.parse('2026-03-01T12:00:00Z');
  return {
    now: () => time,
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}

describe('the object cache', () => {
  it('has every object once, whichever way it came', async () => {
    const { api } = connect();
    const user = await api.user.get(FRIEND_ID);
    const listed = (await api.user.list()).find(({ id }) => id === FRIEND_ID);
    const [range] = await api.range.list({ user: FRIEND_ID, limit: 1 });
    const [record] = await api.record.list({ user: FRIEND_ID, limit: 1 });
    expect(listed).toBe(user);
    expect(await range?.user.load()).toBe(user);
    expect(record?.user.instance).toBe(user);
    expect((await api.account.list({}, { auth: FRIEND }))[0]).not.toBe(user);
  });

  it("has an account as the user that it is, under the user's rules", async () => {
    const { api } = connect();
    const [account] = await api.account.list();
    const user = await api.user.get(ATHLETE_ID);
    expect(account).toBe(user);
    expect(user.accessor).toBe(api.user);
    expect(String(account)).toBe(`<user ${ATHLETE_ID}>`);
  });

  it('keeps an object for an hour: 59 minutes and 59 seconds are fresh', async () => {
    const { now, advance } = clock();
    const { api, wire } = connect({ now });
    const user = await api.user.get(FRIEND_ID);
    advance(59 * MINUTE + 59_000);
    expect(await api.user.get(FRIEND_ID)).toBe(user);
    expect(wire.calls).toEqual([`GET ${USER}`]);
  });

  it('asks again after 60 minutes and 1 second, and fills the same object', async () => {
    const { now, advance } = clock();
    const { api, wire } = connect({ now });
    const user = await api.user.get(FRIEND_ID);
    advance(60 * MINUTE + 1000);
    wire.change(
      /\/user\//,
      withJson((body) => ({ ...body, first_name: 'Renamed' })),
    );
    expect(await api.user.get(FRIEND_ID)).toBe(user);
    expect(user.first_name).toBe('Renamed');
    expect(wire.calls).toEqual([`GET ${USER}`, `GET ${USER}`]);
  });

  it('counts the hour for references as well', async () => {
    const { now, advance } = clock();
    const { api, wire } = connect({ now });
    const [range] = await api.range.list({ user: FRIEND_ID, limit: 1 });
    await range?.user.first_name;
    wire.clear();
    advance(59 * MINUTE + 59_000);
    await range?.user.first_name;
    expect(wire.calls).toEqual([]);
    advance(2000);
    await range?.user.first_name;
    expect(wire.calls).toEqual([`GET ${USER}`]);
  });

  it('counts from the moment at which the object was asked for', async () => {
    const { now, advance } = clock();
    const { api, wire } = connect({ now });
    await api.user.conf();
    const held = wire.hold(/\/user\//);
    const slow = api.user.get(FRIEND_ID);
    await held.answered;
    advance(60 * MINUTE + 1000);
    held.release();
    await slow;
    await api.user.get(FRIEND_ID);
    expect(wire.calls).toHaveLength(2);
  });

  it('lives as long as the client says', async () => {
    const { now, advance } = clock();
    const { api, wire } = connect({ now, objectCache: { maxAge: 5000 } });
    await api.user.get(FRIEND_ID);
    advance(4999);
    await api.user.get(FRIEND_ID);
    expect(wire.calls).toHaveLength(1);
    advance(2);
    await api.user.get(FRIEND_ID);
    expect(wire.calls).toHaveLength(2);
  });

  it('is emptied by clearObjectCache()', async () => {
    const { api, wire } = connect();
    const user = await api.user.get(FRIEND_ID);
    api.clearObjectCache();
    const again = await api.user.get(FRIEND_ID);
    expect(wire.calls).toHaveLength(2);
    expect(again).not.toBe(user);
    expect(again.email).toBe(user.email);
  });

  it('is emptied for references, too', async () => {
    const { api, wire } = connect();
    const [range] = await api.range.list({ user: FRIEND_ID, limit: 1 });
    await range?.user.first_name;
    api.clearObjectCache();
    wire.clear();
    await range?.user.first_name;
    expect(wire.calls).toEqual([`GET ${USER}`]);
  });

  it('does not take an object of a list for one with all its fields', async () => {
    const { api, wire } = connect();
    const [range] = await api.range.list({ rank: 0, limit: 1 });
    wire.clear();
    const whole = await api.range.get(range?.id ?? 0);
    expect(whole).toBe(range);
    expect(wire.calls).toHaveLength(1);
    expect(Array.isArray(range?.ranges)).toBe(true);
  });

  it('keeps what only the detail view has when a list brings the object again', async () => {
    const { api, wire } = connect();
    const [first] = await api.range.list({ rank: 0, limit: 1 });
    const whole = await api.range.get(first?.id ?? 0);
    const nested = whole.ranges;
    expect(nested).toBeDefined();
    await api.range.list({ rank: 0, limit: 1 });
    expect(whole.ranges).toEqual(nested);
    wire.clear();
    await api.range.get(whole.id);
    expect(wire.calls).toEqual([]);
  });

  it('shares edits among all who hold the object, and loses them to the next newer copy', async () => {
    const { api } = connect();
    const user = await api.user.get(FRIEND_ID);
    const [record] = await api.record.list({ user: FRIEND_ID, limit: 1 });
    user.first_name = 'Billy Bob';
    expect(record?.user.instance?.first_name).toBe('Billy Bob');
    await api.user.get(FRIEND_ID);
    expect(user.first_name).toBe('Billy Bob');
    await api.user.get(FRIEND_ID, { forceRefresh: true });
    expect(user.first_name).toBe('Mateo');
  });

  it('forgets an object that the server no longer has', async () => {
    const { api, wire } = connect();
    await api.user.get(FRIEND_ID);
    const end = wire.change(/ \/api\/user\//, () => new Response('', { status: 404 }));
    await expect(api.user.get(FRIEND_ID, { forceRefresh: true })).rejects.toThrow(HttpNotFound);
    await expect(api.user.get(FRIEND_ID)).rejects.toThrow(HttpNotFound);
    end();
    expect((await api.user.get(FRIEND_ID)).email).toBe('friend@example.org');
  });

  it('makes one request of several for the same object, or at least hands out one object', async () => {
    const { api } = connect();
    const users = await Promise.all([api.user.get(FRIEND_ID), api.user.get(USER), api.user.get(FRIEND_ID)]);
    expect(new Set(users).size).toBe(1);
  });
});

describe('copies of an object', () => {
  /** A client and a server whose user has the name that the test gives it. */
  function renamable() {
    const client = connect();
    const state = { name: 'first' };
    client.wire.change(
      /GET \/api\/user\/99\/$/,
      withJson((body) => ({ ...body, first_name: state.name })),
    );
    client.wire.change(
      /GET \/api\/user\/(\?.*)?$/,
      withJson<{ objects: object[] }>((body) => ({
        ...body,
        objects: body.objects.map((user) => ({ ...user, first_name: state.name })),
      })),
    );
    return { ...client, state };
  }

  it('are ordered by when they were asked for: an older one never overwrites a newer one', async () => {
    const { api, wire, state } = renamable();
    await api.user.conf();
    const held = wire.hold(/GET \/api\/user\/\?/);
    const early = api.user.list({ limit: 5 });
    await held.answered;
    state.name = 'second';
    const user = await api.user.get(FRIEND_ID);
    expect(user.first_name).toBe('second');
    held.release();
    expect(await early).toContain(user);
    expect(user.first_name).toBe('second');
  });

  it('are ordered so whichever view comes late', async () => {
    const { api, wire, state } = renamable();
    await api.user.conf();
    const held = wire.hold(/GET \/api\/user\/99\/$/);
    const early = api.user.get(FRIEND_ID);
    await held.answered;
    state.name = 'second';
    const user = (await api.user.list({ limit: 5 })).find(({ id }) => id === FRIEND_ID);
    held.release();
    expect(await early).toBe(user);
    expect(user?.first_name).toBe('second');
  });

  it('bring in any order what the newest does not have', async () => {
    const { api, wire } = connect();
    const [outer] = await api.range.list({ rank: 0, limit: 1 });
    api.clearObjectCache();
    const held = wire.hold(/GET \/api\/range\/\d+\/$/);
    const detail = api.range.get(outer?.id ?? 0);
    await held.answered;
    const [listed] = await api.range.list({ rank: 0, limit: 1 });
    held.release();
    expect(await detail).toBe(listed);
    expect(Array.isArray(listed?.ranges)).toBe(true);
  });
});

describe('principals', () => {
  it('never share objects on one client', async () => {
    const { api, wire } = connect();
    const mine = await api.user.get(FRIEND_ID);
    const theirs = await api.user.get(FRIEND_ID, { auth: COACH });
    expect(theirs).not.toBe(mine);
    mine.first_name = 'edited';
    expect(theirs.first_name).toBe('Mateo');
    expect(wire.calls).toHaveLength(2);
    expect(await api.user.get(FRIEND_ID, { auth: COACH })).toBe(theirs);
    expect(wire.calls).toHaveLength(2);
  });

  it('get nothing from the cache of another, not even with a wrong password', async () => {
    const { api } = connect();
    await api.user.get(FRIEND_ID);
    await expect(api.user.get(FRIEND_ID, { auth: 'athlete@example.org:wrong' })).rejects.toThrow('was refused');
    await expect(api.user.get(FRIEND_ID, { auth: null })).rejects.toThrow('no credentials were sent');
  });

  it('are remembered by objects, their references and their list', async () => {
    const { api, wire } = connect({ auth: null });
    const ranges = await api.range.list({ user: FRIEND_ID, limit: 2 }, { auth: FRIEND });
    const whole = await ranges[0]?.load();
    await ranges[0]?.user.first_name;
    await ranges[0]?.trainingroutine?.activitytype.name;
    await ranges.loadNext();
    await whole?.user.load({ forceRefresh: true });
    expect(wire.sent.every(({ headers }) => headers.get('authorization') === `Basic ${btoa(FRIEND)}`)).toBe(true);
    expect(wire.calls.length).toBeGreaterThan(4);
  });

  it('get the reply to their own question, although the client signs in otherwise meanwhile', async () => {
    const { api, wire } = connect();
    await api.account.conf();
    const held = wire.hold(/GET \/api\/account\//);
    const asked = api.account.list();
    await held.answered;
    api.auth = COACH;
    held.release();
    const [account] = await asked;
    expect(account?.email).toBe('athlete@example.org');
    const profile = await account?.profile.load({ forceRefresh: true });
    expect(profile?.gender).toBe('F');
    expect(wire.sent.at(-1)?.headers.get('authorization')).toBe(`Basic ${btoa('athlete@example.org:athlete')}`);
  });

  it('are those of the moment of the call', async () => {
    const { api } = connect();
    const listing = api.account.list();
    const walking = (async () => {
      for await (const account of api.account.list()) return account;
      return undefined;
    })();
    const getting = api.user.get(ATHLETE_ID);
    const creating = api.label.create({ name: 'mine', user: ATHLETE_ID });
    api.auth = COACH;
    expect((await listing)[0]?.email).toBe('athlete@example.org');
    expect((await walking)?.email).toBe('athlete@example.org');
    expect(await getting).toBe((await listing)[0]);
    expect((await creating).user?.id).toBe(ATHLETE_ID);
  });

  it('are those of the moment of the call of request(), too', async () => {
    const { api } = connect();
    const requesting = api.request('GET', 'account/');
    api.auth = COACH;
    expect(JSON.stringify((await requesting).body)).toContain('athlete@example.org');
  });

  it('stay apart when both ask at the same time', async () => {
    const { api } = connect();
    const both = await Promise.all([
      ...Array.from({ length: 5 }, () => api.account.list()),
      ...Array.from({ length: 5 }, () => api.account.list({}, { auth: COACH })),
    ]);
    expect(both.map(([account]) => account?.email)).toEqual([
      ...Array.from({ length: 5 }, () => 'athlete@example.org'),
      ...Array.from({ length: 5 }, () => 'coach@example.org'),
    ]);
  });

  it('keep their objects when their token is renewed', async () => {
    const { api, wire } = connect({ auth: null });
    let token = 'old';
    const auth = {
      principal: 'somebody',
      account: 'somebody',
      authorize: async () => ({ Authorization: `Basic ${btoa(FRIEND)}`, 'X-Token': token }),
    };
    const user = await api.user.get(FRIEND_ID, { auth });
    token = 'new';
    expect(await api.user.get(FRIEND_ID, { auth, forceRefresh: true })).toBe(user);
    expect(wire.sent.at(-1)?.headers.get('x-token')).toBe('new');
  });

  it('are used by the same name with the newest way to sign in', async () => {
    const { api, wire } = connect({ auth: null });
    const withToken = (token: string) => ({
      principal: 'somebody',
      account: 'somebody',
      authorize: async () => ({ Authorization: `Basic ${btoa(FRIEND)}`, 'X-Token': token }),
    });
    const [range] = await api.range.list({ limit: 1 }, { auth: withToken('old') });
    await api.range.list({ limit: 1 }, { auth: withToken('new') });
    await range?.user.first_name;
    expect(wire.sent.at(-1)?.headers.get('x-token')).toBe('new');
  });
});

describe('memory', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;

  /** Lets weakly held objects go, which takes a turn of the event loop. */
  async function collectGarbage(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      collect();
    }
  }

  it('is bounded while a long list is walked', async () => {
    const server = new PageServer(4000);
    const wire = new Wire(server.handle);
    const api = new HexoApi({
      baseUrl: 'http://127.0.0.1:1',
      fetch: wire.fetch,
      schemas: 'bundled',
      objectCache: { maxObjects: 100 },
    });
    const seen: WeakRef<object>[] = [];
    for await (const label of api.label.list()) seen.push(new WeakRef(label));
    wire.clear();
    await collectGarbage();
    const alive = seen.filter((reference) => reference.deref() !== undefined).length;
    expect(seen).toHaveLength(4000);
    expect(alive).toBeLessThanOrEqual(250);
  });

  it('keeps what is held identical, however much came since', async () => {
    const server = new PageServer(3000);
    const wire = new Wire(async (request) => {
      const id = /label\/(\d+)\/$/.exec(request.url)?.[1];
      return id
        ? json({ id: Number(id), name: 'again', resource_uri: `/api/label/${id}/`, user: null })
        : server.handle(request);
    });
    const api = new HexoApi({
      baseUrl: 'http://127.0.0.1:1',
      fetch: wire.fetch,
      schemas: 'bundled',
      objectCache: { maxObjects: 10 },
    });
    const [held] = await api.label.list({ limit: 1 });
    for await (const _label of api.label.list());
    await collectGarbage();
    expect(await api.label.get(1, { forceRefresh: true })).toBe(held);
    expect(held?.name).toBe('again');
  });

  it('has one object per address while anybody holds it, in whatever order it is read, dropped and collected', async () => {
    const server = new PageServer(12);
    const wire = new Wire(async (request) => {
      const id = Number(/label\/(\d+)\/$/.exec(request.url)?.[1]);
      return id
        ? json({ id, name: `label ${id}`, resource_uri: `/api/label/${id}/`, user: null })
        : server.handle(request);
    });
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constantFrom('get' as const, 'drop' as const, 'list' as const),
          id: fc.integer({ min: 1, max: 12 }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('collect' as const), id: fc.constant(0) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 6 }), fc.array(step, { maxLength: 25 }), async (maxObjects, steps) => {
        const api = new HexoApi({
          baseUrl: 'http://127.0.0.1:1',
          fetch: wire.fetch,
          schemas: 'bundled',
          objectCache: { maxObjects },
        });
        const held = new Map<number, object>();
        const meet = (label: LabelInstance): void => {
          expect(held.get(label.id) ?? label).toBe(label);
          held.set(label.id, label);
        };
        for (const { kind, id } of steps) {
          if (kind === 'get') meet(await api.label.get(id, { forceRefresh: id % 2 === 0 }));
          else if (kind === 'drop') held.delete(id);
          else if (kind === 'list') (await api.label.list({ limit: 12 })).forEach(meet);
          else await collectGarbage();
        }
      }),
      { numRuns: 10 },
    );
  });

  it('does not grow with a walk', async () => {
    const server = new PageServer(15_000);
    const wire = new Wire(async (request) => {
      // A turn of the event loop, as every answer of a real server takes: weak references hold on until then.
      await new Promise((resolve) => setImmediate(resolve));
      return server.handle(request);
    });
    const api = new HexoApi({
      baseUrl: 'http://127.0.0.1:1',
      fetch: async (url, init) => {
        const response = await wire.fetch(url, init);
        wire.clear();
        return response;
      },
      schemas: 'bundled',
      objectCache: { maxObjects: 1_000 },
    });
    const inUse: number[] = [];
    let count = 0;
    for await (const label of api.label.list()) {
      count += 1;
      if (label.id !== 3_000 && label.id !== 15_000) continue;
      await collectGarbage();
      inUse.push(process.memoryUsage().heapUsed);
    }
    expect(count).toBe(15_000);
    // Held, the objects between would take more than 8 MB.
    expect((inUse[1] ?? 0) - (inUse[0] ?? 0)).toBeLessThan(4_000_000);
  });

  it('keeps the most recent objects although nobody holds them', async () => {
    const { api, wire } = connect();
    await api.user.get(FRIEND_ID);
    await collectGarbage();
    await api.user.get(FRIEND_ID);
    expect(wire.calls).toHaveLength(1);
  });
});
