import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oauth1Authorization, oauth1Header, percentEncode, signatureBaseString } from './signature.js';

const photos = { consumerKey: 'dpf43f3p2l4k3l03', consumerSecret: 'kd94hf93k423kf44' };

describe('the examples of RFC 5849', () => {
  it.each([
    [
      'temporary credentials',
      'POST',
      'https://photos.example.net/initiate',
      {
        token: '',
        tokenSecret: '',
        timestamp: 137131200,
        nonce: 'wIjqoS',
        more: { oauth_callback: 'http://printer.example.com/ready' },
      },
      '74KNZJeDHnMBp0EMJ9ZHt/XKycU=',
    ],
    [
      'token credentials',
      'POST',
      'https://photos.example.net/token',
      {
        token: 'hh5s93j4hdidpola',
        tokenSecret: 'hdhd0244k9j7ao03',
        timestamp: 137131201,
        nonce: 'walatlh',
        more: { oauth_verifier: 'hfdp7dh39dks9884' },
      },
      'gKgrFCywp7rO0OXSjdot/IHF7IU=',
    ],
    [
      'a protected resource',
      'GET',
      'http://photos.example.net/photos?file=vacation.jpg&size=original',
      { token: 'nnch734d00sl2jdk', tokenSecret: 'pfkkdhi9sl3r4s00', timestamp: 137131202, nonce: 'chapoH' },
      'MdpQcU8iPSUjWoN/UDMsK2sui9I=',
    ],
  ])('sign as in section 1.2: %s', async (_, method, url, signing, signature) => {
    expect(parametersOf(await oauth1Header(method, url, { ...photos, ...signing })).get('oauth_signature')).toBe(
      signature,
    );
  });

  it('give the base string of section 3.4.1, with repeated, empty and encoded parameters', () => {
    const parameters: [string, string][] = [
      ['oauth_consumer_key', '9djdj82h48djs9d2'],
      ['oauth_token', 'kkk9d7dh3k39sjv7'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '137131201'],
      ['oauth_nonce', '7d8f3e4a'],
      // These stand in the body of the example's request.
      ['c2', ''],
      ['a3', '2 q'],
    ];
    const url = 'http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b';
    expect(signatureBaseString('post', url, parameters)).toBe(
      'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26' +
        'oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26' +
        'oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
    );
  });
});

describe('percentEncode', () => {
  it('leaves letters, digits and -._~ alone, and encodes every other byte of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const expected = [...Buffer.from(text, 'utf8')]
          .map((byte) => {
            const letter = String.fromCharCode(byte);
            return /[A-Za-z0-9._~-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
          })
          .join('');
        expect(percentEncode(text)).toBe(expected);
      }),
    );
  });
});

describe('signatureBaseString', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 6 });
  const pairs = fc.array(fc.tuple(text, text), { maxLength: 6 });
  const urlOf = (parameters: [string, string][]): string =>
    `https://api.hexoskin.com/api/record/?${new URLSearchParams(parameters)}`;

  it('holds every parameter, however often it is repeated', () => {
    fc.assert(
      fc.property(pairs, (parameters) => {
        const [, , signed = ''] = signatureBaseString('GET', urlOf(parameters), []).split('&');
        const found = decodeURIComponent(signed)
          .split('&')
          .filter((pair) => pair !== '')
          .map((pair) => pair.split('=').map(decodeURIComponent));
        const byText = (one: unknown, other: unknown): number => (String(one) < String(other) ? -1 : 1);
        expect(found.map((pair) => JSON.stringify(pair)).sort(byText)).toEqual(
          parameters.map((pair) => JSON.stringify(pair)).sort(byText),
        );
      }),
    );
  });

  it('does not depend on the order of the parameters', () => {
    const shuffled = pairs.chain((parameters) =>
      fc.tuple(fc.constant(parameters), fc.shuffledSubarray(parameters, { minLength: parameters.length })),
    );
    fc.assert(
      fc.property(shuffled, ([parameters, others]) => {
        expect(signatureBaseString('GET', urlOf(others), [])).toBe(signatureBaseString('GET', urlOf(parameters), []));
      }),
    );
  });

  it('sorts names before values: a name comes before one that it begins', () => {
    expect(signatureBaseString('GET', 'https://x/?a-=1&a=2', [])).toContain(percentEncode('a=2&a-=1'));
  });
});

describe('oauth1Authorization', () => {
  const credentials = { apiKey: 'key', apiSecret: 'topsecret', token: 'token', tokenSecret: 'topsecret2' };
  const url = 'https://api.hexoskin.com/api/record/?limit=5';

  it('signs with the secrets of client and token, and shows neither', async () => {
    const header = await oauth1Authorization('GET', url, credentials, 1_400_000_000_999);
    const { oauth_signature: signature, ...protocol } = Object.fromEntries(parametersOf(header));
    expect(protocol).toMatchObject({ oauth_consumer_key: 'key', oauth_token: 'token', oauth_timestamp: '1400000000' });
    const base = signatureBaseString('GET', url, Object.entries(protocol));
    expect(signature).toBe(createHmac('sha1', 'topsecret&topsecret2').update(base).digest('base64'));
    expect(header).not.toContain('topsecret');
  });

  it('never uses a nonce twice', async () => {
    const headers = await Promise.all(
      Array.from({ length: 50 }, () => oauth1Authorization('GET', url, credentials, 0)),
    );
    expect(new Set(headers.map((header) => parametersOf(header).get('oauth_nonce'))).size).toBe(50);
  });
});

/** The parameters of an `Authorization` header. */
function parametersOf(header: string): Map<string, string> {
  const pairs = [...header.matchAll(/(\w+)="([^"]*)"/g)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, decodeURIComponent(value)]));
}
