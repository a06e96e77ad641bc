import { inspect } from 'node:util';
import {
  type ApiReport,
  type Authentication,
  BasicAuth,
  BearerAuth,
  HexoAuth,
  HttpNotFound,
  OAuth1Auth,
  UsageError,
} from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { failureOf } from './support/failure.js';
import { useSandbox } from './support/sandbox.js';

const connect = useSandbox();

describe('what the console shows', () => {
  const user = new BasicAuth('a@example.org', 'topsecret');
  const logins: [Authentication, string][] = [
    [user, "<BasicAuth: user 'a@example.org'>"],
    [new HexoAuth('key', 'topsecret', user), "<HexoAuth: user 'a@example.org', key 'key'>"],
    [new BearerAuth('topsecret'), '<BearerAuth: the access token>'],
    [
      new OAuth1Auth({ apiKey: 'key', apiSecret: 'topsecret', token: 'topsecret', tokenSecret: 'topsecret' }),
      "<OAuth1Auth: the OAuth 1 token of client 'key'>",
    ],
    [connect({ fetch: neverSent }).api.oauth2Auth({ accessToken: 'topsecret' }), '<OAuth2Auth: the access token>'],
  ];

  it.each(logins.map(([auth, shown]) => [shown, auth] as const))('is %s, without secrets', (shown, auth) => {
    expect([String(auth), inspect(auth), inspect({ auth }), JSON.stringify(auth)]).toEqual([
      shown,
      shown,
      `{ auth: ${shown} }`,
      JSON.stringify(shown),
    ]);
    expect(inspect(auth, { depth: 9, showHidden: true, customInspect: false })).not.toContain('topsecret');
  });

  it('is a line for whatever a call gives', async () => {
    const { api } = connect();
    const records = await api.record.list({ limit: 2 });
    const [record] = records;
    const [samples] = await api.data.list({ record: 37700, datatype__in: [19] });
    const report: ApiReport = await api.report.list({ record: 37700, include_metrics: [71] });
    const csv = await api.data.list({ record: 37700, datatype: 19 }, { format: 'csv' });
    const shown = [api, api.auth, api.range, records, record, record?.user, samples, samples?.series(19), report, csv];

    expect(shown.map(String)).toEqual([
      "<HexoApi http://127.0.0.1:1, user 'athlete@example.org'>",
      "<BasicAuth: user 'athlete@example.org'>",
      '<range resource>',
      expect.stringMatching(/^<record list: 2 of \d+>$/),
      '<record 37700>',
      '<user 123>',
      '<data of <user 123>: heart_rate (19) 2324>',
      '<heart_rate [bpm]: 2324 samples at 1 Hz>',
      '<report of 1 entry>',
      expect.stringMatching(/^<CSV: \d+ characters>$/),
    ]);
    for (const value of shown) expect(inspect(value)).toMatch(String(value));
  });
});

describe('JSON', () => {
  it('of samples has arrays of numbers, and null where the server sent null', async () => {
    const { api } = connect();
    const [samples] = await api.data.list({ record: 37700, datatype__in: [19] });
    const series = samples?.series(19);
    const { ticks, raw, values, ...rest } = JSON.parse(JSON.stringify(series));

    expect([ticks, raw, values]).toEqual(
      [series?.ticks, series?.raw, series?.values].map((numbers = new Float64Array()) => Array.from(numbers)),
    );
    expect(rest).toMatchObject({ datatype: 19, name: 'heart_rate', unit: 'bpm', length: 2324, rate: 1, thinning: 1 });
  });

  it('of an error has its message and fields, and of an answer its headers', async () => {
    const error = await failureOf(connect().api.range.get(999_999_999));
    if (!(error instanceof HttpNotFound)) throw error;

    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: 'HttpNotFound',
      message: expect.stringContaining('no such object'),
      status: 404,
      attempts: 1,
    });
    expect(JSON.parse(JSON.stringify(error.response))).toMatchObject({
      status: 404,
      headers: { 'content-type': expect.any(String) },
    });
  });
});

describe('an authentication of parts that are none', () => {
  it.each([
    ['HexoAuth', () => Reflect.construct(HexoAuth, [{ apiKey: 'key', apiSecret: 'topsecret' }])],
    ['HexoAuth', () => Reflect.construct(HexoAuth, ['key', 'topsecret', 'a@example.org:topsecret'])],
    ['BasicAuth', () => Reflect.construct(BasicAuth, ['a@example.org:topsecret'])],
    ['OAuth1Auth', () => Reflect.construct(OAuth1Auth, [{ key: 'key', secret: 'topsecret' }])],
  ])('is refused by %s, which says what it takes', (name, make) => {
    expect(make).toThrow(UsageError);
    expect(make).toThrow(new RegExp(`^${name} takes `));
    expect(make).not.toThrow('topsecret');
  });
});

function neverSent(): never {
  throw new Error('This client sends nothing');
}
