import type { Dialect } from './dialect.ts';

type ColumnType = 'txt' | 'i64' | 'f64';
type ColumnTypes = Readonly<Record<string, ColumnType>>;
export type KeptName = 'open' | 'sums' | 'peaks' | 'said' | 'through';

/** Tables that one load leaves to the next, with their columns. */
const KEPT: Readonly<Record<KeptName, ColumnTypes>> = {
  open: { source: 'txt', target: 'txt', c: 'i64', timed: 'i64', ts: 'i64', message: 'txt' },
  sums: {
    lo: 'txt',
    hi: 'txt',
    c: 'i64',
    nf: 'i64',
    nb: 'i64',
    lastday: 'i64',
    firstf: 'i64',
    firstb: 'i64',
    f: 'f64',
    b: 'f64',
  },
  peaks: { lo: 'txt', hi: 'txt', r: 'f64' },
  said: {
    lo: 'txt',
    hi: 'txt',
    sf: 'f64',
    sb: 'f64',
    tf: 'f64',
    tb: 'f64',
    kf: 'f64',
    kb: 'f64',
    af: 'i64',
    ab: 'i64',
    forth: 'i64',
    back: 'i64',
    undirected: 'i64',
    bothways: 'i64',
  },
  through: { day: 'i64' },
};

export const KEPT_NAMES: readonly KeptName[] = ['open', 'sums', 'peaks', 'said', 'through'];

/** Where ends of ties are named in what was kept: column and table. */
export const KEPT_ENDS: readonly (readonly [column: string, table: string])[] = [
  ['source', 'kept_open'],
  ['target', 'kept_open'],
  ['lo', 'kept_sums'],
  ['hi', 'kept_sums'],
  ['lo', 'kept_said'],
  ['hi', 'kept_said'],
];

/** What earlier loads left: Parquet files by name, nothing yet, or tables that an engine of the user keeps. */
export type Before = Readonly<Record<KeptName, string>> | 'nothing' | 'tables';

export function keptTables(before: Before, dialect: Dialect): string[] {
  return KEPT_NAMES.flatMap((name) => {
    const table = `kept_${name}`;
    if (before === 'nothing') return [`${dialect.create(table)} ${noRows(name, dialect)}`];
    if (before === 'tables') return [`${dialect.createOnce(table)} ${noRows(name, dialect)}`];
    const file = `${table}_file`;
    return [dialect.parquet(file, before[name]), `${dialect.create(table)} SELECT * FROM ${file}`];
  });
}

/** No row of a table, or the one row that says that no day is closed. */
function noRows(name: KeptName, dialect: Dialect): string {
  if (name === 'through') return `SELECT CAST(-2147483648 AS ${dialect.i64}) AS day`;
  return nothing(KEPT[name], dialect);
}

const nothing = (columns: ColumnTypes, dialect: Dialect): string =>
  `SELECT ${Object.entries(columns)
    .map(([column, type]) => `CAST(NULL AS ${dialect[type]}) AS ${column}`)
    .join(', ')} FROM (SELECT 1 AS one) x WHERE one = 0`;

/** The columns of a kept table without those that say whose they are. */
function values(name: KeptName): ColumnTypes {
  const rest = Object.entries(KEPT[name]).filter(([column]) => !['lo', 'hi', 'c'].includes(column));
  return Object.fromEntries(rest);
}

const PAIR: ColumnTypes = { lo: 'i64', hi: 'i64' };

/** What was kept, with the numbers of people as this run has them; empty tables where nothing is kept. */
export function carriedTables(d: Dialect, loads: boolean): string[] {
  if (!loads)
    return [
      `${d.create('carried')} ${nothing({ ...PAIR, channel: 'i64', day: 'i64', ...values('sums') }, d)}`,
      `${d.create('carriedsaid')} ${nothing({ ...PAIR, ...values('said') }, d)}`,
      `${d.create('carriedpeak')} ${nothing({ ...PAIR, r: 'f64' }, d)}`,
    ];
  const pairs = (columns: readonly string[], table: string, more = ''): string =>
    `SELECT a.i AS lo, b.i AS hi, ${columns.join(', ')} FROM ${table} s JOIN person a ON a.id = s.lo JOIN person b ON b.id = s.hi${more}`;
  const own = (name: KeptName): string[] => Object.keys(values(name)).map((column) => `s.${column}`);
  return [
    `${d.create('carried')} ${pairs(['s.c AS channel', 'k.day', ...own('sums')], 'kept_sums', ' CROSS JOIN kept_through k')}`,
    `${d.create('carriedsaid')} ${pairs(own('said'), 'kept_said')}`,
    `${d.create('carriedpeak')} ${pairs(['s.r'], 'kept_peaks')}`,
  ];
}
