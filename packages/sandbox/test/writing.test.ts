import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, Asker, COACH, FRIEND } from './client.js';

const NOW = Date.UTC(2026, 5, 2, 12, 0, 0, 750);

let sandbox: Asker;
beforeAll(() => {
  sandbox = new Asker({ now: () => NOW });
});
afterAll(() => sandbox.sandbox.close());

const range = { name: 'New', user: 123, start: 353_163_129_199, end: 353_163_144_559 };

function create(body: unknown, resource = 'range', as?: string): Promise<Answer> {
  return sandbox.ask(`/api/${resource}/`, { method: 'POST', body, ...(as && { as }) });
}

async function madeRange(
  more: Record<string, unknown> = {},
): Promise<{ uri: string; object: Record<string, unknown> }> {
  const { json } = await create({ ...range, ...more });
  return { uri: json.resource_uri, object: json };
}

describe('POST to a list', () => {
  test('answers 201 with the object, and its address in Location', async () => {
    const { status, headers, json } = await create(range);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(json.resource_uri);
    expect(json).toMatchObject({
      name: 'New',
      user: '/api/user/123/',
      duration: 60,
      status: 'empty',
      start_date: '2013-09-18T22:31:13+00:00',
      created: '2026-06-02T12:00:00+00:00',
      last_modified: '2026-06-02T12:00:00+00:00',
    });
    expect((await sandbox.ask(json.resource_uri)).json).toEqual(json);
  });

  test('gives URIs of the edition that was asked', async () => {
    const { headers, json } = await sandbox.ask('/api/v1/range/', { method: 'POST', body: range });
    expect(headers.get('location')).toMatch(/^\/api\/v1\/range\/\d+\/$/);
    expect(json).toMatchObject({ user: '/api/v1/user/123/', duration: '0:01:00' });
  });

  test('ignores an unknown key, and echoes it', async () => {
    const { json } = await create({ ...range, mood: 'good' });
    expect(json.mood).toBe('good');
    expect((await sandbox.ask(json.resource_uri)).json).not.toHaveProperty('mood');
  });

  test('ignores a read-only field', async () => {
    expect((await create({ ...range, status: 'complete', id: 1 })).json).toMatchObject({ status: 'empty' });
  });

  test('a to-one field that is missing, neither blank nor nullable, is 400', async () => {
    const { status, json } = await create({ name: 'x', start: 1 });
    expect(status).toBe(400);
    expect(json).toEqual({ error: "The 'user' field has no data and doesn't allow a default or null value." });
  });

  test('null for such a field is 500', async () => {
    expect((await create({ ...range, user: null })).status).toBe(500);
  });

  test('blank and nullable fields that are missing are null, lists empty, texts have their default', async () => {
    const { json } = await create(range);
    expect(json).toMatchObject({ parent: null, labels: [], note: '', rank: 0 });
  });

  test('a text that is missing and has no default is empty, and a template without owner becomes the caller’s', async () => {
    const { status, json } = await create({ default_metrics: [] }, 'activitytype');
    expect(status).toBe(201);
    expect(json).toMatchObject({ name: '', base: '', user: '/api/user/123/' });
  });

  test('another column that is missing is 500', async () => {
    expect((await create({ sharetype: 1 }, 'share')).status).toBe(500);
  });

  test('a template of everybody cannot be created', async () => {
    expect((await create({ name: 'x', user: null }, 'trainingroutine')).status).toBe(403);
  });

  test('a to-many field that is missing and required is 400, and leaves the object created', async () => {
    const count = async () => (await sandbox.ask('/api/team/')).json.meta.total_count;
    const before = await count();
    const { status, json } = await create({ name: 'Solo', owner: 123 }, 'team');
    expect([status, json.error]).toEqual([400, "The 'members' field has no data and doesn't allow a null value."]);
    expect(await count()).toBe(before + 1);
  });

  test('a required number that is missing is refused by validation, by resource and field', async () => {
    const { status, json } = await create({ user: 123 }, 'annotation');
    expect(status).toBe(400);
    expect(json).toEqual({ annotation: { start: ['This field is required.'] } });
  });
});

describe('values', () => {
  const patched = async (change: unknown) => {
    const { uri } = await madeRange();
    return sandbox.ask(uri, { method: 'PATCH', body: change });
  };

  test.each([
    [{ start: 353_163_129_199.9 }, { start: 353_163_129_199 }],
    [{ start: '353163129199' }, { start: 353_163_129_199 }],
    [{ rank: true }, { rank: 1 }],
    [{ name: 5 }, { name: '5' }],
    [{ name: true }, { name: 'True' }],
    [{ note: null }, { note: '' }],
    [{ start: null }, { start: range.start }],
    [{ end: null }, { end: null, duration: null }],
    [{ note: 'é "x", <b>&\n日本 😀' }, { note: 'é "x", <b>&\n日本 😀' }],
  ])('%j is taken', async (change, result) => {
    const { status, json } = await patched(change);
    expect(status).toBe(202);
    expect(json).toMatchObject(result);
  });

  test.each([
    { start: 'abc' },
    { start: '' },
    { start: [1] },
    { start: 1e300 },
    { name: { a: 1 } },
    { name: 'a\0b' },
    { labels: 5 },
  ])('%j is a 500', async (change) => {
    expect((await patched(change)).status).toBe(500);
  });

  test('numbers that are not finite come back bare', async () => {
    const body =
      '{"track": 80, "position": [1.5, 2], "time": "2026-06-02T00:00:00Z", "speed": Infinity, "course": NaN}';
    const { status, text } = await sandbox.ask('/api/trackpoint/', { method: 'POST', body });
    expect(status).toBe(201);
    expect(text).toContain('"speed": Infinity');
    expect(text).toContain('"course": null');
  });

  test('datetimes are ISO with any offset, kept in UTC to the microsecond', async () => {
    const time = async (value: unknown) => {
      const { json } = await create({ track: 80, position: [1, 2], time: value }, 'trackpoint');
      return json.time ?? json.error;
    };
    expect(await time('2026-06-02T02:00:00+02:00')).toBe('2026-06-02T00:00:00');
    expect(await time('2026-06-02 00:00:00.25')).toBe('2026-06-02T00:00:00.250000');
    expect(await time('junk')).toBe(
      "Datetime provided to 'time' field doesn't appear to be a valid datetime string: 'junk'",
    );
    expect(await time(5)).toBe("Datetime provided to 'time' field must be a string: 5");
  });
});

describe('a body', () => {
  const send = (body: string, headers = {}) => sandbox.ask('/api/range/', { method: 'POST', body, headers });

  test.each(['', '{', '[1', 'no json'])('that is no JSON is 400: %j', async (body) => {
    const { status, json } = await send(body);
    expect([status, json]).toEqual([400, { error: 'Request is not valid JSON.' }]);
  });

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'application/vnd.api+json', 'Application/JSON'])(
    'of type %s is 400',
    async (type) => {
      const { status, json } = await send(JSON.stringify(range), { 'content-type': type });
      expect(status).toBe(400);
      expect(json).toHaveProperty('error_message');
    },
  );

  test('may name its charset', async () => {
    expect((await send(JSON.stringify(range), { 'content-type': 'application/json; charset=utf-8' })).status).toBe(201);
  });

  test.each(['[]', '[{}]', 'null', '"x"'])('that has no fields lacks the required ones: %s', async (body) => {
    const { status, json } = await send(body);
    expect([status, json.error]).toEqual([
      400,
      "The 'user' field has no data and doesn't allow a default or null value.",
    ]);
  });

  test('that is not UTF-8, or a plain value, is 500', async () => {
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]);
    const request = new Request('http://127.0.0.1:8000/api/range/', {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('athlete@example.org:athlete')}`, 'content-type': 'application/json' },
      body: bytes,
    });
    expect((await sandbox.sandbox.fetch(request)).status).toBe(500);
    for (const body of ['5', 'true']) expect((await send(body)).status).toBe(500);
  });
});

describe('a to-one field', () => {
  const parent = async (value: unknown): Promise<Answer> => {
    const { uri } = await madeRange();
    return sandbox.ask(uri, { method: 'PATCH', body: { parent: value } });
  };

  test('takes a URI of any host and edition, a key, digits, or the object itself', async () => {
    const { uri, object } = await madeRange();
    const id = Number(object['id']);
    for (const value of [uri, `/api/v1/range/${id}/`, `https://api.hexoskin.com${uri}`, id, String(id), object]) {
      expect((await parent(value)).json.parent).toBe(uri);
    }
  });

  test('takes the address of a user and the id of a device', async () => {
    const { json } = await create(
      { user: 'athlete@example.org', start: 1, end: 2, device: 'HXSKIN1200002070' },
      'record',
    );
    expect([json.user.resource_uri, json.device]).toEqual(['/api/user/123/', '/api/device/HXSKIN1200002070/']);
  });

  test.each(['/api/range/999999/', 999_999, '999999', ''])('names nothing that is there: %j', async (value) => {
    const { status, json } = await parent(value);
    expect(status).toBe(400);
    expect(json.error).toBe(`Could not find the provided range object via resource URI '${value}'.`);
  });

  test.each(['/api/range/61001', '/api/user/123/', '/api/range/abc/', 'abc'])(
    'is another resource’s, or no whole URI: %j is 404',
    async (value) => {
      const { status, json } = await parent(value);
      expect(status).toBe(404);
      expect(json).toHaveProperty('error_message');
    },
  );

  test.each([
    [true, 'True'],
    [[1, 'a'], "[1, 'a']"],
    [1.5, '1.5'],
  ])('refuses other JSON: %j', async (value, printed) => {
    const { status, json } = await parent(value);
    expect(status).toBe(400);
    expect(json.error).toBe(
      `The 'parent' field was given data that was not a URI, not a dictionary-alike and does not have a 'pk' attribute: ${printed}.`,
    );
  });

  test('null empties it, and PUT without it keeps it', async () => {
    const { uri } = await madeRange();
    const { uri: child } = await madeRange({ parent: uri });
    expect((await sandbox.ask(child, { method: 'PUT', body: range })).json.parent).toBe(uri);
    expect((await sandbox.ask(child, { method: 'PATCH', body: { parent: null } })).json.parent).toBeNull();
  });

  test('an object in its place changes that object, or creates one', async () => {
    const { uri } = await madeRange();
    const changed = { ...range, resource_uri: uri, name: 'Changed on the way' };
    expect((await parent(changed)).json.parent).toBe(uri);
    expect((await sandbox.ask(uri)).json.name).toBe('Changed on the way');
    const { json } = await parent({ ...range, name: 'Made on the way' });
    expect((await sandbox.ask(json.parent)).json.name).toBe('Made on the way');
  });

  test('an object of somebody else is not changed on the way, and nothing else is', async () => {
    const { uri } = await madeRange();
    const body = { name: 'x', user: { resource_uri: '/api/user/99/', first_name: 'Hacked' } };
    expect((await sandbox.ask(uri, { method: 'PATCH', body })).status).toBe(403);
    expect((await sandbox.ask('/api/user/99/')).json.first_name).toBe('Mateo');
    expect((await sandbox.ask(uri)).json.name).toBe('New');
  });
});

describe('a to-many field', () => {
  test('is replaced as a whole, emptied by null and by PUT without it', async () => {
    const { uri } = await madeRange({ labels: [301, '/api/label/302/'] });
    const labels = async (method: string, body: unknown) => (await sandbox.ask(uri, { method, body })).json.labels;
    expect(await labels('PATCH', { labels: [302, 303, null] })).toEqual(['/api/label/302/', '/api/label/303/']);
    expect(await labels('PATCH', { labels: null })).toEqual([]);
    expect(await labels('PATCH', { labels: [{ name: 'made', user: 123 }] })).toHaveLength(1);
    expect(await labels('PUT', range)).toEqual([]);
  });

  test('that is refused leaves a created object behind', async () => {
    const count = async () => (await sandbox.ask('/api/range/')).json.meta.total_count;
    const before = await count();
    expect((await create({ ...range, labels: [999_999] })).status).toBe(400);
    expect(await count()).toBe(before + 1);
  });
});

describe('PUT to a detail', () => {
  test('answers 200 with the object and the key of the URL as text', async () => {
    const { uri, object } = await madeRange();
    const { status, json } = await sandbox.ask(uri, { method: 'PUT', body: { ...object, name: 'Renamed' } });
    expect(status).toBe(200);
    expect(json).toMatchObject({ name: 'Renamed', pk: String(object['id']) });
  });

  test('of a missing object is an empty 404 and creates nothing', async () => {
    const { status, text } = await sandbox.ask('/api/range/999999/', { method: 'PUT', body: range });
    expect([status, text]).toEqual([404, '']);
    expect((await sandbox.ask('/api/range/999999/')).status).toBe(404);
  });

  test('sending back what GET gave changes nothing but the time of the change', async () => {
    const { uri } = await madeRange({
      labels: [301],
      activityattributes: [{ id: 1, value: 5.5 }],
      context: { trainingroutine: 6 },
    });
    const { json: before } = await sandbox.ask(uri);
    expect((await sandbox.ask(uri, { method: 'PUT', body: before })).status).toBe(200);
    expect((await sandbox.ask(uri)).json).toEqual(before);
  });
});

describe('a writable id', () => {
  const annotation = { annotation: 'a', user: 123, start: 1, datatype: 4096 };

  test('of an existing object lets POST overwrite it, and answers 201', async () => {
    const { json } = await create(annotation, 'annotation');
    const again = await create({ ...annotation, id: json.id, annotation: 'b' }, 'annotation');
    expect([again.status, again.json.id]).toEqual([201, json.id]);
    expect((await sandbox.ask(json.resource_uri)).json.annotation).toBe('b');
  });

  test('of somebody else’s object is refused', async () => {
    const { json } = await create(annotation, 'annotation');
    const body = { ...annotation, id: json.id, user: 99 };
    expect((await create(body, 'annotation', FRIEND)).status).toBe(403);
  });

  test('in a PUT does not move the object', async () => {
    const { json } = await create(annotation, 'annotation');
    const { json: put } = await sandbox.ask(json.resource_uri, { method: 'PUT', body: { ...annotation, id: 5 } });
    expect(put.id).toBe(json.id);
  });
});

describe('a range', () => {
  test('gets its routine and activity type through context', async () => {
    const { json } = await create({
      ...range,
      trainingroutine: 6,
      context: { trainingroutine: '/api/trainingroutine/1/' },
    });
    expect(json).toMatchObject({ trainingroutine: '/api/trainingroutine/1/', activitytype: '/api/activitytype/1/' });
    const patch = async (context: unknown) =>
      (await sandbox.ask(json.resource_uri, { method: 'PATCH', body: { context } })).json.context;
    expect(await patch({ activitytype: 12 })).toEqual({
      trainingroutine: '/api/trainingroutine/1/',
      activitytype: '/api/activitytype/12/',
    });
    expect(await patch({ trainingroutine: null })).toEqual({ trainingroutine: null, activitytype: null });
  });

  test('keeps its activity attributes unless the write has them, then those it names', async () => {
    const { uri } = await madeRange({
      activityattributes: [
        { id: 1, value: 5.5 },
        { id: 2, value: 3 },
      ],
    });
    const values = async (body: unknown) => {
      const { json } = await sandbox.ask(uri, { method: 'PATCH', body });
      return json.activityattributes.map(({ id, value }: { id: number; value: number }) => [id, value]);
    };
    expect(await values({ name: 'x' })).toEqual([
      [1, 5.5],
      [2, 3],
      [3, null],
    ]);
    expect(await values({ activityattributes: [{ resource_uri: '/api/activityattribute/2/', value: 4 }] })).toEqual([
      [1, null],
      [2, 4],
      [3, null],
    ]);
    const { json } = await sandbox.ask(`/api/activityattributevalue/?range=${uri}`);
    expect(json.objects).toMatchObject([
      { activityattribute: '/api/activityattribute/2/', value: 4, start: range.start },
    ]);
  });

  test('has the most important status of the records it overlaps', async () => {
    const statuses = async (from: number, to: number) => (await madeRange({ start: from, end: to })).object['status'];
    const { json: record } = await create({ user: 123, start: 1000, end: 2000 }, 'record');
    expect(record.status).toBe('complete');
    expect(await statuses(1500, 3000)).toBe('complete');
    expect(await statuses(2000, 3000)).toBe('empty');
    await create({ user: 123, start: 2500, end: null }, 'record');
    expect(await statuses(1500, 3000)).toBe('realtime');
  });

  test('takes its parts along when it is deleted, and leaves what only points at it', async () => {
    const { uri, object } = await madeRange();
    const { uri: child } = await madeRange({ parent: uri, rank: 1 });
    const { json: track } = await create({ user: 123, range: object['id'] }, 'track');
    const { json: detail } = await sandbox.ask(uri);
    expect(detail.ranges.map(({ resource_uri }: { resource_uri: string }) => resource_uri)).toEqual([child]);
    await sandbox.ask(uri, { method: 'DELETE' });
    expect((await sandbox.ask(child)).status).toBe(404);
    expect((await sandbox.ask(track.resource_uri)).json.range).toBeNull();
  });
});

describe('a track', () => {
  test('tells what its points say, as they come and go', async () => {
    const { json: track } = await create({ user: 123, name: 'Walk' }, 'track');
    const summary = async () => {
      const { json } = await sandbox.ask(track.resource_uri);
      return [json.start_date, json.end_date, json.distance === null ? null : Math.round(json.distance)];
    };
    expect(await summary()).toEqual([null, null, null]);
    const point = (time: string, position: number[]) => ({ track: track.id, time, position });
    const points = [
      point('2026-06-02T10:00:00', [0, 0]),
      point('2026-06-02T10:10:00', [0, 1]),
      point('2026-06-02T10:20:00', [0, 2]),
    ];
    const { json } = await sandbox.ask('/api/trackpoint/', { method: 'PATCH', body: { objects: points } });
    // A degree of latitude is 111,195 m on a sphere of the Earth's mean radius.
    expect(await summary()).toEqual(['2026-06-02T10:00:00+00:00', '2026-06-02T10:20:00+00:00', 222_390]);
    await sandbox.ask(json.objects[2].resource_uri, { method: 'DELETE' });
    expect(await summary()).toEqual(['2026-06-02T10:00:00+00:00', '2026-06-02T10:10:00+00:00', 111_195]);
  });
});

test('a share gets a token and the address of what it shares, in the edition asked', async () => {
  const { uri, object } = await madeRange();
  const { status, json } = await create({ sharetype: 2, object_id: object['id'] }, 'share');
  expect(status).toBe(201);
  expect(json).toMatchObject({
    shared_uri: uri,
    created: '2026-06-02T12:00:00+00:00',
    token: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect((await create({ sharetype: 2, object_id: 999_999 }, 'share')).json).toEqual({
    share: { object_id: ['There is no such object.'] },
  });
});

describe('PATCH of a detail', () => {
  test('answers 202 with the object and keeps what it does not name', async () => {
    const { uri } = await madeRange({ note: 'kept', labels: [301, 302] });
    const { status, json } = await sandbox.ask(uri, { method: 'PATCH', body: { name: 'Patched' } });
    expect(status).toBe(202);
    expect(json).toMatchObject({ name: 'Patched', note: 'kept', labels: ['/api/label/301/', '/api/label/302/'] });
  });
});

describe('DELETE of a detail', () => {
  test('answers an empty 204, and the object is gone', async () => {
    const { uri } = await madeRange();
    const { status, text, headers } = await sandbox.ask(uri, { method: 'DELETE' });
    expect([status, text, headers.get('content-type')]).toEqual([204, '', 'text/html; charset=utf-8']);
    expect((await sandbox.ask(uri)).status).toBe(404);
  });
});

describe('what belongs to another user', () => {
  test.each(['PUT', 'PATCH', 'DELETE'])('may be seen but not changed by %s: an empty 403', async (method) => {
    const { uri } = await madeRange();
    const body = method === 'DELETE' ? undefined : { ...range, name: 'Mine now' };
    for (const as of [FRIEND, COACH]) {
      const { status, text } = await sandbox.ask(uri, { method, as, body });
      expect([status, text]).toEqual([403, '']);
    }
    expect((await sandbox.ask(uri)).json.name).toBe('New');
  });

  test('cannot be created for another user', async () => {
    expect((await create(range, 'range', COACH)).status).toBe(403);
  });
});

describe('PATCH of a list', () => {
  test('changes, creates and deletes, and answers 202 with the list form of what it saved', async () => {
    const [kept, doomed] = [await madeRange(), await madeRange()];
    const body = {
      objects: [
        { resource_uri: kept.uri, name: 'Changed' },
        { ...range, name: 'Added' },
      ],
      deleted_objects: [doomed.uri],
    };
    const { status, json } = await sandbox.ask('/api/range/', { method: 'PATCH', body });
    expect(status).toBe(202);
    expect(json.objects.map((object: { name: string }) => object.name)).toEqual(['Changed', 'Added']);
    expect(json.objects[0]).not.toHaveProperty('ranges');
    expect((await sandbox.ask(doomed.uri)).status).toBe(404);
  });

  test('any failure undoes everything', async () => {
    const { uri } = await madeRange();
    const before = (await sandbox.ask('/api/range/')).json.meta.total_count;
    const body = { objects: [{ resource_uri: uri, name: 'Changed' }, range], deleted_objects: ['/api/range/999999/'] };
    const { status, json } = await sandbox.ask('/api/range/', { method: 'PATCH', body });
    expect(status).toBe(404);
    expect(json).toHaveProperty('error_message');
    expect((await sandbox.ask(uri)).json.name).toBe('New');
    expect((await sandbox.ask('/api/range/')).json.meta.total_count).toBe(before);
  });

  test.each([[[]], [{}], [{ deleted_objects: [] }], ['x']])('%j lacks objects: 400', async (body) => {
    const { status, json } = await sandbox.ask('/api/range/', { method: 'PATCH', body: JSON.stringify(body) });
    expect([status, json]).toEqual([400, { error: "Invalid data sent: missing 'objects'" }]);
  });

  test('a URI of nothing creates under a new id, one of another resource undoes all', async () => {
    const ask = (uri: string) =>
      sandbox.ask('/api/range/', { method: 'PATCH', body: { objects: [{ ...range, resource_uri: uri }] } });
    const created = await ask('/api/range/999999/');
    expect(created.status).toBe(202);
    expect(created.json.objects[0].resource_uri).not.toBe('/api/range/999999/');
    expect((await ask('/api/label/301/')).status).toBe(404);
  });

  test('ids instead of URIs to delete are a 500', async () => {
    const body = { objects: [], deleted_objects: [61_001] };
    expect((await sandbox.ask('/api/range/', { method: 'PATCH', body })).status).toBe(500);
  });

  test('needs put among the detail methods: an empty 405 without Allow', async () => {
    const body = { objects: [{ include_metrics: [] }] };
    const { status, text, headers } = await sandbox.ask('/api/templatereport/', { method: 'PATCH', body });
    expect([status, text, headers.get('allow')]).toEqual([405, '', null]);
  });
});
