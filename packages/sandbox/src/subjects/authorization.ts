import type { Unserved } from '../resources/column.js';
import type { Subject } from '../resources/subject.js';
import { ofCaller } from './visibility.js';

const realms: Unserved = { resource: 'oauthrealm', names: ['readonly', 'readwrite'] };

export const oauthclient: Subject = {
  visible: ofCaller('user'),
  kinds: { default_realm: 'text', redirect_uris: 'json' },
  unserved: { default_realm: realms, realms },
};

export const oauth1token: Subject = { visible: ofCaller('user') };

/** Its relations are texts: the address of the user and the public name of the client. */
export const oauth2token: Subject = {
  visible: (row, me) => `${row}."user" = (select username from "user" where id = ${me.userId})`,
  owner: ({ user = null }, { server }) => server.store.get('select id from "user" where username = ?', [user])?.['id'],
};

/** A link to an account of a foreign service. */
export const connecttoken: Subject = {
  visible: ofCaller('user'),
  columns: { user: { kind: 'integer', target: 'user' } },
};
