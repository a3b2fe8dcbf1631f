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

/** The correlation beside those under people exchanged in the second matrix, rows and columns alike (Krackhardt 1988). */
export function qap(a: Float64Array, b: Float64Array, n: number, draws = 1000, seed = 1): Qap {
  const random = new Random(seed);
  const order = Uint32Array.from({ length: n }, (_, v) => v);
  const drawn = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    for (let v = n - 1; v > 0; v--) {
      const u = random.below(v + 1);
      const kept = order[v]!;
      order[v] = order[u]!;
      order[u] = kept;
    }
    drawn[draw] = matrixCorrelation(a, b, n, order);
  }
  const correlation = matrixCorrelation(a, b, n);
  return { correlation, ...amongDraws(correlation, drawn) };
}
