import { type Define, examples } from '../command/define.js';
import type { Context } from '../context.js';

/** `hexoskin whoami`: who is signed in, where, and until when. */
export const whoami: Define = (command, act) => {
  command.action(act(show));
  examples(command, 'hexoskin whoami', 'hexoskin whoami --json');
};

async function show(context: Context): Promise<void> {
  const { profileName, baseUrl, signIn } = await context.settings();
  const api = await context.api();
  const [me] = await api.account.list({}, { signal: context.signal });
  await context.output.object({
    user: me?.email ?? null,
    name: me === undefined ? null : `${me.first_name} ${me.last_name}`,
    id: me?.id ?? null,
    server: baseUrl.value,
    profile: profileName.value,
    'signed in by': signIn?.from ?? null,
  });
}
