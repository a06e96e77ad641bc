import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { DatabaseError } from './database-error.js';

/** Marks a file as ours among all SQLite files: `HEXO`. */
const APPLICATION_ID = 0x4845584f;

/** Each brings a database from the version before it to its own; the first one starts from an empty file. */
export type Migration = (database: DatabaseSyncInstance) => void;

/**
 * Opens a database for this process alone and brings it up to date, all migrations in one transaction: a file holds
 * either everything that a version promises or nothing of it.
 */
export function openDatabase(location: string, migrations: readonly Migration[]): DatabaseSyncInstance {
  const database = connect(location);
  try {
    claim(database, location);
    migrate(database, location, migrations);
    return database;
  } catch (error) {
    closeDatabase(database);
    throw explained(error, location);
  }
}

/**
 * Closes a database and leaves its file to others. The engine keeps a connection alive until its statements are
 * collected as garbage, so the lock has to be given up first; outside of WAL mode that is possible.
 */
export function closeDatabase(database: DatabaseSyncInstance): void {
  try {
    database.exec('pragma journal_mode = delete; pragma locking_mode = normal; select count(*) from sqlite_schema');
  } catch {
    // A file that is not ours was never locked.
  }
  database.close();
}

function connect(location: string): DatabaseSyncInstance {
  try {
    return new DatabaseSync(location);
  } catch (error) {
    throw explained(error, location);
  }
}

function claim(database: DatabaseSyncInstance, location: string): void {
  // Before WAL is entered: the lock then covers the whole file for the connection's life, with no shared-memory file.
  database.exec('pragma locking_mode = exclusive');
  // Each commit reaches the operating system before it is acknowledged, so a killed process loses nothing.
  if (location !== ':memory:') database.exec('pragma journal_mode = wal; pragma synchronous = normal');
  database.exec('pragma foreign_keys = on; begin exclusive; commit');
}

function migrate(database: DatabaseSyncInstance, location: string, migrations: readonly Migration[]): void {
  const version = pragma(database, 'user_version');
  if (!isEmpty(database) && pragma(database, 'application_id') !== APPLICATION_ID) {
    throw new DatabaseError(`${location} is a database of another program. Choose another file.`);
  }
  if (version > migrations.length) {
    throw new DatabaseError(
      `${location} was written by a newer sandbox (version ${version} of its form; this one knows ${migrations.length}). Update the sandbox or choose another file.`,
    );
  }
  if (version === migrations.length) return;
  database.exec('begin exclusive');
  try {
    for (const step of migrations.slice(version)) step(database);
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
  database.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${migrations.length}; commit`);
}

function isEmpty(database: DatabaseSyncInstance): boolean {
  return database.prepare('select 1 from sqlite_schema limit 1').get() === undefined;
}

function pragma(database: DatabaseSyncInstance, name: string): number {
  return Number(database.prepare(`pragma ${name}`).get()[name]);
}

function explained(error: unknown, location: string): Error {
  if (error instanceof DatabaseError) return error;
  const code = (error as { sqliteCode?: number }).sqliteCode;
  const reason = code === undefined ? undefined : REASONS.get(code);
  if (!reason) return error instanceof Error ? error : new Error(String(error));
  return new DatabaseError(`${location} ${reason}`, { cause: error });
}

/** By SQLite's primary result code. */
const REASONS: ReadonlyMap<number, string> = new Map([
  [5, 'is in use by another server. Stop that one or choose another file.'],
  [8, 'cannot be written. Change its permissions or choose another file.'],
  [10, 'cannot be read or written. Choose another file.'],
  [11, 'is damaged. Delete it or choose another file.'],
  [14, 'cannot be opened. Check that its folder exists and can be written.'],
  [26, 'is not a database. Choose another file.'],
]);
