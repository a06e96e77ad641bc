import {
  ApiResourceInstance,
  ApiResourceReference,
  CreatedNotLoadedError,
  HttpBadRequest,
  HttpForbidden,
  HttpNotFound,
  HttpServerError,
  MethodNotAllowed,
  type RangeInstance,
  UsageError,
} from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { ATHLETE_ID, COACH, FRIEND_ID, type SandboxClient, useSandbox } from './support/sandbox.js';
import { json, type Sent, withJson, withoutBody } from './support/wire.js';

const connect = useSandbox();

const START = 446_435_251_200;
const fields = (name = 'testnew_range') => ({ name, start: START, end: START + 10_000, user: ATHLETE_ID });

/** A new range of the athlete, and a client whose wire has forgotten how it was made. */
async function withRange(name?: string): Promise<SandboxClient & { range: RangeInstance }> {
  const client = connect();
  const range = await client.api.range.create(fields(name));
  client.wire.clear();
  return { ...client, range };
}

const bodyOf = (sent: Sent | undefined): Record<string, unknown> => JSON.parse(sent?.body ?? '{}');

describe('create()', () => {
  it('gives the object as the server shows it', async () => {
    const { api, wire } = connect();
    const range = await api.range.create(fields());
    expect(range).toBeInstanceOf(ApiResourceInstance);
    expect(range).toMatchObject({ name: 'testnew_range', start: START, end: START + 10_000, rank: 0 });
    expect(range.user).toBeInstanceOf(ApiResourceReference);
    expect(range.id).toBeGreaterThan(0);
    expect(wire.calls).toEqual(['POST /api/range/']);
    expect(await api.range.get(range.id)).toBe(range);
    expect(wire.calls).toHaveLength(1);
  });

  it.each([
    ['an id', (_client: SandboxClient) => ATHLETE_ID],
    ['an id as text', (_client: SandboxClient) => String(ATHLETE_ID)],
    ['a URI', (_client: SandboxClient) => `/api/user/${ATHLETE_ID}/`],
    ['an object', ({ api }: SandboxClient) => api.user.get(ATHLETE_ID)],
    ['a reference', async ({ api }: SandboxClient) => (await api.range.list({ user: ATHLETE_ID, limit: 1 }))[0]?.user],
  ])('takes %s for a related object and sends its URI', async (_what, make) => {
    const client = connect();
    const user = (await make(client)) as number;
    const range = await client.api.range.create({ ...fields(), user });
    expect(bodyOf(client.wire.sent.at(-1))['user']).toBe(`/api/user/${ATHLETE_ID}/`);
    expect(range.user.id).toBe(ATHLETE_ID);
  });

  it('leaves an e-mail address to the server', async () => {
    const { api, wire } = connect();
    const range = await api.range.create({ ...fields(), user: 'athlete@example.org' });
    expect(bodyOf(wire.sent.at(-1))['user']).toBe('athlete@example.org');
    expect(range.user.id).toBe(ATHLETE_ID);
  });

  it('takes lists of related objects', async () => {
    const { api } = connect();
    const [label] = await api.label.list({ limit: 1 });
    const range = await api.range.create({ ...fields(), labels: [label ?? 0] });
    expect(range.labels.map(({ uri }) => uri)).toEqual([label?.resource_uri]);
  });

  it('turns a Date into exact ticks, fractions of a second included', async () => {
    const { api } = connect();
    const range = await api.range.create({ ...fields(), start: new Date('2026-01-02T03:04:05.500Z') });
    expect(range.start).toBe((Date.parse('2026-01-02T03:04:05.500Z') / 1000) * 256);
  });

  it('does not change the object that it is given, nor is it changed by it afterwards', async () => {
    const { api, wire } = connect();
    const given = { ...fields(), start: new Date(0) as Date | number };
    const creating = api.range.create(given);
    given.name = 'changed at once';
    await creating;
    expect(given.start).toEqual(new Date(0));
    expect(bodyOf(wire.sent.at(-1))['name']).toBe('testnew_range');
  });

  it.each([
    ['nmae', 'x', "range has no field 'nmae'; did you mean 'name'?"],
    ['id', 5, "'id' of range is read-only"],
    ['start_date', '2020-01-01', "'start_date' of range is read-only"],
    ['start', new Date(Number.NaN), "'start' is an invalid Date"],
    ['start', Number.NaN, "'start' takes a whole number; got NaN"],
    ['start', '2026-05-30T18:00:00Z', "'start' takes ticks or a Date, as new Date('2026-05-01T08:00:00Z'); got '2026"],
  ])('refuses the field %s before any request', async (name, value, message) => {
    const { api, wire } = connect();
    await expect(api.range.create({ ...fields(), [name]: value })).rejects.toThrow(UsageError);
    await expect(api.range.create({ ...fields(), [name]: value })).rejects.toThrow(message);
    expect(wire.calls).toEqual([]);
  });

  it.each([['a name'], [[{ name: 'x' }]], [null]])('refuses %j in place of the fields of one object', async (given) => {
    const { api, wire } = connect();
    await expect(api.range.create(given as never)).rejects.toThrow(
      'api.range.create() takes the fields of one object; several go by api.range.patch([{ … }, { … }])',
    );
    expect(wire.calls).toEqual([]);
  });

  it('refuses a resource that does not allow it, before any request', async () => {
    const { api, wire } = connect();
    await expect(api.datatype.create({ name: 'x' } as never)).rejects.toThrow(MethodNotAllowed);
    expect(wire.calls).toEqual([]);
  });

  it("passes the server's own words on", async () => {
    const { api } = connect();
    await expect(api.range.create({ name: 'x', start: START } as never)).rejects.toThrow(HttpBadRequest);
    await expect(api.range.create({ name: 'x', start: START } as never)).rejects.toThrow(/user/);
    await expect(api.range.create({ ...fields(), user: 424_242 })).rejects.toThrow(
      /Could not find the provided user object/,
    );
  });

  it('fetches the object through Location where the server sends no body', async () => {
    const { api, wire } = connect();
    wire.change(/POST/, withoutBody);
    const range = await api.range.create(fields('no body'));
    expect(range.name).toBe('no body');
    expect(wire.calls).toEqual(['POST /api/range/', `GET ${range.resource_uri}`]);
  });

  it('takes an absolute Location as well', async () => {
    const { api, wire } = connect();
    wire.change(/POST/, async (response) => {
      const empty = await withoutBody(response);
      empty.headers.set('location', `http://127.0.0.1:1${empty.headers.get('location')}`);
      return empty;
    });
    expect((await api.range.create(fields('absolute'))).name).toBe('absolute');
  });

  it('gives just what the server gave with follow: false', async () => {
    const { api, wire } = connect();
    wire.change(/POST/, withoutBody);
    const uri = await api.range.create(fields(), { follow: false });
    expect(uri).toMatch(/^\/api\/range\/\d+\/$/);
    expect(wire.calls).toEqual(['POST /api/range/']);
    expect(await api.resourceFromUri(String(uri))).toMatchObject({ name: 'testnew_range' });
  });

  it('gives null where the server gives neither object nor address', async () => {
    const { api, wire } = connect();
    wire.change(/POST/, async (response) => {
      const empty = await withoutBody(response);
      empty.headers.delete('location');
      return empty;
    });
    expect(await api.range.create(fields())).toBeNull();
  });

  it('tells that the object was created when only reading it back failed', async () => {
    const { api, wire } = connect({ retries: 0 });
    wire.change(/POST/, withoutBody);
    wire.change(/GET \/api\/range\/\d+/, () => json({ error_message: 'down' }, 500));
    const error: unknown = await api.range.create(fields()).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CreatedNotLoadedError);
    expect((error as CreatedNotLoadedError).createdUri).toMatch(/^\/api\/range\/\d+\/$/);
    expect((error as CreatedNotLoadedError).message).toContain('was created, but reading it back failed');
    expect((error as CreatedNotLoadedError).cause).toBeInstanceOf(HttpServerError);
  });

  it('never follows a Location to another server, and tells what was created', async () => {
    const { api, wire } = connect();
    wire.change(/POST/, async (response) => {
      const empty = await withoutBody(response);
      empty.headers.set('location', 'https://evil.example.org/api/range/5/');
      return empty;
    });
    await expect(api.range.create(fields())).rejects.toThrow(CreatedNotLoadedError);
    expect(wire.sent.every(({ url }) => url.startsWith('http://127.0.0.1:1/'))).toBe(true);
  });

  it('gives what there is of an object that has no detail view', async () => {
    const { api, wire } = connect();
    const person = (email: string) => ({ email, password: 'secret', first_name: 'New', last_name: 'Comer' }) as never;
    const created = await api.createuser.create(person('first@example.org'));
    expect(created).toBeInstanceOf(ApiResourceInstance);
    wire.change(/POST/, withoutBody);
    expect(await api.createuser.create(person('second@example.org'))).toMatch(/^\/api\/user\/\d+\/$/);
    expect(wire.calls).toEqual(['POST /api/createuser/', 'POST /api/createuser/']);
  });

  it('is never sent twice where the server may have done it', async () => {
    const { api, wire } = connect({ retries: 3 });
    wire.change(/POST/, () => json({ error_message: 'down' }, 503, { 'retry-after': '0' }));
    await expect(api.range.create(fields())).rejects.toThrow('down');
    expect(wire.calls).toEqual(['POST /api/range/']);
  });

  it('creates as the principal that it names', async () => {
    const { api } = connect();
    const range = await api.range.create({ ...fields(), user: 5437 }, { auth: COACH });
    expect(range.user.id).toBe(5437);
    await expect(api.range.get(range.id)).rejects.toThrow(HttpNotFound);
  });
});

describe('update()', () => {
  it('sends local changes and takes over what the server answers', async () => {
    const { range, wire } = await withRange();
    range.name = 'newtestyrangey';
    expect(await range.update()).toBe(range);
    expect(wire.calls).toEqual([`PUT ${range.resource_uri}`]);
    expect(range.name).toBe('newtestyrangey');
    const other = connect();
    expect((await other.api.range.get(range.id)).name).toBe('newtestyrangey');
  });

  it('sends the whole object, with relations as URIs', async () => {
    const { range, wire } = await withRange();
    await range.update({ note: 'note' });
    const body = bodyOf(wire.sent.at(-1));
    expect(body).toMatchObject({ name: 'testnew_range', note: 'note', start: START, user: `/api/user/${ATHLETE_ID}/` });
    expect(Object.values(body).some((value) => typeof value === 'object' && value !== null && 'uri' in value)).toBe(
      false,
    );
  });

  it('takes objects, references, URIs and ids for related objects', async () => {
    const { api, range, wire } = await withRange();
    const [label] = await api.label.list({ limit: 1 });
    for (const labels of [[label ?? 0], [label?.resource_uri ?? ''], [label?.id ?? 0]]) {
      await range.update({ labels });
      expect(bodyOf(wire.sent.at(-1))['labels']).toEqual([label?.resource_uri]);
      expect(range.labels[0]).toBeInstanceOf(ApiResourceReference);
    }
  });

  it('completes an object that is known from a list, so that nothing is emptied, and lays the edits over it', async () => {
    const { api, wire } = connect();
    const { id } = await api.range.create(fields('known from a list'));
    api.clearObjectCache();
    const [listed] = await api.range.list({ id });
    if (!listed) return expect.fail('the range is not listed');
    wire.change(
      /GET \/api\/range\/\d+\/$/,
      withJson((body) => ({ ...body, note: 'only the detail knows' })),
    );
    wire.clear();
    listed.name = 'edited';
    await listed.update();
    expect(wire.calls).toEqual([`GET /api/range/${id}/`, `PUT /api/range/${id}/`]);
    expect(bodyOf(wire.sent.at(-1))).toMatchObject({ name: 'edited', note: 'only the detail knows' });
    expect(listed.name).toBe('edited');
  });

  // Waits for objects that are completed in place.
  it('completes it although the object cache was emptied', async () => {
    const { api, wire } = connect();
    const { id } = await api.range.create({ ...fields(), note: 'only the detail knows' });
    wire.change(
      /GET \/api\/range\/\?/,
      withJson<{ objects: Record<string, unknown>[] }>((body) => ({
        ...body,
        objects: body.objects.map(({ note, ...rest }) => rest),
      })),
    );
    api.clearObjectCache();
    const [listed] = await api.range.list({ id });
    api.clearObjectCache();
    await listed?.update({ name: 'edited' });
    expect(bodyOf(wire.sent.at(-1))).toMatchObject({ name: 'edited', note: 'only the detail knows' });
    expect(listed).toMatchObject({ name: 'edited', note: 'only the detail knows' });
  });

  it('changes the local object only when the server has accepted', async () => {
    const { range, wire } = await withRange();
    const held = wire.hold(/PUT/);
    const updating = range.update({ name: 'accepted' });
    await held.answered;
    expect(range.name).toBe('testnew_range');
    held.release();
    await updating;
    expect(range.name).toBe('accepted');
  });

  it('leaves the local object alone when the server refuses', async () => {
    const { range, wire } = await withRange();
    const end = wire.change(/PUT/, () => json({ range: { name: ['Too long.'] } }, 400));
    await expect(range.update({ name: 'refused' })).rejects.toThrow('name: Too long.');
    expect(range.name).toBe('testnew_range');
    range.note = 'kept';
    await expect(range.update({ name: 'refused' })).rejects.toThrow(HttpBadRequest);
    expect(range.note).toBe('kept');
    end();
    await range.update();
    expect(range).toMatchObject({ name: 'testnew_range', note: 'kept' });
  });

  it('keeps edits that were made while it was under way', async () => {
    const { range, wire } = await withRange();
    const held = wire.hold(/PUT/);
    range.name = 'sent';
    const updating = range.update();
    await held.answered;
    range.note = 'typed meanwhile';
    held.release();
    await updating;
    expect(range).toMatchObject({ name: 'sent', note: 'typed meanwhile' });
    await range.patch();
    expect(bodyOf(wire.sent.at(-1))).toEqual({ note: 'typed meanwhile' });
  });

  it.each(['update', 'patch'] as const)(
    'sends what stood there when %s() was called, and keeps what came at once',
    async (method) => {
      const { range, wire } = await withRange();
      range.name = 'sent';
      const writing = range[method]();
      range.name = 'typed at once';
      await writing;
      expect(bodyOf(wire.sent.at(-1))).toMatchObject({ name: 'sent' });
      expect(range.name).toBe('typed at once');
      await range.patch();
      expect(bodyOf(wire.sent.at(-1))).toEqual({ name: 'typed at once' });
    },
  );

  it.each([
    ['nmae', 'x', "range has no field 'nmae'; did you mean 'name'?"],
    ['status', 'complete?', "'status' of range is read-only"],
  ])('refuses a change of %s before any request', async (name, value, message) => {
    const { range, wire } = await withRange();
    await expect(range.update({ [name]: value })).rejects.toThrow(message);
    await expect(range.patch({ [name]: value })).rejects.toThrow(message);
    (range as never as Record<string, unknown>)[name] = value;
    await expect(range.update()).rejects.toThrow(message);
    await expect(range.patch()).rejects.toThrow(message);
    expect(wire.calls).toEqual([]);
  });

  it.each([[5], ['name'], [['name']], [null]])('refuses %j as changes', async (changes) => {
    const { range, wire } = await withRange();
    await expect(range.update(changes as never)).rejects.toThrow('Changes are an object of fields');
    expect(wire.calls).toEqual([]);
  });

  it('refuses an object that cannot be changed, before any request', async () => {
    const { api, wire } = connect();
    const [type] = await api.datatype.list({ limit: 1 });
    wire.clear();
    await expect(type?.update({ name: 'x' } as never)).rejects.toThrow(MethodNotAllowed);
    expect(wire.calls).toEqual([]);
  });

  it("updates an account by the user's rules", async () => {
    const { api, wire } = connect();
    const [account] = await api.account.list();
    if (!account) return expect.fail('no account');
    account.first_name = 'Zoë Marie';
    await account.update();
    expect(wire.calls.at(-1)).toBe(`PUT /api/user/${ATHLETE_ID}/`);
    expect((await connect().api.account.list())[0]?.first_name).toBe('Zoë Marie');
    await account.patch({ first_name: 'Zoë' });
    expect(account.first_name).toBe('Zoë');
  });

  it('tells that somebody else owns the object', async () => {
    const { api } = connect();
    const [range] = await api.range.list({ user: FRIEND_ID, limit: 1 });
    await expect(range?.update({ name: 'I wuz here' })).rejects.toThrow(HttpForbidden);
    expect(range?.name).not.toBe('I wuz here');
  });
});

describe('patch()', () => {
  it('sends only what changed', async () => {
    const { range, wire } = await withRange();
    range.name = 'patched';
    await range.patch({ note: 'both' });
    expect(wire.calls).toEqual([`PATCH ${range.resource_uri}`]);
    expect(bodyOf(wire.sent.at(-1))).toEqual({ name: 'patched', note: 'both' });
    expect(range).toMatchObject({ name: 'patched', note: 'both' });
  });

  it('sends nothing when nothing changed', async () => {
    const { range, wire } = await withRange();
    range.name = 'other';
    range.name = 'testnew_range';
    range.user = ATHLETE_ID;
    expect(await range.patch()).toBe(range);
    expect(await range.patch({})).toBe(range);
    expect((await range.patch().withResponse()).response).toBeNull();
    expect(wire.sent).toEqual([]);
  });

  it('finds changes deep inside a field', async () => {
    const { api, wire } = connect();
    const [account] = await api.account.list();
    const profile = await account?.profile.load();
    if (!profile) return expect.fail('no profile');
    const preferences = profile.preferences as { language?: string };
    preferences.language = 'de';
    await profile.patch();
    expect(bodyOf(wire.sent.at(-1))).toEqual({ preferences: { language: 'de', show_zones: true } });
    expect((await connect().api.profile.get(profile.id)).preferences).toMatchObject({ language: 'de' });
    wire.clear();
    await profile.patch();
    expect(wire.sent).toEqual([]);
  });

  it('finds changes of relations', async () => {
    const { api, range, wire } = await withRange();
    const [label] = await api.label.list({ limit: 1 });
    range.labels = [label ?? 0];
    await range.patch();
    expect(bodyOf(wire.sent.at(-1))).toEqual({ labels: [label?.resource_uri] });
    range.labels = [];
    await range.patch();
    expect(bodyOf(wire.sent.at(-1))).toEqual({ labels: [] });
  });

  it('turns a Date into ticks', async () => {
    const { range, wire } = await withRange();
    await range.patch({ end: new Date('2026-06-01T00:00:00Z') });
    expect(bodyOf(wire.sent.at(-1))).toEqual({ end: (Date.parse('2026-06-01T00:00:00Z') / 1000) * 256 });
    expect(range.end).toBe((Date.parse('2026-06-01T00:00:00Z') / 1000) * 256);
  });

  it('turns a Date into a day where the field holds days', async () => {
    const { api, wire } = connect();
    const [account] = await api.account.list();
    const profile = await account?.profile.load();
    await profile?.patch({ date_of_birth: new Date('1990-05-05') } as never);
    expect(bodyOf(wire.sent.at(-1))).toEqual({ date_of_birth: '1990-05-05' });
    expect(profile?.date_of_birth).toBe('1990-05-05');
  });

  it('sets a field to null', async () => {
    const { range, wire } = await withRange();
    await range.patch({ end: null });
    expect(bodyOf(wire.sent.at(-1))).toEqual({ end: null });
    expect(range.end).toBeNull();
  });

  it('works on an object that is known from a list, without reading it first', async () => {
    const { api, wire } = connect();
    const { id } = await api.range.create(fields());
    api.clearObjectCache();
    const [listed] = await api.range.list({ id });
    wire.clear();
    await listed?.patch({ name: 'from a list' });
    expect(wire.calls).toEqual([`PATCH /api/range/${id}/`]);
  });
});

describe('an empty answer to a write', () => {
  it.each(['update', 'patch'] as const)(
    'leaves %s() with what was sent, and the object is read again on next use',
    async (method) => {
      const { api, range, wire } = await withRange();
      wire.change(/PUT|PATCH/, withoutBody);
      await range[method]({ name: 'sent' });
      expect(range.name).toBe('sent');
      wire.clear();
      wire.change(
        /GET \/api\/range\/\d+\/$/,
        withJson((body) => ({ ...body, note: 'set by the server' })),
      );
      expect(await api.range.get(range.id)).toBe(range);
      expect(wire.calls).toEqual([`GET ${range.resource_uri}`]);
      expect(range).toMatchObject({ name: 'sent', note: 'set by the server' });
      await api.range.get(range.id);
      expect(wire.calls).toHaveLength(1);
    },
  );
});

describe('the order of writes and reads', () => {
  it('keeps a finished write, although a list that was asked for before arrives after it', async () => {
    const { api, range, wire } = await withRange();
    const held = wire.hold(/GET \/api\/range\/\?/);
    const listing = api.range.list({ id: range.id });
    await held.answered;
    await range.update({ name: 'written' });
    held.release();
    expect((await listing)[0]).toBe(range);
    expect(range.name).toBe('written');
    expect(await api.range.get(range.id)).toMatchObject({ name: 'written' });
  });

  it('keeps it although the list was asked for while the write was under way', async () => {
    const { api, range, wire } = await withRange();
    const write = wire.hold(/PATCH/);
    const patching = range.patch({ name: 'written' });
    await write.answered;
    const read = wire.hold(/GET \/api\/range\/\?/);
    const listing = api.range.list({ id: range.id });
    await read.answered;
    write.release();
    await patching;
    read.release();
    await listing;
    expect(range.name).toBe('written');
  });

  it('makes a second write of an object wait for the first, and keeps what both did', async () => {
    const { api, range, wire } = await withRange();
    const held = wire.hold(/PATCH/, 'first');
    const first = range.patch({ name: 'by the first' });
    const second = range.patch({ note: 'by the second' });
    await held.answered;
    expect(wire.calls).toEqual([`PATCH ${range.resource_uri}`]);
    held.release();
    await Promise.all([first, second]);
    expect(await api.range.get(range.id)).toBe(range);
    expect(range).toMatchObject({ name: 'by the first', note: 'by the second' });
  });

  it('does not take what the server brought meanwhile for a local edit', async () => {
    const { range, wire } = await withRange();
    const held = wire.hold(/PATCH/, 'first');
    const patching = range.patch({ name: 'mine' });
    await held.answered;
    const other = await connect().api.range.get(range.id);
    await other.patch({ note: 'by another client' });
    await range.load({ forceRefresh: true });
    expect(range.note).toBe('by another client');
    await other.patch({ note: 'by another client again' });
    held.release();
    await patching;
    wire.clear();
    await range.patch();
    expect(wire.sent).toEqual([]);
    await range.patch({ rank: 0 });
    await range.load({ forceRefresh: true });
    expect(range.note).toBe('by another client again');
  });

  it('takes no old answer for news when writes overlap', async () => {
    const { range, wire } = await withRange();
    await (await connect().api.range.get(range.id)).patch({ note: 'by another client' });
    const held = wire.hold(/PATCH/);
    const first = range.patch({ name: 'first' });
    await held.answered;
    const second = range.patch({ note: 'second' });
    held.release();
    await Promise.all([first, second]);
    expect(range).toMatchObject({ name: 'first', note: 'second' });
    wire.clear();
    await range.patch();
    expect(wire.sent).toEqual([]);
  });

  it('does not bring a deleted object back by a list that was asked for before', async () => {
    const { api, range, wire } = await withRange();
    const held = wire.hold(/GET \/api\/range\/\?/);
    const listing = api.range.list({ id__in: [range.id] });
    await held.answered;
    await range.delete();
    held.release();
    const list = await listing;
    expect(list.map(({ id }) => id)).not.toContain(range.id);
    await expect(api.range.get(range.id)).rejects.toThrow(HttpNotFound);
  });
});

describe('delete()', () => {
  it('deletes on the server, and the object is never handed out again', async () => {
    const { api, range, wire } = await withRange();
    expect(await range.delete()).toBeUndefined();
    expect(wire.calls).toEqual([`DELETE ${range.resource_uri}`]);
    await expect(api.range.get(range.id)).rejects.toThrow(HttpNotFound);
    await expect(api.range.get(range.resource_uri)).rejects.toThrow(HttpNotFound);
    await expect(range.delete()).rejects.toThrow(HttpNotFound);
  });

  it('reaches the references to it, too', async () => {
    const { api, range } = await withRange();
    const [label] = await Promise.all([api.label.create({ name: 'short-lived', user: ATHLETE_ID })]);
    await range.patch({ labels: [label] });
    const [reference] = range.labels;
    expect(await reference?.name).toBe('short-lived');
    await label.delete();
    expect(reference?.loaded).toBe(false);
    expect(reference?.instance).toBeUndefined();
    await expect(reference?.name).rejects.toThrow(HttpNotFound);
  });

  it('refuses what cannot be deleted before any request', async () => {
    const { api, wire } = connect();
    const list = await api.datatype.list();
    wire.clear();
    await expect(list[4]?.delete()).rejects.toThrow(MethodNotAllowed);
    await expect(list.delete(5)).rejects.toThrow(MethodNotAllowed);
    expect(wire.sent).toEqual([]);
  });

  it.each(['delete', 'patch', 'update'] as const)(
    'forgets an object that somebody else has deleted, when %s() meets nothing',
    async (method) => {
      const { api, range } = await withRange();
      await (await connect().api.range.get(range.id)).delete();
      const write = method === 'delete' ? range.delete() : range[method]({ note: 'too late' });
      await expect(write).rejects.toThrow(HttpNotFound);
      await expect(api.range.get(range.id)).rejects.toThrow(HttpNotFound);
    },
  );

  it('is done when a repeated request finds nothing any more', async () => {
    const { range, wire } = await withRange();
    let count = 0;
    wire.change(/DELETE/, (response) => {
      count += 1;
      return count === 1 ? json({ error_message: 'gateway' }, 502, { 'retry-after': '0' }) : response;
    });
    expect(await range.delete()).toBeUndefined();
    expect(wire.calls).toHaveLength(2);
  });

  it('deletes from a list', async () => {
    const { api } = connect();
    const made = await Promise.all(['a', 'b', 'c'].map((name) => api.range.create(fields(name))));
    const list = await api.range.list({ id__in: made.map(({ id }) => id) });
    await list.delete(1);
    expect(list).toHaveLength(2);
    expect((await api.range.list({ id__in: made.map(({ id }) => id) })).totalCount).toBe(2);
  });
});

describe('patch() of a resource', () => {
  it('changes, creates and deletes in one request', async () => {
    const { api, wire } = connect();
    const [first, second, third] = await Promise.all(['a', 'b', 'c'].map((name) => api.range.create(fields(name))));
    if (!first || !second || !third) return expect.fail('nothing was created');
    wire.clear();
    first.name = 'a changed';
    const result = await api.range.patch(
      [first, { resource_uri: second.resource_uri, note: 'b changed' }, fields('d')],
      { deletedObjects: [third] },
    );
    expect(wire.calls).toEqual(['PATCH /api/range/']);
    expect(bodyOf(wire.sent.at(-1))).toEqual({
      objects: [
        { name: 'a changed', resource_uri: first.resource_uri },
        { note: 'b changed', resource_uri: second.resource_uri },
        { ...fields('d'), user: `/api/user/${ATHLETE_ID}/` },
      ],
      deleted_objects: [third.resource_uri],
    });
    expect(result[0]).toBe(first);
    expect(result[1]).toBe(second);
    expect(result[2]?.name).toBe('d');
    expect(second.note).toBe('b changed');
    await expect(api.range.get(third.id)).rejects.toThrow(HttpNotFound);
    expect((await connect().api.range.get(first.id)).name).toBe('a changed');
  });

  it('does everything or nothing', async () => {
    const { api, range } = await withRange();
    await expect(
      api.range.patch([
        { resource_uri: range.resource_uri, name: 'half' },
        { ...fields(), user: 424_242 },
      ]),
    ).rejects.toThrow(HttpBadRequest);
    expect(range.name).toBe('testnew_range');
    expect((await api.range.get(range.id, { forceRefresh: true })).name).toBe('testnew_range');
  });

  it('is never sent twice: what it creates would be there twice, what it deletes would be missing', async () => {
    const { api, range, wire } = await withRange();
    wire.change(/PATCH/, () => json({ error_message: 'down' }, 503, { 'retry-after': '0' }));
    for (const objects of [[fields()], [{ resource_uri: range.resource_uri, name: 'x' }], []]) {
      wire.clear();
      await expect(api.range.patch(objects, { deletedObjects: [range] })).rejects.toThrow('down');
      expect(wire.calls).toEqual(['PATCH /api/range/']);
    }
  });

  it.each([
    [[{ nmae: 'x' }], "range has no field 'nmae'; did you mean 'name'?"],
    [[{ status: 'x' }], "'status' of range is read-only"],
    [[5], 'patch() takes a list of objects'],
    [[null], 'patch() takes a list of objects'],
  ])('refuses %j before any request', async (objects, message) => {
    const { api, wire } = connect();
    await expect(api.range.patch(objects as never)).rejects.toThrow(message);
    expect(wire.calls).toEqual([]);
  });

  it('refuses what is no list as an error of the call', async () => {
    const { api } = connect();
    await expect(Promise.resolve().then(() => api.range.patch({ objects: [] } as never))).rejects.toThrow(UsageError);
  });

  it('refuses a resource that does not allow it', async () => {
    const { api } = connect();
    await expect(api.record.patch([])).rejects.toThrow(MethodNotAllowed);
  });

  it('reads the objects again where the server answers nothing', async () => {
    const { api, range, wire } = await withRange();
    wire.change(/PATCH/, withoutBody);
    expect(await api.range.patch([{ resource_uri: range.resource_uri, name: 'changed' }])).toEqual([]);
    wire.clear();
    await api.range.get(range.id);
    expect(wire.calls).toEqual([`GET ${range.resource_uri}`]);
    expect(range.name).toBe('changed');
  });
});

describe('request() with a known address', () => {
  it('has the object read again after a write, and forgotten after a deletion', async () => {
    const { api, range, wire } = await withRange();
    await api.request('PATCH', range.resource_uri, { body: { name: 'by hand' } });
    expect((await api.range.get(range.id)).name).toBe('by hand');
    expect(range.name).toBe('by hand');
    await api.request('DELETE', `range/${range.id}/`);
    await expect(api.range.get(range.id)).rejects.toThrow(HttpNotFound);
    expect(wire.calls.at(-1)).toBe(`GET ${range.resource_uri}`);
  });
});
