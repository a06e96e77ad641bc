import { hashPassword } from '../auth/passwords.js';
import type { ResourceModel } from '../resources/model.js';
import type { SeedData, SeedRow } from '../seed/model.js';
import { insertRow, replaceKeys } from './rows.js';
import type { SqlValue } from './sql.js';
import type { Store } from './store.js';
import { toStored } from './values.js';

/** Fills an empty store. The caller has it in a transaction: half a seed is never kept. */
export function plantSeed(store: Store, models: ReadonlyMap<string, ResourceModel>, data: SeedData): void {
  for (const row of data.rows) plantRow(store, models, row.resource === 'oauthclient' ? withHashedSecret(row) : row);
  for (const { userId, password, sees } of data.accounts) {
    store.run('insert into login ("user", password) values (?, ?)', [userId, hashPassword(password)]);
    for (const seen of sees) store.run('insert into sight ("user", sees) values (?, ?)', [userId, seen]);
  }
  for (const { key, secret } of data.apiKeys)
    store.run('insert into api_key (key, secret) values (?, ?)', [key, secret]);
}

/** The secret of a program is only ever compared. One that has none keeps the empty text. */
function withHashedSecret({ resource, values }: SeedRow): SeedRow {
  const { secret } = values;
  return { resource, values: { ...values, secret: secret === '' ? '' : hashPassword(String(secret)) } };
}

function plantRow(store: Store, models: ReadonlyMap<string, ResourceModel>, { resource, values }: SeedRow): void {
  const model = models.get(resource);
  if (!model) throw new Error(`Seed rows name the resource '${resource}', which has no objects.`);
  const plain = new Map<string, SqlValue>();
  const many: [string, readonly SqlValue[]][] = [];
  for (const [name, value] of Object.entries(values)) {
    const column = model.columns.get(name);
    // Rows may say what the store works out for itself.
    if (!column || column.computed) continue;
    if (column.many) many.push([name, value as readonly SqlValue[]]);
    else plain.set(name, toStored(column, value));
  }
  const id = insertRow(store, model, plain);
  for (const [name, keys] of many) {
    const column = model.columns.get(name);
    if (column) replaceKeys(store, model, column, id, keys);
  }
}
