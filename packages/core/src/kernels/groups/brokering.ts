import type { Ingredient } from '../ingredient.ts';
import { type Rows, SYMMETRIC } from '../rows.ts';

export interface Brokering {
  /** Pairs of neighbours in two groups, tied to each other or not. */
  readonly activity: Float64Array;
  /** Of these, pairs not tied to each other. */
  readonly open: Float64Array;
  /** Of those, pairs that no other vertex is tied to both of. */
  readonly exclusive: Float64Array;
}

/** Two-paths between groups through each vertex (Hamilton, Hileman & Bodin 2020). O(sum of squared degrees). */
export function brokering(rows: Rows, group: Uint32Array): Brokering {
  const { n, off, adj } = rows;
  const activity = new Float64Array(n);
  const open = new Float64Array(n);
  const exclusive = new Float64Array(n);
  const between = new Uint32Array(n);
  const tied = new Uint8Array(n);
  const eachPath = (j: number, each: (i: number, k: number) => void): void => {
    for (let a = off[j]!; a < off[j + 1]!; a++) {
      const i = adj[a]!;
      for (let b = off[i]!; b < off[i + 1]!; b++) if (adj[b]! > j) each(i, adj[b]!);
    }
  };
  for (let j = 0; j < n; j++) {
    for (let a = off[j]!; a < off[j + 1]!; a++) tied[adj[a]!] = 1;
    eachPath(j, (_, k) => {
      between[k]!++;
    });
    eachPath(j, (i, k) => {
      if (group[j] === group[k]) return;
      activity[i]!++;
      if (tied[k] === 1) return;
      open[i]!++;
      if (between[k] === 1) exclusive[i]!++;
    });
    eachPath(j, (_, k) => {
      between[k] = 0;
    });
    for (let a = off[j]!; a < off[j + 1]!; a++) tied[adj[a]!] = 0;
  }
  return { activity, open, exclusive };
}

/** Of the pairs between groups, the share that is not tied; NaN without any. */
export function shareOpen({ activity, open }: Brokering): Float64Array {
  return open.map((pairs, v) => (activity[v]! > 0 ? pairs / activity[v]! : Number.NaN));
}

export const BROKERING: Ingredient<Brokering> = {
  name: 'brokering',
  make: (from) => brokering(from.of(SYMMETRIC), from.group),
};
