import { hashPassword } from '../auth/passwords.js';
import { asObject, readBody } from '../http/body.js';
import { jsonReply, type Reply } from '../http/reply.js';
import type { ResourceModel } from '../resources/model.js';
import type { Subject } from '../resources/subject.js';
import { type Call, uriOf } from '../tastypie/call.js';
import { dehydrate } from '../tastypie/dehydrate.js';
import { findNumbered } from '../tastypie/select.js';
import { createUser, newAddress } from './new-user.js';
import { everyone, ofCaller } from './visibility.js';

/** Makes a user who can sign in at once: a sandbox has no mail to confirm addresses by. */
export const createuser: Subject = {
  visible: ofCaller('id'),
  shows: 'user',
  columnless: ['password'],
  absent: ['password'],
  actions: {
    'post list': async (call, model) => {
      const body = asObject(await readBody(call.exchange));
      return created(call, model, createUser(call, model.name, body));
    },
  },
};

/** Makes a user whose data the caller sees from then on. */
export const createrelateduser: Subject = {
  visible: ofCaller('creator'),
  owner: (values) => values['creator'],
  shows: 'user',
  columns: { creator: { kind: 'integer', target: 'user' } },
  columnless: ['password'],
  absent: ['password'],
  actions: {
    'post list': async (call, model) => {
      const body = asObject(await readBody(call.exchange));
      const { store, accounts } = call.server;
      const id = store.transaction(() => {
        const user = createUser(call, model.name, body);
        const bundles = JSON.stringify(body['bundles'] ?? []);
        store.run('update "user" set creator = ?, bundles = ? where id = ?', [call.me.userId, bundles, user]);
        accounts.letSee(call.me.userId, user);
        return user;
      });
      return created(call, model, id);
    },
  },
  prepare: ({ call, model, body, before, values }) => {
    if (values.get('email') === before?.['email']) return;
    values.set('username', newAddress(call, model.name, body));
    call.server.accounts.forgetVerified();
  },
};

/** A request for an account by somebody who has none, and so cannot sign in. It stays a request. */
export const createuserrequest: Subject = {
  visible: everyone,
  open: true,
  owner: (_, { me }) => me.userId,
  absent: ['password'],
  prepare: ({ call, model, body, values }) => {
    values.set('username', newAddress(call, model.name, body));
    const password = values.get('password');
    if (typeof password === 'string') values.set('password', hashPassword(password));
  },
};

/** What is answered holds no password, whatever was sent. */
function created(call: Call, model: ResourceModel, id: number): Reply {
  const [object] = findNumbered(call, model, [id], 'detail').map((row) => dehydrate(call, model, row, 'detail'));
  return jsonReply(call.exchange, 201, object, { location: uriOf(call, model, id) });
}
