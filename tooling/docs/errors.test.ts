import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as client from 'hexoskin-client';
import * as formats from 'hexoskin-formats';
import * as sandbox from 'hexoskin-sandbox';
import { expect, test } from 'vitest';
import { root } from './pages.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Names of the error classes that a package exports. */
function errorsOf(exported: object): string[] {
  const isError = (value: unknown) => typeof value === 'function' && value.prototype instanceof Error;
  return Object.entries(exported).flatMap(([name, value]) => (isError(value) ? [name] : []));
}

test.each([
  ['docs/guides/errors.md', client],
  ['packages/formats/README.md', formats],
  ['packages/sandbox/README.md', sandbox],
])('%s names every error', (path, exported) => {
  const text = read(path);

  expect(errorsOf(exported)).not.toEqual([]);
  expect(errorsOf(exported).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test('the guide to errors has no class that there is not', () => {
  const rows = [...read('docs/guides/errors.md').matchAll(/^\| `([A-Z]\w+)` \|/gm)].map(([, name]) => name);

  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((name) => !errorsOf(client).includes(name ?? ''))).toEqual([]);
});

/** The words of a union of texts, as `'refused' | 'expired'`, in its declaration. */
function wordsOf(source: string, type: string): string[] {
  const [, union = ''] = new RegExp(`export type ${type} =([^;]+);`).exec(source) ?? [];
  return [...union.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
}

test.each([
  ['AuthFlowReason', 'packages/client/src/errors/auth.ts', 'docs/guides/signing-in.md'],
  ['TimeoutPhase', 'packages/client/src/errors/transport.ts', 'docs/guides/errors.md'],
])('every %s is explained', (type, source, guide) => {
  const words = wordsOf(read(source), type);

  expect(words.length).toBeGreaterThan(2);
  expect(words.filter((word) => !read(guide).includes(`\`${word}\``))).toEqual([]);
});
