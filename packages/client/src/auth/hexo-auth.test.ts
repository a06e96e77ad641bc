import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BasicAuth } from './basic.js';
import { HexoAuth, hexoSignature } from './hexo-auth.js';

describe('hexoSignature', () => {
  it("gives the documentation's example", async () => {
    expect(await hexoSignature('secret', 1_400_000_000, 'https://api.hexoskin.com/api/account/')).toBe(
      '6eb37e2047a88e69375a7b45aa4bea9c0c342a50',
    );
  });

  it('is the SHA-1 of secret, timestamp and URL in UTF-8, for any of them', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, fc.nat(), text, async (secret, timestamp, path) => {
        const url = `https://api.hexoskin.com/${path}`;
        const expected = createHash('sha1').update(`${secret}${timestamp}${url}`, 'utf8').digest('hex');
        expect(await hexoSignature(secret, timestamp, url)).toBe(expected);
      }),
    );
  });
});

describe('HexoAuth', () => {
  const user = new BasicAuth('someone@example.org', 'password');
  const url = 'https://api.hexoskin.com/api/record/?id__in=1%2C2';

  it('joins the signature of the key to the credentials of the user', async () => {
    const auth = new HexoAuth('key', 'secret', user, () => 1_400_000_000_999);
    expect(await auth.authorize({ method: 'GET', url })).toEqual({
      ...(await user.authorize()),
      'X-HEXOTIMESTAMP': '1400000000',
      'X-HEXOAPIKEY': 'key',
      'X-HEXOAPISIGNATURE': await hexoSignature('secret', 1_400_000_000, url),
    });
  });

  it('signs with the time at which it is asked', async () => {
    let now = 1_400_000_000_000;
    const auth = new HexoAuth('key', 'secret', user, () => now);
    const first = await auth.authorize({ method: 'GET', url });
    now += 1000;
    const second = await auth.authorize({ method: 'GET', url });
    expect(second['X-HEXOTIMESTAMP']).toBe('1400000001');
    expect(second['X-HEXOAPISIGNATURE']).not.toBe(first['X-HEXOAPISIGNATURE']);
  });

  it('is the same principal and account as the user alone', () => {
    const auth = new HexoAuth('key', 'secret', user, Date.now);
    expect([auth.principal, auth.account]).toEqual([user.principal, user.account]);
  });

  it('recovers where the user’s credentials can', async () => {
    const refused: unknown[] = [];
    const token = { ...user, principal: '', account: '', authorize: async () => ({ Authorization: 'Bearer x' }) };
    const renewed = { ...token, recover: async (headers: unknown) => refused.push(headers) > 0 };
    expect(await new HexoAuth('key', 'secret', renewed, Date.now).recover({ Authorization: 'Bearer x' })).toBe(true);
    expect(refused).toEqual([{ Authorization: 'Bearer x' }]);
    expect(await new HexoAuth('key', 'secret', token, Date.now).recover({})).toBe(false);
  });

  it('never shows the secret', () => {
    const auth = new HexoAuth('key', 'topsecret', user, Date.now);
    expect(inspect(auth, { depth: 9, showHidden: true }) + JSON.stringify(auth)).not.toContain('topsecret');
  });
});
