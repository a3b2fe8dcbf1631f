import { IN, OUT, type SymmetricRows } from '../rows.ts';

/** How alike two vertices are tied to all others, themselves left out (Burt 1976). */
export interface Equivalence {
  /** Euclidean distance of their rows and columns; 0: the same ties with the same others. */
  readonly distance: number;
  /** Pearson correlation of the same; NaN where either is tied to all or none. */
  readonly correlation: number;
}

/** One vertex against all: their ties to and from each third vertex are 1 or 0. O(n) for each, O(n^2) for all. */
export function equivalenceTo(rows: SymmetricRows, one: number): Equivalence[] {
  const profile = profileOf(rows, one);
  return Array.from({ length: rows.n }, (_, other) => {
    if (other === one) return { distance: 0, correlation: 1 };
    return compared(rows, profile, one, other);
  });
}

function profileOf({ n, off, adj, direction }: SymmetricRows, v: number): Uint8Array {
  const profile = new Uint8Array(n);
  for (let k = off[v]!; k < off[v + 1]!; k++) profile[adj[k]!] = direction[k]!;
  return profile;
}

function compared(rows: SymmetricRows, profile: Uint8Array, one: number, other: number): Equivalence {
  const theirs = profileOf(rows, other);
  let [count, x, y, both, differ] = [0, 0, 0, 0, 0];
  for (let k = 0; k < rows.n; k++) {
    if (k === one || k === other) continue;
    for (const bit of [OUT, IN]) {
      const a = (profile[k]! & bit) === 0 ? 0 : 1;
      const b = (theirs[k]! & bit) === 0 ? 0 : 1;
      count++;
      x += a;
      y += b;
      both += a & b;
      differ += a ^ b;
    }
  }
  const spread = Math.sqrt(x * (count - x) * (y * (count - y)));
  return {
    distance: Math.sqrt(differ),
    correlation: spread === 0 ? Number.NaN : (count * both - x * y) / spread,
  };
}
