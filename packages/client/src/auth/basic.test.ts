import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BasicAuth } from './basic.js';

/** As the sandbox and RFC 7617 read it: UTF-8, split at the first colon. */
function readBack(header: string | undefined): [string, string] {
  const text = Buffer.from((header ?? '').replace(/^Basic /, ''), 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return [text.slice(0, colon), text.slice(colon + 1)];
}

describe('BasicAuth', () => {
  it('sends user name and password so that a server reads them back, colons and any script included', async () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !text.includes(':'));
    const password = fc.string({ unit: 'grapheme', maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(name, password, async (username, secret) => {
        const { Authorization } = await new BasicAuth(username, secret).authorize();
        expect(readBack(Authorization)).toEqual([username, secret]);
      }),
    );
    const { Authorization } = await new BasicAuth('zoë@example.org', 'a:b:ключ').authorize();
    expect(readBack(Authorization)).toEqual(['zoë@example.org', 'a:b:ключ']);
  });

  it('is another principal with another password, so that a wrong one never reads what a right one did', () => {
    const principals = [
      new BasicAuth('a', 'b:c'),
      new BasicAuth('a:b', 'c'),
      new BasicAuth('a', 'x'),
      new BasicAuth('b', 'x'),
    ].map(({ principal }) => principal);
    expect(new Set(principals).size).toBe(4);
    expect(new BasicAuth('a', 'x').principal).toBe(new BasicAuth('a', 'x').principal);
  });

  it('never shows the password', () => {
    const auth = new BasicAuth('someone@example.org', 'topsecret');
    for (const shown of [String(auth.account), inspect(auth, { depth: 9, showHidden: true }), JSON.stringify(auth)]) {
      expect(shown).not.toContain('topsecret');
    }
    expect(auth.account).toBe("user 'someone@example.org'");
  });
});
