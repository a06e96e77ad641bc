import { describe, expect, it } from 'vitest';
import { UsageError } from '../errors/usage.js';
import { BasicAuth } from './basic.js';
import { HexoAuth } from './hexo-auth.js';
import { BearerAuth, OAuth1Auth } from './oauth.js';
import { type AuthInput, parseAuth } from './parse.js';

const nothing = { apiKey: '', apiSecret: '', now: Date.now, secretsAllowed: true };
const key = { ...nothing, apiKey: 'key', apiSecret: 'secret' };
const page = { ...nothing, apiKey: 'key', secretsAllowed: false };
const request = { method: 'GET', url: 'https://api.hexoskin.com/api/' };

describe('parseAuth', () => {
  it("splits 'user:password' at the first colon", async () => {
    const { Authorization } = await parseAuth('stranger@example.org:with:colons:in', nothing).authorize(request);
    expect(Authorization).toBe(`Basic ${btoa('stranger@example.org:with:colons:in')}`);
    expect(parseAuth('stranger@example.org:with:colons:in', nothing).principal).toBe(
      new BasicAuth('stranger@example.org', 'with:colons:in').principal,
    );
  });

  it('takes the two by name, and an empty password', () => {
    const named = parseAuth({ username: 'a', password: 'b' }, nothing);
    expect(named.principal).toBe(parseAuth('a:b', nothing).principal);
    expect(parseAuth('a:', nothing)).toBeInstanceOf(BasicAuth);
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

  it('wants the secret of a key that is to sign', () => {
    expect(() => parseAuth('a:b', { ...nothing, apiKey: 'key' })).toThrow('apiSecret is missing');
  });

  it.each<[string, AuthInput]>([
    ['text', 'a:topsecret'],
    ['by name', { username: 'a', password: 'topsecret' }],
    ['Basic', new BasicAuth('a', 'topsecret')],
    ['signed', new HexoAuth('key', 'topsecret', new BearerAuth('token'), Date.now)],
    ['OAuth 1', new OAuth1Auth({ apiKey: 'key', apiSecret: 'topsecret', token: 't', tokenSecret: 'topsecret' })],
  ])('refuses secrets where everybody could read them, and says what to do instead: %s', (_, input) => {
    expect(() => parseAuth(input, page)).toThrow(UsageError);
    expect(() => parseAuth(input, page)).toThrow(/oauth2GetRequestTokenUrl.*PKCE.*allowSecretsInBrowser: true/s);
    expect(() => parseAuth(input, page)).not.toThrow(/topsecret/);
  });

  it('takes access tokens there', () => {
    expect(parseAuth(new BearerAuth('token'), page)).toBeInstanceOf(BearerAuth);
  });

  it.each([['nocolon'], [':password'], [''], [5], [{}], [{ username: 'a' }], [{ username: 'a', password: 5 }]])(
    'refuses %j and shows what it takes',
    (input) => {
      expect(() => parseAuth(input as never, nothing)).toThrow(UsageError);
      expect(() => parseAuth(input as never, nothing)).toThrow("auth is 'user:password'");
    },
  );

  it('does not repeat what may be a password', () => {
    expect(() => parseAuth('topsecret', nothing)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('topsecret') }),
    );
    expect(() => parseAuth({ username: 5, password: 'topsecret' } as never, nothing)).not.toThrow(/topsecret/);
  });
});
