import { describe, expect, it } from 'vitest';
import { ConnectionError } from '../errors/transport.js';
import { UsageError } from '../errors/usage.js';
import { isLoopback, parseBaseUrl, resolveLink } from './base-url.js';

describe('parseBaseUrl', () => {
  it.each([
    ['https://api.hexoskin.com', 'https://api.hexoskin.com', '/api/'],
    ['https://api.hexoskin.com/', 'https://api.hexoskin.com', '/api/'],
    ['https://api.hexoskin.com//', 'https://api.hexoskin.com', '/api/'],
    ['https://api.hexoskin.com/api', 'https://api.hexoskin.com', '/api/'],
    ['https://api.hexoskin.com/api/', 'https://api.hexoskin.com', '/api/'],
    ['https://api.hexoskin.com/api/v1/', 'https://api.hexoskin.com', '/api/v1/'],
    ['HTTPS://API.hexoskin.com:443/api/v1', 'https://api.hexoskin.com', '/api/v1/'],
    ['http://127.0.0.1:8000', 'http://127.0.0.1:8000', '/api/'],
    ['http://[::1]:8000', 'http://[::1]:8000', '/api/'],
    ['http://localhost', 'http://localhost', '/api/'],
  ])('reads %s', (text, origin, path) => {
    expect(parseBaseUrl(text, false)).toEqual({ origin, path });
  });

  it.each(['', 'api.hexoskin.com', 'ftp://api.hexoskin.com', 'file:///etc/passwd', 'not a url'])(
    'refuses %j, which is no http(s) URL, and shows one',
    (text) => {
      expect(() => parseBaseUrl(text, true)).toThrow(UsageError);
      expect(() => parseBaseUrl(text, true)).toThrow("write for example 'https://api.hexoskin.com'");
    },
  );

  it('refuses the address of something inside the API, and shows the right part', () => {
    expect(() => parseBaseUrl('https://my.hexoskin.com/record/5/', false)).toThrow(
      "give the server's address only, as 'https://my.hexoskin.com'",
    );
  });

  it('refuses plain http to another machine, unless it is asked for', () => {
    expect(() => parseBaseUrl('http://api.hexoskin.com', false)).toThrow('would send credentials unencrypted');
    expect(parseBaseUrl('http://api.hexoskin.com', true).origin).toBe('http://api.hexoskin.com');
  });

  it('refuses credentials in the address, without repeating them', () => {
    const attempt = (): unknown => parseBaseUrl('https://someone:topsecret@api.hexoskin.com', false);
    expect(attempt).toThrow(UsageError);
    expect(attempt).not.toThrow(/topsecret/);
  });
});

describe('isLoopback', () => {
  it.each(['localhost', 'api.localhost', '127.0.0.1', '127.1.2.3', '[::1]'])('knows %s as this machine', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['127.0.0.1.example.org', 'localhost.example.org', '128.0.0.1', 'example.org', ''])(
    'knows %s as another one',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

describe('resolveLink', () => {
  const root = { origin: 'https://api.hexoskin.com', path: '/api/' };

  it('takes the paths that a server gives, and its own absolute addresses', () => {
    expect(resolveLink(root, '/api/range/?limit=1').href).toBe('https://api.hexoskin.com/api/range/?limit=1');
    expect(resolveLink(root, 'https://api.hexoskin.com/api/range/1/').pathname).toBe('/api/range/1/');
  });

  it.each([
    'https://evil.example.org/api/range/1/',
    '//evil.example.org/api/range/1/',
    '\\\\evil.example.org/x',
    'http://api.hexoskin.com/api/range/1/',
    'https://api.hexoskin.com:8443/api/range/1/',
    'https://api.hexoskin.com.evil.example.org/',
    'javascript:alert(1)',
  ])('refuses %s, which leads away from the server', (link) => {
    expect(() => resolveLink(root, link)).toThrow(ConnectionError);
  });
});
