import { rm } from 'node:fs/promises';
import { type Define, examples } from '../command/define.js';
import { neededFolder } from '../configuration/folder.js';
import { tokenFile, writeProfile } from '../configuration/profiles.js';
import { readSettings, type Settings } from '../configuration/settings.js';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';

interface LogoutOptions {
  readonly local?: true;
}

/** `hexoskin logout`: ends a sign-in, on the server and here. */
export const logout: Define = (command, act) => {
  command
    .option('--local', 'forget it here alone, where the server cannot be reached or asked')
    .addHelpText(
      'after',
      '\nThe server does not tell which of its tokens is which: it ends all sign-ins of this user with the same API key.',
    )
    .action(act(signOut));
  examples(command, 'hexoskin logout', 'hexoskin logout --local --profile trial');
};

async function signOut(context: Context, { local }: LogoutOptions): Promise<void> {
  const settings = await ofProfile(context);
  const { profile, profileName } = settings;
  const folder = neededFolder(settings.folder);
  if (profile === null) {
    context.output.note(`Nobody is signed in with profile '${profileName.value}'.`);
    return;
  }
  if (local !== true) await revoke(context, settings);
  await rm(tokenFile(folder, profileName.value), { force: true });
  await writeProfile(folder, profileName.value, null);
  context.output.note(`Signed out of ${profile.baseUrl}${local === true ? ', on this machine alone' : ''}.`);
}

/** What the profile alone says: a password or a server of the environment has nothing to do with it. */
function ofProfile({ options, world }: Context): Promise<Settings> {
  const { profile, color } = options;
  const env = Object.entries(world.env).filter(([name]) => !/^HEXOSKIN_(AUTH|BASE_URL|API_)/.test(name));
  return readSettings({ color, ...(profile === undefined ? {} : { profile }) }, Object.fromEntries(env));
}

async function revoke(context: Context, settings: Settings): Promise<void> {
  if (settings.signIn === null) return;
  const api = await context.openApi(settings);
  try {
    await api.revokeAccess({ signal: context.signal });
  } catch (error) {
    context.signal.throwIfAborted();
    const { HttpUnauthorized, TokenRefreshError } = await import('hexoskin-client');
    const isOver = error instanceof HttpUnauthorized || (error instanceof TokenRefreshError && error.terminal);
    if (isOver) return;
    throw new Failure(
      `${(error as Error).message}; forget the sign-in on this machine alone with: hexoskin logout --local`,
      {
        cause: error,
      },
    );
  }
}
