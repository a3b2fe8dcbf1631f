import { type Contact, contactOf } from './contact.ts';
import { groupNames } from './grouping.ts';
import { type Network, PAIR } from './network.ts';
import type { NetworkView } from './network-view.ts';
import { noPersonsOf, peopleStore } from './people-store.ts';
import type { DayTies } from './strength/day-ties.ts';
import type { PairStrength } from './strength/strength.ts';
import { type StrengthColumns, TIE } from './strength/strength-columns.ts';

/** One tie as given: who, towards whom, and the pair it belongs to. */
export interface Tie {
  readonly source: number;
  readonly target: number;
  /** Declared undirected: it stands for both arcs. */
  readonly undirected: boolean;
  readonly strength: number;
  /** 0 if the source is the pair's a. */
  readonly side: 0 | 1;
  readonly pair: PairStrength;
}

/** The ties that exist, oriented as given, sorted by source and target. */
export function tieList(network: Network, pairs: readonly PairStrength[]): Tie[] {
  const ties: Tie[] = [];
  for (const pair of pairs) {
    const turned = ((network.pairs.flags[pair.pair] as number) & PAIR.turned) !== 0;
    if (pair.undirected) {
      const side = turned ? 1 : 0;
      ties.push(tieOf(pair, side, true));
    } else {
      for (const side of [0, 1] as const) if (pair.sides[side].present) ties.push(tieOf(pair, side, false));
    }
  }
  return ties.sort((x, y) => x.source - y.source || x.target - y.target);
}

function tieOf(pair: PairStrength, side: 0 | 1, undirected: boolean): Tie {
  return {
    source: side === 0 ? pair.a : pair.b,
    target: side === 0 ? pair.b : pair.a,
    undirected,
    strength: pair.sides[side].strength,
    side,
    pair,
  };
}

/** How many people know each other, and how many arcs that makes. */
export interface TieCounts {
  /** Pairs of people with a tie in either direction or an interaction: what every count of ties is. */
  readonly ties: number;
  /** Directed ties as a directed view has them; one declared undirected is two. */
  readonly arcs: number;
}

/** The ties and arcs among the pairs that there are on a day. Nobody is tied to themselves. */
export function tieCounts(pairs: readonly PairStrength[]): TieCounts {
  let ties = 0;
  let arcs = 0;
  for (const { a, b, undirected, sides } of pairs) {
    if (a === b) continue;
    ties++;
    arcs += undirected ? 2 : Number(sides[0].present) + Number(sides[1].present);
  }
  return { ties, arcs };
}

/** The same among columns, of the pairs of `people` alone. */
export function countedTies(
  { pairs }: Network,
  { count, pair, flags }: StrengthColumns,
  people: (pair: number) => boolean,
): TieCounts {
  let ties = 0;
  let arcs = 0;
  for (let k = 0; k < count; k++) {
    if (pairs.a[pair[k]!] === pairs.b[pair[k]!] || !people(pair[k]!)) continue;
    const bits = flags[k]!;
    ties++;
    if (bits & TIE.undirected) arcs += 2;
    else arcs += (bits & TIE.forward ? 1 : 0) + (bits & TIE.backward ? 1 : 0);
  }
  return { ties, arcs };
}

/** How many ties all evidence gives, whatever the day. */
export function countTies({ pairs }: Network): number {
  let ties = 0;
  for (let p = 0; p < pairs.count; p++) if (pairs.a[p] !== pairs.b[p]) ties++;
  return ties;
}

/** The same between people: without those of mailboxes, lists, rooms and programs. */
export function countTiesOfPeople(network: Network): number {
  const noPersons = new Set(noPersonsOf(network).map(({ index }) => index));
  if (noPersons.size === 0) return countTies(network);
  const { a, b, count } = network.pairs;
  let ties = 0;
  for (let p = 0; p < count; p++) if (a[p] !== b[p] && !noPersons.has(a[p]!) && !noPersons.has(b[p]!)) ties++;
  return ties;
}

/** The group of people in none. */
export const NO_GROUP = '(none)';

export interface ViewOptions {
  readonly directed: boolean;
  readonly group: string;
  readonly asOf: number;
}

/** What measures read: everybody, the given ties, and the group of each person by organisation, unit or an attribute. */
export function viewOf(network: Network, ties: readonly Tie[], options: ViewOptions): NetworkView {
  const once = ties.every(({ undirected, pair }) => undirected && pair.interactions === 0);
  const columns = {
    source: Uint32Array.from(ties, (tie) => tie.source),
    target: Uint32Array.from(ties, (tie) => tie.target),
    undirected: Uint8Array.from(ties, (tie) => (tie.undirected ? 1 : 0)),
    strength: Float64Array.from(ties, (tie) => tie.strength),
    both: (k: number) => ties[k]!.pair.sides[0].strength + ties[k]!.pair.sides[1].strength,
  };
  return viewFrom(network, columns, once, options, () => contactOf(network, ties, options.asOf));
}

/** The same of all ties of a day. */
export function viewOfDay(network: Network, ties: DayTies, options: ViewOptions): NetworkView {
  const { count, source, target, side, row, strengths } = ties;
  const { flags, strength, pair, mutual } = strengths;
  let once = true;
  for (let k = 0; k < count && once; k++)
    once = (flags[row[k]!]! & (TIE.undirected | TIE.contact)) === TIE.undirected;
  const own = new Float64Array(count);
  const undirected = new Uint8Array(count);
  for (let k = 0; k < count; k++) {
    own[k] = strength[side[k] as 0 | 1][row[k]!]!;
    undirected[k] = flags[row[k]!]! & TIE.undirected;
  }
  const both = (k: number): number => strength[0][row[k]!]! + strength[1][row[k]!]!;
  const contact = (): Contact =>
    contactOf(
      network,
      Array.from(row, (k) => ({ pair: { pair: pair[k]!, mutual: mutual[k]! } })),
      options.asOf,
    );
  return viewFrom(network, { source, target, undirected, strength: own, both }, once, options, contact);
}

interface GivenTies {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly undirected: Uint8Array;
  readonly strength: Float64Array;
  /** S_ij + S_ji of a tie that holds both ways. */
  readonly both: (tie: number) => number;
}

function viewFrom(
  network: Network,
  ties: GivenTies,
  once: boolean,
  { directed, group: by, asOf }: ViewOptions,
  contactOfTies: () => Contact,
): NetworkView {
  const { source, target, undirected } = ties;
  const groups: string[] = [];
  const index = new Map<string, number>();
  const group = Int32Array.from(groupNames(network, by, asOf), (name) => {
    const named = name ?? NO_GROUP;
    let number = index.get(named);
    if (number === undefined) {
      number = groups.length;
      index.set(named, number);
      groups.push(named);
    }
    return number;
  });
  let contact: Contact | undefined;
  return {
    actors: peopleStore(network).ids,
    directed,
    source,
    target,
    strength: directed || once ? ties.strength : summedStrengths(ties),
    mutual: directed ? undirected : new Uint8Array(source.length).fill(once ? 1 : 0),
    once,
    group,
    groups,
    // Worked out when a measure first asks for it.
    get contact() {
      contact ??= contactOfTies();
      return contact;
    },
  };
}

/**
 * z = S_ij + S_ji, as parts that the ties add up to, in their own column: what holds both ways counts in both directions. Only where
 * every tie of the network is declared undirected does each count once.
 */
function summedStrengths({ strength, undirected, both }: GivenTies): Float64Array {
  for (let k = 0; k < strength.length; k++) if (undirected[k] === 1) strength[k] = both(k);
  return strength;
}
