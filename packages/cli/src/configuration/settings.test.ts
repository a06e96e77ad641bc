import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Profile, tokenFile, writeProfile } from './profiles.js';
import { type GlobalOptions, readSettings } from './settings.js';

const options: GlobalOptions = { color: true };
const profile: Profile = {
  baseUrl: 'https://study.example.org',
  apiKey: 'study-key',
  apiSecret: 'study-secret',
  zone: 'Europe/Paris',
};

let folder: string;
const environment = (more: Record<string, string> = {}) => ({ HEXOSKIN_CONFIG_DIR: folder, ...more });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexoskin-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function signedIn(name = 'default'): Promise<void> {
  await writeProfile(folder, name, profile);
  writeFileSync(tokenFile(folder, name), '{"accessToken":"token"}');
}

describe('settings', () => {
  it('are those of the live server and nobody where nothing is configured', async () => {
    expect(await readSettings(options, environment())).toMatchObject({
      baseUrl: { value: 'https://api.hexoskin.com', from: 'default' },
      profileName: { value: 'default', from: 'default' },
      apiKey: null,
      signIn: null,
      zone: null,
    });
  });

  it('come from options before environment before profile, and tell which', async () => {
    await signedIn();
    const of = async (given: Partial<GlobalOptions>, env: Record<string, string>) => {
      const { baseUrl, zone } = await readSettings({ ...options, ...given }, environment(env));
      return [baseUrl, zone];
    };
    const env = { HEXOSKIN_BASE_URL: 'https://env.example.org', HEXOSKIN_ZONE: 'Asia/Tokyo' };
    expect(await of({ baseUrl: 'https://option.example.org', zone: 'UTC' }, env)).toEqual([
      { value: 'https://option.example.org', from: '--base-url' },
      { value: 'UTC', from: '--zone' },
    ]);
    expect(await of({}, env)).toEqual([
      { value: 'https://env.example.org', from: 'HEXOSKIN_BASE_URL' },
      { value: 'Asia/Tokyo', from: 'HEXOSKIN_ZONE' },
    ]);
    expect(await of({}, { HEXOSKIN_BASE_URL: '', HEXOSKIN_ZONE: '' })).toEqual([
      { value: 'https://study.example.org', from: "profile 'default'" },
      { value: 'Europe/Paris', from: "profile 'default'" },
    ]);
  });

  it('choose the profile by option or environment', async () => {
    await signedIn('study');
    expect((await readSettings(options, environment())).profile).toBeNull();
    for (const [given, env] of [
      [{ profile: 'study' }, {}],
      [{}, { HEXOSKIN_PROFILE: 'study' }],
    ] as const) {
      expect((await readSettings({ ...options, ...given }, environment(env))).profile).toEqual(profile);
    }
  });

  it("never take a profile's key and token to another server", async () => {
    await signedIn();
    const own = await readSettings(options, environment());
    expect(own).toMatchObject({ apiKey: { value: { key: 'study-key' } }, signIn: { kind: 'token' } });
    const other = await readSettings({ ...options, baseUrl: 'https://other.example.org' }, environment());
    expect(other).toMatchObject({ apiKey: null, signIn: null });
  });

  it('prefer a password of the environment to a token, and keep a token to the key that it was given to', async () => {
    await signedIn();
    const keys = { HEXOSKIN_API_KEY: 'other-key', HEXOSKIN_API_SECRET: 'other-secret' };
    expect(
      await readSettings(options, environment({ ...keys, HEXOSKIN_AUTH: 'me@example.org:pass:word' })),
    ).toMatchObject({
      signIn: { kind: 'password', auth: 'me@example.org:pass:word' },
      apiKey: { value: { key: 'other-key' } },
    });
    expect((await readSettings(options, environment(keys))).apiKey?.value.key).toBe('study-key');
  });

  it('refuse what is half or damaged, and say which', async () => {
    const wrong = async (given: Partial<GlobalOptions>, env: Record<string, string>) =>
      readSettings({ ...options, ...given }, environment(env)).then(
        () => '',
        (error: Error) => error.message,
      );
    expect(await wrong({}, { HEXOSKIN_API_SECRET: 's' })).toContain('HEXOSKIN_API_KEY is not');
    expect(await wrong({}, { HEXOSKIN_AUTH: 'somebody' })).toBe('HEXOSKIN_AUTH is user:password');
    expect(await wrong({ profile: '../other' }, {})).toContain("'../other' is no name for a profile");
    writeFileSync(join(folder, 'profiles.json'), '{"default": {"baseUrl": 5}}');
    expect(await wrong({}, {})).toMatch(/profiles\.json is damaged \('baseUrl' of profile 'default' is no text\)/);
    rmSync(join(folder, 'profiles.json'));
    mkdirSync(join(folder, 'profiles.json'));
    expect(await wrong({}, {})).toContain('the profiles cannot be read: ');
  });
});
