import type { HexoApi } from 'hexoskin-client';
import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';
import { type LocalTime, localTimeOf } from '../objects/local-time.js';

/** `hexoskin whoami`: who is signed in, where, and until when. */
export const whoami: Define = (command, act) => {
  command.action(act(show));
  examples(command, 'hexoskin whoami', 'hexoskin whoami --json');
};

async function show(context: Context): Promise<void> {
  const { profileName, signIn } = await context.settings();
  const api = await context.api();
  if (signIn === null) {
    throw new Failure(
      `nobody is signed in to ${api.baseUrl} with profile '${profileName.value}'; sign in with: hexoskin login`,
      {
        exitCode: 3,
      },
    );
  }
  const [me] = await api.account.list({}, { signal: context.signal });
  await context.output.object({
    user: me?.email ?? null,
    name: me === undefined ? null : `${me.first_name} ${me.last_name}`,
    id: me?.id ?? null,
    server: api.baseUrl,
    profile: profileName.value,
    signed_in_by: signIn.from,
    ...(await tokenOf(api, await localTimeOf(context))),
  });
}

/** What a token allows and when it ends; it is renewed by itself where it can be. */
async function tokenOf(
  { auth }: HexoApi,
  localTime: LocalTime = (text) => text,
): Promise<Readonly<Record<string, unknown>>> {
  const { OAuth2Auth } = await import('hexoskin-client');
  const token = auth instanceof OAuth2Auth ? await auth.token() : null;
  if (token === null) return {};
  return {
    scope: token.scope ?? null,
    token_ends: token.expiresAt === undefined ? null : localTime(new Date(token.expiresAt).toISOString()),
    renewed_by_itself: token.refreshToken !== undefined,
  };
}
