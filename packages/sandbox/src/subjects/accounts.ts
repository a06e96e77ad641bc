import type { Subject } from '../resources/subject.js';
import { ofCaller, ofUser } from './visibility.js';

/** Somebody's name and address. The profile stands beside it in details, and is a link elsewhere. */
export const user: Subject = {
  visible: ofUser('id'),
  owner: (values) => values['id'],
  unique: ['username'],
  // Programs take the first one for the caller, as the example of the vendor's client does.
  order: (row, me) => [`${row}.id <> ${me.userId}`],
  columns: {
    is_staff: { kind: 'boolean' },
    // Who made this user, and with which permissions, where `createrelateduser` did.
    creator: { kind: 'integer', target: 'user' },
    bundles: { kind: 'json' },
  },
  embedded: { profile: 'detail' },
  options: {
    search: (text, row) => ({
      sql: `instr(lower(${row}.first_name || ' ' || ${row}.last_name || ' ' || ${row}.email), lower(?)) > 0`,
      params: [text],
    }),
  },
};

/** The caller, in a list of one. */
export const account: Subject = {
  visible: ofCaller('id'),
  shows: 'user',
  embedded: { profile: 'always' },
  maxLimit: 1,
};

export const profile: Subject = {
  visible: ofUser(),
  kinds: { fitness: 'json', preferences: 'json', unit_system: 'text' },
  absentWhenEmbedded: ['user'],
};
