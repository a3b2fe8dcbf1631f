import { amongDraws, type Chance } from '../groups/ei-permutation.ts';
import { Random } from '../random.ts';

export interface Qap extends Chance {
  readonly correlation: number;
}

/** Pearson correlation of two n x n matrices (row by row) over all ordered pairs i != j; NaN where either is constant. */
export function matrixCorrelation(a: Float64Array, b: Float64Array, n: number, order?: Uint32Array): number {
  let [sumA, sumB, squaresA, squaresB, product] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const row = (order === undefined ? i : order[i]!) * n;
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const x = a[i * n + j]!;
      const y = b[row + (order === undefined ? j : order[j]!)]!;
      sumA += x;
      sumB += y;
      squaresA += x * x;
      squaresB += y * y;
      product += x * y;
    }
  }
  const count = n * (n - 1);
  const spread = Math.sqrt((count * squaresA - sumA * sumA) * (count * squaresB - sumB * sumB));
  return spread > 0 ? (count * product - sumA * sumB) / spread : Number.NaN;
}

/**
 * The correlation beside those under people exchanged in the second matrix, rows and columns alike (Krackhardt 1988).
 * O(n^2 + draws times the cells of `a` that are not 0).
 */
export function qap(a: Float64Array, b: Float64Array, n: number, draws = 1000, seed = 1): Qap {
  const random = new Random(seed);
  const order = Uint32Array.from({ length: n }, (_, v) => v);
  const drawn = new Float64Array(draws);
  const from = momentsOf(a, n);
  const to = momentsOf(b, n);
  const count = n * (n - 1);
  const spread = Math.sqrt((count * from.squares - from.sum ** 2) * (count * to.squares - to.sum ** 2));
  for (let draw = 0; draw < draws; draw++) {
    for (let v = n - 1; v > 0; v--) {
      const u = random.below(v + 1);
      const kept = order[v]!;
      order[v] = order[u]!;
      order[u] = kept;
    }
    let product = 0;
    for (let k = 0; k < from.row.length; k++)
      product += from.value[k]! * b[order[from.row[k]!]! * n + order[from.column[k]!]!]!;
    drawn[draw] = spread > 0 ? (count * product - from.sum * to.sum) / spread : Number.NaN;
  }
  const correlation = matrixCorrelation(a, b, n);
  return { correlation, ...amongDraws(correlation, drawn) };
}

interface Moments {
  readonly sum: number;
  readonly squares: number;
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly value: readonly number[];
}

/** Sums over the pairs i != j, and the cells that are not 0. */
function momentsOf(matrix: Float64Array, n: number): Moments {
  const [row, column, value]: [number[], number[], number[]] = [[], [], []];
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const x = matrix[i * n + j]!;
      if (i === j || x === 0) continue;
      row.push(i);
      column.push(j);
      value.push(x);
      sum += x;
      squares += x * x;
    }
  return { sum, squares, row, column, value };
}
