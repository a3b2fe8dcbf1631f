/** All that differs between engines; the statements themselves are the same. Fields are types and words, functions give SQL. */
export interface Dialect {
  readonly i64: string;
  readonly f64: string;
  readonly txt: string;
  /** A column's name, whatever it holds. */
  readonly name: (column: string) => string;
  /** The start of a statement that makes a table anew. */
  readonly create: (table: string) => string;
  /** The start of a statement that makes a table where there is none yet. */
  readonly createOnce: (table: string) => string;
  readonly csv: (table: string, path: string, delimiter: string) => string;
  readonly parquet: (table: string, path: string) => string;
  /** A table with a row for each part of a text between semicolons, the part as `part`. */
  readonly parts: (table: string, column: string) => string;
  /** A table as one file (or, on a cluster, a folder with one file). */
  readonly write: (table: string, path: string, format: 'parquet' | 'csv') => string;
  readonly sum: (x: string) => string;
  readonly isum: (x: string) => string;
  /** Whether a text has a form, given as a pattern from its start to its end. */
  readonly like: (text: string, pattern: string) => string;
  /** A text of the form of a number as one; null where the engine cannot. */
  readonly number: (text: string) => string;
  /** A text of the form of a date or time as seconds since 1970-01-01 UTC; null where there is no such day or hour. */
  readonly seconds: (text: string) => string;
  /** A day number as a date in text. */
  readonly day: (number: string) => string;
  /** What is said before the first statement. */
  readonly session: readonly string[];
}

export const DIALECTS = ['duckdb', 'spark', 'trino'] as const;
export type DialectName = (typeof DIALECTS)[number];

/** A text as SQL has it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const duckdb: Dialect = {
  i64: 'BIGINT',
  f64: 'DOUBLE',
  txt: 'VARCHAR',
  name: (column) => `"${column.replaceAll('"', '""')}"`,
  create: (table) => `CREATE OR REPLACE TABLE ${table} AS`,
  createOnce: (table) => `CREATE TABLE IF NOT EXISTS ${table} AS`,
  csv: (table, path, delimiter) =>
    `CREATE OR REPLACE VIEW ${table} AS SELECT * FROM read_csv(${literal(path)}, header = true, all_varchar = true, delim = ${literal(delimiter)}, quote = '"', escape = '"')`,
  parquet: (table, path) => `CREATE OR REPLACE VIEW ${table} AS SELECT * FROM read_parquet(${literal(path)})`,
  parts: (table, column) =>
    `(SELECT *, UNNEST(STRING_SPLIT(COALESCE(${column}, ''), ';')) AS part FROM ${table}) x`,
  write: (table, path, format) =>
    `COPY ${table} TO ${literal(path)} (${format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet'})`,
  sum: (x) => `SUM(${x})`,
  isum: (x) => `CAST(SUM(${x}) AS BIGINT)`,
  like: (text, pattern) => `REGEXP_MATCHES(${text}, '${pattern}')`,
  number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  // Of 2026-1-5 a time with a zone would make five hours before a January.
  seconds: (text) =>
    `CASE WHEN LENGTH(${text}) <= 10 THEN CAST(EPOCH(TRY_CAST(${text} AS DATE)) AS BIGINT) ELSE CAST(FLOOR(EPOCH(TRY_CAST(${text} AS TIMESTAMPTZ))) AS BIGINT) END`,
  day: (number) => `CAST(DATE '1970-01-01' + CAST(${number} AS INTEGER) AS VARCHAR)`,
  session: ["SET TimeZone = 'UTC'"],
};

const spark: Dialect = {
  ...duckdb,
  txt: 'STRING',
  name: (column) => `\`${column.replaceAll('`', '``')}\``,
  create: (table) => `DROP TABLE IF EXISTS ${table};\nCREATE TABLE ${table} USING parquet AS`,
  createOnce: (table) => `CREATE TABLE IF NOT EXISTS ${table} USING parquet AS`,
  csv: (table, path, delimiter) =>
    `CREATE OR REPLACE TEMPORARY VIEW ${table} USING csv OPTIONS (path ${sparkText(path)}, header 'true', sep ${sparkText(delimiter)}, quote '"', escape '"', multiLine 'true')`,
  parquet: (table, path) =>
    `CREATE OR REPLACE TEMPORARY VIEW ${table} USING parquet OPTIONS (path ${sparkText(path)})`,
  parts: (table, column) =>
    `(SELECT *, EXPLODE(SPLIT(COALESCE(${column}, ''), ';')) AS part FROM ${table}) x`,
  write: (table, path, format) =>
    `DROP TABLE IF EXISTS ${table}_file;\nCREATE TABLE ${table}_file USING ${format}${format === 'csv' ? " OPTIONS (header 'true')" : ''} LOCATION ${sparkText(path)} AS SELECT /*+ COALESCE(1) */ * FROM ${table}`,
  like: (text, pattern) => `REGEXP_LIKE(${text}, '${pattern}')`,
  seconds: (text) => `UNIX_TIMESTAMP(TRY_CAST(REPLACE(${text}, '/', '-') AS TIMESTAMP))`,
  day: (number) => `CAST(DATE_ADD(DATE '1970-01-01', CAST(${number} AS INT)) AS STRING)`,
  session: ['SET spark.sql.session.timeZone=UTC'],
};

/** Spark reads a backslash in a text as the start of an escape. */
const sparkText = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** For an engine that reads no files by itself: the raw tables are expected to be there, named in a comment. */
const trino: Dialect = {
  ...duckdb,
  create: (table) => `DROP TABLE IF EXISTS ${table};\nCREATE TABLE ${table} AS`,
  csv: (table, path) =>
    `-- load ${path.replace(/\s+/g, ' ')} as text columns\nCREATE OR REPLACE VIEW ${table} AS SELECT * FROM ${table}_loaded`,
  parquet: (table, path) => trino.csv(table, path, ','),
  parts: (table, column) => `${table} CROSS JOIN UNNEST(SPLIT(COALESCE(${column}, ''), ';')) AS u (part)`,
  write: (table) => `SELECT * FROM ${table}`,
  like: spark.like,
  seconds: (text) =>
    `CAST(FLOOR(TO_UNIXTIME(TRY(FROM_ISO8601_TIMESTAMP(REPLACE(REPLACE(${text}, '/', '-'), ' ', 'T'))))) AS BIGINT)`,
  day: (number) => `CAST(DATE_ADD('day', ${number}, DATE '1970-01-01') AS VARCHAR)`,
  session: [],
};

export const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, spark, trino };
