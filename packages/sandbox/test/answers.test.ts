import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Asker, FRIEND } from './client.js';

let sandbox: Asker;
beforeAll(() => {
  sandbox = new Asker();
});
afterAll(() => sandbox.sandbox.close());

const CANNED = { error_message: 'Sorry, this request could not be processed. Please try again later.' };

describe('order of checks', () => {
  test('the method comes before credentials', async () => {
    expect((await sandbox.ask('/api/range/', { method: 'DELETE', as: 'nobody@example.org:x' })).status).toBe(405);
  });

  test('credentials come before the object', async () => {
    expect((await sandbox.ask('/api/range/999999/', { as: null })).status).toBe(401);
  });

  test('filters, then ordering, then limit, then offset', async () => {
    const error = async (query: string) => (await sandbox.ask(`/api/range/?${query}`)).json.error;
    const [filter, order, limit, offset] = ['name=x', 'order_by=name', 'limit=x', 'offset=x'];
    expect(await error(`${offset}&${limit}&${order}&${filter}`)).toBe("The 'name' field does not allow filtering.");
    expect(await error(`${offset}&${limit}&${order}`)).toBe("The 'name' field does not allow ordering.");
    expect(await error(`${offset}&${limit}`)).toMatch(/^Invalid limit 'x'/);
    expect(await error(offset)).toMatch(/^Invalid offset 'x'/);
  });

  test('PUT parses the body before it looks for the object, PATCH after', async () => {
    const ask = (method: string) => sandbox.ask('/api/range/999999/', { method, body: 'no json' });
    expect((await ask('PUT')).status).toBe(400);
    expect((await ask('PATCH')).status).toBe(404);
  });

  test('hydration comes before authorization', async () => {
    const range = (await sandbox.ask('/api/range/?user=123&limit=1')).json.objects[0].resource_uri;
    const ask = (body: unknown) => sandbox.ask(range, { method: 'PATCH', as: FRIEND, body });
    expect((await ask({ parent: '/api/range/999999/' })).status).toBe(400);
    expect((await ask({ name: 'x' })).status).toBe(403);
  });
});

describe('headers', () => {
  test('a successful GET varies by Accept and is not to be cached', async () => {
    for (const path of ['/api/range/?limit=1', '/api/user/123/', '/api/range/schema/', '/api/unit/set/2/']) {
      const { headers } = await sandbox.ask(path);
      expect(headers.get('content-type')).toBe('application/json');
      expect(headers.get('vary')).toBe('Accept');
      expect(headers.get('cache-control')).toBe('no-cache');
      expect(headers.get('etag')).toBeNull();
    }
  });

  test('JSON has its keys sorted and its text unescaped', async () => {
    const { text, json } = await sandbox.ask('/api/user/123/');
    expect(Object.keys(json)).toEqual(Object.keys(json).sort());
    expect(text).toContain('"first_name": "Zoë"');
  });
});

describe('what is not there', () => {
  test('GET, PATCH and DELETE of it are an empty 404', async () => {
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const { status, text, headers } = await sandbox.ask('/api/range/999999/', {
        method,
        ...(method === 'PATCH' && { body: {} }),
      });
      expect([status, text, headers.get('content-type')]).toEqual([404, '', 'text/html; charset=utf-8']);
    }
  });

  test('a malformed id is 404 with a message, but for DELETE and PUT', async () => {
    expect((await sandbox.ask('/api/range/abc/')).json).toEqual(CANNED);
    expect((await sandbox.ask('/api/range/abc/', { method: 'PATCH', body: {} })).json).toEqual(CANNED);
    expect((await sandbox.ask('/api/range/abc/', { method: 'DELETE' })).text).toBe('');
    expect((await sandbox.ask('/api/range/abc/', { method: 'PUT', body: {} })).text).toBe('');
    for (const method of ['GET', 'PATCH', 'PUT', 'DELETE']) {
      expect((await sandbox.ask('/api/device/%00/', { method })).status).not.toBe(500);
    }
    expect((await sandbox.ask('/api/device/%00/')).json).toEqual(CANNED);
  });
});

describe('error bodies', () => {
  test('are HTML-escaped, quotes excepted', async () => {
    const { json } = await sandbox.ask('/api/range/?limit=-1');
    expect(json).toEqual({ error: "Invalid limit '-1' provided. Please provide a positive integer &gt;= 0." });
  });

  test("Django's own arrive as a printed list", async () => {
    const { status, json } = await sandbox.ask('/api/range/?last_modified=junk');
    expect(status).toBe(400);
    expect(json.error).toBe(
      "['“junk” value has an invalid format. It must be in YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ] format.']",
    );
  });

  test('a failure of the server says nothing of its cause', async () => {
    const { status, json } = await sandbox.ask('/api/range/?start__range=1');
    expect([status, json]).toEqual([500, CANNED]);
  });
});

describe('negotiation', () => {
  const negotiate = (query: string, accept: string) => sandbox.ask(`/api/unit/2/${query}`, { headers: { accept } });

  test.each(['*/*', 'application/json', 'text/csv', 'application/xml;q=0.9, text/html', 'text/*'])(
    'Accept: %s gets JSON',
    async (accept) => {
      const { status, headers } = await negotiate('', accept);
      expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
    },
  );

  test.each(['garbage', 'a/b/c', 'text/csv, garbage'])('Accept: %s cannot be parsed: 400', async (accept) => {
    const { status, json } = await negotiate('', accept);
    expect([status, json]).toEqual([400, { error: 'Invalid Accept header' }]);
  });

  test('format comes first, and is ignored where it is not offered', async () => {
    expect((await negotiate('?format=json', 'garbage')).status).toBe(200);
    expect((await negotiate('?format=xml', 'text/xml')).headers.get('content-type')).toBe('application/json');
  });

  test('a callback gets JSONP', async () => {
    const { headers, text } = await negotiate('?callback=show', '*/*');
    expect(headers.get('content-type')).toBe('text/javascript');
    expect(text).toMatch(/^show\(\{.*\}\)$/);
    expect((await negotiate('?callback=alert(1)//', '*/*')).status).toBe(400);
  });
});

test('X-HTTP-Method-Override on a POST works', async () => {
  const { json: range } = await sandbox.ask('/api/range/', {
    method: 'POST',
    body: { name: 'a', user: 123, start: 1 },
  });
  const headers = { 'x-http-method-override': 'PATCH' };
  const { status, json } = await sandbox.ask(range.resource_uri, { method: 'POST', headers, body: { name: 'b' } });
  expect([status, json.name]).toEqual([202, 'b']);
});

describe('a throttled sandbox', () => {
  test('refuses a user’s next request until the time is over, and tells how long that is', async () => {
    let now = Date.UTC(2026, 5, 1);
    const slow = new Asker({ throttle: { requests: 2, seconds: 10 }, now: () => now });
    const ask = (as?: string) => slow.ask('/api/account/', as ? { as } : {});
    expect((await ask()).status).toBe(200);
    now += 4000;
    expect((await ask()).status).toBe(200);
    const { status, headers, text } = await ask();
    expect([status, headers.get('retry-after'), text]).toEqual([429, '6', '']);
    expect((await ask(FRIEND)).status).toBe(200);
    now += 6000;
    expect((await ask()).status).toBe(200);
    slow.sandbox.close();
  });
});
