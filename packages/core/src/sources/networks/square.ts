import type { GraphEdge } from './graph.ts';

/** One row of a matrix of strengths: who, and what they hold towards each column; 0 is no tie. */
export interface MatrixRow {
  readonly line: number;
  readonly key: string;
  readonly values: readonly string[];
}

/** The ties of a matrix: one undirected tie a pair where it is symmetric, else one for each cell that is not 0. */
export function matrixEdges(columns: readonly string[], rows: readonly MatrixRow[]): GraphEdge[] {
  const values = new Map(
    rows.map((row) => [row.key, new Map(columns.map((key, k) => [key, numberOf(row.values[k])]))]),
  );
  const square = rows.length === columns.length && columns.every((key) => values.has(key));
  const symmetric =
    square &&
    columns.every((one) =>
      columns.every((other) => values.get(one)?.get(other) === values.get(other)?.get(one)),
    );
  const place = new Map(columns.map((key, k) => [key, k]));
  return rows.flatMap((row) =>
    columns.flatMap((target, k) => {
      const text = row.values[k] ?? '';
      if (target === row.key || numberOf(text) === 0) return [];
      if (symmetric && (place.get(row.key) as number) > k) return [];
      return [
        {
          line: row.line,
          source: row.key,
          target,
          directed: !symmetric,
          values: new Map([['strength', text]]),
        },
      ];
    }),
  );
}

/** Anything but a number is kept for the account to reject. */
function numberOf(text: string | undefined): number | string {
  if (text === undefined || text.trim() === '') return 0;
  const value = Number(text);
  return Number.isNaN(value) ? text : value;
}
