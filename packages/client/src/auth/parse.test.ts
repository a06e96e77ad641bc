import { describe, expect, it } from 'vitest';
import { UsageError } from '../errors/usage.js';
import { BasicAuth } from './basic.js';
import { HexoAuth } from './hexo-auth.js';
import { parseAuth } from './parse.js';

const key = { apiKey: 'key', apiSecret: 'secret', now: Date.now };
const request = { method: 'GET', url: 'https://api.hexoskin.com/api/' };

describe('parseAuth', () => {
  it("splits 'user:password' at the first colon", async () => {
    const { Authorization } = await parseAuth('stranger@example.org:with:colons:in', null).authorize(request);
    expect(Authorization).toBe(`Basic ${btoa('stranger@example.org:with:colons:in')}`);
    expect(parseAuth('stranger@example.org:with:colons:in', null).principal).toBe(
      new BasicAuth('stranger@example.org', 'with:colons:in').principal,
    );
  });

  it('takes the two by name, and an empty password', () => {
    const named = parseAuth({ username: 'a', password: 'b' }, null);
    expect(named.principal).toBe(parseAuth('a:b', null).principal);
    expect(parseAuth('a:', null)).toBeInstanceOf(BasicAuth);
  });

  it('signs a user name and password with the API key where there is one', async () => {
    const auth = parseAuth('a:b', key);
    expect(auth).toBeInstanceOf(HexoAuth);
    expect(Object.keys(await auth.authorize(request))).toContain('X-HEXOAPISIGNATURE');
  });

  it('takes an authentication object as it is', () => {
    const own = { principal: 'me', account: 'me', authorize: async () => ({}) };
    expect(parseAuth(own, key)).toBe(own);
  });

  it.each([['nocolon'], [':password'], [''], [5], [{}], [{ username: 'a' }], [{ username: 'a', password: 5 }]])(
    'refuses %j and shows what it takes',
    (input) => {
      expect(() => parseAuth(input as never, null)).toThrow(UsageError);
      expect(() => parseAuth(input as never, null)).toThrow("auth is 'user:password'");
    },
  );

  it('does not repeat what may be a password', () => {
    expect(() => parseAuth('topsecret', null)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('topsecret') }),
    );
    expect(() => parseAuth({ username: 5, password: 'topsecret' } as never, null)).not.toThrow(/topsecret/);
  });
});
