import { inspect } from 'node:util';
import { ApiResourceReference, HttpNotFound, UsageError } from 'hexoskin-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ATHLETE_ID, COACH, FRIEND_ID, useSandbox } from './support/sandbox.js';
import { json, withJson } from './support/wire.js';

const connect = useSandbox();
const USER = `/api/user/${ATHLETE_ID}/`;

describe('a reference', () => {
  it('has its address at once, and fetches the object when another field is read', async () => {
    const { api, wire } = connect();
    const [range] = await api.range.list({ user: ATHLETE_ID, limit: 1 });
    const user = range?.user;
    wire.clear();
    expect(user).toBeInstanceOf(ApiResourceReference);
    expect(user).toMatchObject({ uri: USER, id: ATHLETE_ID, resource_uri: USER, loaded: false, instance: undefined });
    expect(wire.lines).toEqual([]);
    expect(await user?.first_name).toBe('Zoë');
    expect(wire.calls).toEqual([`GET ${USER}`]);
    expect(await user?.last_name).toBe('Lindqvist');
    expect(wire.calls).toHaveLength(1);
    expect(user?.loaded).toBe(true);
    expect(user?.instance?.first_name).toBe('Zoë');
  });

  it('costs nothing to show, copy, compare, serialize, return or collect', async () => {
    const { api, wire } = connect();
    const [range] = await api.range.list({ limit: 1 });
    const user = range?.user;
    wire.clear();
    const returned = async () => user;
    expect(await returned()).toBe(user);
    expect(await Promise.all([user])).toEqual([user]);
    expect(JSON.stringify({ user })).toBe(`{"user":"${user?.uri}"}`);
    expect(String(user)).toBe(`<user ${user?.id}>`);
    expect(inspect(user)).toBe(`<user ${user?.id}>`);
    expect(inspect(user, { depth: 5, showHidden: true, getters: false })).not.toContain('Promise');
    expect(Object.keys(user ?? {})).toEqual(['uri']);
    expect({ ...user }).toEqual({ uri: user?.uri });
    expect(structuredClone(user)).toEqual({ uri: user?.uri });
    expect(user).toEqual(user);
    for (const name in user) expect(name).toBe('uri');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(wire.sent).toEqual([]);
  });

  it('is not equal to a reference to another object', async () => {
    const { api } = connect();
    const ranges = await api.range.list({ limit: 2, user__in: [ATHLETE_ID, FRIEND_ID], order_by: 'user' });
    const [other] = await api.range.list({ limit: 1, order_by: '-user' });
    expect(ranges[0]?.user).toEqual(ranges[1]?.user);
    expect(ranges[0]?.user).not.toEqual(other?.user);
  });

  it('is no promise and cannot be awaited into something else', async () => {
    const { api } = connect();
    const [range] = await api.range.list({ limit: 1 });
    expect('then' in (range?.user ?? {})).toBe(false);
    expect(await range?.user).toBe(range?.user);
  });

  it('reads chains through several objects', async () => {
    const { api, wire } = connect();
    const [range] = await api.range.list({ user: ATHLETE_ID, limit: 1 });
    wire.clear();
    expect(await range?.user.profile.gender).toBe('F');
    // The detail view of a user brings the profile along.
    expect(wire.calls).toEqual([`GET ${USER}`]);
    const [point] = await api.trackpoint.list({ limit: 1 });
    expect(typeof (await point?.track.range.user.email)).toBe('string');
  });

  it('gives null at the end of a chain through null', async () => {
    const { api } = connect({ auth: COACH });
    const [routine] = await api.trainingroutine.list({ limit: 1 });
    expect(routine?.user).toBeNull();
    const [range] = await api.range.list({ trainingroutine: routine ?? 0, limit: 1 });
    expect(await range?.trainingroutine?.user).toBeNull();
    expect(await range?.trainingroutine?.user.first_name).toBeNull();
    expect(await range?.trainingroutine?.user.profile.gender).toBeNull();
  });

  it('reads lists of related objects as lists of references', async () => {
    const { api } = connect();
    const [team] = await api.team.list({ limit: 1 }, { auth: COACH });
    expect(team?.members.every((member) => member instanceof ApiResourceReference)).toBe(true);
    const names = await Promise.all(team?.members.map((member) => member.first_name) ?? []);
    expect(names).toContain('Zoë');
    const metrics = (await api.activitytype.get(10)).default_metrics;
    expect(metrics.map(({ id }) => id)).toEqual([44, 71, 139]);
  });

  it('refuses an assignment and says how to change the object', async () => {
    const { api } = connect();
    const [range] = await api.range.list({ limit: 1 });
    const assign = (): void => {
      (range as never as { user: { first_name: string } }).user.first_name = 'Billy Bob';
    };
    expect(assign).toThrow(UsageError);
    expect(assign).toThrow('await reference.load(); object.first_name = …');
  });

  it('loads the object, and gives any field by its name', async () => {
    const { api } = connect();
    const [range] = await api.range.list({ user: ATHLETE_ID, limit: 1 });
    const user = await range?.user.load();
    expect(user).toBe(await api.user.get(ATHLETE_ID));
    expect(await range?.user.get('first_name')).toBe('Zoë');
    await expect(range?.user.get('frist_name')).rejects.toThrow(
      "user has no field 'frist_name'; did you mean 'first_name'?",
    );
  });

  it('shows what the object has locally, edits included', async () => {
    const { api } = connect();
    const ranges = await api.range.list({ user: ATHLETE_ID, limit: 2 });
    const user = await api.user.get(ATHLETE_ID);
    user.first_name = 'Billy Bob';
    expect(await ranges[0]?.user.first_name).toBe('Billy Bob');
    expect(await ranges[1]?.user.first_name).toBe('Billy Bob');
  });

  it('fetches again what only the detail view has', async () => {
    const { api, wire } = connect();
    const [outer] = await api.range.list({ rank: 0, limit: 1, order_by: 'id' });
    const [inner] = await api.range.list({ rank: 1, limit: 1, order_by: 'id' });
    expect(outer && 'ranges' in outer).toBe(false);
    wire.clear();
    const nested = await inner?.parent?.ranges;
    expect(nested?.length).toBeGreaterThan(0);
    expect(wire.calls).toEqual([`GET ${inner?.parent?.uri}`]);
  });

  it('fails with the reason, and tries again when it is read again', async () => {
    const { api, wire } = connect({ retries: 0 });
    const [range] = await api.range.list({ user: ATHLETE_ID, limit: 1 });
    const end = wire.change(/ \/api\/user\//, () => json({ error_message: 'down' }, 500));
    await expect(range?.user.first_name).rejects.toThrow('down');
    end();
    expect(await range?.user.first_name).toBe('Zoë');
  });

  it('tells that the object is gone or hidden', async () => {
    const { api, wire } = connect();
    wire.change(/ \/api\/range\/(\?|$)/, withJson(replaceIn('"/api/user/123/"', '"/api/user/1/"')));
    const [range] = await api.range.list({ user: ATHLETE_ID, limit: 1 });
    await expect(range?.user.first_name).rejects.toThrow(HttpNotFound);
  });

  it('sends nothing to another server, whatever address the own one gave', async () => {
    const { api, wire } = connect();
    wire.change(
      / \/api\/range\/(\?|$)/,
      withJson(replaceIn('"/api/user/123/"', '"https://evil.example.org/api/user/123/"')),
    );
    const ranges = await api.range.list({ user: ATHLETE_ID, limit: 3 });
    await expect(ranges[0]?.user.first_name).rejects.toThrow('credentials must not go there');
    expect(wire.sent.every(({ url }) => url.startsWith('http://127.0.0.1:1/'))).toBe(true);
  });

  it('works for a resource that is read before the one that it leads to is known', async () => {
    const { api } = connect();
    // No call of `device` came before: the relation is recognised all the same.
    const [record] = await api.record.list({ limit: 1 });
    expect(record?.device).toBeInstanceOf(ApiResourceReference);
    expect(record?.user).toBeInstanceOf(ApiResourceReference);
  });
});

describe('embedded objects', () => {
  it('read as references that are loaded as far as they go', async () => {
    const { api, wire } = connect();
    const [record] = await api.record.list({ user: ATHLETE_ID, limit: 1 });
    wire.clear();
    expect(record?.user).toBeInstanceOf(ApiResourceReference);
    expect(record?.user.loaded).toBe(true);
    expect(record?.user.instance?.first_name).toBe('Zoë');
    expect(await record?.user.email).toBe('athlete@example.org');
    expect(wire.lines).toEqual([]);
    expect(JSON.parse(JSON.stringify(record))).toMatchObject({ user: USER });
  });

  it('are the same objects as those that are read by themselves', async () => {
    const { api } = connect();
    const [record] = await api.record.list({ user: ATHLETE_ID, limit: 1 });
    const [account] = await api.account.list();
    const user = await api.user.get(ATHLETE_ID);
    expect(record?.user.instance).toBe(user);
    expect(account).toBe(user);
    expect(user.profile?.instance).toBe(await api.profile.get(user.profile?.id ?? 0));
  });

  it('that belong to their holder stay plain values of it', async () => {
    const { api, wire } = connect();
    const metric = (value: number): object => ({
      id: 44,
      name: 'heartrate_avg',
      resource_uri: '/api/metric/44/',
      title: 'Heart rate',
      value,
    });
    wire.change(
      / \/api\/range\/(\?|$)/,
      withJson<{ objects: object[] }>(({ objects, ...rest }) => ({
        ...rest,
        objects: objects.map((range, index) => ({ ...range, metrics: [metric(100 + index)] })),
      })),
    );
    const ranges = await api.range.list({ limit: 2 });
    expect(ranges.map((range) => range.metrics[0]?.value)).toEqual([100, 101]);
    expect(ranges[0]?.metrics[0]).not.toBeInstanceOf(ApiResourceReference);
    const own = await api.metric.get(44);
    expect('value' in own).toBe(false);
    expect(ranges.map((range) => range.metrics[0]?.value)).toEqual([100, 101]);
  });
});

describe('related objects of a list', () => {
  /** Makes every range of the list belong to one of so many users, and lets the server know them all. */
  function withUsers(count: number) {
    const client = connect({ auth: COACH });
    const userOf = (uri: string) => `/api/user/${10_000 + (Number(/(\d+)\/$/.exec(uri)?.[1]) % count)}/`;
    client.wire.change(
      /GET \/api\/range\/(\?|$)/,
      withJson<{ objects: { resource_uri: string }[] }>(({ objects, ...rest }) => ({
        ...rest,
        objects: objects.map((range) => ({ ...range, user: userOf(range.resource_uri) })),
      })),
    );
    const user = (id: string) => ({
      id: Number(id),
      first_name: `First ${id}`,
      resource_uri: `/api/user/${id}/`,
      profile: `/api/profile/${id}/`,
    });
    client.wire.change(/GET \/api\/user\/set\//, (_response, { path }) =>
      json({ objects: decodeURIComponent(path).split('/')[4]?.split(';').map(user) }),
    );
    client.wire.change(/GET \/api\/profile\/set\//, (_response, { path }) =>
      json({
        objects: decodeURIComponent(path)
          .split('/')[4]
          ?.split(';')
          .map((id) => ({ id: Number(id), gender: 'F', resource_uri: `/api/profile/${id}/` })),
      }),
    );
    client.wire.change(/GET \/api\/user\/\d+\/$/, (_response, { path }) => json(user(path.split('/')[3] ?? '')));
    return client;
  }

  it('come in batches in a plain loop: 1,000 ranges of 200 users cost at most two requests for the users', async () => {
    const { api, wire } = withUsers(200);
    const ranges = await api.range.list({ limit: 1000 });
    expect(ranges).toHaveLength(1000);
    wire.clear();
    const names = new Set<string>();
    for (const range of ranges) names.add(await range.user.first_name);
    expect(names.size).toBe(200);
    expect(wire.calls.length).toBeLessThanOrEqual(2);
  });

  it('come in batches in a loop over every page', async () => {
    const { api, wire } = withUsers(200);
    let count = 0;
    for await (const range of api.range.list({ limit: 500 })) count += (await range.user.first_name) === '' ? 0 : 1;
    const pages = wire.calls.filter((line) => line.includes('/range/'));
    expect(count).toBeGreaterThan(1500);
    expect(wire.calls.length - pages.length).toBeLessThanOrEqual(4);
  });

  it('come in batches in chains, too', async () => {
    const { api, wire } = withUsers(200);
    const ranges = await api.range.list({ limit: 1000 });
    wire.clear();
    for (const range of ranges) expect(await range.user.profile.gender).toBe('F');
    expect(wire.calls.length).toBeLessThanOrEqual(4);
  });

  it('come in batches in chains that begin at embedded objects', async () => {
    const { api, wire } = withUsers(200);
    wire.change(
      /GET \/api\/range\/(\?|$)/,
      withJson<{ objects: { user: string }[] }>(({ objects, ...rest }) => ({
        ...rest,
        objects: objects.map((range) => ({
          ...range,
          user: { resource_uri: range.user, profile: range.user.replace('user', 'profile') },
        })),
      })),
    );
    const ranges = await api.range.list({ limit: 1000 });
    wire.clear();
    for (const range of ranges) expect(await range.user.profile.gender).toBe('F');
    expect(wire.calls.length).toBeLessThanOrEqual(4);
  });

  it('come together when they are asked for at the same time, each once', async () => {
    const { api, wire } = connect();
    const ranges = await api.range.list({ user__in: [ATHLETE_ID, FRIEND_ID], limit: 300 });
    wire.clear();
    const names = await Promise.all(ranges.map((range) => range.user.first_name));
    expect(new Set(names)).toEqual(new Set(['Zoë', 'Mateo']));
    expect(wire.calls).toEqual([expect.stringMatching(/^GET \/api\/user\/set\/(99;123|123;99)\/$/)]);
  });

  // Waits for references that know their neighbours in the same field.
  it('come together for the many of one object, in a plain loop', async () => {
    const { api, wire } = connect();
    const type = await api.activitytype.get(12);
    wire.clear();
    for (const metric of type.default_metrics) expect(await metric.name).not.toBe('');
    expect(type.default_metrics.length).toBeGreaterThan(5);
    expect(wire.calls).toHaveLength(1);
  });

  it('come together for the many of many objects, in a plain loop', async () => {
    const { api, wire } = connect();
    const types = await api.activitytype.list();
    wire.clear();
    for (const type of types) for (const metric of type.default_metrics) expect(await metric.name).not.toBe('');
    expect(wire.calls).toHaveLength(1);
  });

  it('come together by ids that are text', async () => {
    const { api, wire } = connect();
    const records = await api.record.list({ limit: 400 }, { include: ['device'] });
    expect(records.every((record) => record.device?.instance.deviceid === record.device?.id)).toBe(true);
    expect(wire.calls).toHaveLength(2);
  });

  it('come one by one from a server that cannot give several at once', async () => {
    const { api, wire } = connect({ retries: 0 });
    wire.change(
      /\/set\//,
      () =>
        new Response('<!DOCTYPE html><title>Not found</title>', {
          status: 404,
          headers: { 'content-type': 'text/html' },
        }),
    );
    wire.change(/id__in/, () => json({ error: "The 'id' field does not allow filtering." }, 400));
    const ranges = await api.range.list({ user__in: [ATHLETE_ID, FRIEND_ID], limit: 300 });
    const names = await Promise.all(ranges.map((range) => range.user.first_name));
    expect(new Set(names)).toEqual(new Set(['Zoë', 'Mateo']));
    const more = await api.range.list({ rank: 1, limit: 60 });
    wire.clear();
    await Promise.all(more.map((range) => range.parent?.name));
    // It has been tried once and is not tried again.
    expect(wire.calls.filter((line) => line.includes('/api/user/set/'))).toEqual([]);
  });

  it('come by a filter on their ids from a server without set/', async () => {
    const { api, wire } = connect({ retries: 0 });
    wire.change(/\/set\//, () => new Response('', { status: 404 }));
    const ranges = await api.range.list({ user__in: [ATHLETE_ID, FRIEND_ID], limit: 300 });
    wire.clear();
    await Promise.all(ranges.map((range) => range.user.first_name));
    expect(wire.calls.filter((line) => !line.includes('/set/'))).toHaveLength(1);
    expect(wire.calls.at(-1)).toMatch(/^GET \/api\/user\/\?id__in=/);
  });

  it('do not fail for one that cannot be had', async () => {
    const { api, wire } = connect();
    wire.change(
      /GET \/api\/range\/\?/,
      withJson<{ objects: object[] }>(({ objects, ...rest }) => ({
        ...rest,
        objects: objects.map((range, index) => (index === 1 ? { ...range, user: '/api/user/1/' } : range)),
      })),
    );
    const ranges = await api.range.list({ user__in: [ATHLETE_ID, FRIEND_ID], limit: 300 });
    const outcomes = await Promise.allSettled(ranges.map((range) => range.user.first_name));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(outcomes[1]?.status).toBe('rejected');
  });

  it('never put a failure into the process that nobody waits for', async () => {
    const unheard: unknown[] = [];
    const listener = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', listener);
    onTestFinished(() => void process.off('unhandledRejection', listener));
    const { api, wire } = connect({ retries: 0 });
    wire.change(/ \/api\/(user|profile)\//, () => json({ error_message: 'down' }, 500));
    const ranges = await api.range.list({ user__in: [ATHLETE_ID, FRIEND_ID], limit: 300 });
    await expect(ranges[0]?.user.first_name).rejects.toThrow('down');
    await expect(ranges[0]?.user.profile.gender).rejects.toThrow('down');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(unheard).toEqual([]);
  });
});

describe('include', () => {
  it('loads related objects along, which then are there without waiting', async () => {
    const { api, wire } = connect();
    const ranges = await api.range.list({ limit: 100 }, { include: ['user', 'trainingroutine'] });
    expect(wire.calls).toHaveLength(3);
    wire.clear();
    expect(ranges.every((range) => range.user.instance.first_name.length > 0)).toBe(true);
    expect(ranges.every((range) => range.trainingroutine === null || range.trainingroutine.instance.name !== '')).toBe(
      true,
    );
    expect(await ranges[0]?.user.first_name).toBe(ranges[0]?.user.instance.first_name);
    expect(wire.sent).toEqual([]);
  });

  it('brings along what further pages need', async () => {
    const { api } = connect();
    const ranges = await api.range.list({ limit: 5 }, { include: ['trainingroutine'] });
    await ranges.loadNext();
    expect(
      ranges.every((range) => range.trainingroutine?.instance !== undefined || range.trainingroutine === null),
    ).toBe(true);
    for await (const range of api.range.list({ limit: 500 }, { include: ['user'] })) {
      expect(range.user.instance.first_name).not.toBe('');
    }
  });

  it('takes lists of related objects', async () => {
    const { api } = connect({ auth: COACH });
    const teams = await api.team.list({}, { include: ['members'] });
    for (const team of teams) for (const member of team.members) expect(member.loaded).toBe(true);
  });

  it('refuses a name that is no relation, and names the nearest', async () => {
    const { api, wire } = connect();
    await expect(api.range.list({}, { include: ['usr'] as never })).rejects.toThrow(
      "range has no relation 'usr' to include; did you mean 'user'?",
    );
    await expect(api.range.list({}, { include: ['name'] as never })).rejects.toThrow('to include');
    expect(wire.calls).toEqual([]);
  });

  it("obeys the call's signal, and takes its headers along", async () => {
    const { api, wire } = connect();
    await api.range.list({ limit: 5 }, { include: ['user'], headers: { 'X-Study': 'a' } });
    expect(wire.sent.at(-1)?.path).toMatch(/^\/api\/user\//);
    expect(wire.sent.at(-1)?.headers.get('x-study')).toBe('a');
    api.clearObjectCache();
    const controller = new AbortController();
    const held = wire.hold(/ \/api\/user\//);
    const listing = api.range.list({ limit: 5 }, { include: ['user'], signal: controller.signal });
    await held.answered;
    controller.abort();
    await expect(listing).rejects.toThrow('aborted');
  });
});

/** Changes the text of a JSON answer. */
function replaceIn(found: string, replacement: string): (body: unknown) => unknown {
  return (body) => JSON.parse(JSON.stringify(body).replaceAll(found, replacement));
}
