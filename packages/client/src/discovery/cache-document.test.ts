import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confOf } from '../../test/support/definitions.js';
import { type CacheDocument, parseCacheDocument } from './cache-document.js';

const document: CacheDocument = {
  format: 'hexoskin-resource-cache',
  version: 1,
  baseUrl: 'https://api.hexoskin.com',
  apiVersion: '',
  listing: { range: { list_endpoint: '/api/range/', schema: '/api/range/schema/' } },
  schemas: { range: confOf('range') },
};
const parse = (value: unknown, baseUrl = document.baseUrl, apiVersion = '') =>
  parseCacheDocument(typeof value === 'string' ? value : JSON.stringify(value), baseUrl, apiVersion);

describe('parseCacheDocument', () => {
  it('reads what was written', () => {
    expect(parse(document)).toEqual(document);
  });

  it('ignores the cache of another server, edition or version', () => {
    expect(parse(document, 'https://astro.hexoskin.com')).toBeNull();
    expect(parse(document, document.baseUrl, '3.3.x')).toBeNull();
    expect(parse({ ...document, version: 2 })).toBeNull();
  });

  it('ignores the cache of another program', () => {
    expect(parse('(dp0\nS"range"\np1\n.')).toBeNull();
    expect(parse({ range: {} })).toBeNull();
    for (const text of ['null', '5', '"text"', '[]', '']) expect(parse(text)).toBeNull();
  });

  it('ignores a cache that was cut at any place', () => {
    const text = JSON.stringify(document);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
        expect(parse(text.slice(0, length))).toBeNull();
      }),
    );
  });

  it.each([
    { listing: [] },
    { listing: null },
    { listing: { range: null } },
    { listing: { range: { list_endpoint: 5, schema: 'x' } } },
    { schemas: null },
    { schemas: { range: null } },
    { schemas: { range: { ...confOf('range'), fields: undefined } } },
    { schemas: { range: { ...confOf('range'), allowed_list_http_methods: 'get' } } },
    { schemas: { range: { ...confOf('range'), list_endpoint: undefined } } },
  ])('ignores a cache whose parts have the wrong form: %#', (part) => {
    expect(parse({ ...document, ...part })).toBeNull();
  });

  it('never throws, whatever a file holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify({ ...document, listing: value, schemas: value })),
        ),
        (text) => {
          expect(() => parse(text)).not.toThrow();
        },
      ),
    );
  });
});
