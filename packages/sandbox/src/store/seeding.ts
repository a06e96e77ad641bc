import { hashPassword } from '../auth/passwords.js';
import type { Column } from '../resources/column.js';
import type { ResourceModel } from '../resources/model.js';
import type { SeedData, SeedRow } from '../seed/model.js';
import { addKeys, insertion } from './rows.js';
import type { SqlValue } from './sql.js';
import type { Store } from './store.js';
import { toStored } from './values.js';

/** Fills an empty store. The caller has it in a transaction: half a seed is never kept. */
export function plantSeed(store: Store, models: ReadonlyMap<string, ResourceModel>, data: SeedData): void {
  const planters = { models, latest: new Map<string, Planter>() };
  for (const row of data.rows) plantRow(store, planters, row.resource === 'oauthclient' ? withHashedSecret(row) : row);
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

function plantRow(store: Store, planters: Planters, { resource, values }: SeedRow): void {
  const names = Object.keys(values);
  const known = planters.latest.get(resource);
  const planter = known && isSame(known.names, names) ? known : planterOf(planters.models, resource, names);
  planters.latest.set(resource, planter);
  const plain = planter.plain.map((column) => toStored(column, values[column.name]));
  const id = store.run(planter.sql, plain);
  for (const column of planter.many)
    addKeys(store, planter.model, column, id, values[column.name] as readonly SqlValue[]);
}

/** How rows of a resource that have the same fields come into the store. Most are like the one before. */
interface Planter {
  readonly model: ResourceModel;
  readonly names: readonly string[];
  readonly plain: readonly Column[];
  readonly many: readonly Column[];
  readonly sql: string;
}

interface Planters {
  readonly models: ReadonlyMap<string, ResourceModel>;
  /** By resource: the one that was needed last. */
  readonly latest: Map<string, Planter>;
}

function planterOf(models: ReadonlyMap<string, ResourceModel>, resource: string, names: readonly string[]): Planter {
  const model = models.get(resource);
  if (!model) throw new Error(`Seed rows name the resource '${resource}', which has no objects.`);
  // Rows may say what the store works out for itself.
  const columns = names.flatMap((name) => model.columns.get(name) ?? []).filter(({ computed }) => !computed);
  const plain = columns.filter(({ many }) => !many);
  const many = columns.filter(({ many }) => many);
  return {
    model,
    names,
    plain,
    many,
    sql: insertion(
      model,
      plain.map(({ name }) => name),
    ),
  };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name, index) => name === others[index]);
}
