import type { Evidence } from '../../model/evidence.ts';
import { inForce } from '../../model/in-force.ts';
import { isCurrent, isInsider, type Network, personsByKey } from '../../model/network.ts';
import { resolve } from '../../resolve/resolve.ts';
import { isPersonal } from '../banded-ties.ts';
import { SMALLEST_CROWD } from '../crowd.ts';
import { organisationalImports } from '../organisational-layer.ts';

/** What shares of colleagues come to, in counts that name nobody: for those who may not see the shares themselves. */
export interface SharedWithUs {
  readonly own: string;
  /** How many shares count on the day. */
  readonly shares: number;
  /** Ties between colleagues and people outside, from shares. */
  readonly ties: number;
  /** People outside whom the shares name, and those who stand in one share alone; others may know them as well. */
  readonly people: number;
  readonly alone: number;
  /** Colleagues who know somebody outside. */
  readonly colleagues: number;
  /** Organisations of those people, and how many of them stand in one share alone. */
  readonly organisations: number;
  readonly throughOne: number;
  /** Those that three people or more stand behind, most people first. */
  readonly named: readonly SharedOrganisation[];
}

export interface SharedOrganisation {
  readonly name: string;
  readonly people: number;
  readonly colleagues: number;
}

/**
 * Whom colleagues know outside by the shares that they gave, as counts. Only shares and the organisational layer are read, so
 * that nothing the user alone knows has a part in it; contacts whom the user set to private are left out. Undefined without
 * shares, without an own organisation, and where fewer than three people are known. Cost: linear in people and ties.
 */
export function sharedWithUs(evidence: Evidence, asOf: number): SharedWithUs | undefined {
  const shares = inForce(evidence, asOf).imports.filter(({ share }) => share !== undefined);
  if (shares.length === 0) return undefined;
  const network = resolve({
    ...evidence,
    imports: [...organisationalImports(evidence), ...shares],
    statements: evidence.statements.filter(({ kind }) =>
      ['same', 'different', 'same-organisation'].includes(kind),
    ),
  });
  if (network.own === undefined) return undefined;
  const holders = holdersOf(network, asOf, setToPrivate(evidence, network));
  if (holders.size < SMALLEST_CROWD) return undefined;
  const organisations = organisationsOf(network, holders, asOf);
  const behind = [...organisations].map(([organisation, { people, by }]) => ({
    name: network.organisations[organisation]!.name,
    people,
    colleagues: by.size,
  }));
  const counts = [...holders.values()].map(({ size }) => size);
  return {
    own: network.organisations[network.own]!.name,
    shares: shares.length,
    ties: counts.reduce((sum, count) => sum + count, 0),
    people: holders.size,
    alone: counts.filter((count) => count === 1).length,
    colleagues: new Set([...holders.values()].flatMap((by) => [...by])).size,
    organisations: behind.length,
    throughOne: behind.filter(({ colleagues }) => colleagues === 1).length,
    named: behind
      .filter(({ people }) => people >= SMALLEST_CROWD)
      .sort((x, y) => y.people - x.people || (x.name < y.name ? -1 : 1)),
  };
}

/** Found by every key under which the user knows them: a share may name somebody by an address or profile of another file. */
function setToPrivate(evidence: Evidence, network: Network): ReadonlySet<number> {
  const told = evidence.statements.flatMap((one) =>
    one.kind === 'level' && one.level === 'private' ? [one.person] : [],
  );
  if (told.length === 0) return new Set();
  const whole = resolve(evidence);
  const [known, people] = [personsByKey(whole), personsByKey(network)];
  return new Set(
    told.flatMap((key) => {
      const person = whole.people[known.get(key) ?? -1];
      const keys = [key, ...(person?.keys ?? []), ...(person?.records ?? []).map((record) => record.key)];
      return keys.map((one) => people.get(one) ?? -1);
    }),
  );
}

/** The colleagues who know each person outside. */
function holdersOf(
  network: Network,
  asOf: number,
  left: ReadonlySet<number>,
): Map<number, ReadonlySet<number>> {
  const { a, b, flags, count } = network.pairs;
  const inside = network.people.map((person) => isInsider(network, person, asOf));
  const holders = new Map<number, Set<number>>();
  for (let pair = 0; pair < count; pair++) {
    const [one, other] = [a[pair]!, b[pair]!];
    if (inside[one] === inside[other] || !isPersonal(flags[pair]!)) continue;
    const [insider, outsider] = inside[one] ? [one, other] : [other, one];
    if (left.has(outsider)) continue;
    const by = holders.get(outsider);
    if (by === undefined) holders.set(outsider, new Set([insider]));
    else by.add(insider);
  }
  return holders;
}

function organisationsOf(
  network: Network,
  holders: ReadonlyMap<number, ReadonlySet<number>>,
  asOf: number,
): Map<number, { people: number; readonly by: Set<number> }> {
  const found = new Map<number, { people: number; readonly by: Set<number> }>();
  for (const [person, colleagues] of holders) {
    const current = network.people[person]!.memberships.filter((one) => isCurrent(one, asOf));
    for (const organisation of new Set(current.map((one) => one.organisation))) {
      const entry = found.get(organisation) ?? { people: 0, by: new Set<number>() };
      entry.people++;
      for (const colleague of colleagues) entry.by.add(colleague);
      found.set(organisation, entry);
    }
  }
  return found;
}
