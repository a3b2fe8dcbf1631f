import { isNoEmployer } from '../identity/no-employer.ts';
import { isCurrent, type Network, PAIR } from '../model/network.ts';
import { isMassMailOnly } from '../model/strength/mass-mail.ts';
import { pairStrength } from '../model/strength/strength.ts';

/** The user, or where nobody said who that is the owners of the exports that were imported; owners of shares are not meant. */
export function ownersOf(network: Network): readonly number[] {
  if (network.self !== undefined) return [network.self];
  const owners = network.imports.flatMap(({ owner, share }) =>
    owner === undefined || share !== undefined ? [] : [owner],
  );
  return [...new Set(owners)].sort((x, y) => x - y);
}

/** A contact of the user's own network. */
export interface OwnContact {
  readonly person: number;
  /** Index into `network.pairs` of the tie with the user. */
  readonly pair: number;
  /** M on the day; 0 where nothing ties them by then, or mass mail alone, which makes nobody an acquaintance. */
  readonly strength: number;
}

/** The people to whom the user is tied in the personal layer, by person. Cost: linear in pairs and interactions. */
export function ownContacts(network: Network, asOf: number): ReadonlyMap<number, OwnContact> {
  const owners = new Set(ownersOf(network));
  const found = new Map<number, OwnContact>();
  const { pairs } = network;
  for (let pair = 0; pair < pairs.count; pair++) {
    if ((pairs.flags[pair]! & PAIR.personal) === 0) continue;
    const [a, b] = [pairs.a[pair]!, pairs.b[pair]!];
    if (owners.has(a) === owners.has(b)) continue;
    const person = owners.has(a) ? b : a;
    const tie = pairStrength(network, pair, { asOf });
    const isAcquaintance = tie?.known === true || !isMassMailOnly(network, pair, asOf);
    const strength = isAcquaintance ? (tie?.mutual ?? 0) : 0;
    if (strength >= (found.get(person)?.strength ?? -1)) found.set(person, { person, pair, strength });
  }
  return found;
}

/** Whether somebody belongs to any organisation on the day; `Retired` and the like are none. */
export function isEmployed(network: Network, person: number, asOf: number): boolean {
  return network.people[person]!.memberships.some(
    (membership) =>
      isCurrent(membership, asOf) && !isNoEmployer(network.organisations[membership.organisation]!.name),
  );
}
