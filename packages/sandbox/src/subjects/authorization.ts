import { invalid } from '../http/errors.js';
import { mayBeRegistered } from '../oauth/redirect-uris.js';
import type { Unserved } from '../resources/column.js';
import type { Subject } from '../resources/subject.js';
import type { Row, SqlValue } from '../store/sql.js';
import type { Call } from '../tastypie/call.js';
import { ofCaller } from './visibility.js';

const realms: Unserved = { resource: 'oauthrealm', names: ['readonly', 'readwrite'] };

/** A program that may ask users for access. */
export const oauthclient: Subject = {
  visible: ofCaller('user'),
  kinds: { default_realm: 'text', redirect_uris: 'json' },
  unserved: { default_realm: realms, realms },
  unique: ['client_id'],
  // Only its hash is kept, so that there is nothing to show.
  made: { secret: () => '' },
  prepare: ({ call, model, before, values }) => {
    const { store } = call.server;
    const clientId = values.get('client_id') ?? null;
    const others = 'select 1 from oauthclient where client_id = ? and id is not ?';
    if (clientId !== null && store.get(others, [clientId, before?.['id'] ?? null])) {
      throw invalid(model.name, { client_id: ['A client with this id exists already.'] });
    }
    const uris = values.get('redirect_uris');
    if (uris !== undefined) checkRedirectUris(model.name, JSON.parse(String(uris)));
  },
};

function checkRedirectUris(resource: string, uris: unknown): void {
  if (Array.isArray(uris) && uris.every((uri) => typeof uri === 'string' && mayBeRegistered(uri))) return;
  throw invalid(resource, {
    redirect_uris: [
      'Enter a list of addresses: https, a scheme of your own, or http on 127.0.0.1, [::1] or localhost.',
    ],
  });
}

export const oauth1token: Subject = {
  visible: ofCaller('user'),
  unique: ['access_token'],
  owner: (values, call) => whoMayEnd(values['user'], values['oauthclient'], call),
  isAccess: true,
};

/** Its relations are shown as texts: the address of the user and the public name of the client. */
export const oauth2token: Subject = {
  visible: ofCaller('user_id'),
  columns: {
    user_id: { kind: 'integer', target: 'user' },
    oauthclient_id: { kind: 'integer', target: 'oauthclient' },
    // What the user allowed; a renewed token may have less.
    granted_scopes: { kind: 'text' },
    // Milliseconds since 1970. Tokens that the seed only lists have neither.
    expires: { kind: 'integer' },
    access_hash: { kind: 'text' },
    // Hash of the refresh token that came with the access token in a renewal, until one of the two is used.
    unused_refresh: { kind: 'text' },
  },
  goesWith: ['user_id', 'oauthclient_id'],
  computed: {
    user: (row) => `(select username from "user" where id = ${row}.user_id)`,
    client: (row) => `(select client_id from oauthclient where id = ${row}.oauthclient_id)`,
  },
  unique: ['access_hash'],
  owner: (values, call) => whoMayEnd(values['user_id'], values['oauthclient_id'], call),
  isAccess: true,
};

/** The user who granted access. A program that may only read gives up its own alone. */
function whoMayEnd(user: SqlValue | undefined, client: Row[string] | undefined, { me }: Call): SqlValue | undefined {
  return me.access && !me.access.mayWrite && me.access.client !== client ? null : user;
}

/** A link to an account of a foreign service. */
export const connecttoken: Subject = {
  visible: ofCaller('user'),
  columns: { user: { kind: 'integer', target: 'user' } },
};
