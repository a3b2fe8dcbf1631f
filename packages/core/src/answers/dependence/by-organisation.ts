import type { Network } from '../../model/network.ts';
import {
  type AnswerOptions,
  employersOf,
  type Ground,
  groundOfAnyStrength,
  type Named,
  named,
} from '../ground/ground.ts';
import { type Holdings, knownHoldings, strongHoldings } from '../ground/holdings.ts';
import { contributorsAmong } from '../support/observed.ts';

/** How the own organisation is tied to another one, and on whom that hangs. */
export interface DependenceOfOrganisation {
  readonly organisation: string;
  /** People there whom colleagues know, and how many colleagues do. */
  readonly known: number;
  readonly knownBy: number;
  /** People there who can be asked a favour, over ties of at least tau, and how many colleagues can; null where a strength is above 1. */
  readonly contacts: number | null;
  readonly askedBy: number | null;
  /** The one colleague who knows people there; null where there are several, and where the contacts of one colleague alone are in the data. */
  readonly only: Named | null;
}

/**
 * Which organisations hang on one person: for each organisation outside, whom colleagues know there and through how many of them.
 *
 * **Definition** known = people there with some insider who knows them; knownBy = insiders who know one of them; contacts and
 * askedBy: the same over ties with M >= tau; only = the insider where knownBy = 1 and the contacts of two insiders or more are seen.
 * Those that hang on one person come first, then by known, then by name. Somebody of two organisations counts in both.
 * **Reads** M, current memberships. **Cost** linear in ties. Throws `no-own-organisation`, `no-such-actor`.
 * **Source** measures.md section 4.
 */
export function dependenceByOrganisation(
  network: Network,
  options: AnswerOptions,
): readonly DependenceOfOrganisation[] {
  const on = groundOfAnyStrength(network, options);
  const holdings = knownHoldings(on);
  const known = behind(on, holdings.held);
  const strong = on.ties.aboveOne === undefined ? behind(on, strongHoldings(on).held) : undefined;
  const hanging = hangingOnOne(on, holdings);
  const rows = [...known].map(([organisation, { people, by }]): DependenceOfOrganisation => {
    const reached = strong?.get(organisation);
    return {
      organisation: network.organisations[organisation]!.name,
      known: people.size,
      knownBy: by.size,
      contacts: strong === undefined ? null : (reached?.people.size ?? 0),
      askedBy: strong === undefined ? null : (reached?.by.size ?? 0),
      only: hanging.has(organisation) ? named(network, hanging.get(organisation)!) : null,
    };
  });
  return rows.sort(
    (x, y) =>
      Number(x.only === null) - Number(y.only === null) ||
      y.known - x.known ||
      (x.organisation < y.organisation ? -1 : 1),
  );
}

/**
 * The organisations outside that hang on one person, and the insider who alone is recorded to know people there, as indices; none where the
 * contacts of fewer than two insiders are seen, or some were left out for others. Cost: linear in whom insiders know.
 */
export function hangingOnOne(on: Ground, known: Holdings): ReadonlyMap<number, number> {
  if (!areOthersSeen(on)) return new Map();
  return new Map(
    [...behind(on, known.held)].flatMap(([organisation, { by }]) =>
      by.size === 1 ? [[organisation, [...by][0]!] as const] : [],
    ),
  );
}

/** Whether the contacts of two or more insiders are in the data and none was left out for others; if not, nobody knows who else knows a contact. */
export const areOthersSeen = ({ network, insiders }: Ground): boolean =>
  network.settings.leftOut === undefined && contributorsAmong(network, insiders) > 1;

interface Behind {
  readonly people: Set<number>;
  readonly by: Set<number>;
}

/** By organisation outside: who is held there, and by which insiders. */
function behind(
  { network, insiders, own, asOf }: Ground,
  held: readonly (readonly number[])[],
): Map<number, Behind> {
  const found = new Map<number, Behind>();
  insiders.forEach((insider, h) => {
    for (const outsider of held[h]!)
      for (const organisation of employersOf(network, outsider, asOf)) {
        if (organisation === own) continue;
        const entry = found.get(organisation) ?? { people: new Set<number>(), by: new Set<number>() };
        entry.people.add(outsider);
        entry.by.add(insider);
        found.set(organisation, entry);
      }
  });
  return found;
}
