import { type Rows, reverseRows } from '../rows.ts';

/**
 * The share of time a walker spends at each vertex who follows an arc out with chance `damping`, in proportion to strength,
 * and else, or where none leads out, goes anywhere (Page, Brin, Motwani & Winograd 1999). Sums to 1; exact to 1e-14. O(m) a round.
 */
export function pageRank(out: Rows, damping: number): Float64Array {
  const { n } = out;
  const into = reverseRows(out);
  const total = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    for (let slot = out.off[v]!; slot < out.off[v + 1]!; slot++) total[v]! += out.strength[slot]!;
  }
  let rank = new Float64Array(n).fill(1 / n);
  let next = new Float64Array(n);
  const rounds = damping === 0 ? 1 : Math.ceil(Math.log(1e-16) / Math.log(damping));
  for (let round = 0; round < rounds; round++) {
    let lost = 0;
    for (let v = 0; v < n; v++) if (total[v] === 0) lost += rank[v]!;
    const anywhere = (damping * lost + 1 - damping) / n;
    let moved = 0;
    for (let v = 0; v < n; v++) {
      let sum = 0;
      for (let slot = into.off[v]!; slot < into.off[v + 1]!; slot++) {
        const w = into.adj[slot]!;
        sum += (into.strength[slot]! / total[w]!) * rank[w]!;
      }
      next[v] = anywhere + damping * sum;
      moved += Math.abs(next[v]! - rank[v]!);
    }
    [rank, next] = [next, rank];
    if (moved < 1e-15) break;
  }
  return rank;
}
