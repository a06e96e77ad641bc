/** Requests that change nothing, by subject. */
import { type HttpMethod, resources } from 'hexoskin-schema';
import type { Sent } from './exchange.js';

export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly sent?: Sent;
}

/** A list without the quotes, for texts without spaces. */
const words = (text: string): string[] => text.trim().split(/\s+/);

const get = (path: string, sent: Sent = {}): Ask => ({ method: 'GET', path, sent });
const names = [...resources.keys()];

/** Methods that a view does not allow; a 405 comes before any question of who asks. */
function refused(path: string, methods: readonly string[], allowed: readonly HttpMethod[]): Ask[] {
  return methods
    .filter((method) => !allowed.some((name) => name === method.toLowerCase()))
    .map((method) => ({ method, path, sent: { auth: null } }));
}

const commonMethods = ['OPTIONS', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const allMethods = [...commonMethods, 'HEAD', 'PROPFIND'];

export const refusedMethods: readonly Ask[] = [
  ...[...resources.values()].flatMap(({ name, listMethods, detailMethods }) => [
    ...refused(`/api/${name}/`, commonMethods, listMethods),
    ...refused(`/api/${name}/1/`, commonMethods, detailMethods),
  ]),
  ...['/api/label/', '/api/label/1/', '/api/label/schema/', '/api/label/set/1;2/'].flatMap((path) =>
    refused(path, allMethods, ['get', 'post', 'put', 'patch', 'delete']),
  ),
  ...['/api/label/schema/', '/api/label/set/1;2/'].flatMap((path) => refused(path, allMethods, ['get'])),
];

export const schemas: readonly Ask[] = [
  ...names.map((name) => get(`/api/${name}/schema/`)),
  get('/api/range/schema/', { auth: null }),
  get('/api/range/schema/?limit=abc&nme=1'),
];

export const addresses: readonly Ask[] = [
  ...['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method) =>
    ['/api/range', '/api/range/1', '/api/range/schema', '/api/range/set/1;2'].map((path) => ({ method, path })),
  ),
  get('/api/range?user=1&name=a%20b&limit=2'),
  get('/api/range?'),
  get('/api', { auth: null }),
  get('/api/nope/'),
  get('/api/nope'),
  get('/nope/'),
  get('/'),
  get('/api/range//'),
  get('/api/range/1/2/'),
  get('/api/Range/'),
  get('/api//range/'),
  get('/api/range/schema/1/'),
  { method: 'POST', path: '/api/nope/', sent: { body: {} } },
];

export const authentication: readonly Ask[] = [
  get('/api/range/', { auth: null }),
  get('/api/range/1/', { auth: null }),
  get('/api/range/999999999/', { auth: null }),
  get('/api/range/set/1/', { auth: null }),
  get('/api/range/?limit=abc', { auth: null }),
  { method: 'POST', path: '/api/range/', sent: { auth: null, body: '{' } },
  { method: 'DELETE', path: '/api/range/999999999/', sent: { auth: null } },
  get('/api/range/', { auth: 'coach@example.org:wrong' }),
  get('/api/range/', { auth: 'coach@example.org:' }),
  get('/api/range/', { auth: ':coach' }),
  get('/api/range/', { auth: 'coach@example.org' }),
  get('/api/range/', { auth: 'nobody@example.org:coach' }),
  get('/api/range/', { auth: 'COACH@example.org:coach' }),
  ...['Basic', 'Basic ', 'Basic !!!', 'Basic YQ', 'nonsense', 'Basic w6k='].map((Authorization) =>
    get('/api/range/', { auth: null, headers: { Authorization } }),
  ),
];

const numbers = [...words('0 1 7 20 999 1000 1001 5000 -1 -0 abc 5.5 %205 5%20 1e2 0x10 %2B3 None true'), ''];

/** Of a resource with a hundred objects or so. */
export function paging(name: string, count: number): Ask[] {
  const path = `/api/${name}/`;
  const offsets = ['10', '19', '20', '21', String(count - 1), String(count), String(count + 1)];
  return [
    ...numbers.map((limit) => get(`${path}?limit=${limit}`)),
    ...[...numbers, ...offsets, '99999999999999999999'].map((offset) => get(`${path}?limit=3&offset=${offset}`)),
    ...offsets.map((offset) => get(`${path}?offset=${offset}`)),
    get(`${path}?limit=3&limit=4`),
    get(`${path}?limit=abc&offset=abc`),
    get(`${path}?offset=4&limit=2&nme=x`),
    get(`${path}?nme=a,b&nme=c%20d&x=%40&y=%C3%A9&z=a%2Bb&limit=2&e=`),
    get(`${path}?limit=2&nme='~*()!&q=a/b:c;d`),
  ];
}

/** The end of a list that has more objects than a page can hold. */
export const longPaging = (name: string, count: number): Ask[] =>
  ['limit=0', 'limit=1001', 'limit=1000'].map((limit) => get(`/api/${name}/?${limit}&offset=${count - 5}`));

export const listing: readonly Ask[] = [
  get('/api/', { auth: null }),
  get('/api/'),
  get('/api/?limit=abc', { auth: null }),
  get('/api/?fullschema=true', { auth: null }),
  get('/api/?fullschema=false', { auth: null }),
];

/** Names and values that a list refuses or ignores. */
export const filterErrors: readonly Ask[] = words(`
  nme=x ID=1 pk=1 startTimestamp__gte=1 name=x name__contains=x note__in=a resource_uri=x created=x
  start__contains=1 start__in=1 start__foo=1 start__gt__lt=1 start__=1 start__exact__exact=1 __start=1
  user__email=x user__id=1 user__email__in=x user__nope=x user__profile__id=1 trainingroutine__id=6
  trainingroutine__activitytype=10 trainingroutine__activitytype__in=10,12 trainingroutine__activitytype__id=10
  trainingroutine__activitytype=None trainingroutine__activitytype__isnull=true
  trainingroutine__activitytype__isnull=false trainingroutine__name=x trainingroutine__nope=x trainingroutine__user=1 trainingroutine__isnull=true
  trainingroutine__isnull=false trainingroutine__in=6,12 trainingroutine__gt=6 start=abc start= start=1.5
  start=%201 start__gt=abc start__range=1 start__range=1,2,3 start__range=a,b start__range= id=abc id__in=1,abc
  id__in= id__in=1,,2 id__in=1&id__in=2 id__in=1,1,2 id=1&id=2 id__gt=10&id__lt=20 id=None id=99999999999999999999
  user=abc user=None user=999999 user__in=1,999999 user=1&start__gt=0&nme=x activitytype=None activitytype=none
  activitytype=nil activitytype=null activitytype__isnull=true activitytype__isnull=True
  activitytype__isnull=false activitytype__isnull=1 activitytype__isnull=0 activitytype__isnull=maybe
  activitytype__isnull= activitytype__isnull=None activitytype=99999999999999999999 activitytype__in=10,12 activitytype__gt=1 end__isnull=true rank=true rank=false rank=0
  rank__in=0,1 labels=1 labels__in=1,2,3 labels__in=1 labels=999999 labels__name=x labels=None
  last_modified__gt=junk last_modified__gt=2020-01-01 last_modified__lt=2099-01-01T00:00:00
  last_modified__gt=2020-01-01T00:00:00%2B02:00 last_modified__gt=2020-01-01T00:00:00+02:00
  last_modified__gt=2020-01-01T00:00:00Z last_modified__gt=2020-13-01 last_modified__gt=
  last_modified__range=2020-01-01,2099-01-01 last_modified__range=2020-01-01 last_modified__year=2020 duration=abc
  duration__gt=0 limit=abc&name=x order_by=nope&name=x offset=abc&order_by=nope
`).map((query) => get(`/api/range/?limit=3&${query}`));

export const ordering: readonly Ask[] = [
  ...[
    '',
    ...words(`
    id -id start -start --start name -name nope - start__foo user__email metrics end -end resource_uri start__
    parent pk START %20start start%20 ?
  `),
  ].map((name) => get(`/api/range/?limit=5&order_by=${name}`)),
  get('/api/range/?limit=5&order_by=rank&order_by=-start'),
  get('/api/range/?limit=5&order_by=start&order_by=nope'),
  get('/api/range/?limit=5&sort_by=-start'),
  get('/api/range/?limit=5&sort_by=nope&order_by=start'),
  get('/api/datatype/?limit=5&order_by=name'),
  get('/api/label/?limit=5&order_by=-id&offset=2'),
];

/** Ids of one object, several, some missing, some malformed. `ids` are some that exist. */
export function sets(name: string, ids: readonly (string | number)[]): Ask[] {
  const [a, b, c] = ids;
  return [
    `${a};${b}`,
    `${b};${a}`,
    `${a};${a}`,
    `${a};999999999;${b}`,
    `999999999`,
    `${a}`,
    `${a};`,
    `;`,
    `;${a}`,
    `${a};abc`,
    `abc`,
    `${a},${b}`,
    `${a}%3B${c}`,
    `${a};${b};${c}?limit=1`,
    `${a};%20${b}`,
    `-1`,
    `0;${a}`,
    `${a};99999999999999999999`,
  ].map((list) =>
    get(list.includes('?') ? `/api/${name}/set/${list.replace('?', '/?')}` : `/api/${name}/set/${list}/`),
  );
}

export const detail = (name: string, key: string): Ask => get(`/api/${name}/${key}/`);

/** Keys of nothing, of many things and of no form. `id` is of something. */
export function details(name: string, id: string | number): Ask[] {
  return [
    ...[
      id,
      '0',
      '-1',
      '999999999',
      'abc',
      '1.0',
      `%20${id}`,
      `${id}%20`,
      `0${id}`,
      '1;2',
      '%31',
      '%C3%A9',
      '99999999999999999999',
      '1,2',
      'None',
      'set',
      'schema',
      'set/',
    ].map((key) => get(`/api/${name}/${key}/`)),
    get(`/api/${name}/${id}/?limit=abc&order_by=nope&user=abc`),
    get(`/api/${name}/${id}/?format=xml`),
  ];
}

/** What a caller accepts, and what comes of it. */
export const negotiation: readonly Ask[] = [
  ...[
    '*/*',
    'application/*',
    'text/html',
    'application/xml',
    'text/csv',
    'garbage',
    'a/b/c',
    '',
    ' ',
    'application/json;q=0',
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'application/json; charset=utf-8',
    'APPLICATION/JSON',
    'text/javascript',
    'application/octet-stream',
    '*',
    ',',
    'text/html;q=x',
    'application/json, garbage',
  ].flatMap((Accept) => [
    get('/api/label/?limit=1', { headers: { Accept } }),
    get('/api/label/?limit=abc', { headers: { Accept } }),
  ]),
  ...['json', 'xml', 'csv', 'jsonp', 'yaml', 'plist', 'nope', '', 'JSON', 'application/json'].flatMap((format) => [
    get(`/api/label/?limit=1&format=${format}`),
    get(`/api/label/?limit=abc&format=${format}`),
  ]),
  get('/api/label/?limit=1&format=json', { headers: { Accept: 'garbage' } }),
  get('/api/?format=xml', { auth: null }),
  get('/api/', { auth: null, headers: { Accept: 'text/html' } }),
  get('/api/', { auth: null, headers: { Accept: 'garbage' } }),
  get('/api/label/schema/', { headers: { Accept: 'text/html' } }),
  get('/api/label/?limit=1&callback=f'),
  get('/api/label/?limit=1&callback=1%2B1'),
  get('/api/label/?limit=1&format=jsonp&callback=f'),
];
