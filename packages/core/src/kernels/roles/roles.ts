import { IN, OUT, type SymmetricRows } from '../rows.ts';
import { rolesPerVertex } from '../triangles/triangles.ts';

/** Gould-Fernandez roles in the order of every column here. */
export const roleNames = [
  'coordinator',
  'itinerantBroker',
  'gatekeeper',
  'representative',
  'liaison',
] as const;
const none = 5;

/** Five counts, one for pairs that do not exist, two unused: a power of two apart. */

/** The role of b in a -> b -> c, from which groups are equal. */
function roleOf(ab: boolean, bc: boolean, ac: boolean): number {
  if (ab && bc) return 0;
  if (ac) return 1;
  if (bc) return 2;
  return ab ? 3 : 4;
}

/**
 * For a triangle u, v, w, by the code of its directions (uv, vw, uw) and of its equal groups (the same three bits):
 * the roles of u, of v and of w in their two ordered pairs, where such a pair exists and is closed.
 */
export const closedRoles: Uint8Array = /* @__PURE__ */ closedTable();

function closedTable(): Uint8Array {
  const table = new Uint8Array(64 * 8 * 6);
  for (let code = 0; code < 64; code++) {
    const arc = [
      [false, (code & OUT) !== 0, (code & (OUT << 4)) !== 0],
      [(code & IN) !== 0, false, (code & (OUT << 2)) !== 0],
      [(code & (IN << 4)) !== 0, (code & (IN << 2)) !== 0, false],
    ];
    for (let same = 0; same < 8; same++) {
      const uv = (same & 1) !== 0;
      const vw = (same & 2) !== 0;
      const uw = (same & 4) !== 0;
      const equal = [
        [true, uv, uw],
        [uv, true, vw],
        [uw, vw, true],
      ];
      for (let b = 0; b < 3; b++) {
        for (let side = 0; side < 2; side++) {
          const a = (b + 1 + side) % 3;
          const c = (b + 2 - side) % 3;
          const closed = arc[a]![b]! && arc[b]![c]! && arc[a]![c]!;
          table[((code << 3) | same) * 6 + 2 * b + side] = closed
            ? roleOf(equal[a]![b]!, equal[b]![c]!, equal[a]![c]!)
            : none;
        }
      }
    }
  }
  return table;
}

/** Open ordered pairs by role of each vertex: all pairs, from group histograms, minus the closed ones. Five counts per vertex. */
export function openRoles(
  rows: SymmetricRows,
  group: Uint32Array,
  groups: number,
  closed: Uint32Array,
): Float64Array {
  const { n, off, adj, direction } = rows;
  const roles = new Float64Array(5 * n);
  const into = new Float64Array(groups);
  const from = new Float64Array(groups);
  for (let b = 0; b < n; b++) {
    const own = group[b]!;
    let allIn = 0;
    let allOut = 0;
    let mutualOwn = 0;
    let mutualOther = 0;
    for (let slot = off[b]!; slot < off[b + 1]!; slot++) {
      const g = group[adj[slot]!]!;
      const arcs = direction[slot]!;
      const enters = (arcs & IN) === 0 ? 0 : 1;
      const leaves = arcs & OUT;
      into[g]! += enters;
      from[g]! += leaves;
      allIn += enters;
      allOut += leaves;
      if (g === own) mutualOwn += enters & leaves;
      else mutualOther += enters & leaves;
    }
    const inOwn = into[own]!;
    const outOwn = from[own]!;
    into[own] = 0;
    from[own] = 0;
    let sameOther = 0;
    for (let slot = off[b]!; slot < off[b + 1]!; slot++) {
      const g = group[adj[slot]!]!;
      sameOther += into[g]! * from[g]!;
      into[g] = 0;
      from[g] = 0;
    }
    const shut = rolesPerVertex * b;
    roles[5 * b] = inOwn * outOwn - mutualOwn - closed[shut]!;
    roles[5 * b + 1] = sameOther - mutualOther - closed[shut + 1]!;
    roles[5 * b + 2] = (allIn - inOwn) * outOwn - closed[shut + 2]!;
    roles[5 * b + 3] = inOwn * (allOut - outOwn) - closed[shut + 3]!;
    roles[5 * b + 4] = (allIn - inOwn) * (allOut - outOwn) - sameOther - closed[shut + 4]!;
  }
  return roles;
}
