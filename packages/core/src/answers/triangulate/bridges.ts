import type { BandName } from '../../conventions/band-names.ts';
import type { Network } from '../../model/network.ts';
import { BANDS, bandNamed } from '../../sharing/bands.ts';
import { type Named, named, type TieRows } from '../ground/ground.ts';

/** Somebody with a tie of their own to those who are to be reached. */
export interface Bridge extends Named {
  /** To how many of them. */
  readonly contacts: number;
  /** M of the strongest of these ties; of a band its lower end. */
  readonly strength: number;
  /** The band that the strongest of them lies in, where a share tells no more; null where M is known. */
  readonly band: BandName | null;
}

/**
 * Who bridges: those of the sources with a tie to a target, however weak, strongest first; a band counts as its middle among the
 * others. Cost: linear in the ties of the targets.
 */
export function bridgesTo(
  network: Network,
  ties: TieRows,
  sources: readonly number[],
  targets: readonly number[],
): Bridge[] {
  const starting = new Set(sources);
  const found = new Map<number, { contacts: number; strength: number; banded: boolean }>();
  const rank = ({ strength, banded }: { readonly strength: number; readonly banded: boolean }): number =>
    banded ? middleOf(strength) : strength;
  for (const target of targets) {
    for (let at = ties.start[target]!; at < ties.start[target + 1]!; at++) {
      const person = ties.other[at]!;
      const tie = { strength: ties.mutual[at]!, banded: ties.banded[ties.pair[at]!] === 1 };
      if (!starting.has(person) || !(tie.strength > 0)) continue;
      const known = found.get(person);
      const best = known === undefined || rank(tie) > rank(known) ? tie : known;
      found.set(person, { ...best, contacts: (known?.contacts ?? 0) + 1 });
    }
  }
  return [...found]
    .sort(([a, x], [b, y]) => rank(y) - rank(x) || y.contacts - x.contacts || a - b)
    .map(([person, { contacts, strength, banded }]) => ({
      ...named(network, person),
      contacts,
      strength,
      band: banded ? (bandNamed(strength) ?? null) : null,
    }));
}

/** The middle of the band that begins at or below a strength. */
function middleOf(strength: number): number {
  const at = BANDS.findLastIndex((lower) => strength >= lower);
  return at < 0 ? strength : (BANDS[at]! + (BANDS[at + 1] ?? 1)) / 2;
}
