import { type Dialect, type DialectName, dialects } from './dialect.ts';
import type { Input } from './inputs.ts';
import { type Before, KEPT_NAMES } from './kept.ts';
import { loading, openRows } from './loading.ts';
import { statementsOf } from './render.ts';

export interface PlanOptions {
  readonly dialect: DialectName;
  /** The day number as of which history is read. */
  readonly asOf: number;
  /** With what earlier loads left, and how many days a row may be late. */
  readonly loads?: { readonly before: Before; readonly late: number };
}

/** The statements that make the table `strengths` (and `tie`, `person`, and `tally`, which counts rows and ties) of files. */
export function strengthStatements(
  inputs: readonly Input[],
  { dialect: name, asOf, loads }: PlanOptions,
): string[] {
  const dialect = dialects[name];
  const parameters = { D: asOf };
  return [
    ...loading(inputs, dialect, loads?.before),
    ...(loads === undefined ? ['DROP TABLE judged'] : []),
    ...statementsOf('strength', dialect, parameters),
    ...statementsOf('dormant', dialect, parameters),
    ...strengthTable(dialect).split(';\n'),
    ...(loads === undefined ? [] : forTheNextLoad(dialect, loads, asOf)),
    ...tally(dialect, loads !== undefined).split(';\n'),
  ];
}

/** What became of rows, how many ties there are, and up to which day days are closed. */
function tally(dialect: Dialect, loads: boolean): string {
  const ties = `SELECT -1 AS f, 'ties' AS became, COUNT(*) AS n FROM tie`;
  const through = loads ? ` UNION ALL SELECT -1 AS f, 'through' AS became, day AS n FROM next_through` : '';
  return `${dialect.create('tally')} SELECT f, became, n FROM account UNION ALL ${ties}${through}`;
}

function forTheNextLoad(
  dialect: Dialect,
  { before, late }: NonNullable<PlanOptions['loads']>,
  asOf: number,
): string[] {
  const next = [...statementsOf('loads', dialect, { D: asOf, late }), ...openRows(dialect).split(';\n')];
  if (before !== 'tables') return next;
  const replaced = KEPT_NAMES.map((name) => `${dialect.create(`kept_${name}`)} SELECT * FROM next_${name}`);
  return [...next, ...replaced.flatMap((text) => text.split(';\n'))];
}

export interface MeasureOptions {
  /** The number of the own organisation's group. */
  readonly own: number | undefined;
  readonly tau: number;
  /** Whether an arc counts in its direction alone. */
  readonly directed: boolean;
}

/** What is counted further: of each actor, each tie, each unit. */
export function measureStatements(name: DialectName, { own, tau, directed }: MeasureOptions): string[] {
  const dialect = dialects[name];
  const parameters = { own: own ?? -1, tau: `${tau}e0`, directed: directed ? 1 : 0 };
  return (['edge', 'structure', 'brokerage', 'dependence', 'units'] as const).flatMap((file) =>
    statementsOf(file, dialect, parameters),
  );
}

/** Ties as every other command reads them: one row for each direction, one for both where all that is known holds both ways. */
function strengthTable(dialect: Dialect): string {
  const side = (from: 'lo' | 'hi', to: 'lo' | 'hi', letter: 'f' | 'b'): string =>
    `SELECT ${from} AS source, ${to} AS target, strength${letter} AS strength, conf${letter} AS confidence, undirected, h, k, m, n, lastday, lo, hi FROM tie WHERE ${letter === 'f' ? 'forth = 1' : 'back = 1 AND undirected = 0'}`;
  return `${dialect.create('strengths')}
SELECT a.id AS source, b.id AS target, x.strength, CASE WHEN x.undirected = 1 THEN 'no' ELSE 'yes' END AS directed,
  x.h AS ${dialect.name('computed history')}, x.m AS ${dialect.name('computed mutual strength')}, x.confidence, CASE WHEN f.lo IS NULL THEN 'no' ELSE 'yes' END AS dormant, x.n AS interactions,
  CASE WHEN x.lastday > -2147483648 THEN ${dialect.day('x.lastday')} END AS ${dialect.name('lastContact')}
FROM (${side('lo', 'hi', 'f')} UNION ALL ${side('hi', 'lo', 'b')}) x
JOIN person a ON a.i = x.source JOIN person b ON b.i = x.target LEFT JOIN dormant f ON f.lo = x.lo AND f.hi = x.hi`;
}
