import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { InvalidArgumentError, Option } from 'commander';
import type { HexoApi } from 'hexoskin-client';
import { type Define, examples } from '../command/define.js';
import { neededFolder, writableFolder } from '../configuration/folder.js';
import { openApi } from '../configuration/open-api.js';
import { type Profile, tokenFile, writeProfile } from '../configuration/profiles.js';
import { isOnThisMachine, SANDBOX_URL } from '../configuration/sandbox.js';
import { type ApiKey, readSettings, type Settings, sameServer } from '../configuration/settings.js';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';
import { askForPassword } from '../sign-in/ask-for-password.js';
import { chooseKey } from '../sign-in/choose-key.js';
import { signInInBrowser } from '../sign-in/in-browser.js';

interface LoginOptions {
  readonly sandbox?: true;
  readonly browser: boolean;
  readonly password?: true;
  readonly user?: string;
  readonly scope: string;
  readonly callback: URL;
}

/** `hexoskin login`: signs somebody in, and keeps that for the commands that follow. */
export const login: Define = (command, act) => {
  command
    .option('--sandbox', `sign in to a sandbox at ${SANDBOX_URL}`)
    .option('--no-browser', 'open no browser; the address is shown, and where the browser ends up can be pasted')
    .option(
      '--password',
      'by name and password, which are asked for; without a terminal, standard input has the password',
    )
    .addOption(new Option('--user <email>', 'whose password it is').implies({ password: true }))
    .addOption(
      new Option('--scope <scope>', 'what the commands that follow may do')
        .choices(['readonly', 'readwrite'])
        .default('readwrite'),
    )
    .option(
      '--callback <url>',
      'where the server sends the browser, as registered for your API key',
      parseCallback,
      new URL('http://127.0.0.1/callback'),
    )
    .addHelpText(
      'after',
      '\nThe API key and its secret come from HEXOSKIN_API_KEY and HEXOSKIN_API_SECRET, or are asked for.\n' +
        'The sign-in is kept as the profile that --profile names, readable by you alone.',
    )
    .action(act(signIn));
  examples(
    command,
    'hexoskin login --sandbox',
    'hexoskin login --sandbox --no-browser --profile trial',
    'echo athlete | hexoskin login --sandbox --password --user athlete@example.org',
  );
};

async function signIn(context: Context, options: LoginOptions): Promise<void> {
  const settings = await settingsFor(context, options);
  const folder = neededFolder(settings.folder);
  const name = settings.profileName.value;
  // An address that cannot be is refused before anybody is asked for anything.
  await openApi(settings, null);
  await writableFolder(folder);
  await leaveOtherServer(settings, folder);
  const way = options.password === true ? 'password' : 'browser';
  const apiKey = await chooseKey(context, settings, way, options.sandbox === true);
  const signIn = { kind: 'token', file: tokenFile(folder, name), from: 'login' } as const;
  const api = await context.openApi({ ...settings, apiKey: { value: apiKey, from: 'login' }, signIn });
  const keep = async (): Promise<string> => {
    await writeProfile(folder, name, profileOf(settings, apiKey));
    return `Signed in to ${api.baseUrl}${await asWhom(context, api)}.`;
  };
  const said =
    way === 'password' ? await byPassword(context, api, options, keep) : await inBrowser(context, api, options, keep);
  context.output.note(name === 'default' ? said : `${said} Commands use it with --profile ${name}.`);
  tellWhatComesFirst(context, settings);
}

async function settingsFor({ options, world }: Context, { sandbox }: LoginOptions): Promise<Settings> {
  if (sandbox !== true) return readSettings(options, world.env);
  if (options.baseUrl !== undefined) {
    throw new Failure('--sandbox and --base-url do not go together', { exitCode: 2 });
  }
  return readSettings({ ...options, baseUrl: SANDBOX_URL }, world.env);
}

/** What is kept for one server must never be mistaken for another one's. */
async function leaveOtherServer({ profile, profileName, baseUrl }: Settings, folder: string): Promise<void> {
  if (profile === null || sameServer(profile.baseUrl, baseUrl.value)) return;
  const name = profileName.value;
  // A sandbox is a matter of a moment.
  if (existsSync(tokenFile(folder, name)) && !isOnThisMachine(profile.baseUrl)) {
    throw new Failure(
      `profile '${name}' is signed in to ${profile.baseUrl}; choose another one for ${baseUrl.value} with --profile, or first: hexoskin logout`,
      { exitCode: 2 },
    );
  }
  await rm(tokenFile(folder, name), { force: true });
  await writeProfile(folder, name, null);
}

function profileOf({ baseUrl, profile, zone }: Settings, { key, secret }: ApiKey): Profile {
  const kept = zone?.from === '--zone' ? zone.value : profile?.zone;
  return {
    baseUrl: baseUrl.value,
    apiKey: key,
    ...(secret === null ? {} : { apiSecret: secret }),
    ...(kept === undefined ? {} : { zone: kept }),
  };
}

async function inBrowser(
  context: Context,
  api: HexoApi,
  { browser, callback, scope }: LoginOptions,
  keep: () => Promise<string>,
): Promise<string> {
  let said = '';
  const welcome = async (): Promise<string> => {
    said = await keep();
    return said;
  };
  const paste = !browser || context.world.stdin.isTTY === true;
  await signInInBrowser(context, api, { callback, scope, open: browser, paste, welcome });
  return said;
}

async function byPassword(
  context: Context,
  api: HexoApi,
  { user, scope }: LoginOptions,
  keep: () => Promise<string>,
): Promise<string> {
  await api.oauth2GetAccessToken({ ...(await askForPassword(context, user)), scope });
  return keep();
}

/** The sign-in holds whether or not the server tells whose it is. */
async function asWhom({ signal }: Context, api: HexoApi): Promise<string> {
  const [me] = await api.account.list({}, { signal }).catch(() => []);
  return me === undefined ? '' : ` as ${me.email}`;
}

/** Somebody who has set these may wonder why the sign-in changes nothing. */
function tellWhatComesFirst({ world, output }: Context, { baseUrl }: Settings): void {
  const { HEXOSKIN_AUTH: auth = '', HEXOSKIN_BASE_URL: url = '' } = world.env;
  const first = [
    ...(auth === '' ? [] : ['HEXOSKIN_AUTH']),
    ...(url === '' || sameServer(url, baseUrl.value) ? [] : ['HEXOSKIN_BASE_URL']),
  ].join(' and ');
  if (first !== '') output.note(`The environment comes first, which has ${first}: unset that to use this sign-in.`);
}

function parseCallback(text: string): URL {
  if (URL.canParse(text) && !text.includes('#')) return new URL(text);
  throw new InvalidArgumentError('It is a whole address without #, as http://127.0.0.1:8080/callback.');
}
