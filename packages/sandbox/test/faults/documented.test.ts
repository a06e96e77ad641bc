import { readFileSync } from 'node:fs';
import { createSandbox, type FaultRule, type Sandbox } from 'hexoskin-sandbox';
import { afterAll, beforeAll, expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const guide = read('docs/guides/testing-your-application.md');
const readme = read('packages/sandbox/README.md');

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.close());

const rules = Array.from(guide.matchAll(/\| `(\{ fault: .*\})` \|/g), ([, code = '']) => code);
const headers = Array.from(readme.matchAll(/^X-Sandbox-Fault: (.+)$/gm), ([, value = '']) => value);

test('there is something to be tried', () => {
  expect(rules.length).toBeGreaterThan(10);
  expect(headers.length).toBeGreaterThan(3);
});

test.each(rules)('the guide’s rule is one: %s', (code) => {
  // Written as in a program, which JSON is not.
  const rule = new Function(`return ${code}`)() as FaultRule;
  sandbox.setFaults({ rules: [rule] });
  expect(sandbox.faults().plan).toEqual({ rules: [rule] });
});

test.each(headers)('the header is read: %s', async (value) => {
  sandbox.setFaults(null);
  const response = await sandbox
    .fetch(new Request('http://sandbox/api/label/', { headers: { 'X-Sandbox-Fault': value } }))
    .then(
      (answer) => answer.text(),
      // Faults of the connection are errors of fetch.
      (error: Error) => error.message,
    );
  expect(response).not.toContain('X-Sandbox-Fault');
});
