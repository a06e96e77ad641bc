import { callOutcome, clientOf } from '../lib/client.mjs';
import { mutatedJsonText, TEXTS } from '../lib/mutate.mjs';

const range = (/** @type {number} */ id) => ({
  id,
  resource_uri: `/api/range/${id}/`,
  name: `Range ${id}`,
  start: 359_840_300_000,
  end: 359_840_302_560,
  status: 'complete',
  user: `/api/user/${1 + (id % 2)}/`,
  activitytype: { id: 12, resource_uri: '/api/activitytype/12/', name: 'Running' },
  parent: null,
  labels: ['/api/label/1/', '/api/label/2/'],
  metrics: [{ id: 44, resource_uri: '/api/metric/44/', value: 71.5, title: 'x', unit: { id: 1 } }],
  context: { trainingroutine: null },
});
const user = (/** @type {number} */ id) => ({
  id,
  resource_uri: `/api/user/${id}/`,
  first_name: 'Zoë',
  email: 'z@example.org',
  profile: `/api/profile/${id}/`,
});
const page = (/** @type {number} */ offset) => ({
  meta: {
    limit: 3,
    offset,
    next: offset < 6 ? `/api/range/?limit=3&offset=${offset + 3}` : null,
    previous: null,
    total_count: 9,
  },
  objects: [range(offset + 1), range(offset + 2), range(offset + 3)],
});
const STATUSES = [200, 200, 200, 200, 201, 202, 204, 206, 301, 302, 304, 400, 401, 403, 404, 405, 418, 429, 500, 503];
const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'text/html',
  'application/octet-stream',
  '',
  'text/csv',
  'image/svg+xml',
  '\x01',
];
const RETRY_AFTER = [
  '0',
  '1',
  '-1',
  '1e9',
  '99999999999999999999',
  'soon',
  'Wed, 21 Oct 2015 07:28:00 GMT',
  'Wed, 21 Oct 9999 07:28:00 GMT',
  '1 2',
  '1.5',
  '٣',
];

/** Lists, objects and what is written, from a server that answers anything. */
/** @type {import('../run.mjs').Target} */
export const lists = {
  name: 'lists',
  run: async (random) => {
    /** @type {unknown[]} */
    const evidence = [];
    const { api } = clientOf(({ method, url }) => {
      const offset = Number(url.searchParams.get('offset') ?? 0);
      const isList = /^\/api\/\w+\/$/.test(url.pathname) && method === 'GET';
      const original = url.pathname.includes('user')
        ? isList
          ? { ...page(6), objects: [user(1), user(2)] }
          : user(1)
        : isList
          ? page(offset)
          : range(1);
      const body = random.chance(0.6) ? mutatedJsonText(random, original) : JSON.stringify(original);
      const status = random.chance(0.25) ? random.pick(STATUSES) : 200;
      const location = random.pick(TEXTS).replaceAll(/[^\x20-\x7e]/g, '');
      const headers = {
        ...(random.chance(0.2) ? { 'content-type': headerOf(random.pick(TYPES)) } : {}),
        ...(random.chance(0.3) ? { 'retry-after': headerOf(random.pick(RETRY_AFTER)) } : {}),
        ...(status >= 201 && status < 310 && random.chance(0.7) ? { location } : {}),
      };
      evidence.push({ method, path: url.pathname + url.search, status, headers, body });
      return { status, headers, body };
    });
    const call = random.below(5);
    if (call === 0) await callOutcome(() => walk(api), evidence);
    if (call === 1) await callOutcome(() => read(api), evidence);
    if (call === 2) await callOutcome(() => write(api), evidence);
    if (call === 3)
      await callOutcome(async () => void String(await api.report.list({ record: 1, include_metrics: [44] })), evidence);
    if (call === 4) await callOutcome(async () => void (await api.request('GET', 'range/')), evidence);
  },
};

/** @param {string} text */
function headerOf(text) {
  return text.replaceAll(/[^\x20-\x7e]/g, '');
}

/** @param {import('hexoskin-client').HexoApi} api */
async function walk(api) {
  let count = 0;
  for await (const each of api.range.list({}, { include: ['user'] })) {
    await show(each);
    count += 1;
    if (count > 60) return;
  }
}

/** @param {import('hexoskin-client').HexoApi} api */
async function read(api) {
  const list = await api.range.list();
  void `${String(list)} ${list.totalCount} ${list.nextUrl} ${JSON.stringify(list)}`;
  for (const each of list) await show(each);
  if (list.nextUrl !== null) await list.loadNext();
  await show(await api.range.get(1));
}

/** @param {import('hexoskin-client').HexoApi} api */
async function write(api) {
  /** @type {import('hexoskin-client').RangeInstance | null} */
  const made = await api.range.create({ user: 1, name: 'x', start: 1, end: 2 });
  // A server that tells neither object nor address.
  if (made === null) return;
  made.name = 'y';
  await made.patch();
  await made.update({ note: 'z' });
  await api.range.patch([{ user: 1, name: 'x', start: 1, end: 2 }]);
  await made.delete();
}

/** @param {any} each */
async function show(each) {
  void `${each} ${JSON.stringify(each)}`;
  structuredClone({ ...each });
  // Promises would be taken for themselves by whoever awaits the object.
  if ((await each) !== each) throw new Error('an object is taken for a promise');
  void (await each.user?.first_name);
  void (await each.user?.profile?.gender);
}
