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

  test('a required number that is missing is refused by validation, by resource and field', async () => {
    const { status, json } = await create({ user: 123 }, 'annotation');
    expect(status).toBe(400);
    expect(json).toEqual({ annotation: { start: ['This field is required.'] } });
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
});
