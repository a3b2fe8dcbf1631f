import type { Network } from '../../model/network.ts';
import { type Named, named, type TieRows } from '../ground/ground.ts';

/** Somebody with a tie of their own to those who are to be reached. */
export interface Bridge extends Named {
  /** To how many of them. */
  readonly contacts: number;
  /** M of the strongest of these ties. */
  readonly strength: number;
}

/** Who bridges: those of the sources with a tie to a target, however weak, strongest first. Cost: linear in the ties of the targets. */
export function bridgesTo(
  network: Network,
  ties: TieRows,
  sources: readonly number[],
  targets: readonly number[],
): Bridge[] {
  const starting = new Set(sources);
  const found = new Map<number, { contacts: number; strength: number }>();
  for (const target of targets) {
    for (let at = ties.start[target]!; at < ties.start[target + 1]!; at++) {
      const person = ties.other[at]!;
      const mutual = ties.mutual[at]!;
      if (!starting.has(person) || !(mutual > 0)) continue;
      const { contacts, strength } = found.get(person) ?? { contacts: 0, strength: 0 };
      found.set(person, { contacts: contacts + 1, strength: Math.max(strength, mutual) });
    }
  }
  return [...found]
    .sort(([a, x], [b, y]) => y.strength - x.strength || y.contacts - x.contacts || a - b)
    .map(([person, tie]) => ({ ...named(network, person), ...tie }));
}
