import { SANDBOX_KEYS } from '../configuration/sandbox.js';
import { Failure } from '../failure.js';

/** The server on which the library is shown at work. */
export interface ShownServer {
  /** Null for the library's default. */
  readonly url: string | null;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Who is signed in from the start; null where the tour signs in by OAuth. */
  readonly auth: string | null;
  /** Whether it is ours alone, so that objects may be created and deleted. */
  readonly ours: boolean;
  close(): Promise<void>;
}

const CREDENTIALS = ['HEXOSKIN_API_KEY', 'HEXOSKIN_API_SECRET', 'HEXOSKIN_AUTH'] as const;

/** The server that the environment names, or a sandbox of our own. */
export async function serverToShow(env: Readonly<Record<string, string | undefined>>): Promise<ShownServer> {
  const missing = CREDENTIALS.filter((name) => !env[name]);
  const url = env['HEXOSKIN_BASE_URL'] ?? '';
  if (missing.length === CREDENTIALS.length && url === '') return startSandbox();
  // Half a set of credentials means another server than the sandbox; to show that one instead would mislead.
  if (missing.length > 0) {
    throw new Failure(
      `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set; set all of ${CREDENTIALS.join(', ')}, ` +
        'or none of them and no HEXOSKIN_BASE_URL to see the sandbox',
      { exitCode: 2 },
    );
  }
  const { HEXOSKIN_API_KEY: apiKey = '', HEXOSKIN_API_SECRET: apiSecret = '', HEXOSKIN_AUTH: auth = '' } = env;
  return { url: url === '' ? null : url, apiKey, apiSecret, auth, ours: false, close: async () => {} };
}

async function startSandbox(): Promise<ShownServer> {
  const { serveSandbox } = await import('hexoskin-sandbox');
  const { url, close } = await serveSandbox({ port: 0 });
  return {
    url,
    apiKey: SANDBOX_KEYS.password.key,
    apiSecret: SANDBOX_KEYS.password.secret,
    auth: null,
    ours: true,
    close: () => close(),
  };
}
