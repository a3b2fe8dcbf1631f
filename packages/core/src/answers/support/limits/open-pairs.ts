import { type OwnerPair, ownerPairs } from '../../../identity/owner-pairs.ts';
import { proposals } from '../../../identity/proposals/proposals.ts';
import type { Statement } from '../../../model/evidence.ts';
import { labelOf, type Network, type Person, type Proposal } from '../../../model/network.ts';
import { counted, numeral } from '../../ground/numeral.ts';
import type { Limit } from '../limit.ts';

/** Above so many people pairs are looked for when somebody asks for them alone. */
const MOST_PEOPLE = 10_000;

const kept = new WeakMap<
  Network,
  { readonly statements: readonly Statement[]; readonly pairs: Proposal[] }
>();

/**
 * Pairs of entries that may be one person each and about which nobody has decided; none above 10,000 people, where looking for them
 * takes longer than the answer. Cost: that of `proposals`, once for a network.
 */
export function openPairs(network: Network, statements: readonly Statement[]): readonly Proposal[] {
  const known = kept.get(network);
  if (known?.statements === statements) return known.pairs;
  const pairs = network.people.length > MOST_PEOPLE ? [] : proposals(network, statements);
  kept.set(network, { statements, pairs });
  return pairs;
}

/** What open pairs keep a network from telling: none where every pair is decided; among too many people, that nobody looked. */
export function pairLimits(network: Network, statements: readonly Statement[]): Limit[] {
  const { people } = network;
  if (people.length > MOST_PEOPLE)
    return people.some(({ name }) => name !== '') ? [notLookedFor(people.length)] : [];
  const pairs = openPairs(network, statements);
  if (pairs.length === 0) return [];
  const one = pairs.length === 1;
  return [
    ...ownersTwice(network, ownerPairs(network, pairs)),
    {
      code: 'open-pairs',
      message: `${counted(pairs.length, 'pair')} of entries may be one person ${one ? '' : 'each '}and ${one ? 'counts' : 'count'} as two until somebody says so, so counts of people may be too high, and whoever is known to one colleague alone may be known to another under the second entry`,
      cure: CURE,
    },
  ];
}

/** The same of those whom an answer about the inside counts: a pair touches it where one of the two is among them. */
export function pairLimitsAmong(
  network: Network,
  statements: readonly Statement[],
  isCounted: (person: number) => boolean,
): Limit[] {
  const { people } = network;
  if (people.length > MOST_PEOPLE) return pairLimits(network, statements);
  const pairs = openPairs(network, statements).filter(({ a, b }) => isCounted(a) || isCounted(b));
  if (pairs.length === 0) return [];
  const one = pairs.length === 1;
  return [
    {
      code: 'open-pairs',
      message: `${counted(pairs.length, 'pair')} of entries, of which at least one is counted here, may be one person ${one ? '' : 'each '}and ${one ? 'counts' : 'count'} as two until somebody says so, so ties of the one entry do not count for the other`,
      cure: CURE,
    },
  ];
}

const CURE = 'saying of each pair whether it is one person';

const notLookedFor = (people: number): Limit => ({
  code: 'open-pairs',
  message: `whether some of these ${numeral(people)} entries are one person twice was not looked for here, since it takes longer than the answer, so counts of people may be too high`,
  cure: 'the list of pairs that may be one person, which looks for them',
});

/** Whoever is an owner and stands here a second time has contacts under one entry that do not count for the other. */
function ownersTwice({ self }: Network, found: readonly OwnerPair[]): Limit[] {
  const [first, ...more] = found;
  if (first === undefined) return [];
  const { owner, other } = first;
  const who =
    owner.index === self ? `you (${described(owner)})` : `${described(owner)}, the owner of an import,`;
  const others = more.length === 0 ? '' : `; ${counted(more.length, 'more pair')} of this kind`;
  return [
    {
      code: 'owner-twice',
      message: `${who} may be the same person as ${described(other)}, and contacts of the one entry do not count for the other${others}`,
      entries: [owner.id, other.id],
      cure: 'joining the two entries, if they are one person',
    },
  ];
}

const described = (person: Person): string => {
  const name = labelOf(person);
  return name === person.id ? name : `${name}, ${person.id}`;
};
