import type { Rows } from '../rows.ts';
import { leadingPart, type NoVector, type Part } from './leading-part.ts';
import { strongParts } from './strong-parts.ts';

/**
 * x_i proportional to the sum over arcs j to i of s_ji x_j, squares summing to 1, for the largest eigenvalue.
 * `no-cycle` where no tie leads back (the eigenvalue is 0), `repeated` where two parts share it, so that no single vector
 * stands out. `into` holds the arcs by receiver: row i lists the j that name i, with strengths above 0.
 */
export function leadingOf(into: Rows): Float64Array | NoVector {
  const { n } = into;
  const { part, parts } = strongParts(into);
  const leading = leadingPart(partsOf(into, part, parts));
  if (typeof leading === 'string') return leading;
  const x = new Float64Array(n);
  const { members } = leading.part;
  for (let at = 0; at < members.length; at++) x[members[at]!] = leading.vector[at]!;
  return spread(into, part, part[members[0]!]!, leading.value, x) ? unit(x) : 'not-settled';
}

/** Parts that hold a cycle, with what their eigenvalue is at most: the largest sum of a row, or of a column. */
function partsOf({ n, off, adj, strength }: Rows, part: Int32Array, parts: number): Part[] {
  const members: number[][] = Array.from({ length: parts }, () => []);
  const local = Uint32Array.from(part, (p, v) => members[p]!.push(v) - 1);
  const column = new Float64Array(n);
  const rowMost = new Float64Array(parts);
  for (let v = 0; v < n; v++) {
    let row = 0;
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
      if (part[adj[slot]!] !== part[v]) continue;
      row += strength[slot]!;
      column[adj[slot]!]! += strength[slot]!;
    }
    rowMost[part[v]!] = Math.max(rowMost[part[v]!]!, row);
  }
  return members.flatMap((own, p) => {
    const columnMost = own.reduce((most, v) => Math.max(most, column[v]!), 0);
    const bound = Math.min(rowMost[p]!, columnMost);
    if (bound === 0) return [];
    const multiply = (from: Float64Array, to: Float64Array): void => {
      for (let at = 0; at < own.length; at++) {
        const v = own[at]!;
        let sum = 0;
        for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
          const w = adj[slot]!;
          if (part[w] === p) sum += strength[slot]! * from[local[w]!]!;
        }
        to[at] = sum;
      }
    };
    return [{ members: own, bound, multiply }];
  });
}

/** Fills in the vertices that the leading part reaches, x = (matrix times x) / value, by rounds until nothing moves. */
function spread(into: Rows, part: Int32Array, leading: number, value: number, x: Float64Array): boolean {
  const { n, off, adj, strength } = into;
  const settledAt = 1e-15;
  for (let round = 0; round < 100_000; round++) {
    let moved = 0;
    let largest = 0;
    for (let v = 0; v < n; v++) {
      if (part[v] === leading) continue;
      let sum = 0;
      for (let slot = off[v]!; slot < off[v + 1]!; slot++) sum += strength[slot]! * x[adj[slot]!]!;
      sum /= value;
      moved = Math.max(moved, Math.abs(sum - x[v]!));
      largest = Math.max(largest, sum);
      x[v] = sum;
    }
    if (moved <= settledAt * Math.max(1, largest)) return true;
  }
  return false;
}

function unit(x: Float64Array): Float64Array {
  let squares = 0;
  for (const value of x) squares += value * value;
  return x.map((value) => value / Math.sqrt(squares));
}
