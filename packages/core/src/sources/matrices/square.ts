import type { GraphEdge } from '../graphs/graph.ts';

/** One row of a matrix of strengths: who, and what they hold towards each column; 0 is no tie. */
export interface MatrixRow {
  readonly line: number;
  readonly key: string;
  readonly values: readonly string[];
}

/** The ties of a matrix: one undirected tie a pair where it is symmetric, else one for each cell that is not 0. */
export function matrixEdges(
  columns: readonly string[],
  rows: readonly MatrixRow[],
  said: readonly (readonly [string, string])[] = [],
): GraphEdge[] {
  const place = new Map(columns.map((key, j) => [key, j]));
  const symmetric = isSymmetric(columns, rows);
  return rows.flatMap((row) => {
    const from = symmetric ? (place.get(row.key) as number) : -1;
    return columns.flatMap((target, j) => {
      const text = row.values[j] ?? '';
      if (target === row.key || numberOf(text) === 0 || from > j) return [];
      const values = new Map([['strength', text], ...said]);
      return [{ line: row.line, source: row.key, target, directed: !symmetric, values }];
    });
  });
}

/** Whether rows and columns name the same, in any order, and both halves agree. */
function isSymmetric(columns: readonly string[], rows: readonly MatrixRow[]): boolean {
  const rowOf = new Map(rows.map((row) => [row.key, row]));
  const numbers: (number | string)[][] = [];
  for (const key of columns) {
    const row = rowOf.get(key);
    if (row === undefined || rows.length !== columns.length) return false;
    numbers.push(columns.map((_, j) => numberOf(row.values[j])));
  }
  return numbers.every((row, i) => row.every((value, j) => j >= i || value === numbers[j]?.[i]));
}

/** Anything but a number is kept for the account to reject. */
function numberOf(text: string | undefined): number | string {
  if (text === undefined || text.trim() === '') return 0;
  const value = Number(text);
  return Number.isNaN(value) ? text : value;
}
