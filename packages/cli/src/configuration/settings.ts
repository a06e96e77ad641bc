import { existsSync } from 'node:fs';
import { Failure } from '../failure.js';
import { configurationFolder, resourceCachePrefix } from './folder.js';
import { checkProfileName, type Profile, readProfiles, tokenFile } from './profiles.js';

/** A setting, and where it comes from, for those who wonder: `--base-url`, `HEXOSKIN_BASE_URL`, `profile 'study'`, `default`. */
export interface Setting<T> {
  readonly value: T;
  readonly from: string;
}

/** Who signs in: a name and password from the environment, or the token that a profile keeps. */
export type SignIn =
  | { readonly kind: 'password'; readonly auth: string; readonly from: string }
  | { readonly kind: 'token'; readonly file: string; readonly from: string };

/** An API key, with its secret unless it has none. */
export interface ApiKey {
  readonly key: string;
  readonly secret: string | null;
}

/** All that is configured, each from the first place that has it: option, environment, profile, default. */
export interface Settings {
  /** Where profiles are; null where there is no home folder. */
  readonly folder: string | null;
  readonly profileName: Setting<string>;
  /** The profile of that name; null where there is none yet. */
  readonly profile: Profile | null;
  /** The names of all profiles. */
  readonly profileNames: readonly string[];
  readonly baseUrl: Setting<string>;
  readonly apiKey: Setting<ApiKey> | null;
  readonly signIn: SignIn | null;
  readonly zone: Setting<string> | null;
  /** What the names of files with definitions of resources begin with; null: they are kept nowhere. */
  readonly resourceCache: string | null;
}

/** The options that every command has. */
export interface GlobalOptions {
  readonly profile?: string;
  readonly baseUrl?: string;
  readonly zone?: string;
  readonly json?: true;
  readonly ndjson?: true;
  readonly csv?: true;
  readonly verbose?: true;
  /** False by `--no-color`. */
  readonly color: boolean;
}

const DEFAULT_BASE_URL = 'https://api.hexoskin.com';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Puts together what the options, the environment and the profile say. Reads files; sends nothing.
 *
 * What a profile keeps of a sign-in goes to the profile's own server only: with another one named by option or environment
 * it does not count.
 */
export async function readSettings(options: GlobalOptions, env: Environment): Promise<Settings> {
  const folder = await configurationFolder(env);
  const profileName = first(
    [options.profile, '--profile'],
    [env['HEXOSKIN_PROFILE'], 'HEXOSKIN_PROFILE'],
    ['default', 'default'],
  );
  checkProfileName(profileName.value);
  const profiles = await readProfiles(folder);
  const profile = profiles.get(profileName.value) ?? null;
  const fromProfile = `profile '${profileName.value}'`;
  const baseUrl = first(
    [options.baseUrl, '--base-url'],
    [env['HEXOSKIN_BASE_URL'], 'HEXOSKIN_BASE_URL'],
    [profile?.baseUrl, fromProfile],
    [DEFAULT_BASE_URL, 'default'],
  );
  const own = profile !== null && sameServer(profile.baseUrl, baseUrl.value) ? profile : null;
  const signIn = readSignIn(env, own === null ? null : folder, profileName.value);
  // A token is renewed with the key that it was given to.
  const keys = [signIn?.kind === 'token' ? null : keyOfEnvironment(env), keyOfProfile(own, fromProfile)];
  return {
    folder,
    profileName,
    profile,
    profileNames: [...profiles.keys()],
    baseUrl,
    apiKey: keys.find((key) => key !== null) ?? null,
    signIn,
    zone: firstOrNull([options.zone, '--zone'], [env['HEXOSKIN_ZONE'], 'HEXOSKIN_ZONE'], [profile?.zone, fromProfile]),
    resourceCache: await resourceCachePrefix(env),
  };
}

/** @throws Failure for a profile that is not there although somebody named it */
export function checkProfile({ profile, profileName, profileNames }: Settings): void {
  if (profile !== null || profileName.from === 'default') return;
  const { value, from } = profileName;
  const known = profileNames.length === 0 ? 'there is none yet' : `there is ${profileNames.join(', ')}`;
  throw new Failure(
    `there is no profile '${value}', which ${from} names; ${known}; make it with: hexoskin login --profile ${value}`,
    { exitCode: 2 },
  );
}

/** The API key of the environment. */
export function keyOfEnvironment(env: Environment): Setting<ApiKey> | null {
  const { HEXOSKIN_API_KEY: key = '', HEXOSKIN_API_SECRET: secret = '' } = env;
  if (key === '' && secret !== '') {
    throw new Failure('HEXOSKIN_API_SECRET is set and HEXOSKIN_API_KEY is not: set both', { exitCode: 2 });
  }
  return key === '' ? null : { value: { key, secret: secret === '' ? null : secret }, from: 'HEXOSKIN_API_KEY' };
}

function keyOfProfile(profile: Profile | null, from: string): Setting<ApiKey> | null {
  if (profile?.apiKey === undefined) return null;
  return { value: { key: profile.apiKey, secret: profile.apiSecret ?? null }, from };
}

function readSignIn(env: Environment, folder: string | null, profile: string): SignIn | null {
  const auth = env['HEXOSKIN_AUTH'] ?? '';
  if (auth !== '') {
    if (!auth.includes(':')) throw new Failure('HEXOSKIN_AUTH is user:password', { exitCode: 2 });
    return { kind: 'password', auth, from: 'HEXOSKIN_AUTH' };
  }
  const file = folder === null ? null : tokenFile(folder, profile);
  return file !== null && existsSync(file) ? { kind: 'token', file, from: `profile '${profile}'` } : null;
}

/** Whether two addresses are of the same server, so that what signs in to one may go to the other. */
export function sameServer(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
}

type Candidate<T> = readonly [value: T | undefined, from: string];

/** The first that is there; what is empty is not. The last one always is. */
function first(...candidates: readonly [...Candidate<string>[], readonly [string, string]]): Setting<string> {
  const fallback = candidates[candidates.length - 1] as readonly [string, string];
  return firstOrNull(...candidates) ?? { value: fallback[0], from: fallback[1] };
}

function firstOrNull(...candidates: readonly Candidate<string>[]): Setting<string> | null {
  for (const [value = '', from] of candidates) if (value !== '') return { value, from };
  return null;
}
