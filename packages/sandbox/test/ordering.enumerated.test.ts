import { afterAll, beforeAll, expect, test } from 'vitest';
import { Asker, COACH } from './client.js';
import { columnOf, compare, keyOf, readable, type WireObject, wholeList } from './resources.js';

let sandbox: Asker;
beforeAll(() => {
  sandbox = new Asker();
});
afterAll(() => sandbox.sandbox.close());

/** A list of one cannot be out of order, and tokens are their owner's alone. */
const ALL_THE_SAME = new Set(['account.id', 'account.username', 'account.email', 'oauth1token.user']);

const columns = readable.flatMap((schema) => schema.ordering.map((column) => [schema.name, column, schema] as const));

test.each(columns)(
  '%s is sorted by %s, both ways, equal ones in the order of their ids',
  async (name, column, schema) => {
    const path = wholeList(name);
    const ask = async (order: string): Promise<WireObject[]> =>
      (await sandbox.ask(`${path}${path.includes('?') ? '&' : '?'}order_by=${order}&limit=1000`, { as: COACH })).json
        .objects;
    const value = (object: WireObject) => columnOf(schema, object, column);
    const number = (object: WireObject) => object['id'] ?? keyOf(object);
    const sorted = (objects: WireObject[], sign: 1 | -1) =>
      [...objects].sort((a, b) => sign * compare(value(a), value(b)) || compare(number(a), number(b)));

    const ascending = await ask(column);
    const descending = await ask(`-${column}`);
    expect(ascending).toEqual(sorted(ascending, 1));
    expect(descending).toEqual(sorted(descending, -1));
    const values = new Set([...ascending, ...descending].map((object) => JSON.stringify(value(object))));
    if (!ALL_THE_SAME.has(`${name}.${column}`)) expect(values.size).toBeGreaterThan(1);
  },
);

const others = readable.flatMap(({ name, fields, ordering }) =>
  Object.keys(fields)
    .filter((field) => !ordering.includes(field))
    .map((field) => [name, field] as const),
);

test.each(others)('%s cannot be ordered by %s', async (name, field) => {
  const { status, json } = await sandbox.ask(`/api/${name}/?order_by=${field}`, { as: COACH });
  expect(status).toBe(400);
  expect(json).toEqual({ error: `The '${field}' field does not allow ordering.` });
});
