import type { Ingredient } from '../ingredient.ts';
import { type Rows, SYMMETRIC } from '../rows.ts';

export interface CorePeriphery {
  /** 1 in the core. */
  readonly core: Uint8Array;
  /** Pairs against the pattern: untied inside the core, tied inside the periphery. */
  readonly errors: number;
  /** Correlation of ties with the pattern (1 inside the core, 0 inside the periphery, pairs between left out); NaN without both. */
  readonly fit: number;
}

/**
 * The split into a core whose members are all tied and a periphery whose members are not, with the fewest pairs against it, exact:
 * the errors of a core are C(k, 2) + m - its degrees, so the best core of each size has the highest degrees (Lip 2011). Of equal
 * splits the smallest core. O(n log n + m).
 */
export function corePeriphery(rows: Rows): CorePeriphery {
  const { n, off, adj } = rows;
  const degree = (v: number): number => off[v + 1]! - off[v]!;
  const order = Array.from({ length: n }, (_, v) => v).sort((x, y) => degree(y) - degree(x) || x - y);
  const pairs = adj.length / 2;
  let errors = pairs;
  let size = 0;
  let now = pairs;
  for (let k = 0; k < n; k++) {
    now += k - degree(order[k]!);
    if (now >= errors) continue;
    errors = now;
    size = k + 1;
  }
  const core = new Uint8Array(n);
  for (const v of order.slice(0, size)) core[v] = 1;
  return { core, errors, fit: fitOf(rows, core, size) };
}

function fitOf({ n, off, adj }: Rows, core: Uint8Array, size: number): number {
  let inCore = 0;
  let outside = 0;
  for (let v = 0; v < n; v++)
    for (let k = off[v]!; k < off[v + 1]!; k++) {
      if (adj[k]! < v || core[adj[k]!] !== core[v]) continue;
      if (core[v] === 1) inCore++;
      else outside++;
    }
  const one = (size * (size - 1)) / 2;
  const none = ((n - size) * (n - size - 1)) / 2;
  const all = one + none;
  const ties = inCore + outside;
  const spread = Math.sqrt(one * none * ties * (all - ties));
  return spread === 0 ? Number.NaN : (all * inCore - one * ties) / spread;
}

export const CORE_PERIPHERY: Ingredient<CorePeriphery> = {
  name: 'core-periphery',
  make: (from) => corePeriphery(from.of(SYMMETRIC)),
};
