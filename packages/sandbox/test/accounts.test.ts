import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, Asker, COACH, FRIEND } from './client.js';

let sandbox: Asker;
beforeAll(() => {
  sandbox = new Asker();
});
afterAll(() => sandbox.sandbox.close());

function post(resource: string, body: unknown, as?: string | null): Promise<Answer> {
  return sandbox.ask(`/api/${resource}/`, { method: 'POST', body, ...(as !== undefined && { as }) });
}

const person = {
  email: 'new@example.org',
  password: 'pä:ss',
  first_name: 'Núria',
  last_name: 'O’Neill',
  profile: { gender: 'F', date_of_birth: '1990-02-03', fitness: { weight: 60 } },
};

describe('createuser', () => {
  test('makes a user who can sign in, with a profile, and answers no password', async () => {
    const { status, json, text, headers } = await post('createuser', person);
    expect(status).toBe(201);
    expect(json).toMatchObject({ email: person.email, username: person.email, first_name: 'Núria' });
    expect(headers.get('location')).toBe(json.resource_uri);
    expect(text).not.toContain('password');
    const { json: account } = await sandbox.ask('/api/account/', { as: 'new@example.org:pä:ss' });
    expect(account.objects[0].profile).toMatchObject({
      gender: 'F',
      date_of_birth: '1990-02-03',
      unit_system: 'metric',
    });
    expect((await sandbox.ask('/api/record/', { as: 'new@example.org:pä:ss' })).json.meta.total_count).toBe(0);
  });

  test.each([
    ['athlete@example.org', 'A user with this email address exists already.'],
    ['nonsense', 'Enter a valid email address.'],
    ['', 'This field is required.'],
  ])('refuses the address %j', async (email, reason) => {
    const { status, json } = await post('createuser', { ...person, email });
    expect([status, json]).toEqual([400, { createuser: { email: [reason] } }]);
  });
});

test('createrelateduser makes a user whose data its maker sees, and may rename', async () => {
  const { status, json } = await post(
    'createrelateduser',
    { ...person, email: 'kid@example.org', bundles: [1] },
    COACH,
  );
  expect(status).toBe(201);
  expect(json.bundles).toEqual([1]);
  const users = (await sandbox.all('/api/user/', COACH)).map(({ email }) => email);
  expect(users).toContain('kid@example.org');
  const path = `/api/createrelateduser/${json.id}/`;
  expect((await sandbox.ask(path, { as: FRIEND })).status).toBe(404);
  const renamed = await sandbox.ask(path, { method: 'PUT', as: COACH, body: { ...json, email: 'kid2@example.org' } });
  expect([renamed.status, renamed.json.username]).toEqual([200, 'kid2@example.org']);
  expect((await sandbox.ask('/api/account/', { as: 'kid2@example.org:pä:ss' })).status).toBe(200);
});

test('createuserrequest needs no credentials, is kept, and does not let anybody in', async () => {
  const body = { ...person, email: 'request@example.org' };
  const { status, json, text } = await post('createuserrequest', body, null);
  expect(status).toBe(201);
  expect(text).not.toContain('pä:ss');
  const { json: kept } = await sandbox.ask(json.resource_uri, { as: null });
  expect(kept).toMatchObject({ email: 'request@example.org', first_name: 'Núria' });
  expect((await sandbox.ask('/api/account/', { as: 'request@example.org:pä:ss' })).status).toBe(401);
});

describe('changeemail', () => {
  test('changes the address that its caller signs in with, and answers where, without a body', async () => {
    await post('createuser', { ...person, email: 'old@example.org' });
    const { status, text, headers } = await post(
      'changeemail',
      { email: 'other@example.org' },
      'old@example.org:pä:ss',
    );
    expect([status, text]).toEqual([201, '']);
    const as = 'other@example.org:pä:ss';
    expect((await sandbox.ask('/api/account/', { as: 'old@example.org:pä:ss' })).status).toBe(401);
    const { json } = await sandbox.ask(headers.get('location') ?? '', { as });
    expect(json).toMatchObject({ email: 'other@example.org', username: 'other@example.org' });
  });
});

describe('resetpassword', () => {
  test("is for the caller's own address", async () => {
    expect((await post('resetpassword', { email: 'coach@example.org', password: 'x' })).status).toBe(403);
    const { status, json } = await post('resetpassword', { email: 'athlete@example.org' });
    expect([status, json]).toEqual([400, { resetpassword: { password: ['This field is required.'] } }]);
  });
});

describe('a profile', () => {
  test('is changed by its user alone', async () => {
    const body = { gender: 'M' };
    expect((await sandbox.ask('/api/profile/1460/', { method: 'PATCH', body, as: COACH })).status).toBe(403);
    const { status, json } = await sandbox.ask('/api/profile/1460/', {
      method: 'PATCH',
      body: { ...body, preferences: { a: [1, 'é'] } },
    });
    expect([status, json.gender, json.preferences]).toEqual([202, 'M', { a: [1, 'é'] }]);
  });
});

test('a name is changed by its user alone', async () => {
  expect((await sandbox.ask('/api/user/123/', { method: 'PATCH', body: { first_name: 'X' }, as: FRIEND })).status).toBe(
    403,
  );
  expect((await sandbox.ask('/api/user/123/', { method: 'PATCH', body: { first_name: 'Zoé' } })).json.first_name).toBe(
    'Zoé',
  );
  expect((await sandbox.ask('/api/record/?limit=1&user=123')).json.objects[0].user.first_name).toBe('Zoé');
});

test('writes are logged', async () => {
  const before = (await sandbox.ask('/api/activitylog/')).json.meta.total_count;
  const { json: range } = await post('range', { name: 'x', user: 123, start: 1 });
  await sandbox.ask(range.resource_uri, { method: 'DELETE' });
  const { json } = await sandbox.ask('/api/activitylog/?order_by=-id&limit=2');
  expect(json.meta.total_count).toBe(before + 2);
  expect(json.objects).toMatchObject([
    { method: 'DELETE', resource_name: 'range', object_id: range.id, object_resource_uri: range.resource_uri },
    { method: 'POST', resource_name: 'range', object_id: range.id, path: '/api/range/', user: '/api/user/123/' },
  ]);
});
