import { asObject } from '../http/body.js';
import { invalid } from '../http/errors.js';
import type { SqlValue } from '../store/sql.js';
import { type Call, modelOf } from '../tastypie/call.js';
import { readPlain } from '../tastypie/plain-values.js';

type Body = Readonly<Record<string, unknown>>;

/** Creates a user who can sign in, with a profile; answers the user's id. */
export function createUser(call: Call, resource: string, body: Body): number {
  const email = newAddress(call, resource, body);
  const { store, accounts } = call.server;
  return store.transaction(() => {
    const names = [text(body['first_name']), text(body['last_name'])];
    const insert = 'insert into "user" (email, username, first_name, last_name, is_staff) values (?, ?, ?, ?, 0)';
    const id = store.run(insert, [email, email, ...names]);
    store.run('update "user" set profile = ? where id = ?', [createProfile(call, id, body['profile']), id]);
    if (typeof body['password'] === 'string') accounts.setPassword(id, body['password']);
    return id;
  });
}

/** The address that a body asks for, which nobody has yet. */
export function newAddress({ server }: Call, resource: string, { email }: Body): string {
  if (typeof email !== 'string' || email === '') throw invalid(resource, { email: ['This field is required.'] });
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw invalid(resource, { email: ['Enter a valid email address.'] });
  if (server.store.get('select 1 from "user" where username = ?', [email])) {
    throw invalid(resource, { email: ['A user with this email address exists already.'] });
  }
  return email;
}

function createProfile({ server }: Call, user: number, sent: unknown): number {
  const body = sent === undefined || sent === null ? {} : asObject(sent);
  const { columns } = modelOf(server, 'profile');
  const value = (name: string): SqlValue => {
    const column = columns.get(name);
    const given = body[name];
    return column === undefined || given === undefined || given === null ? null : readPlain(column, given);
  };
  const insert = `insert into profile ("user", gender, date_of_birth, fitness, unit_system, height, weight) values (?, ?, ?, ?, ?, ?, ?)`;
  return server.store.run(insert, [
    user,
    value('gender') ?? '',
    value('date_of_birth'),
    value('fitness'),
    value('unit_system') ?? 'metric',
    value('height'),
    value('weight'),
  ]);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
