import { isInsider, labelOf, mainMembership, type Network } from '../../model/network.ts';
import type { StrengthOptions } from '../../model/strength/strength.ts';
import { type TieRows, tieRows } from '../ground/ground.ts';
import { knownByLineOnly } from '../ground/line-only.ts';
import { type Limit, limitOf } from './limit.ts';
import { observedPeople } from './observed.ts';
import { type SupportOptions, supportOf } from './support.ts';

/** Somebody who stands between people without a recorded tie. */
export interface Broker {
  readonly id: string;
  readonly name: string;
  /** The unit of an insider, else the organisation; empty where neither is known. */
  readonly place: string;
  readonly inside: boolean;
  /** Pairs of their contacts who have no recorded tie with each other though the data would show it. */
  readonly pairs: number;
}

export interface Brokers {
  readonly brokers: readonly Broker[];
  /** Why there are none, or what to keep in mind. */
  readonly limit: Limit | null;
}

/**
 * Who stands between others: by how many pairs of their contacts have no recorded tie with each other. A pair counts where the ties of
 * at least one of the two are in the data; of two entries of one address book nobody knows whether they know each other. Contacts are people whom
 * somebody knows: who only sends, as a scanner does, or never answered, stands between nobody.
 *
 * **Reads** undirected ties, imports. **Undefined** none in a star, in what one person saw, and over reporting lines alone, which are left out beside other ties too; of two people who did not answer a survey nothing is known.
 * **Cost** for each person their contacts' contacts. Throws `strength-above-one`.
 */
export function brokersOf(network: Network, options: SupportOptions, limit = 5): Brokers {
  const support = supportOf(network, options);
  const found = limitOf(support.limits, 'brokers') ?? null;
  if (!support.between) return { brokers: [], limit: found };
  const counts = pairsBetween(network, options);
  const order = [...network.people.keys()]
    .filter((at) => counts[at]! > 0)
    .sort((x, y) => counts[y]! - counts[x]! || x - y)
    .slice(0, limit);
  return { brokers: order.map((at) => described(network, at, counts[at]!, options.asOf)), limit: found };
}

function described(network: Network, at: number, pairs: number, asOf: number): Broker {
  const person = network.people[at]!;
  const membership = mainMembership(network, person, asOf);
  const inside = isInsider(network, person, asOf);
  const organisation = network.organisations[membership?.organisation ?? -1]?.name ?? '';
  const place = (inside ? membership?.unit : undefined) ?? organisation;
  return { id: person.id, name: labelOf(person), place, inside, pairs };
}

/** For each person the pairs of their contacts, one of them observed, without a tie; a reporting line alone makes nobody a contact. */
function pairsBetween(network: Network, options: StrengthOptions): Float64Array {
  const ties = tieRows(network, options);
  const talk = contactsOf(network, ties);
  const observed = observedPeople(network);
  const near = new Uint8Array(network.people.length);
  return Float64Array.from(network.people, (_, v) => {
    const contacts = talk.other.subarray(talk.start[v]!, talk.start[v + 1]!);
    let seen = 0;
    for (const w of contacts) {
      near[w] = 1;
      seen += observed[w]!;
    }
    const unseen = contacts.length - seen;
    let pairs = (contacts.length * (contacts.length - 1)) / 2 - (unseen * (unseen - 1)) / 2;
    for (const w of contacts) {
      for (let at = ties.start[w]!; at < ties.start[w + 1]!; at++) {
        const x = ties.other[at]!;
        if (x > w && near[x] === 1 && (observed[w] === 1 || observed[x] === 1)) pairs--;
      }
    }
    for (const w of contacts) near[w] = 0;
    return pairs;
  });
}

/** Whom everybody knows, without those of whom a reporting line alone tells. */
function contactsOf(
  network: Network,
  { start, other, pair, known }: TieRows,
): Pick<TieRows, 'start' | 'other'> {
  const kept: number[] = [];
  const from = new Uint32Array(start.length);
  for (let v = 0; v + 1 < start.length; v++) {
    for (let at = start[v]!; at < start[v + 1]!; at++)
      if (known[pair[at]!] === 1 && !knownByLineOnly(network, pair[at]!)) kept.push(other[at]!);
    from[v + 1] = kept.length;
  }
  return kept.length === other.length ? { start, other } : { start: from, other: Uint32Array.from(kept) };
}
