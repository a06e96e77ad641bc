import type { Client } from './clients.js';

/** What the scopes allow, as users read it. */
export const SCOPES: ReadonlyMap<string, string> = new Map([
  ['readonly', 'Read your recordings, your profile and everything else that you can see.'],
  ['readwrite', 'Read all that, and create, change and delete what is yours.'],
]);

/** The scopes that a request names, or the client's default; null where one of them is not the client's to ask for. */
export function readScopes({ scopes, defaultScope }: Client, text: string | undefined): readonly string[] | null {
  const asked = splitScopes(text ?? defaultScope ?? '');
  return asked.length > 0 && asked.every((scope) => scopes.includes(scope)) ? asked : null;
}

export function splitScopes(text: string): readonly string[] {
  return [...new Set(text.split(' '))].filter((scope) => scope !== '');
}

export function mayWrite(scopes: readonly string[]): boolean {
  return scopes.includes('readwrite');
}
