import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, parseUri } from './uri.js';

const origin = 'https://api.hexoskin.com';

describe('parseUri', () => {
  it('takes the address of an object apart', () => {
    expect(parseUri('/api/range/12/', origin)).toEqual({
      canonical: '/api/range/12/',
      resource: 'range',
      id: '12',
      listEndpoint: '/api/range/',
    });
  });

  it.each([
    '/api/device/HXSKIN1200002070/',
    '/api/device/HXSKIN1200002070',
    '/api/v1/device/HXSKIN1200002070/',
    'https://api.hexoskin.com/api/device/HXSKIN1200002070/',
    'https://api.hexoskin.com/api/v1/device/HXSKIN1200002070/',
  ])('knows %s as the same object', (uri) => {
    expect(parseUri(uri, origin)).toMatchObject({
      canonical: '/api/device/HXSKIN1200002070/',
      resource: 'device',
      id: 'HXSKIN1200002070',
    });
  });

  it('keeps the object of another server apart from the own one of the same number', () => {
    const foreign = parseUri('https://evil.example.org/api/range/12/', origin);
    expect(foreign?.canonical).not.toBe('/api/range/12/');
    expect(parseUri('https://api.hexoskin.com.evil.org/api/range/12/', origin)?.canonical).not.toBe('/api/range/12/');
  });

  it.each([
    '',
    '12',
    'range',
    '/api/range/',
    '/api/',
    '/api/range/12/extra/',
    '/other/range/12/',
    '/api/range/12/?x=1',
    'mailto:a@b',
  ])('takes %j for no address of an object', (text) => {
    expect(parseUri(text, origin)).toBeNull();
  });

  it('gives back the id of any address that is made from it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (id) => {
        fc.pre(!['.', '..'].includes(id));
        expect(parseUri(`/api/device/${encodeURIComponent(id)}/`, origin)?.id).toBe(id);
      }),
    );
  });
});

describe('keyOf', () => {
  it('gives numbers as numbers and text as text', () => {
    expect(keyOf('/api/range/12/')).toBe(12);
    expect(keyOf('/api/device/HXSKIN1200002070/')).toBe('HXSKIN1200002070');
    expect(keyOf('/api/share/0012/')).toBe('0012');
    expect(keyOf('/api/share/12345678901234567890/')).toBe('12345678901234567890');
    expect(keyOf('/api/thing/%C3%A9/')).toBe('é');
    expect(keyOf('/api/thing/%E9/')).toBe('%E9');
  });
});
