import { access, constants } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { Failure } from '../failure.js';

/**
 * The folder of profiles and tokens: `HEXOSKIN_CONFIG_DIR`, or the platform's place for configuration. Null where there is
 * none, since nobody has a home here; then options and environment are all.
 */
export async function configurationFolder(env: Readonly<Record<string, string | undefined>>): Promise<string | null> {
  const chosen = env['HEXOSKIN_CONFIG_DIR'] ?? '';
  if (chosen !== '') return chosen;
  const base = env['XDG_CONFIG_HOME'] ?? '';
  if (base !== '' && process.platform !== 'win32' && process.platform !== 'darwin') return join(base, 'hexoskin');
  try {
    const { default: envPaths } = await import('env-paths');
    return orNowhere(envPaths('hexoskin', { suffix: '' }).config);
  } catch {
    return null;
  }
}

/** What the names of files with definitions of resources begin with; null where there is no folder for them. */
export async function resourceCachePrefix(env: Readonly<Record<string, string | undefined>>): Promise<string | null> {
  const chosen = env['XDG_CACHE_HOME'] ?? '';
  if (chosen !== '') return join(chosen, 'hexoskin', 'resources');
  try {
    const { default: envPaths } = await import('env-paths');
    return orNowhere(join(envPaths('hexoskin', { suffix: '' }).cache, 'resources'));
  } catch {
    return null;
  }
}

/** Below a home folder without a name there is none: it would be whatever folder the command runs in. */
function orNowhere(path: string): string | null {
  return isAbsolute(path) ? path : null;
}

/** @throws Failure that says what to do where there is no folder */
export function neededFolder(folder: string | null): string {
  if (folder !== null) return folder;
  throw new Failure(
    'there is no home folder to keep a sign-in in; name a folder in HEXOSKIN_CONFIG_DIR, or set HEXOSKIN_AUTH (user:password) instead',
  );
}

/** Makes the folder for a sign-in. @throws Failure before anybody was asked for anything, where one could not be kept there */
export async function writableFolder(folder: string): Promise<void> {
  const { makeFolder } = await import('hexoskin-client/files');
  try {
    await makeFolder(folder, { mode: 0o700 });
    await access(folder, constants.W_OK);
  } catch (error) {
    const why = `a sign-in cannot be kept in ${folder}: ${(error as Error).message}`;
    throw new Failure(`${why}; name another folder in HEXOSKIN_CONFIG_DIR`, { cause: error });
  }
}
