import { createSandbox } from 'hexoskin-sandbox';
import { resources } from 'hexoskin-schema';
import { Finding } from '../lib/expect.mjs';
import { mutateBytes, mutatedJsonText, mutateText, TEXTS } from '../lib/mutate.mjs';

const ORIGIN = 'http://127.0.0.1:8256';
const PEOPLE = ['athlete@example.org:athlete', 'friend@example.org:friend', 'coach@example.org:coach'];
const LOOKUPS = [
  '',
  '__in',
  '__gte',
  '__range',
  '__isnull',
  '__icontains',
  '__regex',
  '__user',
  '__x',
  '__date',
  '__search',
];
const PARAMETERS = [
  'limit',
  'offset',
  'order_by',
  'record',
  'datatype__in',
  'start',
  'end',
  'max_values',
  'flat',
  'format',
  'include_metrics',
  'user',
  'range',
  'search',
  'events',
];
const VALUES = [
  ...TEXTS,
  '1',
  '37700',
  '-1',
  '0',
  '1e3',
  '19,33',
  '1,2',
  'true',
  '-start',
  'id,-name',
  '359840300000',
  '2026-01-01',
  'csv',
  'zip',
  'edf',
  'tcx',
];
const RANGE = {
  user: '/api/user/123/',
  name: 'x',
  start: 359_840_300_000,
  end: 359_840_302_560,
  labels: [],
  context: { activitytype: null },
};
const TCX = `<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Running"><Id>2026-05-01T10:00:00Z</Id><Lap StartTime="2026-05-01T10:00:00Z"><TotalTimeSeconds>60</TotalTimeSeconds><Track><Trackpoint><Time>2026-05-01T10:00:00Z</Time><HeartRateBpm><Value>90</Value></HeartRateBpm></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>`;
const FORM =
  'grant_type=password&username=athlete@example.org&password=athlete&scope=readonly&client_id=sandbox-key&client_secret=sandbox-secret';
const XML_WORDS = [...TEXTS, '<', '>', '&', '&amp;', '&x;', '<!DOCTYPE a [<!ENTITY x "y">]>', ']]>', '<![CDATA['];

/** A sandbox that gets anything. It may refuse it as the live API would, also with 500; nothing may take it by surprise. */
/** @type {import('../run.mjs').Target} */
export const requests = {
  name: 'requests',
  longest: 120,
  run: async (random) => {
    /** @type {unknown[]} */
    const surprises = [];
    const sandbox = createSandbox({ ranges: random.chance(0.5), onError: (error) => surprises.push(error) });
    try {
      for (let left = 60; left > 0; left -= 1) {
        const { url, init } = madeUp(random);
        const evidence = { url, ...init };
        let request;
        try {
          request = new Request(url, init);
        } catch {
          continue;
        }
        const begun = performance.now();
        const response = await sandbox.fetch(request);
        await drain(response);
        if (surprises.length > 0)
          throw new Finding(`it was taken by surprise: ${/** @type {Error} */ (surprises[0]).stack}`, evidence);
        if (performance.now() - begun > 15_000) throw new Finding('it took more than 15 s', evidence);
      }
    } finally {
      sandbox.close();
    }
  },
};

/** Some of a body, which may be that of a day of recordings. @param {Response} response */
async function drain(response) {
  let left = 3_000_000;
  for await (const piece of response.body ?? []) {
    left -= piece.length;
    if (left < 0) return;
  }
}

/** @param {import('../lib/random.mjs').Random} random @returns {{ url: string, init: { method: string, headers: Record<string, string>, body?: any } }} */
function madeUp(random) {
  const method = random.pick(['GET', 'GET', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND']);
  const hasBody = !['GET', 'HEAD'].includes(method) && random.chance(0.9);
  const path = pathOf(random);
  const isOAuth = path.includes('oauth');
  const query = random.chance(0.6) ? `?${queryOf(random)}` : '';
  /** @type {Record<string, string>} */
  const headers = {};
  if (random.chance(0.9)) headers['authorization'] = `Basic ${btoa(random.pick(PEOPLE))}`;
  else
    headers['authorization'] = header(
      mutateText(
        random,
        random.pick(['Basic YTpi', 'Bearer abc', 'OAuth oauth_consumer_key="sandbox-key", oauth_signature="x"']),
      ),
    );
  if (random.chance(0.2))
    headers['accept'] = random.pick([
      'text/csv',
      'application/octet-stream',
      'application/x-edf',
      'application/vnd.garmin.tcx+xml',
      '*/*;q=x',
      'text/html',
    ]);
  if (random.chance(0.15))
    headers['range'] = header(mutateText(random, 'bytes=0-99', ['-', ',', '=', '9'.repeat(30), 'bytes']));
  if (random.chance(0.1)) headers['x-http-method-override'] = random.pick(['PATCH', 'GET', 'nonsense', '']);
  if (random.chance(0.1)) headers['if-range'] = header(random.pick(TEXTS));
  if (!hasBody) return { url: ORIGIN + path + query, init: { method, headers } };
  const kind = isOAuth ? 1 : path.includes('import') ? 2 : random.below(5);
  const types = [
    'application/json',
    'application/x-www-form-urlencoded',
    'application/vnd.garmin.tcx+xml',
    'multipart/form-data; boundary=x',
    'text/plain',
  ];
  headers['content-type'] = random.chance(0.9)
    ? (types[kind] ?? '')
    : header(random.pick([...TEXTS, 'application/json; charset=utf-16']));
  if (isOAuth && random.chance(0.5)) delete headers['authorization'];
  const sent = random.chance(0.3) ? { objects: [RANGE, RANGE], deleted_objects: ['/api/range/1/'] } : RANGE;
  const body = [
    () => mutatedJsonText(random, sent),
    () => mutateText(random, FORM, [...TEXTS, '&', '=', '%', '+']),
    () => mutateText(random, TCX, XML_WORDS),
    () =>
      mutateText(
        random,
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.tcx"\r\n\r\nabc\r\n--x--\r\n',
        ['--x', '\r\n', '--'],
      ),
    () => mutateBytes(random, new TextEncoder().encode('{"a": 1}')),
  ][kind]?.();
  return { url: ORIGIN + path + query, init: { method, headers, body } };
}

/** @param {import('../lib/random.mjs').Random} random */
function pathOf(random) {
  const resource = random.pick([...resources.keys(), 'range', 'record', 'data', 'ecg', 'report', 'import']);
  const id = random.chance(0.7)
    ? random.pick(['1', '123', '37700', '9999999', '-1', '1e5', '00'])
    : encodeURIComponent(wellFormed(random.pick(TEXTS)));
  const path = random.pick([
    `/api/${resource}/`,
    `/api/${resource}/`,
    `/api/v1/${resource}/${id}/`,
    `/api/${resource}/${id}/`,
    `/api/${resource}/schema/`,
    `/api/${resource}/set/${id};2;${id}/`,
    `/api/`,
    '/api/connect/oauth2/token/',
    '/api/connect/oauth2/auth/',
    '/oauth/request_token',
    '/oauth/authorize',
    '/oauth/access_token',
    '/api/import/',
    '/__sandbox__/faults',
  ]);
  return random.chance(0.1) ? path.replace(/.$/, '') + encodeURI(random.pick(['%', '//', '..', ';', 'é', ' '])) : path;
}

/** @param {import('../lib/random.mjs').Random} random */
function queryOf(random) {
  const pairs = Array.from({ length: random.few() }, () => {
    const name = random.chance(0.85)
      ? random.pick(PARAMETERS) + (random.chance(0.3) ? random.pick(LOOKUPS) : '')
      : random.pick(TEXTS);
    const value = random.pick(VALUES);
    return random.chance(0.9)
      ? `${encodeURIComponent(wellFormed(name))}=${encodeURIComponent(wellFormed(value))}`
      : `${name}=${value}`;
  });
  return pairs.join('&');
}

/** @param {string} text */
function wellFormed(text) {
  return text.replaceAll('\ud800', '');
}

/** @param {string} text */
function header(text) {
  return text.replaceAll(/[^\x20-\x7e]/g, '').trim();
}
