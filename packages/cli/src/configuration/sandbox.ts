import type { ApiKey } from './settings.js';

/** Where `hexoskin sandbox` serves unless told otherwise. */
export const SANDBOX_PORT = 8256;
export const SANDBOX_URL = `http://127.0.0.1:${SANDBOX_PORT}`;

/** Keys that every sandbox knows. They are no secrets: a sandbox serves its own machine alone. */
export const SANDBOX_KEYS = {
  browser: { key: 'sandbox-public', secret: null },
  password: { key: 'sandbox-key', secret: 'sandbox-secret' },
} as const satisfies Record<string, ApiKey>;

/** Whether a server is on this very machine, as a sandbox is. */
export function isOnThisMachine(baseUrl: string): boolean {
  if (!URL.canParse(baseUrl)) return false;
  return /^(localhost|.*\.localhost|\[::1\]|127(\.\d+){3})$/.test(new URL(baseUrl).hostname);
}
