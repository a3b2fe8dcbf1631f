import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatDay } from '@tertius/core';
import { resultOf, type StrengthsResult } from './account.ts';
import { type DialectName, dialects } from './dialect.ts';
import { Duckdb, type DuckdbOptions } from './duckdb.ts';
import { type Input, inputsOf } from './inputs.ts';
import { KEPT_NAMES } from './kept.ts';
import { type PlanOptions, strengthStatements } from './plan.ts';
import { Room } from './room.ts';
import { partOf, runOnSpark, type SparkOptions } from './spark.ts';
import { SumsFolder } from './sums-folder.ts';

/** How many days late a row may come, where nothing else is said. */
export const LATE = 35;

export interface LoadOptions {
  /** A folder for sums of what was loaded, of which the next load begins. */
  readonly sums?: string;
  /** How many days late a row may come: days before are closed, of them only sums are kept. 35 unless given. */
  readonly late?: number;
}

export interface StrengthsOptions extends DuckdbOptions, SparkOptions, LoadOptions {
  readonly engine: 'duckdb' | 'spark';
  /** The day number as of which history is read. */
  readonly asOf: number;
  /** The file to write: .parquet or .csv. It is there whole or not at all. */
  readonly output: string;
}

/** What one run works with. */
interface Run {
  readonly room: Room;
  readonly sums: SumsFolder | undefined;
  readonly output: string;
  readonly format: 'csv' | 'parquet';
  readonly plan: Omit<PlanOptions, 'dialect'>;
  readonly options: StrengthsOptions;
}

/**
 * Strengths of ties as of a day from interactions and statements in files, larger than memory if need be, written as a table that
 * every command reads. Rows of source, target, strength, directed, computed history, computed mutual strength, confidence, dormant, interactions, lastContact.
 * With `sums` the files are one load of several, in any order and overlapping: the result is that of one load of all their rows,
 * each counted once; rows of closed days are left out and counted as such.
 * Formulas: `strength` in docs/measures. Throws `unreadable`, `unknown-format`, `not-installed`, `damaged`, `out-of-range` (as of a day
 * before one that is closed), or the signal's reason.
 */
export async function strengthsOf(
  paths: readonly string[],
  options: StrengthsOptions,
): Promise<StrengthsResult> {
  const output = resolve(options.output);
  const sums = options.sums === undefined ? undefined : new SumsFolder(resolve(options.sums));
  const { asOf, late = LATE } = options;
  let room: Room | undefined;
  try {
    sums?.refuseBefore(asOf, formatDay);
    room = new Room(output);
    const plan = { asOf, ...(sums === undefined ? {} : { loads: { before: sums.before, late } }) };
    const format = /\.csv$/i.test(output) ? 'csv' : 'parquet';
    const run = { room, sums, output, format, plan, options } as const;
    return options.engine === 'duckdb' ? await onDuckdb(paths, run) : await onSpark(paths, run);
  } finally {
    room?.close();
    sums?.close();
  }
}

async function onDuckdb(
  paths: readonly string[],
  { room, sums, output, format, plan, options }: Run,
): Promise<StrengthsResult> {
  const engine = await Duckdb.open(room, options);
  try {
    const inputs = await inputsOf(paths, (path) => engine.columnsOf(path));
    await engine.run(strengthStatements(inputs, { dialect: 'duckdb', ...plan }), options.signal);
    await engine.run([dialects.duckdb.write('strengths', room.file('out'), format)], options.signal);
    const tally = await engine.rows('SELECT f, became, n FROM tally');
    const result = resultOf(inputs, tally);
    if (sums !== undefined) {
      mkdirSync(sums.room.file('kept'));
      const file = (name: string): string => sums.room.file(`kept/${name}.parquet`);
      for (const name of KEPT_NAMES)
        await engine.run([dialects.duckdb.write(`next_${name}`, file(name), 'parquet')], options.signal);
    }
    return published(result, tally, sums, () => room.publish('out', output));
  } finally {
    engine.close();
  }
}

async function onSpark(
  paths: readonly string[],
  { room, sums, output, format, plan, options }: Run,
): Promise<StrengthsResult> {
  const inputs = await inputsOf(paths.map((path) => resolve(path)));
  const write = (table: string, as: 'parquet' | 'csv'): string[] =>
    dialects.spark.write(table, room.file(`${table}.${as}`), as).split(';\n');
  await runOnSpark(
    room,
    [
      ...strengthStatements(inputs, { dialect: 'spark', ...plan }),
      ...write('strengths', format),
      ...write('tally', 'csv'),
      ...(sums === undefined ? [] : KEPT_NAMES.flatMap((name) => write(`next_${name}`, 'parquet'))),
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
  if (sums !== undefined) {
    mkdirSync(sums.room.file('kept'));
    for (const name of KEPT_NAMES)
      renameSync(partOf(room.file(`next_${name}.parquet`)), sums.room.file(`kept/${name}.parquet`));
  }
  return published(resultOf(inputs, tally), tally, sums, () =>
    renameSync(partOf(room.file(`strengths.${format}`)), output),
  );
}

/** Sums first: a load that ends between the two is run again and counts nothing twice. */
function published(
  result: StrengthsResult,
  tally: readonly Readonly<Record<string, unknown>>[],
  sums: SumsFolder | undefined,
  output: () => void,
): StrengthsResult {
  const through = Number(tally.find(({ became }) => became === 'through')?.n ?? NO_DAY);
  sums?.publish(through);
  output();
  return through === NO_DAY ? result : { ...result, closedThrough: through };
}

const NO_DAY = -2147483648;

/** The same statements as text, for an engine of the user's own. With loads, tables named kept_ hold what the next one begins from. */
export async function emitted(
  paths: readonly string[],
  dialect: DialectName,
  asOf: number,
  { loads = false, late = LATE }: { readonly loads?: boolean; readonly late?: number } = {},
): Promise<string> {
  const inputs: readonly Input[] = await inputsOf(paths);
  const plan = { dialect, asOf, ...(loads ? { loads: { before: 'tables' as const, late } } : {}) };
  return `${[...strengthStatements(inputs, plan), 'SELECT * FROM strengths'].join(';\n\n')};\n`;
}
