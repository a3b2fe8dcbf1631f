import { readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { TertiusError } from '@tertius/core';
import { type DialectName, dialects } from './dialect.ts';
import { Duckdb, type DuckdbOptions } from './duckdb.ts';
import { type Input, inputOf } from './inputs.ts';
import { measureStatements, strengthStatements } from './plan.ts';
import { Room } from './room.ts';
import { partOf, runOnSpark, type SparkOptions } from './spark.ts';

export interface StrengthsOptions extends DuckdbOptions, SparkOptions {
  readonly engine: 'duckdb' | 'spark';
  /** The day number as of which history is read. */
  readonly asOf: number;
  /** The file to write: .parquet or .csv. It is there whole or not at all. */
  readonly output: string;
}

/** What became of the rows of one file: rows = used + selfTies + notDelivered + the rejected of each reason. */
export interface FileAccount {
  readonly file: string;
  readonly rows: number;
  readonly used: number;
  readonly excluded: Readonly<Record<string, number>>;
  readonly rejected: Readonly<Record<string, number>>;
}

export interface StrengthsResult {
  readonly files: readonly FileAccount[];
  readonly ties: number;
}

/**
 * Strengths of ties as of a day from interactions and statements in files, larger than memory if need be, written as a table that
 * every command reads. Rows of source, target, strength, directed, computed history, computed mutual strength, confidence, dormant, interactions, lastContact.
 * Formulas: `strength` in docs/measures. Throws `unreadable`, `unknown-format`, `not-installed`, or the signal's reason.
 */
export async function strengthsOf(
  paths: readonly string[],
  options: StrengthsOptions,
): Promise<StrengthsResult> {
  const output = resolve(options.output);
  const format = /\.csv$/i.test(output) ? 'csv' : 'parquet';
  const room = new Room(output);
  try {
    return options.engine === 'duckdb'
      ? await onDuckdb(paths, room, output, format, options)
      : await onSpark(paths, room, output, format, options);
  } finally {
    room.close();
  }
}

async function onDuckdb(
  paths: readonly string[],
  room: Room,
  output: string,
  format: 'csv' | 'parquet',
  options: StrengthsOptions,
): Promise<StrengthsResult> {
  const engine = await Duckdb.open(room, options);
  try {
    const inputs = await inputsOf(paths, (path) => engine.columnsOf(path));
    await engine.run(strengthStatements(inputs, { dialect: 'duckdb', asOf: options.asOf }), options.signal);
    await engine.run([dialects.duckdb.write('strengths', room.file('out'), format)], options.signal);
    const tally = await engine.rows('SELECT f, became, n FROM tally');
    room.publish('out', output);
    return resultOf(inputs, tally);
  } finally {
    engine.close();
  }
}

async function onSpark(
  paths: readonly string[],
  room: Room,
  output: string,
  format: 'csv' | 'parquet',
  options: StrengthsOptions,
): Promise<StrengthsResult> {
  const inputs = await inputsOf(paths.map((path) => resolve(path)));
  const write = (table: string, as: 'parquet' | 'csv'): string[] =>
    dialects.spark.write(table, room.file(`${table}.${as}`), as).split(';\n');
  await runOnSpark(
    room,
    [
      ...strengthStatements(inputs, { dialect: 'spark', asOf: options.asOf }),
      ...write('strengths', format),
      ...write('tally', 'csv'),
    ],
    options,
  );
  const [, ...rows] = readFileSync(partOf(room.file('tally.csv')), 'utf8')
    .trim()
    .split('\n');
  const tally = rows.map((row) => {
    const [f, became, n] = row.split(',');
    return { f: Number(f), became, n };
  });
  renameSync(partOf(room.file(`strengths.${format}`)), output);
  return resultOf(inputs, tally);
}

/** Further measures from the same files on DuckDB: of actors, of ties seen from each end, of units, of dependence. */
export async function measuresOf(
  paths: readonly string[],
  options: DuckdbOptions & {
    readonly asOf: number;
    readonly own?: string;
    readonly tau?: number;
    readonly directed?: boolean;
  },
): Promise<
  Readonly<
    Record<
      'actors' | 'ties' | 'brokerage' | 'insiders' | 'units' | 'whole' | 'census' | 'reach',
      readonly Readonly<Record<string, unknown>>[]
    >
  >
> {
  const room = new Room(join(tmpdir(), 'measures'));
  const engine = await Duckdb.open(room, options);
  try {
    const inputs = await inputsOf(paths, (path) => engine.columnsOf(path));
    await engine.run(strengthStatements(inputs, { dialect: 'duckdb', asOf: options.asOf }), options.signal);
    const groups = await engine.rows('SELECT g, organisation FROM grp');
    const own = groups.find(({ organisation }) => organisation === options.own)?.g;
    await engine.run(
      measureStatements('duckdb', {
        own: own === undefined ? undefined : Number(own),
        tau: options.tau ?? 0.3,
        directed: options.directed ?? false,
      }),
      options.signal,
    );
    return {
      actors: await engine.rows(
        'SELECT p.id, a.* EXCLUDE (i) FROM actor a JOIN person p ON p.i = a.i ORDER BY p.id',
      ),
      ties: await engine.rows(
        'SELECT a.id AS source, b.id AS target, t.* EXCLUDE (i, j) FROM localtie t JOIN person a ON a.i = t.i JOIN person b ON b.i = t.j ORDER BY a.id, b.id',
      ),
      brokerage: await engine.rows(
        'SELECT p.id, b.* EXCLUDE (i) FROM brokerage b JOIN person p ON p.i = b.i ORDER BY p.id',
      ),
      insiders: await engine.rows(
        'SELECT p.id, b.* EXCLUDE (i) FROM insider b JOIN person p ON p.i = b.i ORDER BY p.id',
      ),
      units: await engine.rows(
        'SELECT a.organisation AS one, b.organisation AS other, u.ties, u.strength FROM units u JOIN grp a ON a.g = u.g JOIN grp b ON b.g = u.h ORDER BY one, other',
      ),
      whole: await engine.rows('SELECT * FROM whole'),
      census: await engine.rows('SELECT * FROM census'),
      reach: await engine.rows('SELECT * FROM reach'),
    };
  } finally {
    engine.close();
    room.close();
  }
}

/** The same statements as text, for an engine of the user's own. */
export async function emitted(paths: readonly string[], dialect: DialectName, asOf: number): Promise<string> {
  const inputs = await inputsOf(paths);
  const statements = [...strengthStatements(inputs, { dialect, asOf }), 'SELECT * FROM strengths'];
  return `${statements.join(';\n\n')};\n`;
}

async function inputsOf(
  paths: readonly string[],
  columns?: (path: string) => Promise<readonly string[]>,
): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) inputs.push(await inputOf(path, columns));
  if (inputs.every(({ kind }) => kind === 'people'))
    throw new TertiusError('unknown-format', 'none of these files holds ties or interactions', {
      value: paths.map((path) => basename(path)).join(', '),
    });
  return inputs;
}

/** What became of every row, and how many ties came of them. */
function resultOf(
  inputs: readonly Input[],
  tally: readonly Readonly<Record<string, unknown>>[],
): StrengthsResult {
  const ties = tally.find(({ became }) => became === 'ties')?.n ?? 0;
  return { files: accountOf(inputs, tally), ties: Number(ties) };
}

const EXCLUDED = new Set(['self-tie', 'not-delivered']);

function accountOf(
  inputs: readonly Input[],
  rows: readonly Readonly<Record<string, unknown>>[],
): FileAccount[] {
  return inputs.flatMap(({ path, kind }, f) => {
    if (kind === 'people') return [];
    const own = rows.filter((row) => row.f === f).map((row) => [String(row.became), Number(row.n)] as const);
    const part = (keep: (became: string) => boolean): Record<string, number> =>
      Object.fromEntries(own.filter(([became]) => keep(became)));
    return [
      {
        file: path,
        rows: own.reduce((sum, [, n]) => sum + n, 0),
        used: new Map(own).get('used') ?? 0,
        excluded: part((became) => EXCLUDED.has(became)),
        rejected: part((became) => became !== 'used' && !EXCLUDED.has(became)),
      },
    ];
  });
}
