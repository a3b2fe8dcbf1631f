import type { Region } from '../../layout/layout-types.ts';
import type { SceneTies } from '../scene-ties.ts';

/** All ties between two regions taken together, for the view from afar. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** 0 to 1, of the strongest band. */
  readonly strength: number;
}

const MOST = 180;

export function bandsOf(
  ties: Pick<SceneTies, 'each'>,
  regionOf: Int32Array,
  regions: readonly Region[],
): readonly Band[] {
  const sums = new Map<number, number>();
  ties.each((a, b, strength) => {
    const from = regionOf[a]!;
    const to = regionOf[b]!;
    if (from === to || from < 0 || to < 0) return;
    if ((regions[from]!.kind === 'unit') === (regions[to]!.kind === 'unit')) return;
    const key = Math.min(from, to) * regions.length + Math.max(from, to);
    sums.set(key, (sums.get(key) ?? 0) + strength);
  });
  const strongest = [...sums].sort((one, two) => two[1] - one[1] || one[0] - two[0]).slice(0, MOST);
  const most = strongest[0]?.[1] ?? 1;
  return strongest.reverse().map(([key, sum]) => ({
    from: Math.floor(key / regions.length),
    to: key % regions.length,
    strength: sum / most,
  }));
}
