import type { Client } from '../clients.js';
import { readScopes, splitScopes } from '../scopes.js';
import type { OAuthServer } from '../server.js';
import { findCode, markExchanged } from './codes.js';
import { tokenRefusal } from './errors.js';
import { isVerifier } from './pkce.js';
import { findFamily, issueToken, renewToken, revokeFamily, type TokenReply } from './tokens.js';

/** Gives a client a token for something that stands for a user's consent. */
export type GrantType = (server: OAuthServer, client: Client, parameters: ReadonlyMap<string, string>) => TokenReply;

/** The code that the user's browser brought back. */
export const authorizationCode: GrantType = (server, client, parameters) => {
  requireGrant(client, 'authorization_code');
  const code = required(parameters, 'code');
  const found = findCode(server, code);
  if (!found || found.client !== client.id) throw unknownCode();
  if (found.exchangedFor !== null) {
    revokeFamily(server.store, found.exchangedFor);
    throw tokenRefusal('invalid_grant', 'The code was used before. The token it was exchanged for has ended.');
  }
  if (found.expired) throw unknownCode();
  if (found.redirectUri !== (parameters.get('redirect_uri') ?? null)) {
    throw tokenRefusal('invalid_request', 'The redirect_uri is not that of the authorization request.');
  }
  checkProof(found.challenge, parameters.get('code_verifier'));
  return server.store.transaction(() => {
    const { id, reply } = issueToken(server, found, true);
    markExchanged(server.store, code, id);
    return reply;
  });
};

/** The user's own name and password, given to the program. */
export const password: GrantType = (server, client, parameters) => {
  requireGrant(client, 'password');
  const username = required(parameters, 'username');
  const principal = server.accounts.signIn(username, required(parameters, 'password'));
  if (!principal) throw tokenRefusal('invalid_grant', 'No account has this user name and password.');
  if (client.passwordsOf !== null && client.passwordsOf !== principal.userId) {
    throw tokenRefusal('invalid_grant', 'Only the owner of the client may sign in to it by password.');
  }
  const scopes = readScopes(client, parameters.get('scope'));
  if (!scopes) throw unknownScope(client);
  const grant = { client: client.id, userId: principal.userId, scopes };
  return server.store.transaction(() => issueToken(server, grant, true).reply);
};

/**
 * A refresh token. It works until something that it was exchanged for is used: whoever comes with it after that has stolen
 * it or was stolen from, and all its successors end.
 */
export const refreshToken: GrantType = (server, client, parameters) => {
  const token = required(parameters, 'refresh_token');
  const family = findFamily(server.store, token);
  if (!family || family.client !== client.id) {
    throw tokenRefusal('invalid_grant', 'The refresh token is unknown, or its access was revoked.');
  }
  if (family.state === 'spent') {
    revokeFamily(server.store, family.token);
    throw tokenRefusal(
      'invalid_grant',
      'The refresh token was used before, and so was what followed from it. All of it has ended.',
    );
  }
  const scopes = narrowed(family.grantedScopes, parameters.get('scope'));
  return server.store.transaction(() => renewToken(server, family, token, scopes));
};

/** The scopes of a renewed token: those once granted, or fewer. */
function narrowed(granted: readonly string[], asked: string | undefined): readonly string[] {
  const scopes = asked === undefined ? granted : splitScopes(asked);
  if (scopes.length > 0 && scopes.every((scope) => granted.includes(scope))) return scopes;
  throw tokenRefusal('invalid_scope', `The user granted nothing more than: ${granted.join(' ')}`);
}

/** A proof is asked for where one was begun, and only there: else a thief could leave it out, or bring his own. */
function checkProof(challenge: string | null, verifier: string | undefined): void {
  if (challenge === null && verifier === undefined) return;
  if (challenge !== null && verifier !== undefined && isVerifier(verifier, challenge)) return;
  throw tokenRefusal(
    'invalid_grant',
    'The code_verifier does not fit the code_challenge of the authorization request.',
  );
}

function requireGrant(client: Client, grant: string): void {
  if (client.grants.includes(grant)) return;
  throw tokenRefusal('unauthorized_client', `This client may not use the grant '${grant}'.`);
}

function required(parameters: ReadonlyMap<string, string>, name: string): string {
  const value = parameters.get(name);
  if (value === undefined) throw tokenRefusal('invalid_request', `The parameter '${name}' is missing.`);
  return value;
}

function unknownCode(): Error {
  return tokenRefusal('invalid_grant', 'The code is unknown or has expired.');
}

function unknownScope({ scopes }: Client): Error {
  return tokenRefusal('invalid_scope', `This client may ask for: ${scopes.join(' ')}`);
}
