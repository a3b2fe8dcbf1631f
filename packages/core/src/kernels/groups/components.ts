import type { Rows } from '../rows.ts';

export interface Components {
  /** The component of each vertex, by number; -1 for those that are gone. */
  readonly of: Int32Array;
  readonly size: readonly number[];
}

/** Parts that hold together once some vertices (1 in `gone`) are away. O(n + m) for symmetric rows. */
export function components({ n, off, adj }: Rows, gone?: Uint8Array): Components {
  const of = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  const size: number[] = [];
  for (let start = 0; start < n; start++) {
    if (of[start]! >= 0 || gone?.[start] === 1) continue;
    const number = size.length;
    let tail = 0;
    queue[tail++] = start;
    of[start] = number;
    for (let head = 0; head < tail; head++) {
      const v = queue[head]!;
      for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
        const w = adj[slot]!;
        if (of[w]! >= 0 || gone?.[w] === 1) continue;
        of[w] = number;
        queue[tail++] = w;
      }
    }
    size.push(tail);
  }
  return { of, size };
}

/** F = 1 - sum of s(s - 1) over components / (n(n - 1)), n counting those gone too (Borgatti 2006); NaN below two vertices. */
export function fragmentation(rows: Rows, gone?: Uint8Array): number {
  const { n } = rows;
  let joined = 0;
  for (const s of components(rows, gone).size) joined += s * (s - 1);
  return n < 2 ? Number.NaN : 1 - joined / (n * (n - 1));
}
