import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { closeDatabase } from './open.js';
import type { Row, SqlValue } from './sql.js';

/** A database connection that prepares each statement once. */
export class Store {
  // The handle stays in a field for the store's whole life: the engine closes an unreferenced one while statements use it.
  readonly #database: DatabaseSyncInstance;
  readonly #statements = new Map<string, Prepared>();
  readonly #beforeCommit = new Map<string, () => void>();
  #inTransaction = false;

  constructor(database: DatabaseSyncInstance) {
    this.#database = database;
  }

  all(sql: string, params: readonly SqlValue[] = []): Row[] {
    const { statement, columns } = this.#prepare(sql);
    return (statement.all(...whole(params)) as SqlValue[][]).map((values) => toRow(columns, values));
  }

  get(sql: string, params: readonly SqlValue[] = []): Row | undefined {
    const { statement, columns } = this.#prepare(sql);
    const values = statement.get(...whole(params)) as SqlValue[] | undefined;
    return values && toRow(columns, values);
  }

  /** The bytes in the only column of each row. */
  bytes(sql: string, params: readonly SqlValue[]): Uint8Array[] {
    return (this.#prepare(sql).statement.all(...whole(params)) as [Uint8Array][]).map(([bytes]) => bytes);
  }

  /** Runs a change; answers the key of a row that it inserted. */
  run(sql: string, params: readonly (SqlValue | Uint8Array)[] = []): number {
    return Number(this.#prepare(sql).statement.run(...whole(params)).lastInsertRowid);
  }

  /** Does all of the work or, if it throws, nothing of it. Within another transaction it is part of that one. */
  transaction<T>(work: () => T): T {
    if (this.#inTransaction) return work();
    this.#database.exec('begin immediate');
    this.#inTransaction = true;
    try {
      const result = work();
      for (const due of this.#beforeCommit.values()) due();
      this.#database.exec('commit');
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('rollback');
      throw error;
    } finally {
      this.#inTransaction = false;
      this.#beforeCommit.clear();
    }
  }

  /** Has work done at the end of the current transaction: once, however often it is asked for under the same name. */
  beforeCommit(name: string, work: () => void): void {
    this.#beforeCommit.set(name, work);
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) closeDatabase(this.#database);
  }

  #prepare(sql: string): Prepared {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    // The engine hands over arrays in half the time that objects take.
    statement.setReturnArrays(true);
    const prepared = { statement, columns: statement.columns().map(({ name }) => name) };
    // Callers choose filters and orderings freely, so the number of statements has no bound of its own.
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

const MOST_STATEMENTS = 500;

/** The engine would cut a text at U+0000 without a word. */
function whole<Value>(params: readonly Value[]): readonly Value[] {
  for (const param of params) {
    if (typeof param === 'string' && param.includes('\0')) throw new RangeError('The store cannot hold U+0000.');
  }
  return params;
}

interface Prepared {
  readonly statement: StatementSyncInstance;
  readonly columns: readonly string[];
}

function toRow(columns: readonly string[], values: readonly SqlValue[]): Row {
  const row: Record<string, SqlValue> = {};
  for (let i = 0; i < columns.length; i++) row[columns[i] as string] = values[i] as SqlValue;
  return row;
}
