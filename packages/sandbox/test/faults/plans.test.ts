import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, FaultPlanError, type Sandbox } from '../../src/index.js';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.close());

/** What is said against something that is no plan. */
function complaint(plan: unknown): string {
  try {
    sandbox.setFaults(plan as never);
  } catch (error) {
    expect(error).toBeInstanceOf(FaultPlanError);
    return (error as Error).message;
  }
  return 'none';
}

const rule = (fault: unknown, more: object = {}) => ({ rules: [{ fault, ...more }] });
const match = (value: unknown) => rule({ kind: 'reset' }, { match: value });

test.each<[unknown, string]>([
  ['x', 'plan must be an object, not "x"'],
  [[], 'plan must be an object, not []'],
  [{}, 'plan.rules must be a list'],
  [{ rules: [], sead: 'x' }, 'plan.sead is not known; there are seed, rules'],
  [{ rules: [], seed: 5 }, 'plan.seed must be a text, not 5'],
  [{ rules: [null] }, 'rules[0] must be an object, not null'],
  [{ rules: [{ fault: { kind: 'reset' } }, {}] }, 'rules[1].fault must be an object, not missing'],
  [rule({ kind: 'reset' }, { time: 1 }), 'rules[0].time is not known; there are match, fault, times'],
  [
    rule({ kind: 'reset' }, { times: 1.5 }),
    'rules[0].times must be a whole number from 0 to 9007199254740991, not 1.5',
  ],
  [
    match({ methods: 'GET' }),
    'rules[0].match.methods is not known; there are method, path, query, header, user, nth, every, probability',
  ],
  [match({ method: [] }), 'rules[0].match.method must be a text or a list of texts, not []'],
  [match({ path: '^/api/(' }), 'rules[0].match.path: Invalid regular expression: /^/api/(/u: Unterminated group'],
  [match({ query: { limit: 5 } }), 'rules[0].match.query.limit must be a text, not 5'],
  [match({ header: { 'a b': '*' } }), 'rules[0].match.header.a b has a name that none can have'],
  [match({ nth: 0 }), 'rules[0].match.nth must be a whole number from 1, or a list of them, not 0'],
  [match({ every: 0 }), 'rules[0].match.every must be a whole number from 1 to 9007199254740991, not 0'],
  [match({ probability: 2 }), 'rules[0].match.probability must be a number from 0 to 1, not 2'],
  [rule({}), /^rules\[0\]\.fault\.kind must be one of latency, slow-body, .*, not missing$/ as never],
  [rule({ kind: 'toString' }), /^rules\[0\]\.fault\.kind must be one of .*, not "toString"$/ as never],
  [rule({ kind: 'latency' }), 'rules[0].fault.ms must be a number from 0 to 3600000, not missing'],
  [rule({ kind: 'latency', ms: Number.NaN }), 'rules[0].fault.ms must be a number from 0 to 3600000, not null'],
  [
    rule({ kind: 'latency', ms: 1, jiter: 5 }),
    'rules[0].fault.jiter is not known; there are kind, ms, jitter, after, at',
  ],
  [rule({ kind: 'stall', at: 'end' }), 'rules[0].fault.at must be one of request, headers, body, not "end"'],
  [
    rule({ kind: 'reset', after: 5, at: 'headers' }),
    "rules[0].fault.after is for what happens in the body: leave out at, or say 'body'",
  ],
  [rule({ kind: 'status', status: 600 }), 'rules[0].fault.status must be a whole number from 200 to 599, not 600'],
  [
    rule({ kind: 'status', status: 500, body: 'xml' }),
    'rules[0].fault.body must be one of empty, json, html, not "xml"',
  ],
  [
    rule({ kind: 'status', status: 204, body: 'html' }),
    'rules[0].fault.body must be empty: answers with the status 204 have none',
  ],
  [
    rule({ kind: 'status', status: 500, headers: { 'Content-Length': '1' } }),
    'rules[0].fault.headers.Content-Length is no header that can be set',
  ],
  [
    rule({ kind: 'status', status: 500, headers: { 'X-A': 'a\nb' } }),
    'rules[0].fault.headers.X-A must be a header value, not "a\\nb"',
  ],
  [rule({ kind: 'status', status: 500, body: { txt: '' } }), 'rules[0].fault.body.text must be a text, not missing'],
  [
    rule({ kind: 'redirect', to: '/', status: 304 }),
    'rules[0].fault.status must be one of 301, 302, 303, 307, 308, not 304',
  ],
  [rule({ kind: 'redirect', to: 'http://[' }), 'rules[0].fault.to must be a URL or a path, not "http://["'],
  [rule({ kind: 'content-type', value: 'a\nb' }), 'rules[0].fault.value must be a header value, not "a\\nb"'],
  [rule({ kind: 'foreign-links', in: 5 }), 'rules[0].fault.in must be a text or a list of texts, not 5'],
])('%j is no plan', (plan, message) => {
  if ((message as unknown) instanceof RegExp) expect(complaint(plan)).toMatch(message);
  else expect(complaint(plan)).toBe(message);
});

test('whatever is given, it is a plan or an error that says what is wrong', () => {
  const kind = fc.constantFrom('latency', 'stall', 'status', 'redirect', 'drift', 'foreign-links', 'x');
  const fault = fc.dictionary(
    fc.constantFrom('ms', 'at', 'after', 'status', 'to', 'in', 'rows', 'body'),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(kind, fault, fc.jsonValue(), (name, options, value) => {
      expect(complaint({ rules: [{ fault: { ...options, kind: name }, match: value }] })).toMatch(
        /^(?:none$|rules\[0\])/,
      );
    }),
  );
});
