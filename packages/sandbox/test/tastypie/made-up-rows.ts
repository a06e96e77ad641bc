import type { TastypieRow } from './tastypie-server.js';

/** Users, who are called `u1@example.org` and so on, and ranges that belong to them in turn. */
export function madeUpRows(count: { readonly users: number; readonly ranges: number }): TastypieRow[] {
  const users = Array.from({ length: count.users }, (_, index) => {
    const email = `u${index + 1}@example.org`;
    const values = { id: index + 1, username: email, email, first_name: `First ${index + 1}`, last_name: 'Last' };
    return { resource: 'user', values };
  });
  const ranges = Array.from({ length: count.ranges }, (_, index) => ({
    resource: 'range',
    values: {
      id: index + 1,
      name: `range ${index + 1}`,
      note: '',
      rank: 0,
      status: 'complete',
      start: 353_163_129_199 + index * 1000,
      end: 353_163_129_699 + index * 1000,
      user: (index % count.users) + 1,
    },
  }));
  return [...users, ...ranges];
}
