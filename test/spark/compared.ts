import type { Duckdb, Row } from '../../packages/warehouse/src/duckdb.ts';

/** The tables that both engines work out, with what orders their rows. */
export const STRENGTH_TABLES = { strengths: 'source, target', person: 'i', tally: 'f, became' } as const;
export const MEASURE_TABLES = {
  actor: 'i',
  localtie: 'i, j',
  brokerage: 'i',
  insider: 'i',
  reach: 'reach',
  whole: 'transitivity',
  units: 'g, h',
  unitpeople: 'g',
  census: 'n300',
} as const;

export interface Compared {
  values: number;
  /** The largest difference, relative to values above 1. */
  worst: number;
  readonly wrong: string[];
}

export const rowsOfTable = (engine: Duckdb, table: string, order: string): Promise<Row[]> =>
  engine.rows(`SELECT * FROM ${table} ORDER BY ${order}`);

/** Counts and texts must be the same, other numbers equal to 1e-9. */
export function compare(table: string, ours: readonly Row[], theirs: readonly Row[], into: Compared): void {
  if (ours.length !== theirs.length) into.wrong.push(`${table}: ${ours.length} rows and ${theirs.length}`);
  for (const name of Object.keys(ours[0] ?? {})) {
    const isCount = ours.every((row) => row[name] === null || Number.isInteger(row[name]));
    ours.forEach((row, k) => {
      const [value, other] = [row[name], theirs[k]?.[name]];
      into.values++;
      if (Object.is(value, other)) return;
      const apart = Math.abs(Number(value) - Number(other)) / Math.max(1, Math.abs(Number(value)));
      const isNear = typeof value === 'number' && typeof other === 'number' && !isCount && apart <= 1e-9;
      if (isNear) into.worst = Math.max(into.worst, apart);
      else into.wrong.push(`${table} ${k} ${name}: ${value} and ${other}`);
    });
  }
}
