import type { Subject } from '../resources/subject.js';
import { modelOf } from '../tastypie/call.js';
import { embed } from '../tastypie/dehydrate.js';
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
  made: {
    shared_uri: (row, call) => {
      const type = embed(call, modelOf(call.server, 'sharetype'), row['sharetype'] ?? null);
      return `${call.exchange.prefix}${type?.['name']}/${row['object_id']}/`;
    },
  },
};

export const sharetype: Subject = { visible: everyone, cached: true };

export const bundle: Subject = { visible: everyone, cached: true };

export const bundlePermission: Subject = { visible: ofCaller('user_target', 'user_allowed') };

export const bundlePermissionRequest: Subject = { visible: ofCaller('user_target', 'user_allowed') };
