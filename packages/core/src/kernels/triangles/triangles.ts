import type { Ingredient, Pantry } from '../ingredient.ts';
import { BOTH } from '../rows.ts';
import { FORWARD, type Forward } from './forward.ts';

/** What the one enumeration is to collect beside the number of triangles on each pair. */
export interface TriangleNeeds {
  /** Indirect shares, for constraint, effective size and what follows from them. */
  readonly shares: boolean;
  /** Cube roots, for Onnela's clustering. */
  readonly cubes: boolean;
  /** Triangles by the direction of their ties, for the triad census. */
  readonly codes: boolean;
  /** The group of each vertex and the table of roles, for closed Gould-Fernandez pairs. */
  readonly roles?: { readonly group: Uint32Array; readonly table: Uint8Array } | undefined;
}

export interface Triangles {
  readonly forward: Forward;
  readonly count: number;
  /** Four numbers per pair: strength, indirect share A, triangles + 2^26 * reciprocated triangles, cube root of strength. */
  readonly pair: Float64Array;
  /** Four numbers per vertex: 1 / sum, 1 / largest, redundancy R, Onnela's sum. */
  readonly vertex: Float64Array;
  /** Triangles by direction of uv, vw, uw: 2 bits each. */
  readonly codes: Float64Array;
  /** Closed ordered pairs by role of each vertex, 8 apart. */
  readonly closed: Uint32Array;
}

const reciprocatedUnit = 2 ** 26;
const allReciprocated = BOTH | (BOTH << 2) | (BOTH << 4);

/** Triangles on a pair of which all three sides are reciprocated. */
export function reciprocatedIn(packed: number): number {
  return Math.floor(packed * (1 / reciprocatedUnit));
}

/** Triangles on a pair. */
export function trianglesIn(packed: number): number {
  return packed - reciprocatedIn(packed) * reciprocatedUnit;
}

/**
 * Every triangle u, v, w once, u before v before w in the order of `forward`; O(sum over pairs of forward degree) time.
 * With S the sums and M the largest strengths: A_ij = sum_q z_iq z_qj / S_q; R_i = sum over j, q of z_iq z_jq / M_j.
 */
export function triangles(forward: Forward, needs: TriangleNeeds): Triangles {
  const { n, off, adj, direction } = forward;
  const { shares, cubes, codes: wantCodes } = needs;
  const roles = needs.roles !== undefined;
  const { group: groupOf, table: closedRoles } = needs.roles ?? noRoles;
  const pair = pairRecords(forward, cubes);
  const vertex = vertexRecords(forward);
  const codes = new Float64Array(64);
  const closed = new Uint32Array(roles ? n * rolesPerVertex : 0);
  // Beside each marked vertex: (number of its pair + 1) * 4 + direction.
  const mark = new Int32Array(n);
  let count = 0;
  for (let u = 0; u < n; u++) {
    const first = off[u]!;
    const last = off[u + 1]!;
    if (last - first < 2) continue;
    for (let c = first; c < last; c++) mark[adj[c]!] = ((c + 1) << 2) | direction[c]!;
    const recordU = u << 2;
    const shareU = vertex[recordU]!;
    const inverseU = vertex[recordU + 1]!;
    const groupU = roles ? groupOf[u]! : 0;
    let redundancyU = 0;
    let onnelaU = 0;
    for (let a = first; a < last; a++) {
      const v = adj[a]!;
      const recordA = a << 2;
      const recordV = v << 2;
      const zA = pair[recordA]!;
      const rootA = pair[recordA + 3]!;
      const shareV = vertex[recordV]!;
      const inverseV = vertex[recordV + 1]!;
      const groupV = roles ? groupOf[v]! : 0;
      const codeA = direction[a]!;
      let indirectA = 0;
      let countA = 0;
      let redundancyV = 0;
      let onnelaV = 0;
      for (let b = off[v]!, end = off[v + 1]!; b < end; b++) {
        const w = adj[b]!;
        const marked = mark[w]!;
        if (marked === 0) continue;
        const recordB = b << 2;
        const recordC = (marked & ~3) - 4;
        const recordW = w << 2;
        const code = codeA | (direction[b]! << 2) | ((marked & 3) << 4);
        const unit = code === allReciprocated ? 1 + reciprocatedUnit : 1;
        count++;
        countA += unit;
        pair[recordB + 2]! += unit;
        pair[recordC + 2]! += unit;
        if (shares) {
          const zB = pair[recordB]!;
          const zC = pair[recordC]!;
          const inverseW = vertex[recordW + 1]!;
          const zAC = zA * zC;
          indirectA += zC * zB * vertex[recordW]!;
          pair[recordB + 1]! += zAC * shareU;
          pair[recordC + 1]! += zA * zB * shareV;
          redundancyU += zB * (zC * inverseV + zA * inverseW);
          redundancyV += zC * (zB * inverseU + zA * inverseW);
          vertex[recordW + 2]! += zAC * inverseV + zA * zB * inverseU;
        }
        if (cubes) {
          const product = rootA * pair[recordB + 3]! * pair[recordC + 3]!;
          onnelaU += product;
          onnelaV += product;
          vertex[recordW + 3]! += product;
        }
        if (wantCodes) codes[code]!++;
        if (roles) {
          const groupW = groupOf[w]!;
          const same =
            (groupU === groupV ? 1 : 0) | (groupV === groupW ? 2 : 0) | (groupU === groupW ? 4 : 0);
          const at = ((code << 3) | same) * 6;
          const rolesU = u << 3;
          const rolesV = v << 3;
          const rolesW = w << 3;
          closed[rolesU + closedRoles[at]!]!++;
          closed[rolesU + closedRoles[at + 1]!]!++;
          closed[rolesV + closedRoles[at + 2]!]!++;
          closed[rolesV + closedRoles[at + 3]!]!++;
          closed[rolesW + closedRoles[at + 4]!]!++;
          closed[rolesW + closedRoles[at + 5]!]!++;
        }
      }
      pair[recordA + 1]! += indirectA;
      pair[recordA + 2]! += countA;
      vertex[recordV + 2]! += redundancyV;
      vertex[recordV + 3]! += onnelaV;
    }
    vertex[recordU + 2]! += redundancyU;
    vertex[recordU + 3]! += onnelaU;
    for (let c = first; c < last; c++) mark[adj[c]!] = 0;
  }
  return { forward, count, pair, vertex, codes, closed };
}

function pairRecords(forward: Forward, cubes: boolean): Float64Array {
  const { strength } = forward;
  const pair = new Float64Array(4 * strength.length);
  for (let p = 0; p < strength.length; p++) {
    pair[4 * p] = strength[p]!;
    if (cubes) pair[4 * p + 3] = Math.cbrt(strength[p]!);
  }
  return pair;
}

/** A vertex whose ties all have strength 0 gets shares of 0. */
function vertexRecords(forward: Forward): Float64Array {
  const { n, sum, most } = forward;
  const vertex = new Float64Array(4 * n);
  for (let v = 0; v < n; v++) {
    if (most[v]! === 0) continue;
    vertex[4 * v] = 1 / sum[v]!;
    vertex[4 * v + 1] = 1 / most[v]!;
  }
  return vertex;
}

const noRoles = { group: new Uint32Array(), table: new Uint8Array() };

/** Counters of roles beside each vertex. */
export const rolesPerVertex = 8;

/** The table of roles, handed in by what counts them. */
export const ROLE_TABLE: Ingredient<Uint8Array | undefined> = { name: 'role-table', make: () => undefined };

function rolesOf(from: Pantry): TriangleNeeds['roles'] {
  const table = from.of(ROLE_TABLE);
  return table === undefined ? undefined : { group: from.group, table };
}

/** Collects what the measures that were asked for need. */
export const TRIANGLES: Ingredient<Triangles> = {
  name: 'triangles',
  make: (from) =>
    triangles(from.of(FORWARD), {
      shares: from.needs.has('shares'),
      cubes: from.needs.has('cubes'),
      codes: from.needs.has('codes'),
      roles: rolesOf(from),
    }),
};
