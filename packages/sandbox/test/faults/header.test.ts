import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, Asker } from '../client.js';

let sandbox: Asker;
beforeAll(() => {
  sandbox = new Asker();
});
afterAll(() => sandbox.sandbox.close());

const askWith = (header: string, path = '/api/account/'): Promise<Answer> =>
  sandbox.ask(path, { headers: { 'x-sandbox-fault': header } });

describe('X-Sandbox-Fault', () => {
  test.each<[string, object]>([
    ['status=503', { status: 503, text: '' }],
    ['status=503;body=html', { status: 503, text: expect.stringContaining('503') }],
    [' status = 429 ; retryAfter = 5 ', { status: 429 }],
    ['latency=0;jitter=1, status=418', { status: 418 }],
    ['latency=0.5', { status: 200 }],
    ['status=418, status=503', { status: 418 }],
    ['{"kind": "status", "status": 418, "body": {"text": "a, b; c"}}', { status: 418, text: 'a, b; c' }],
    ['[{"kind": "content-type"}, {"kind": "status", "status": 418}]', { status: 418 }],
    ['bad-json', { status: 200, text: expect.not.stringMatching(/}$/) }],
    ['drift=5', { status: 200 }],
    ['', { status: 200 }],
  ])('%s', async (header, expected) => {
    expect(await askWith(header)).toMatchObject(expected);
  });

  test('takes quoted values, flags and lists', async () => {
    const typed = await askWith('content-type="text/html; charset=latin1"');
    expect(typed.headers.get('content-type')).toBe('text/html; charset=latin1');
    expect((await askWith('status=500;handled')).status).toBe(500);
    const linked = await askWith('foreign-links=https://x.example;in=user|next', '/api/annotation/?limit=1');
    expect(linked.json.meta.next).toMatch(/^https:\/\/x\.example\/api\//);
    expect(linked.json.objects[0].user).toBe('https://x.example/api/user/123/');
  });

  test('concerns its own request alone, and adds to the plan', async () => {
    sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'content-type', value: 'text/x-plan' } }] });
    const { status, headers } = await askWith('status=418');
    expect([status, headers.get('content-type')]).toEqual([418, 'text/html; charset=utf-8']);
    const other = await sandbox.ask('/api/account/');
    expect([other.status, other.headers.get('content-type')]).toEqual([200, 'text/x-plan']);
    sandbox.sandbox.setFaults(null);
  });

  test('loses the connection, too', async () => {
    await expect(askWith('reset')).rejects.toThrow('fetch failed');
    await expect(askWith('truncate=5')).rejects.toThrow('terminated');
  });

  test.each([
    ['status=503,', 'X-Sandbox-Fault cannot be read: status=503,'],
    ['status=503;;', 'X-Sandbox-Fault cannot be read: status=503;;'],
    ['content-type="text', 'X-Sandbox-Fault cannot be read: content-type="text'],
    ['a b', 'X-Sandbox-Fault cannot be read: a b'],
    ['status=abc', 'X-Sandbox-Fault.status must be a whole number from 200 to 599, not "abc"'],
    ['latency', 'X-Sandbox-Fault.ms must be a number from 0 to 3600000, not missing'],
    ['bad-json=5', 'X-Sandbox-Fault.value is not known; there are kind'],
    ['reset;kind=stall', 'X-Sandbox-Fault cannot be read: reset;kind=stall'],
  ])('%j is answered 400 and told why', async (header, error) => {
    const { status, json } = await askWith(header);
    expect([status, json]).toEqual([400, { error }]);
  });

  test.each([
    ['latncy=200', /^X-Sandbox-Fault\.kind must be one of latency, .*, not "latncy"$/],
    ['{', /^X-Sandbox-Fault: .* JSON/],
  ])('%j is answered 400 and told what there is', async (header, error) => {
    const { status, json } = await askWith(header);
    expect([status, json.error]).toEqual([400, expect.stringMatching(error)]);
  });
});
