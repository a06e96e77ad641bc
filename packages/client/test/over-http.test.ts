import { HexoApi, HttpUnauthorized } from 'hexoskin-client';
import { type ServedSandbox, serveSandbox } from 'hexoskin-sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATHLETE, ATHLETE_ID, STRANGER } from './support/sandbox.js';

describe('over a real connection', () => {
  let server: ServedSandbox;
  beforeAll(async () => {
    server = await serveSandbox({ port: 0 });
  });
  afterAll(() => server?.close());

  const signed = (auth = ATHLETE): HexoApi =>
    new HexoApi({
      baseUrl: server.url,
      apiKey: 'sandbox-key',
      apiSecret: 'sandbox-secret',
      auth,
      resourceCache: null,
      retries: 0,
    });

  it('reads, follows, writes and deletes with the platform’s own fetch', async () => {
    const api = new HexoApi({ baseUrl: server.url, auth: ATHLETE, resourceCache: null });
    const ranges = await api.range.list({ limit: 50 }, { include: ['user'] });
    expect(ranges.every((range) => range.user.instance.email.includes('@'))).toBe(true);
    const range = await api.range.create({ name: 'é ✓ "x"', start: 1, end: 2, user: ATHLETE_ID });
    expect(range.name).toBe('é ✓ "x"');
    await range.update({ note: 'ключ' });
    await range.patch({ name: 'again' });
    expect(range).toMatchObject({ name: 'again', note: 'ключ' });
    await range.delete();
    let count = 0;
    for await (const _range of api.range.list()) count += 1;
    expect(count).toBe(ranges.totalCount);
  });

  it.each([
    'plain',
    'with space',
    "O'Brien",
    'a+b',
    'a&b=c',
    'é',
    'ключ',
    '100%',
    '%41',
    '"x"',
    'a/b?c#d',
    '[x]',
    '(x)!*~',
    '<&>',
    '✓ 😀',
  ])('signs exactly the address that is sent, with %s in it', async (text) => {
    const api = signed();
    await expect(api.user.list({ search: text })).resolves.toBeDefined();
    await expect(
      api.user.list({ username__in: [text.replaceAll(',', ''), 'friend@example.org'] }),
    ).resolves.toHaveLength(1);
  });

  it('signs the links that the server gives', async () => {
    const list = await signed().range.list({ user__in: [ATHLETE_ID, 99], order_by: '-start', limit: 3 });
    await list.loadNext();
    expect(list).toHaveLength(6);
    let count = 0;
    for await (const _range of list) count += 1;
    expect(count).toBe(list.totalCount);
  });

  it('takes passwords with colons, signed or not', async () => {
    expect((await signed(STRANGER).account.list())[0]?.email).toBe('stranger@example.org');
    const wrong = new HexoApi({ baseUrl: server.url, auth: 'stranger@example.org:with', resourceCache: null });
    await expect(wrong.account.list()).rejects.toThrow(HttpUnauthorized);
  });

  it('signs in a user that it has just created', async () => {
    const api = signed();
    const email = 'newcomer@example.org';
    await api.createuser.create({ email, password: 'se:cret', first_name: 'New', last_name: 'Comer' } as never);
    expect((await signed(`${email}:se:cret`).account.list())[0]?.first_name).toBe('New');
  });
});
