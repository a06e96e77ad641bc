import { hashSecret, isSame, newSecret } from '../secrets.js';
import type { OAuthServer } from '../server.js';

/** How long a person may take to decide, in milliseconds. */
const LIFETIME = 600_000;

/** What a program holds while its user decides. */
export interface RequestToken {
  readonly token: string;
  /** Kept as it is, like all that signs: a signature can only be checked by making it once more. */
  readonly secret: string;
  /** Number of the `oauthclient`. */
  readonly client: number;
  /** Where the browser goes with the answer, or `oob`: the user takes it there. */
  readonly callback: string;
  /** Who has allowed access; null while nobody has. */
  readonly userId: number | null;
  readonly verifierHash: string | null;
}

export function issueRequestToken(
  { store, now }: OAuthServer,
  client: number,
  callback: string,
): { readonly token: string; readonly secret: string } {
  const [token, secret] = [newSecret(), newSecret()];
  store.run('delete from oauth1_request where expires <= ?', [now()]);
  store.run('insert into oauth1_request (token, secret, oauthclient, callback, expires) values (?, ?, ?, ?, ?)', [
    token,
    secret,
    client,
    callback,
    now() + LIFETIME,
  ]);
  return { token, secret };
}

export function findRequestToken({ store, now }: OAuthServer, token: string): RequestToken | null {
  if (token.includes('\0')) return null;
  const row = store.get('select * from oauth1_request where token = ? and expires > ?', [token, now()]);
  if (!row) return null;
  return {
    token,
    secret: String(row['secret']),
    client: Number(row['oauthclient']),
    callback: String(row['callback']),
    userId: row['user'] === null ? null : Number(row['user']),
    verifierHash: row['verifier_hash'] === null ? null : String(row['verifier_hash']),
  };
}

/** Notes a user's consent; answers what proves it. */
export function allow({ store }: OAuthServer, { token }: RequestToken, userId: number): string {
  const verifier = newSecret();
  store.run('update oauth1_request set "user" = ?, verifier_hash = ? where token = ?', [
    userId,
    hashSecret(verifier),
    token,
  ]);
  return verifier;
}

export function isVerifier({ verifierHash }: RequestToken, verifier: string): boolean {
  return verifierHash !== null && isSame(hashSecret(verifier), verifierHash);
}

export function dropRequestToken({ store }: OAuthServer, { token }: RequestToken): void {
  store.run('delete from oauth1_request where token = ?', [token]);
}
