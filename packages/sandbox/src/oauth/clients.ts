import { verifyPassword } from '../auth/passwords.js';
import type { Row } from '../store/sql.js';
import type { Store } from '../store/store.js';

/** A program that may ask for access: an `oauthclient` of the API. */
export interface Client {
  readonly id: number;
  /** Its public name. */
  readonly clientId: string;
  /** What users read. */
  readonly name: string;
  /** The only user who may sign in to it by password; null for programs of the staff, which are for everybody. */
  readonly passwordsOf: number | null;
  /** Empty for programs that cannot keep a secret, such as browser pages. */
  readonly secretHash: string;
  /** OAuth 2 grants that it may use. Clients of the live service have exactly one. */
  readonly grants: readonly string[];
  readonly redirectUris: readonly string[];
  readonly scopes: readonly string[];
  readonly defaultScope: string | null;
}

/** The client with this public name. */
export function findClient(store: Store, clientId: string): Client | null {
  // The engine would cut the name there and find another one.
  if (clientId.includes('\0')) return null;
  const row = store.get(`${SELECT} where client_id = ?`, [clientId]);
  return row ? readClient(row) : null;
}

/** The client with this number, which is known to be there. */
export function clientNumbered(store: Store, id: number): Client {
  const row = store.get(`${SELECT} where c.id = ?`, [id]);
  if (!row) throw new Error(`There is no oauthclient ${id}.`);
  return readClient(row);
}

const SELECT = 'select c.*, u.is_staff from oauthclient c join "user" u on u.id = c."user"';

function readClient(row: Row): Client {
  return {
    id: Number(row['id']),
    clientId: String(row['client_id']),
    name: String(row['name']),
    passwordsOf: row['is_staff'] ? null : Number(row['user']),
    secretHash: String(row['secret']),
    grants: String(row['grant_type'] ?? '').split(' '),
    redirectUris: JSON.parse(String(row['redirect_uris'] ?? '[]')) as string[],
    scopes: JSON.parse(String(row['realms'] ?? '[]')) as string[],
    defaultScope: row['default_realm'] === null ? null : String(row['default_realm']),
  };
}

/** Whether a client is who it says. A public one has nothing to prove it by, and may send an empty secret. */
export function isClientSecret({ secretHash }: Client, secret: string | undefined): boolean {
  if (secretHash === '') return secret === undefined || secret === '';
  return secret !== undefined && verifyPassword(secret, secretHash);
}
