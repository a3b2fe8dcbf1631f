import type { Rows } from '../rows.ts';
import { leadingVector } from './leading-vector.ts';
import { strongParts } from './strong-parts.ts';

/** Why there is no one leading vector. */
export type NoVector = 'no-cycle' | 'repeated' | 'not-settled';

const nearlyEqual = 1e-10;

/**
 * x_i proportional to the sum over arcs j to i of s_ji x_j, squares summing to 1, for the largest eigenvalue.
 * `no-cycle` where no tie leads back (the eigenvalue is 0), `repeated` where two parts share it, so that no single vector
 * stands out. `into` holds the arcs by receiver: row i lists the j that name i, with strengths above 0.
 */
export function leadingOf(into: Rows): Float64Array | NoVector {
  const { n, off, adj, strength } = into;
  const { part, parts } = strongParts(into);
  const members: number[][] = Array.from({ length: parts }, () => []);
  for (let v = 0; v < n; v++) members[part[v]!]!.push(v);
  let value = 0;
  let second = 0;
  let leading = -1;
  let inside = new Float64Array();
  let unsettled = 0;
  const local = new Uint32Array(n);
  for (const p of partsByBound(into, part, members)) {
    const own = members[p.part]!;
    if (p.bound < value * (1 - nearlyEqual) && p.bound <= second) break;
    for (const [at, v] of own.entries()) local[v] = at;
    const found = leadingVector(own.length, (from, to) => {
      for (let at = 0; at < own.length; at++) {
        const v = own[at]!;
        let sum = 0;
        for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
          const w = adj[slot]!;
          if (part[w] === p.part) sum += strength[slot]! * from[local[w]!]!;
        }
        to[at] = sum;
      }
    });
    if (found === undefined) unsettled = Math.max(unsettled, p.bound);
    else if (found.value > value) {
      second = value;
      value = found.value;
      leading = p.part;
      inside = Float64Array.from(found.vector);
    } else second = Math.max(second, found.value);
  }
  if (unsettled >= value * (1 - nearlyEqual) && unsettled > 0) return 'not-settled';
  if (leading === -1) return 'no-cycle';
  if (second >= value * (1 - nearlyEqual)) return 'repeated';
  const x = new Float64Array(n);
  for (const [at, v] of members[leading]!.entries()) x[v] = inside[at]!;
  return spread(into, part, leading, value, x) ? unit(x) : 'not-settled';
}

/** Parts that hold a cycle, with what their eigenvalue is at most: the largest sum of a row, or of a column. */
function partsByBound(into: Rows, part: Int32Array, members: readonly (readonly number[])[]) {
  const { n, off, adj, strength } = into;
  const column = new Float64Array(n);
  const rowMost = new Float64Array(members.length);
  const columnMost = new Float64Array(members.length);
  for (let v = 0; v < n; v++) {
    let row = 0;
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
      if (part[adj[slot]!] !== part[v]) continue;
      row += strength[slot]!;
      column[adj[slot]!]! += strength[slot]!;
    }
    rowMost[part[v]!] = Math.max(rowMost[part[v]!]!, row);
  }
  for (let v = 0; v < n; v++) columnMost[part[v]!] = Math.max(columnMost[part[v]!]!, column[v]!);
  return members
    .map((_, p) => ({ part: p, bound: Math.min(rowMost[p]!, columnMost[p]!) }))
    .filter(({ bound }) => bound > 0)
    .sort((one, other) => other.bound - one.bound);
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
