import { stat } from 'node:fs/promises';
import { profilesFile, tokenFile } from '../configuration/profiles.js';
import type { Settings } from '../configuration/settings.js';
import { type Finding, good, note, problem, SIGN_IN } from './finding.js';

const WANTED = [20, 19] as const;

/** Whether this Node.js is new enough. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1]);
  if (isNew) return good('Node.js', version);
  return problem('Node.js', version, `install ${WANTED.join('.')} or newer, from https://nodejs.org`);
}

/** What is configured, and from where it comes. */
export function* checkSettings({
  folder,
  profileName,
  profile,
  profileNames,
  baseUrl,
  apiKey,
  zone,
}: Settings): Generator<Finding> {
  if (folder === null) {
    yield note('configuration', 'no home folder', 'to keep a sign-in, name a folder in HEXOSKIN_CONFIG_DIR');
  } else yield good('configuration', folder);
  const name = `'${profileName.value}', from ${profileName.from}`;
  const others = profileNames.filter((other) => other !== profileName.value).join(', ');
  const beside = others === '' ? '' : `; there is ${others} beside`;
  if (profile !== null) yield good('profile', `${name}: for ${profile.baseUrl}${beside}`);
  else if (profileName.from === 'default') yield good('profile', `${name}: not there yet${beside}`);
  else yield problem('profile', `${name}: not there${beside}`, `hexoskin login --profile ${profileName.value}`);
  yield good('server', `${baseUrl.value}, from ${baseUrl.from}`);
  yield good('API key', apiKey === null ? 'none' : `${apiKey.value.key}, from ${apiKey.from}`);
  if (zone !== null) yield good('time zone', `${zone.value}, from ${zone.from}`);
}

/** Whether there is somebody to sign in as. */
export function checkSignIn({ signIn }: Settings): Finding {
  if (signIn === null) return problem('sign-in', 'none', SIGN_IN);
  return good('sign-in', `by ${signIn.kind}, from ${signIn.from}`);
}

/** Files with secrets that others on the machine can read. */
export async function* checkFileModes({ folder, profileName }: Settings): AsyncGenerator<Finding> {
  // Windows has no such modes.
  if (folder === null || process.platform === 'win32') return;
  const files = [
    { path: folder, mode: '700' },
    { path: profilesFile(folder), mode: '600' },
    { path: tokenFile(folder, profileName.value), mode: '600' },
  ];
  for (const { path, mode } of files) {
    const found = await stat(path).catch(() => null);
    if (found === null || (found.mode & 0o077) === 0) continue;
    const shown = (found.mode & 0o777).toString(8);
    yield problem('file mode', `${path} is ${shown}: others on this machine can read it`, `chmod ${mode} '${path}'`);
  }
}
