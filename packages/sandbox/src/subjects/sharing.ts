import { randomBytes } from 'node:crypto';
import { invalid } from '../http/errors.js';
import type { Subject } from '../resources/subject.js';
import type { Row } from '../store/sql.js';
import { type Call, modelOf } from '../tastypie/call.js';
import { embed } from '../tastypie/dehydrate.js';
import { isVisible } from '../tastypie/relations.js';
import { everyone, ofCaller, ofUser } from './visibility.js';

export const team: Subject = {
  visible: (row, me) =>
    `${ofUser('owner')(row, me)} or exists (select 1 from team_members m where m.owner = ${row}.id and m.target = ${me.userId})`,
  owner: (values) => values['owner'],
};

/** A link by which anybody may see an object. */
export const share: Subject = {
  visible: ofCaller('user'),
  columns: { user: { kind: 'integer', target: 'user' } },
  columnless: ['shared_uri'],
  prepare: ({ call, values }) => {
    const type = embed(call, modelOf(call.server, 'sharetype'), values.get('sharetype') ?? null);
    const shared = call.server.models.get(String(type?.['name']));
    if (shared && !isVisible(call, shared, values.get('object_id') ?? null)) {
      throw invalid('share', { object_id: ['There is no such object.'] });
    }
    values.set('user', call.me.userId);
    if (values.get('token') === '') values.set('token', randomBytes(16).toString('hex'));
  },
  made: {
    shared_uri: (row, call) => {
      const type = embed(call, modelOf(call.server, 'sharetype'), row['sharetype'] ?? null);
      return `${call.exchange.prefix}${type?.['name']}/${row['object_id']}/`;
    },
  },
};

export const sharetype: Subject = { visible: everyone, cached: true };

export const bundle: Subject = { visible: everyone, cached: true };

/** The bundle that lets somebody see another one's data. */
const SEE_DATA = 1;

/** What the owner of data lets somebody else do. */
export const bundlePermission: Subject = {
  visible: ofCaller('user_target', 'user_allowed'),
  owner: (values) => values['user_target'],
  saved: ({ call, values }) => {
    if (values.get('bundle') !== SEE_DATA) return;
    call.server.accounts.letSee(Number(values.get('user_allowed')), Number(values.get('user_target')));
  },
  removed: (row, call) => {
    if (!isStillSeen(row, call)) call.server.accounts.hideFrom(Number(row['user_allowed']), Number(row['user_target']));
  },
};

function isStillSeen({ user_allowed = null, user_target = null }: Row, { server }: Call): boolean {
  const sql = 'select 1 from bundle_permission where bundle = ? and user_allowed = ? and user_target = ?';
  return server.store.get(sql, [SEE_DATA, user_allowed, user_target]) !== undefined;
}

/** How long a request can be redeemed, in seconds. */
const WEEK = 7 * 86_400;

/** What somebody asks to be allowed, and the owner of the data may redeem. */
export const bundlePermissionRequest: Subject = {
  visible: ofCaller('user_target', 'user_allowed'),
  owner: (values) => values['user_allowed'],
  prepare: ({ call, before, values }) => {
    if (before !== null) return;
    values.set('ttl', values.get('ttl') ?? WEEK);
    values.set('redeem_url', `${new URL(call.exchange.url).origin}/redeem/${randomBytes(12).toString('hex')}/`);
  },
};
