import { describe, expect, it } from 'vitest';
import { signature, signatureBase } from './signature.js';

describe('the signature base', () => {
  it('is that of the example in RFC 5849, section 3.4.1.1', () => {
    const parameters = [
      ...new URLSearchParams('b5=%3D%253D&a3=a&c%40=&a2=r%20b'),
      ...new URLSearchParams('c2&a3=2+q'),
      ['oauth_consumer_key', '9djdj82h48djs9d2'],
      ['oauth_token', 'kkk9d7dh3k39sjv7'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '137131201'],
      ['oauth_nonce', '7d8f3e4a'],
    ] as [string, string][];
    const url = 'http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b';
    expect(signatureBase('post', url, parameters)).toBe(
      'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
    );
  });

  it.each([
    ['https://Example.com:443/A%20b;c?x#y', 'https://example.com/A%20b;c'],
    ['http://example.com:443', 'http://example.com:443/'],
    ['HTTPS://example.com:80/?', 'https://example.com:80/'],
    ['http://[::1]:80/x', 'http://[::1]/x'],
  ])('has the address of %s without its query and usual port', (url, address) => {
    expect(signatureBase('GET', url, [])).toBe(`GET&${encodeURIComponent(address)}&`);
  });

  it('orders parameters by their encoded names, then values', () => {
    const parameters = [
      ['b', '2'],
      ['ä', '1'],
      ['b', '10'],
      ['a', "!'()*"],
      ['B', ''],
    ] as const;
    const joined = 'B=&a=%21%27%28%29%2A&b=10&b=2&%C3%A4=1'.split('&').sort().join('&');
    expect(signatureBase('GET', 'http://x/', parameters)).toBe(`GET&http%3A%2F%2Fx%2F&${encodeURIComponent(joined)}`);
  });
});

describe('the signature', () => {
  it('is that of the photos example in RFC 5849, section 1.2', () => {
    const base = signatureBase('GET', 'http://photos.example.net/photos?file=vacation.jpg&size=original', [
      ['oauth_consumer_key', 'dpf43f3p2l4k3l03'],
      ['oauth_token', 'nnch734d00sl2jdk'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '137131202'],
      ['oauth_nonce', 'chapoH'],
      ['file', 'vacation.jpg'],
      ['size', 'original'],
    ]);
    expect(signature(base, 'kd94hf93k423kf44', 'pfkkdhi9sl3r4s00')).toBe('MdpQcU8iPSUjWoN/UDMsK2sui9I=');
  });
});
