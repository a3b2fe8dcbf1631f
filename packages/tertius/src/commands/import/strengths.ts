import { extname } from 'node:path';
import { formatDay, TertiusError } from '@tertius/core';
import { counted } from '@tertius/core/words';
import type * as Warehouse from '@tertius/warehouse';
import { refuseExisting, writeNew } from '../../files/write-new.ts';
import { print, printJson, writeData } from '../../render/output.ts';
import { AS_OF, type Command, FORCE, type Input, JSON_OPTION, wrong } from '../command.ts';

const ENGINES = ['duckdb', 'spark', 'emit'] as const;

export const strengthsCommand: Command = {
  name: 'strengths',
  usage: 'strengths FILE... [--engine duckdb|spark|emit] -o ties.parquet',
  summary: 'work out ties from interactions that are too many for the memory of one program',
  positionals: [1, Number.POSITIVE_INFINITY],
  options: {
    engine: {
      value: ENGINES.join('|'),
      help: 'where it is worked out: duckdb on this machine (the default), spark by spark-sql, or emit for the statements alone',
    },
    dialect: { value: 'duckdb|spark|trino', help: 'with --engine emit: whose SQL (default: duckdb)' },
    output: {
      value: 'FILE',
      short: 'o',
      help: 'where to: .parquet or .csv; with --engine emit .sql, or - for standard output',
    },
    memory: {
      value: 'SIZE',
      help: 'what DuckDB may hold in memory, such as 4GB, the default; the rest goes to the disk',
    },
    threads: { value: 'N', help: 'how many threads DuckDB uses (default: all)' },
    master: { value: 'URL', help: 'where Spark runs (default: local[2])' },
    sums: {
      value: 'FOLDER',
      help: 'take FILE as one load of several: keep sums in FOLDER and add to them, so that a load reads only what is new',
    },
    late: {
      value: 'DAYS',
      help: 'with --sums: how many days late a row may come (default: 35); older days are closed, their rows are counted and left out',
    },
    'as-of': AS_OF,
    force: FORCE,
    json: JSON_OPTION,
  },
  more: () =>
    [
      'FILE: CSV or Parquet with source, target and timestamp, channel, strength, trust, knowledge, directed as far as known;',
      'people with id and organisation; Microsoft 365 message traces. The output is a table of ties that every command reads.',
      'It needs @tertius/warehouse, and DuckDB (npm install @tertius/warehouse @duckdb/node-api) or Spark 4 with Java 17.',
      'The statements of emit are tried on DuckDB and Spark and parsed as Trino’s; for Snowflake, BigQuery and ClickHouse there is no dialect: start from trino and put types, REGEXP_LIKE, TRY and UNNEST in their words.',
    ].join('\n'),
  run: runStrengths,
};

async function runStrengths(input: Input): Promise<number> {
  const engine = input.oneOf('engine', ENGINES) ?? 'duckdb';
  const asOf = input.asOf;
  const warehouse = await load();
  const output = input.text('output');
  if (engine === 'emit') return emit(input, warehouse, output ?? '-', asOf);
  if (output === undefined) throw wrong('where to? add -o FILE, for example -o ties.parquet');
  if (!['.parquet', '.csv'].includes(extname(output).toLowerCase()))
    throw wrong('-o takes a file that ends in .parquet or .csv', output);
  refuseExisting(output, input.flag('force'));
  const [memory, threads, master, sums, late] = [
    input.text('memory'),
    input.whole('threads', 1, 1024),
    input.text('master'),
    input.text('sums'),
    lateOf(input),
  ];
  const interrupted = new AbortController();
  const stop = (): void =>
    interrupted.abort(new TertiusError('cancelled', 'interrupted; nothing was written'));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const result = await warehouse.strengthsOf(input.positionals, {
      engine,
      asOf,
      output,
      signal: interrupted.signal,
      ...(memory === undefined ? {} : { memory }),
      ...(threads === undefined ? {} : { threads }),
      ...(master === undefined ? {} : { master }),
      ...(sums === undefined ? {} : { sums }),
      ...(late === undefined ? {} : { late }),
    });
    const { closedThrough, ...rest } = result;
    const closed = closedThrough === undefined ? {} : { closedThrough: formatDay(closedThrough) };
    if (input.flag('json'))
      await printJson('strengths', { asOf: formatDay(asOf), engine, output, ...rest, ...closed });
    else await print(told(result, output).join('\n'));
    return 0;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

/** Ten thousand days are 27 years: as good as never closed. */
function lateOf(input: Input): number | undefined {
  const late = input.whole('late', 0, 10_000);
  if (late !== undefined && input.text('sums') === undefined && input.text('engine') !== 'emit')
    throw wrong('--late says when days of --sums are closed; add --sums FOLDER');
  return late;
}

async function emit(
  input: Input,
  warehouse: typeof Warehouse,
  output: string,
  asOf: number,
): Promise<number> {
  const dialect = input.oneOf('dialect', warehouse.DIALECTS) ?? 'duckdb';
  const late = lateOf(input);
  const text = await warehouse.emitted(input.positionals, dialect, asOf, {
    loads: input.text('sums') !== undefined,
    ...(late === undefined ? {} : { late }),
  });
  if (output === '-') await writeData(text);
  else writeNew(output, new TextEncoder().encode(text), input.flag('force'));
  return 0;
}

function told({ files, ties, closedThrough }: Warehouse.StrengthsResult, output: string): string[] {
  const parts = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([reason, n]) => `, ${counted(n, reason, reason)}`)
      .join('');
  return [
    ...files.map(
      ({ file, rows, used, excluded, rejected }) =>
        `${file}: ${counted(used, 'of', 'of')} ${counted(rows, 'row')} used${parts(excluded)}${parts(rejected)}`,
    ),
    ...(closedThrough === undefined
      ? []
      : [`Days up to ${formatDay(closedThrough)} are closed: of them only sums are kept.`]),
    `${output}: ${counted(ties, 'tie')}; read it with tertius metrics ${output}, or import it.`,
  ];
}

/** An own package, since few need it and its engines are large. */
async function load(): Promise<typeof Warehouse> {
  try {
    return await import('@tertius/warehouse');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new TertiusError(
      'not-installed',
      'this needs @tertius/warehouse, which is not installed: npm install @tertius/warehouse @duckdb/node-api',
    );
  }
}
