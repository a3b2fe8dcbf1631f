import { BOTH, IN, OUT, type SymmetricRows } from '../rows.ts';
import { type Triangles, trianglesIn } from '../triangles/triangles.ts';

/** The sixteen classes of Holland and Leinhardt. */
export const triadNames = [
  '003',
  '012',
  '102',
  '021D',
  '021U',
  '021C',
  '111D',
  '111U',
  '030T',
  '030C',
  '201',
  '120D',
  '120U',
  '120C',
  '210',
  '300',
] as const;

const index = Object.fromEntries(triadNames.map((name, at) => [name, at])) as Record<
  (typeof triadNames)[number],
  number
>;

/** Classes of two ties at one centre, by what its two pairs are: OUT, IN or BOTH, seen from the centre. */
function openClass(one: number, other: number): number {
  const low = Math.min(one, other);
  const high = Math.max(one, other);
  if (high === BOTH) {
    if (low === BOTH) return index['201'];
    return low === IN ? index['111D'] : index['111U'];
  }
  if (low === high) return low === OUT ? index['021D'] : index['021U'];
  return index['021C'];
}

const flip = (arcs: number): number => ((arcs & OUT) << 1) | ((arcs & IN) >> 1);

/** The class of a triangle, from the directions of uv, vw and uw. */
function closedClass(uv: number, vw: number, uw: number): number {
  const mutual = [uv, vw, uw].filter((arcs) => arcs === BOTH).length;
  if (mutual === 3) return index['300'];
  if (mutual === 2) return index['210'];
  if (mutual === 0) return uv === vw && uv !== uw ? index['030C'] : index['030T'];
  // The two single ties meet at the vertex opposite the mutual pair.
  const [one, other] = uv === BOTH ? [flip(vw), flip(uw)] : vw === BOTH ? [uv, uw] : [flip(uv), vw];
  if (one !== other) return index['120C'];
  return one === OUT ? index['120D'] : index['120U'];
}

/**
 * Counts of the sixteen classes (Batagelj & Mrvar 2001 count the same by pairs); O(n + pairs) after the enumeration.
 * `003` is exact up to about 370,000 vertices, beyond that to 16 digits. Needs `codes`.
 */
export function triadCensus(rows: SymmetricRows, found: Triangles): Float64Array {
  const census = new Float64Array(16);
  const { n, off, direction } = rows;
  for (let v = 0; v < n; v++) {
    const kinds = [0, 0, 0, 0];
    for (let slot = off[v]!; slot < off[v + 1]!; slot++) kinds[direction[slot]!]!++;
    for (let one = OUT; one <= BOTH; one++) {
      const count = kinds[one]!;
      census[openClass(one, one)]! += (count * (count - 1)) / 2;
      for (let other = one + 1; other <= BOTH; other++)
        census[openClass(one, other)]! += count * kinds[other]!;
    }
  }
  for (let code = 0; code < 64; code++) {
    const count = found.codes[code]!;
    if (count === 0) continue;
    const uv = code & 3;
    const vw = (code >> 2) & 3;
    const uw = code >> 4;
    census[closedClass(uv, vw, uw)]! += count;
    census[openClass(uv, uw)]! -= count;
    census[openClass(flip(uv), vw)]! -= count;
    census[openClass(flip(vw), flip(uw))]! -= count;
  }
  const { forward, pair } = found;
  for (let u = 0; u < n; u++) {
    for (let p = forward.off[u]!; p < forward.off[u + 1]!; p++) {
      const ends = forward.degree[u]! + forward.degree[forward.adj[p]!]!;
      const apart = n - ends + trianglesIn(pair[4 * p + 2]!);
      census[forward.direction[p] === BOTH ? index['102'] : index['012']]! += apart;
    }
  }
  let others = 0;
  for (let at = 1; at < 16; at++) others += census[at]!;
  const pairs = (n * (n - 1)) / 2;
  census[0] = (pairs % 3 === 0 ? (pairs / 3) * (n - 2) : pairs * ((n - 2) / 3)) - others;
  return census;
}
