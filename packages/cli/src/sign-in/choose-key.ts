import { isOnThisMachine, SANDBOX_KEYS } from '../configuration/sandbox.js';
import { type ApiKey, keyOfEnvironment, type Settings } from '../configuration/settings.js';
import type { Context } from '../context.js';
import { askSecret, askText, canAsk, needsTerminal } from '../terminal/ask.js';

/**
 * The API key to sign in with: that of the environment, of the profile, of every sandbox, or one that somebody is asked for.
 *
 * @param way sandboxes have a key for each way of signing in
 * @param isSandbox whether the server is known to be one
 * @throws Failure where there is none and nobody to ask
 */
export async function chooseKey(
  context: Context,
  { baseUrl, apiKey }: Settings,
  way: keyof typeof SANDBOX_KEYS,
  isSandbox: boolean,
): Promise<ApiKey> {
  if (isSandbox) return SANDBOX_KEYS[way];
  const configured = keyOfEnvironment(context.world.env) ?? apiKey;
  if (configured !== null && !isKeyOfSandbox(configured.value)) return configured.value;
  if (isOnThisMachine(baseUrl.value)) return SANDBOX_KEYS[way];
  if (!canAsk(context)) {
    throw needsTerminal(
      `The API key for ${baseUrl.value}`,
      'set HEXOSKIN_API_KEY and HEXOSKIN_API_SECRET, which Hexoskin hands to developers; a sandbox needs none: hexoskin login --sandbox',
    );
  }
  context.output.note(
    `To sign in to ${baseUrl.value}, you need an API key, which Hexoskin hands to developers.\n` +
      "(To a sandbox on this machine: 'hexoskin login --sandbox'.)",
  );
  const key = await askText(context, 'API key');
  const secret = await askSecret(context, 'API secret (Enter if it has none)');
  return { key, secret: secret === '' ? null : secret };
}

/** A profile that signed in to a sandbox in one way may sign in by the other one next. */
function isKeyOfSandbox({ key }: ApiKey): boolean {
  return Object.values(SANDBOX_KEYS).some((known) => known.key === key);
}
