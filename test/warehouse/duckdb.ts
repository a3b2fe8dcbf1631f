import { createRequire } from 'node:module';

interface Engine {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: object,
    ): Promise<{
      connect(): Promise<{ run(statements: string): Promise<unknown>; closeSync(): void }>;
      closeSync(): void;
    }>;
  };
}

const require = createRequire(new URL('../../packages/warehouse/package.json', import.meta.url));

/** Runs statements in a database of the user, as its own program would. */
export async function runDuckdb(database: string, statements: string): Promise<void> {
  const { DuckDBInstance } = require('@duckdb/node-api') as Engine;
  const instance = await DuckDBInstance.create(database, { threads: '1' });
  const connection = await instance.connect();
  await connection.run(statements);
  connection.closeSync();
  instance.closeSync();
}

/** Rows of a plain CSV, without quotes inside. */
export function rowsOfCsv(text: string): Readonly<Record<string, string>>[] {
  const [head = '', ...rows] = text.trim().split('\n');
  const names = head.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, k) => [names[k] as string, cell])));
}
