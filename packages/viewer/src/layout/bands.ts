import type { Band, Region } from './layout-types.ts';

/** A tie between two people, by their numbers. */
interface Tie {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

const MOST = 180;

/** The strongest of what ties units to other regions, the weakest first. Cost: linear in ties, and in pairs of regions that they join. */
export function bandsOf(
  ties: Iterable<Tie>,
  regionOf: Int32Array,
  regions: readonly Region[],
): readonly Band[] {
  const sums = new Map<number, number>();
  for (const { a, b, strength } of ties) {
    const from = regionOf[a]!;
    const to = regionOf[b]!;
    if (from === to || from < 0 || to < 0) continue;
    if ((regions[from]!.kind === 'unit') === (regions[to]!.kind === 'unit')) continue;
    const key = Math.min(from, to) * regions.length + Math.max(from, to);
    sums.set(key, (sums.get(key) ?? 0) + strength);
  }
  const least = Float64Array.from(sums.values()).sort().at(-MOST) ?? 0;
  const strongest = [...sums]
    .filter(([, sum]) => sum >= least)
    .sort((one, two) => two[1] - one[1] || one[0] - two[0])
    .slice(0, MOST);
  const most = strongest[0]?.[1] ?? 1;
  return strongest.reverse().map(([key, sum]) => ({
    from: Math.floor(key / regions.length),
    to: key % regions.length,
    strength: sum / most,
  }));
}
