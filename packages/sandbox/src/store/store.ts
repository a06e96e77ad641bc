import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { closeDatabase } from './open.js';
import type { Row, SqlValue } from './sql.js';

/** A database connection that prepares each statement once. */
export class Store {
  // The handle stays in a field for the store's whole life: the engine closes an unreferenced one while statements use it.
  readonly #database: DatabaseSyncInstance;
  readonly #statements = new Map<string, Prepared>();
  #inTransaction = false;

  constructor(database: DatabaseSyncInstance) {
    this.#database = database;
  }

  all(sql: string, params: readonly SqlValue[] = []): Row[] {
    const { statement, columns } = this.#prepare(sql);
    return (statement.all(...params) as SqlValue[][]).map((values) => toRow(columns, values));
  }

  get(sql: string, params: readonly SqlValue[] = []): Row | undefined {
    const { statement, columns } = this.#prepare(sql);
    const values = statement.get(...params) as SqlValue[] | undefined;
    return values && toRow(columns, values);
  }

  /** Runs a change; answers the key of a row that it inserted. */
  run(sql: string, params: readonly SqlValue[] = []): number {
    return Number(this.#prepare(sql).statement.run(...params).lastInsertRowid);
  }

  /** Runs statements that have no parameters and are not worth keeping. */
  execute(sql: string): void {
    this.#database.exec(sql);
  }

  /** Does all of the work or, if it throws, nothing of it. Within another transaction it is part of that one. */
  transaction<T>(work: () => T): T {
    if (this.#inTransaction) return work();
    this.#database.exec('begin immediate');
    this.#inTransaction = true;
    try {
      const result = work();
      this.#database.exec('commit');
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('rollback');
      throw error;
    } finally {
      this.#inTransaction = false;
    }
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

interface Prepared {
  readonly statement: StatementSyncInstance;
  readonly columns: readonly string[];
}

function toRow(columns: readonly string[], values: readonly SqlValue[]): Row {
  const row: Record<string, SqlValue> = {};
  for (let i = 0; i < columns.length; i++) row[columns[i] as string] = values[i] as SqlValue;
  return row;
}
