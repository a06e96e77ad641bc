import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText, linkWithQuery, withPaging } from './encode.js';

const parameterName = fc.stringMatching(/^[a-z_]{1,12}$/);
const text = fc.string({ unit: 'grapheme', maxLength: 20 });

describe('encodeText', () => {
  it('encodes any text as URLs do, half of a character included', () => {
    expect(encodeText('a\ud800b')).toBe('a%EF%BF%BDb');
    expect(encodeText('\udc00')).toBe('%EF%BF%BD');
    expect(encodeText('💓/é')).toBe('%F0%9F%92%93%2F%C3%A9');
    expect(encodeText(12)).toBe('12');
  });
});

describe('linkWithQuery', () => {
  it('leaves a path without parameters alone', () => {
    expect(linkWithQuery('/api/range/', [])).toBe('/api/range/');
  });

  it('encodes what would change the meaning of the address', () => {
    expect(linkWithQuery('/api/user/', [['search', 'a&b=c+d e#f,é']])).toBe(
      '/api/user/?search=a%26b%3Dc%2Bd%20e%23f%2C%C3%A9',
    );
  });

  it('adds to a query that is there already', () => {
    expect(linkWithQuery('/api/range/?limit=5', [['offset', '10']])).toBe('/api/range/?limit=5&offset=10');
  });

  it('is read back by a server exactly as it was written, repeated names included', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(parameterName, text), { maxLength: 5 }), (query) => {
        const url = new URL(linkWithQuery('/api/range/', query), 'https://api.example.org');
        expect([...url.searchParams]).toEqual(query);
        expect(url.pathname).toBe('/api/range/');
      }),
    );
  });
});

describe('withPaging', () => {
  it('replaces the numbers and leaves every other letter as the server wrote it', () => {
    expect(withPaging('/api/range/?user=1%2C2&name=a+b&limit=20&offset=20', { offset: 40 })).toBe(
      '/api/range/?user=1%2C2&name=a+b&limit=20&offset=40',
    );
  });

  it('adds what is missing', () => {
    expect(withPaging('/api/range/?offset=20', { limit: 1000 })).toBe('/api/range/?offset=20&limit=1000');
    expect(withPaging('/api/range/', { offset: 3 })).toBe('/api/range/?offset=3');
  });

  it('does not take a name for another that ends alike', () => {
    expect(withPaging('/api/range/?my_limit=7&offset=0', { limit: 5 })).toBe('/api/range/?my_limit=7&offset=0&limit=5');
  });
});
