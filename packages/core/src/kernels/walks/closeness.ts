import { type Rows, reverseRows } from '../rows.ts';

/**
 * (r / d) (r / (n - 1)): r others have a path into i, d the sum of their steps (Wasserman & Faust 1994, p. 201); 0 where
 * nobody has. `out` holds the arcs. O(nm).
 */
export function closeness(out: Rows, directed: boolean): Float64Array {
  const { n, off, adj } = directed ? reverseRows(out) : out;
  const result = new Float64Array(n);
  const seen = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  for (let root = 0; root < n; root++) {
    seen[root] = root;
    queue[0] = root;
    let steps = 0;
    let sum = 0;
    let end = 1;
    for (let from = 0; from < end; ) {
      const level = end;
      steps++;
      for (; from < level; from++) {
        const v = queue[from]!;
        for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
          const w = adj[slot]!;
          if (seen[w] === root) continue;
          seen[w] = root;
          queue[end++] = w;
        }
      }
      sum += steps * (end - level);
    }
    const reached = end - 1;
    result[root] = reached === 0 ? 0 : (reached / sum) * (reached / (n - 1));
  }
  return result;
}
