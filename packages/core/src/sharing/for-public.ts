import type { Evidence, Level } from '../model/evidence.ts';
import { mainMembership, type Network } from '../model/network.ts';
import { randomBelow } from '../platform/random-below.ts';
import { resolve } from '../resolve/resolve.ts';
import { bandedTies, isPersonal } from './banded-ties.ts';
import { leftOutWords } from './left-out-words.ts';
import { levelsOf } from './levels/levels.ts';
import { madeImport } from './made-import.ts';
import { othersWords, ownEvidence } from './own-evidence.ts';
import { RELEASE_WORDS } from './release-words.ts';

/** A whole number from 0 to below n, unpredictable. */
export type RandomBelow = (n: number) => number;

interface StructureOptions {
  readonly asOf: number;
  readonly random?: RandomBelow;
  /** Whether the group that is the own organisation is called so. */
  readonly ownGroup?: boolean;
}

/** Groups of fewer people than this are not told. */
const SMALLEST_GROUP = 5;

/** Ties and bands between pseudonyms in random order; organisations of five or more people as numbered groups. */
export function structureAlone(
  evidence: Evidence,
  { asOf, random = randomBelow, ownGroup }: StructureOptions,
): Evidence {
  const { evidence: mine, leftOut } = ownEvidence(evidence);
  const network = resolve(mine);
  const levels = levelsOf(network, mine, asOf).people;
  const hidden = privateAlone(network, levels);
  for (const { index, noPerson } of network.people) if (noPerson !== undefined) hidden.add(index);
  const order = shuffled(network.people.length, random).filter((person) => !hidden.has(person));
  const place = new Map(order.map((person, k) => [person, k]));
  const groupOf = network.people.map((person) => mainMembership(network, person, asOf)?.organisation);
  const sizes = new Map<number, number>();
  for (const [person, group] of groupOf.entries())
    if (!hidden.has(person) && group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const large = [...sizes].flatMap(([group, size]) => (size >= SMALLEST_GROUP ? [group] : []));
  const numbers = new Map(shuffled(large.length, random).map((at, k) => [large[at] as number, k + 1]));
  const people = order.map((index, k) => {
    const number = numbers.get(groupOf[index] ?? -1);
    const group = number === undefined ? {} : { memberships: [{ organisation: `group ${number}` }] };
    return { id: `person ${k + 1}`, name: `person ${k + 1}`, ...group };
  });
  const ties = bandedTies(
    network,
    asOf,
    (flags, a, b) => !isPersonal(flags) || (levels.get(a) !== 'private' && levels.get(b) !== 'private'),
  );
  const own = ownGroup === true ? numbers.get(network.own ?? -1) : undefined;
  const without = leftOutWords(evidence, asOf, leftOut);
  return {
    settings: {
      ...(own === undefined ? {} : { own: `group ${own}` }),
      ...(without === undefined ? {} : { leftOut: without }),
      about: leftOut === 0 ? RELEASE_WORDS.public : `${RELEASE_WORDS.public} ${othersWords(leftOut)}`,
    },
    imports: [madeImport(people, ties, (person) => place.get(person), 'organisational')],
    statements: [],
  };
}

/** Private contacts whom no file of the organisational layer lists. */
function privateAlone(network: Network, levels: ReadonlyMap<number, Level>): Set<number> {
  const listed = (person: number): boolean =>
    network.people[person]!.records.some(
      (record) => network.imports[record.import]?.layer === 'organisational',
    );
  return new Set(
    [...levels].flatMap(([person, level]) => (level === 'private' && !listed(person) ? [person] : [])),
  );
}

function shuffled(length: number, random: RandomBelow): number[] {
  const order = Array.from({ length }, (_, k) => k);
  for (let k = length - 1; k > 0; k--) {
    const other = random(k + 1);
    [order[k], order[other]] = [order[other] as number, order[k] as number];
  }
  return order;
}
