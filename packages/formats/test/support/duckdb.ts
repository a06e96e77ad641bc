import { DuckDBInstance } from '@duckdb/node-api';

/** Asks DuckDB, whose clocks are those of UTC; `$F` in a query is the folder. */
export async function queryIn(folder: string): Promise<(sql: string) => Promise<Record<string, unknown>[]>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run("SET TimeZone = 'UTC'");
  return async (sql) => {
    const reader = await connection.runAndReadAll(sql.replaceAll('$F', folder));
    return reader.getRowObjectsJS();
  };
}
