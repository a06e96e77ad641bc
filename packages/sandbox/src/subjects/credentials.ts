import { asObject, readBody } from '../http/body.js';
import { forbidden, invalid } from '../http/errors.js';
import { emptyReply, jsonReply } from '../http/reply.js';
import type { Action, Subject } from '../resources/subject.js';
import type { Call } from '../tastypie/call.js';
import { dehydrate } from '../tastypie/dehydrate.js';
import { findNumbered } from '../tastypie/select.js';
import { newAddress } from './new-user.js';
import { ofCaller } from './visibility.js';

/** Does something to the caller's own account. */
type Change = (call: Call, resource: string, body: Readonly<Record<string, unknown>>) => void;

/** Triggered by POST, which is answered with an address alone, or by PUT, which answers the account. */
function triggered(change: Change): NonNullable<Subject['actions']> {
  const post: Action = async (call, model) => {
    change(call, model.name, asObject(await readBody(call.exchange)));
    return emptyReply(201, { location: `${call.exchange.prefix}${model.name}/${call.me.userId}/` });
  };
  const put: Action = async (call, model, key) => {
    const body = asObject(await readBody(call.exchange));
    if (key !== String(call.me.userId)) return emptyReply(404);
    change(call, model.name, body);
    const [row] = findNumbered(call, model, [call.me.userId], 'detail');
    return row ? jsonReply(call.exchange, 200, dehydrate(call, model, row, 'detail')) : emptyReply(404);
  };
  return { 'post list': post, 'put detail': put };
}

/** Changes the caller's address at once: a sandbox has no mail to confirm it by. */
export const changeemail: Subject = {
  visible: ofCaller('id'),
  shows: 'user',
  actions: triggered((call, resource, body) => {
    const email = newAddress(call, resource, body);
    call.server.store.run('update "user" set email = ?, username = ? where id = ?', [email, email, call.me.userId]);
    call.server.accounts.forgetVerified();
  }),
};

/** Changes the caller's password. */
export const resetpassword: Subject = {
  visible: ofCaller('id'),
  shows: 'user',
  columnless: ['password'],
  absent: ['password'],
  actions: triggered((call, resource, { email, password }) => {
    if (typeof password !== 'string' || password === '') {
      throw invalid(resource, { password: ['This field is required.'] });
    }
    const own = call.server.store.get('select 1 from "user" where id = ? and username = ?', [
      call.me.userId,
      String(email),
    ]);
    if (email !== undefined && !own) throw forbidden();
    call.server.accounts.setPassword(call.me.userId, password);
  }),
};
