import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.js';
import { writePrivateFile } from './private-file.js';

/** What a profile remembers of a server and of how to sign in there. The token is in a file of its own beside. */
export interface Profile {
  readonly baseUrl: string;
  /** The API key that the token was given to, which is the OAuth client's id; its secret where it has one. */
  readonly apiKey?: string;
  readonly apiSecret?: string;
  /** Time zone of days and times that name none. */
  readonly zone?: string;
}

const PROPERTIES = ['baseUrl', 'apiKey', 'apiSecret', 'zone'] as const;

export function profilesFile(folder: string): string {
  return join(folder, 'profiles.json');
}

export function tokenFile(folder: string, profile: string): string {
  return join(folder, `${profile}.token.json`);
}

/** @throws Failure for a name that could lead out of the folder */
export function checkProfileName(name: string): void {
  if (/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(name)) return;
  throw new Failure(
    `'${name}' is no name for a profile: letters, digits, '.', '_' and '-', the first a letter or digit`,
    {
      exitCode: 2,
    },
  );
}

/**
 * All profiles by name; none where there is no file yet.
 *
 * @throws Failure for a file that cannot be read or is damaged, so that it is not overwritten
 */
export async function readProfiles(folder: string | null): Promise<Map<string, Profile>> {
  if (folder === null) return new Map();
  const path = profilesFile(folder);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return new Map();
    throw new Failure(`the profiles cannot be read: ${(error as Error).message}`, { cause: error });
  }
  try {
    return new Map(Object.entries(JSON.parse(text) as object).map(([name, value]) => [name, readProfile(name, value)]));
  } catch (error) {
    throw new Failure(`${path} is damaged (${(error as Error).message}): mend it, or delete it and sign in again`, {
      cause: error,
    });
  }
}

function readProfile(name: string, value: unknown): Profile {
  const profile = (value ?? {}) as Readonly<Record<string, unknown>>;
  const wrong = PROPERTIES.find((property) => profile[property] !== undefined && typeof profile[property] !== 'string');
  if (wrong !== undefined || typeof profile['baseUrl'] !== 'string') {
    throw new TypeError(`'${wrong ?? 'baseUrl'}' of profile '${name}' is no text`);
  }
  return profile as unknown as Profile;
}

/** Keeps a profile under a name, in place of the one before; null removes it. What others keep at the same time stays. */
export async function writeProfile(folder: string, name: string, profile: Profile | null): Promise<void> {
  const { makeFolder, withFileLock } = await import('hexoskin-client/files');
  const path = profilesFile(folder);
  try {
    await makeFolder(folder, { mode: 0o700 });
    await withFileLock(`${path}.writing`, async () => {
      const profiles = await readProfiles(folder);
      if (profile === null) profiles.delete(name);
      else profiles.set(name, profile);
      await writePrivateFile(path, `${JSON.stringify(Object.fromEntries(profiles), null, 2)}\n`);
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`the profile cannot be kept: ${(error as Error).message}`, { cause: error });
  }
}
