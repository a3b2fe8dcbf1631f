import type { DuckDBConnection } from '@duckdb/node-api';
import { TertiusError } from '@tertius/core';
import { literal } from './dialect.ts';
import type { Room } from './room.ts';

export interface DuckdbOptions {
  /** What DuckDB may keep in memory, such as `4GB`; the rest goes to the disk. */
  readonly memory?: string;
  readonly threads?: number;
  readonly signal?: AbortSignal;
}

export type Row = Readonly<Record<string, unknown>>;

/** An engine of this process, with its tables and what it spills in a folder of its own. */
export class Duckdb {
  readonly #connection: DuckDBConnection;
  readonly #close: () => void;

  private constructor(connection: DuckDBConnection, close: () => void) {
    this.#connection = connection;
    this.#close = close;
  }

  static async open(room: Room, { memory = '4GB', threads, signal }: DuckdbOptions = {}): Promise<Duckdb> {
    const { DuckDBInstance } = await loadDuckdb();
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: memory,
      temp_directory: room.file('spill'),
      preserve_insertion_order: 'false',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      ...(threads === undefined ? {} : { threads: String(threads) }),
    });
    const connection = await instance.connect();
    const stop = (): void => connection.interrupt();
    signal?.addEventListener('abort', stop);
    return new Duckdb(connection, () => {
      signal?.removeEventListener('abort', stop);
      connection.closeSync();
      instance.closeSync();
    });
  }

  async run(statements: readonly string[], signal?: AbortSignal): Promise<void> {
    for (const statement of statements) {
      signal?.throwIfAborted();
      try {
        await this.#connection.run(statement);
      } catch (cause) {
        signal?.throwIfAborted();
        throw failure(cause);
      }
    }
  }

  /** The rows of a query, numbers as numbers. */
  async rows(query: string): Promise<Row[]> {
    const read = await this.#connection.runAndReadAll(query).catch((cause: unknown) => {
      throw failure(cause);
    });
    return read.getRowObjects().map((row) => Object.fromEntries(Object.entries(row).map(plain)));
  }

  async columnsOf(parquet: string): Promise<string[]> {
    const rows = await this.rows(`DESCRIBE SELECT * FROM read_parquet(${literal(parquet)})`);
    return rows.map((row) => String(row.column_name));
  }

  close(): void {
    this.#close();
  }
}

const plain = ([name, value]: [string, unknown]): [string, unknown] => [
  name,
  typeof value === 'bigint' ? Number(value) : value,
];

async function loadDuckdb(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    throw new TertiusError(
      'not-installed',
      'DuckDB is not installed; npm install @duckdb/node-api, or write the statements for an engine of yours',
      { cause, value: '@duckdb/node-api' },
    );
  }
}

/** What DuckDB says of a file or a number is for whoever gave it. */
function failure(cause: unknown): TertiusError {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new TertiusError(
    'unreadable',
    `DuckDB refused it: ${said.split('\n').slice(0, 4).join(' ').slice(0, 400)}`,
    { cause },
  );
}
