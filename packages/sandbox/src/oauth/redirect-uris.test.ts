import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRegistered, mayBeRegistered, withParameters } from './redirect-uris.js';

const port = fc.integer({ min: 1, max: 65_535 });
const loopback = fc.constantFrom('127.0.0.1', '[::1]', 'localhost');
const rest = fc.constantFrom('', '/', '/callback', '/a/b?c=d', '?x');

describe('isRegistered', () => {
  it("takes any port on the user's own machine", () => {
    fc.assert(
      fc.property(loopback, rest, port, port, (host, path, registered, asked) => {
        for (const known of [`http://${host}${path}`, `http://${host}:${registered}${path}`]) {
          expect(isRegistered([known], `http://${host}:${asked}${path}`)).toBe(true);
          expect(isRegistered([known], `http://${host}${path}`)).toBe(true);
        }
      }),
    );
  });

  it('takes nothing that leads to another host, path or scheme', () => {
    const known = ['http://127.0.0.1/callback', 'https://client.example/callback', 'app.example:/callback'];
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (uri) => {
        expect(isRegistered(known, uri)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.nat({ max: 40 }), fc.string({ minLength: 1 }), (uri, at, text) => {
        const changed = uri.slice(0, at) + text + uri.slice(at);
        const samePlace = /^http:\/\/127\.0\.0\.1(:\d{1,5})?\/callback$/.test(changed);
        expect(isRegistered(known, changed)).toBe(samePlace);
      }),
    );
  });
});

describe('mayBeRegistered', () => {
  it.each([
    'https://a.example',
    'https://a.example/b?c',
    'app:/x',
    'com.example.app://x',
    'http://localhost',
    'http://[::1]:8/x',
  ])('takes %s', (uri) => expect(mayBeRegistered(uri)).toBe(true));
  it.each([
    ...['', '/', 'callback', 'http://a.example/', 'HTTP://a.example/', 'http://localhost.example/', 'https:///x'],
    ...['https://a.example/#x', 'https://a.example/ x', 'https://a.example/é', 'javascript:x', 'DATA:x', 'file:///x'],
    'app:\n/x',
  ])('refuses %j', (uri) => expect(mayBeRegistered(uri)).toBe(false));
});

describe('withParameters', () => {
  it('adds to a query, or begins one', () => {
    expect(withParameters('https://a.example/b', { code: 'x y', state: undefined })).toBe(
      'https://a.example/b?code=x+y',
    );
    expect(withParameters('https://a.example/b?c=%20', { code: 'é' })).toBe('https://a.example/b?c=%20&code=%C3%A9');
    expect(withParameters('app:/b', { code: '&' }, 'fragment')).toBe('app:/b#code=%26');
  });
});
