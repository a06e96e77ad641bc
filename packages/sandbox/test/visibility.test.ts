import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Asker, ATHLETE, COACH, FRIEND, STRANGER } from './client.js';
import { readable, seedRows, type WireObject, wholeList } from './resources.js';

let sandbox: Asker;
beforeAll(() => {
  sandbox = new Asker();
});
afterAll(() => sandbox.sandbox.close());

/** Ids of the seed's users. */
const [ATHLETE_ID, FRIEND_ID, COACH_ID, STRANGER_ID] = ['athlete', 'friend', 'coach', 'stranger'].map((name) => {
  const user = [...seedRows.values()].find(({ username }) => username === `${name}@example.org`);
  return Number(user?.['id']);
}) as [number, number, number, number];

interface Viewer {
  readonly as: string;
  readonly id: number;
  readonly sees: readonly number[];
}

const viewers: readonly (readonly [string, Viewer])[] = [
  ['athlete', { as: ATHLETE, id: ATHLETE_ID, sees: [ATHLETE_ID, FRIEND_ID] }],
  ['friend', { as: FRIEND, id: FRIEND_ID, sees: [FRIEND_ID, ATHLETE_ID] }],
  ['coach', { as: COACH, id: COACH_ID, sees: [COACH_ID, ATHLETE_ID, FRIEND_ID] }],
  ['stranger', { as: STRANGER, id: STRANGER_ID, sees: [STRANGER_ID] }],
];

/** Whether somebody may see an object, by what the seed says of it. */
type Rule = (row: WireObject, viewer: Viewer) => boolean;

const everyone: Rule = () => true;
const ofUser: Rule = ({ user }, { sees }) => sees.includes(Number(user));
const ofUserOrGlobal: Rule = (row, viewer) => row['user'] === null || ofUser(row, viewer);
const ofCaller: Rule = ({ user }, { id }) => user === id;
const ofEither: Rule = ({ user_allowed: allowed, user_target: target }, { id }) => allowed === id || target === id;

const rules: Readonly<Record<string, Rule>> = {
  account: ({ id }, viewer) => id === viewer.id,
  activityattribute: ofUserOrGlobal,
  activityattributevalue: ofUser,
  activitylog: ofUser,
  activitytype: ofUserOrGlobal,
  annotation: ofUser,
  async: ofUser,
  bundle: everyone,
  bundle_permission: ofEither,
  bundle_permission_request: ofEither,
  connecttoken: ofCaller,
  contenttype: everyone,
  datatype: everyone,
  device: everyone,
  label: ofUser,
  labelledobject: ofUserOrGlobal,
  metric: everyone,
  oauth1token: ofCaller,
  oauth2token: ({ user }, { as }) => as.startsWith(`${user}:`),
  oauthclient: ofCaller,
  profile: ofUser,
  range: ofUser,
  record: ofUser,
  share: ofCaller,
  sharetype: everyone,
  team: ({ owner, members }, { id, sees }) => sees.includes(Number(owner)) || (members as number[]).includes(id),
  templatereport: ofUserOrGlobal,
  track: ofUser,
  trackpoint: ofUser,
  trainingroutine: ofUserOrGlobal,
  trainingsession: (row, viewer) => ofUser(row, viewer) || (row['users'] as number[]).includes(viewer.id),
  unit: everyone,
  user: ({ id }, { sees }) => sees.includes(Number(id)),
};

/** The key of each seed row of a resource, with the row. */
function rowsOf(resource: string): [string, WireObject][] {
  const home = resource === 'account' ? 'user' : resource;
  return [...seedRows]
    .filter(([uri]) => uri.startsWith(`/api/${home}/`))
    .map(([, row]) => [String(row[{ datatype: 'dataid', device: 'deviceid' }[resource] ?? 'id']), row]);
}

describe.each(viewers)('the %s', (_, viewer) => {
  test.each(readable.map(({ name }) => name))('sees of %s what is theirs to see, and nothing else', async (name) => {
    const rule = rules[name] as Rule;
    const visible = rowsOf(name).filter(([, row]) => rule(row, viewer));
    const listed = await sandbox.all(wholeList(name), viewer.as);
    const keys = listed.map((object) => /([^/]+)\/$/.exec(String(object['resource_uri']))?.[1]);
    expect(keys.sort()).toEqual(visible.map(([key]) => key).sort());
  });

  const detailed = readable.filter(({ detailMethods }) => detailMethods.includes('get')).map(({ name }) => name);
  test.each(detailed)('finds by key only the %s objects that are theirs to see', async (name) => {
    const rule = rules[name] as Rule;
    const rows = rowsOf(name);
    const some = [
      ...rows.filter(([, row]) => rule(row, viewer)).slice(0, 3),
      ...rows.filter(([, row]) => !rule(row, viewer)).slice(0, 3),
    ];
    for (const [key, row] of some) {
      const visible = rule(row, viewer);
      const { status, text } = await sandbox.ask(`/api/${name}/${key}/`, { as: viewer.as });
      expect([key, status]).toEqual([key, visible ? 200 : 404]);
      if (!visible) expect(text).toBe('');
      const { json } = await sandbox.ask(`/api/${name}/set/${key}/`, { as: viewer.as });
      expect([json.objects.length, json.not_found]).toEqual(visible ? [1, undefined] : [0, [key]]);
    }
  });
});

test('lists of activity types have those of all and the own ones, and with show_all those of the others', async () => {
  const count = async (path: string) => (await sandbox.ask(path, { as: COACH })).json.meta.total_count;
  const owners = (await sandbox.all('/api/activitytype/', COACH)).map(({ user }) => user);
  expect(new Set(owners)).toEqual(new Set([null, `/api/user/${COACH_ID}/`]));
  expect(await count('/api/activitytype/?show_all=1')).toBeGreaterThan(await count('/api/activitytype/'));
});

test('what cannot be seen cannot be named in a write', async () => {
  const body = { name: 'x', start: 1, user: STRANGER_ID };
  const { status, json } = await sandbox.ask('/api/range/', { method: 'POST', body });
  expect(status).toBe(400);
  expect(json).toEqual({ error: `Could not find the provided user object via resource URI '${STRANGER_ID}'.` });
});

test('a permission to see all data can be withdrawn and given by who owns the data', async () => {
  const record =
    [...seedRows].find(([uri, row]) => uri.startsWith('/api/record/') && row['user'] === ATHLETE_ID)?.[0] ?? '';
  const status = async () => (await sandbox.ask(record, { as: FRIEND })).status;
  const { json: permissions } = await sandbox.ask(
    `/api/bundle_permission/?bundle=1&user_target=${ATHLETE_ID}&user_allowed=${FRIEND_ID}`,
  );
  const [permission] = permissions.objects;
  expect(await status()).toBe(200);
  expect((await sandbox.ask(permission.resource_uri, { method: 'DELETE', as: FRIEND })).status).toBe(403);
  expect((await sandbox.ask(permission.resource_uri, { method: 'DELETE' })).status).toBe(204);
  expect(await status()).toBe(404);

  const body = { bundle: 1, user_target: ATHLETE_ID, user_allowed: 'friend@example.org' };
  expect((await sandbox.ask('/api/bundle_permission/', { method: 'POST', body, as: COACH })).status).toBe(403);
  expect((await sandbox.ask('/api/bundle_permission/', { method: 'POST', body })).status).toBe(201);
  expect(await status()).toBe(200);
});
