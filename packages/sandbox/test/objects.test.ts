import { afterAll, expect, test } from 'vitest';
import { Asker, STRANGER } from './client.js';

const sandbox = new Asker();
afterAll(() => sandbox.sandbox.close());

test('the account list holds exactly the caller, with the profile embedded, under the user URI', async () => {
  const { json } = await sandbox.ask('/api/account/?limit=50');
  expect(json.meta).toEqual({ limit: 1, next: null, offset: 0, previous: null, total_count: 1 });
  const [account] = json.objects;
  expect(account).toMatchObject({ email: 'athlete@example.org', is_staff: false, resource_uri: '/api/user/123/' });
  expect(account.profile).toMatchObject({ resource_uri: '/api/profile/1460/', unit_system: expect.any(String) });
  expect(account.profile).not.toHaveProperty('user');
});

test('a user has its profile as a URI in lists and as an object in details', async () => {
  const { json: list } = await sandbox.ask('/api/user/?id=123');
  expect(list.objects[0].profile).toBe('/api/profile/1460/');
  const { json: detail } = await sandbox.ask('/api/user/123/');
  expect(detail.profile.resource_uri).toBe('/api/profile/1460/');
});

test('a password may hold colons', async () => {
  expect((await sandbox.ask('/api/account/', { as: STRANGER })).json.objects[0].email).toBe('stranger@example.org');
});
