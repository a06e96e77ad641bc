import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultMatch, FaultPlan, FaultRule } from '../../src/index.js';
import { type Ask, Asker, FRIEND } from '../client.js';

let sandbox: Asker;
beforeAll(() => {
  sandbox = new Asker();
});
afterAll(() => sandbox.sandbox.close());

/** A status that the sandbox has no other use for. */
const TEAPOT = 418;

function setFaults(plan: FaultPlan): void {
  sandbox.sandbox.setFaults(plan);
}

function setRule(match: FaultMatch, rule: Partial<FaultRule> = {}): void {
  setFaults({ rules: [{ match, fault: { kind: 'status', status: TEAPOT }, ...rule }] });
}

async function isHit(path: string, ask?: Ask): Promise<boolean> {
  return (await sandbox.ask(path, ask)).status === TEAPOT;
}

/** Which of so many requests are hit, counted from 1. */
async function hits(requests: number): Promise<number[]> {
  const hit = [];
  for (let nth = 1; nth <= requests; nth += 1) if (await isHit('/api/account/')) hit.push(nth);
  return hit;
}

describe('a rule is about', () => {
  test.each<[string, FaultMatch, [string, Ask?][], [string, Ask?][]]>([
    [
      'everything, unless it says more',
      {},
      [['/api/'], ['/nothing'], ['/api/annotation/5/', { method: 'DELETE' }]],
      [],
    ],
    ['a method', { method: 'post' }, [['/api/annotation/', { method: 'POST', body: {} }]], [['/api/annotation/']]],
    [
      'several methods',
      { method: ['PUT', 'DELETE'] },
      [
        ['/api/annotation/1/', { method: 'PUT', body: {} }],
        ['/api/annotation/0/', { method: 'DELETE' }],
      ],
      [['/api/annotation/1/']],
    ],
    [
      'the method that an override names',
      { method: 'PATCH' },
      [['/api/annotation/1/', { method: 'POST', headers: { 'x-http-method-override': 'PATCH' }, body: {} }]],
      [['/api/annotation/1/', { method: 'POST', body: {} }]],
    ],
    [
      'one path',
      { path: '/api/annotation/' },
      [['/api/annotation/'], ['/api/annotation/?limit=1']],
      [['/api/annotation/1/'], ['/api/']],
    ],
    [
      'paths by a pattern',
      { path: '/api/annotation/*' },
      [['/api/annotation/'], ['/api/annotation/1/']],
      [['/api/annotations/']],
    ],
    [
      'a pattern within',
      { path: '/api/*/schema/' },
      [['/api/annotation/schema/']],
      [['/api/annotation/schema/x/'], ['/api/']],
    ],
    [
      'paths by a regular expression',
      { path: '^/api/(annotation|label)/\\d+/$' },
      [['/api/annotation/1/'], ['/api/label/1/']],
      [['/api/annotation/'], ['/api/user/1/']],
    ],
    [
      'parameters',
      { query: { limit: '5', user: '*@example.org' } },
      [['/api/annotation/?user=friend%40example.org&limit=5']],
      [
        ['/api/annotation/?limit=5'],
        ['/api/annotation/?limit=6&user=x@example.org'],
        ['/api/annotation/?user=x@example.org'],
      ],
    ],
    [
      'headers',
      { header: { 'User-Agent': '*phone*' } },
      [['/api/annotation/', { headers: { 'user-agent': 'My phone 3' } }]],
      [['/api/annotation/', { headers: { 'user-agent': 'a watch' } }], ['/api/annotation/']],
    ],
    [
      'a user',
      { user: 'friend@example.org' },
      [['/api/annotation/', { as: FRIEND }]],
      [['/api/annotation/'], ['/api/annotation/', { as: null }]],
    ],
    [
      'all of what it says at once',
      { method: 'GET', path: '/api/annotation/', query: { limit: '1' } },
      [['/api/annotation/?limit=1']],
      [['/api/label/?limit=1'], ['/api/annotation/']],
    ],
  ])('%s', async (_, match, about, notAbout) => {
    setRule(match);
    for (const [path, ask] of about) expect([path, await isHit(path, ask)]).toEqual([path, true]);
    for (const [path, ask] of notAbout) expect([path, await isHit(path, ask)]).toEqual([path, false]);
    expect(sandbox.sandbox.faults().counts).toEqual([{ matched: about.length, fired: about.length }]);
  });
});

describe('a rule fires', () => {
  test.each<[string, FaultMatch, Partial<FaultRule>, number[]]>([
    ['each time, unless it says more', {}, {}, [1, 2, 3, 4, 5, 6]],
    ['at the nth request', { nth: 3 }, {}, [3]],
    ['at several', { nth: [2, 5] }, {}, [2, 5]],
    ['at every nth', { every: 2 }, {}, [2, 4, 6]],
    ['only so many times', {}, { times: 2 }, [1, 2]],
    ['only so many times of every nth', { every: 2 }, { times: 2 }, [2, 4]],
    ['never at a probability of 0', { probability: 0 }, {}, []],
    ['always at a probability of 1', { probability: 1 }, {}, [1, 2, 3, 4, 5, 6]],
  ])('%s', async (_, match, rule, expected) => {
    setRule(match, rule);
    expect(await hits(6)).toEqual(expected);
  });

  test('by chance as its seed says', async () => {
    const plan = (seed: string): FaultPlan => ({
      seed,
      rules: [{ match: { probability: 0.5 }, fault: { kind: 'status', status: TEAPOT } }],
    });
    setFaults(plan('a'));
    const once = await hits(40);
    expect(once.length).toBeGreaterThan(8);
    expect(once.length).toBeLessThan(32);
    setFaults(plan('a'));
    expect(await hits(40)).toEqual(once);
    setFaults(plan('b'));
    expect(await hits(40)).not.toEqual(once);
  });

  test('by chance whatever other rules there are', async () => {
    const rule: FaultRule = { match: { probability: 0.5 }, fault: { kind: 'status', status: TEAPOT } };
    setFaults({ rules: [rule] });
    const alone = await hits(40);
    const other: FaultRule = { match: { probability: 0.5 }, fault: { kind: 'latency', ms: 0, jitter: 1 } };
    setFaults({ rules: [rule, other] });
    expect(await hits(40)).toEqual(alone);
  });
});

describe('several rules', () => {
  test('count for themselves', async () => {
    setFaults({
      rules: [
        { match: { nth: 1 }, fault: { kind: 'status', status: TEAPOT } },
        { match: { nth: 2 }, fault: { kind: 'status', status: TEAPOT } },
      ],
    });
    expect(await hits(4)).toEqual([1, 2]);
    expect(sandbox.sandbox.faults().counts).toEqual([
      { matched: 4, fired: 1 },
      { matched: 4, fired: 1 },
    ]);
  });

  test('befall a request together, the first one nearest to the caller', async () => {
    setFaults({
      rules: [
        { fault: { kind: 'content-type', value: 'text/x-outer' } },
        { fault: { kind: 'status', status: TEAPOT, body: 'html' } },
        { fault: { kind: 'status', status: 500 } },
      ],
    });
    const { status, headers, text } = await sandbox.ask('/api/account/');
    expect([status, headers.get('content-type')]).toEqual([TEAPOT, 'text/x-outer']);
    expect(text).toContain('418');
  });
});

describe('while a sandbox runs', () => {
  test('its plan begins, begins anew and ends', async () => {
    const plan: FaultPlan = { rules: [{ match: { nth: 1 }, fault: { kind: 'status', status: TEAPOT } }] };
    setFaults({ rules: [] });
    expect(await hits(2)).toEqual([]);
    for (const _ of [1, 2]) {
      setFaults(plan);
      expect(sandbox.sandbox.faults()).toEqual({ plan, counts: [{ matched: 0, fired: 0 }] });
      expect(await hits(2)).toEqual([1]);
    }
    setFaults(plan);
    sandbox.sandbox.setFaults(null);
    expect(await hits(2)).toEqual([]);
    expect(sandbox.sandbox.faults()).toEqual({ plan: null, counts: [] });
  });

  test('what is no plan changes nothing', async () => {
    setRule({});
    expect(() => sandbox.sandbox.setFaults({ rules: [{ fault: { kind: 'status', status: 1 } }] })).toThrow();
    expect(await hits(2)).toEqual([1, 2]);
  });
});
