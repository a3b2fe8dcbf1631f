import { type Ground, named, organisationsOf } from '../ground/ground.ts';
import { type Holdings, solely } from '../ground/holdings.ts';

/** A contact only one insider has, and the colleague who is nearest to sharing it. */
export interface HandOn {
  readonly from: string;
  readonly fromName: string;
  readonly outsider: string;
  readonly outsiderName: string;
  /** M between the one who hands on and the outsider. */
  readonly strength: number;
  /** Absent where the one who hands on has no tie to a colleague and no colleague knows the outsider's organisation. */
  readonly to?: string;
  readonly toName?: string;
  /** What makes this colleague the one: they already know somebody there, or they are close to the one who hands on. */
  readonly because?: 'knows-the-organisation' | 'closest-colleague';
  readonly organisation?: string;
}

/**
 * What to hand on and with whom: for each insider, the strongest contacts that hang on them alone, each with a colleague
 * (one who already knows somebody at the contact's organisation, else the closest).
 * Cost: linear in the ties of the insiders named.
 */
export function handOn(ground: Ground, holdings: Holdings, perInsider = 3, limit = 10): HandOn[] {
  const { network, insiders } = ground;
  const knowers = organisationKnowers(ground, holdings);
  const sole = holdings.held.map((list) => solely(list, holdings.holders));
  const order = [...insiders.keys()].sort((x, y) => sole[y]!.length - sole[x]!.length || x - y);
  const found: HandOn[] = [];
  for (const h of order) {
    const from = insiders[h]!;
    const strengthTo = neighbourStrengths(ground, from);
    const ranked = [...sole[h]!].sort((x, y) => strengthTo.get(y)! - strengthTo.get(x)! || x - y);
    for (const outsider of ranked.slice(0, perInsider)) {
      if (found.length === limit) return found;
      const giver = named(network, from);
      const contact = named(network, outsider);
      found.push({
        from: giver.id,
        fromName: giver.name,
        outsider: contact.id,
        outsiderName: contact.name,
        strength: strengthTo.get(outsider)!,
        ...colleague(ground, from, outsider, strengthTo, knowers),
      });
    }
  }
  return found;
}

function neighbourStrengths({ ties }: Ground, of: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = ties.start[of]!; at < ties.start[of + 1]!; at++) found.set(ties.other[at]!, ties.mutual[at]!);
  return found;
}

function organisationKnowers(ground: Ground, { held }: Holdings): Map<number, Set<number>> {
  const knowers = new Map<number, Set<number>>();
  held.forEach((list, h) => {
    for (const x of list) {
      for (const organisation of organisationsOf(ground.network, x, ground.asOf)) {
        const set = knowers.get(organisation) ?? new Set<number>();
        knowers.set(organisation, set.add(ground.insiders[h]!));
      }
    }
  });
  return knowers;
}

function colleague(
  ground: Ground,
  from: number,
  outsider: number,
  strengthTo: ReadonlyMap<number, number>,
  knowers: ReadonlyMap<number, ReadonlySet<number>>,
): Partial<HandOn> {
  const { network, inside } = ground;
  const closest = (candidates: Iterable<number>): number | undefined =>
    [...candidates]
      .filter((j) => j !== from && inside[j] === 1)
      .sort((x, y) => (strengthTo.get(y) ?? 0) - (strengthTo.get(x) ?? 0) || x - y)[0];
  for (const organisation of organisationsOf(network, outsider, ground.asOf)) {
    const to = closest(knowers.get(organisation) ?? []);
    if (to === undefined) continue;
    const { id, name } = named(network, to);
    const { name: organisationName } = network.organisations[organisation]!;
    return { to: id, toName: name, because: 'knows-the-organisation', organisation: organisationName };
  }
  const to = closest(strengthTo.keys());
  if (to === undefined) return {};
  const { id, name } = named(network, to);
  return { to: id, toName: name, because: 'closest-colleague' };
}
