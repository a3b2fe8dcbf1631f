import type { PersonSeen } from '@tertius/core';
import { type Evidence, labelOf, type Network, type PairStrength } from '@tertius/core';
import { type PairColumns, pairFrom, toColumns } from './rows/pair-columns.ts';
import { type CodedWords, coded, decoded } from './wording/coded-words.ts';
import { shownName } from './wording/words.ts';

/** What a network is on one day, worked out once: plain data, so that a worker can send it. */
export interface Day {
  readonly asOf: number;
  readonly pairs: readonly PairStrength[];
  /** Pairs of person i, strongest first: `pairs[pairAt[k]]` for k from `pairStart[i]` up to `pairStart[i + 1] - 1`. */
  readonly pairStart: Uint32Array;
  readonly pairAt: Uint32Array;
  readonly insider: readonly boolean[];
  /** The organisation somebody is shown under: the own one for insiders. */
  readonly organisation: readonly (string | null)[];
  readonly unit: readonly (string | null)[];
  readonly role: readonly (string | null)[];
}

/** A day as a worker sends it: pairs in columns, and each word once. */
export interface SentDay extends Omit<Day, 'pairs' | Worded> {
  readonly columns: PairColumns;
  readonly worded: Readonly<Record<Worded, CodedWords>>;
}

type Worded = 'organisation' | 'unit' | 'role';

export const sent = ({ pairs, organisation, unit, role, ...day }: Day): SentDay => ({
  ...day,
  columns: toColumns(pairs),
  worded: { organisation: coded(organisation), unit: coded(unit), role: coded(role) },
});

/** Of a day what it says of each person. */
const wordsOf = (day: Day | SentDay): Pick<Day, Worded> =>
  'worded' in day
    ? {
        organisation: decoded(day.worded.organisation),
        unit: decoded(day.worded.unit),
        role: decoded(day.worded.role),
      }
    : day;

/** Everything that views read about a network on one day. */
export interface Readings extends Day {
  readonly evidence: Evidence;
  readonly network: Network;
  /** Index of a person by their id. */
  readonly byId: ReadonlyMap<string, number>;
  /** How many pairs of people there are, without making a list of them; mailboxes, lists and the like are in none. */
  readonly pairCount: number;
  /** Pairs of a person, strongest first. */
  pairsOf(person: number): readonly PairStrength[];
}

/** Where each person's pairs stand, strongest first. Cost: sorting the pairs. */
export function pairRows(pairs: readonly PairStrength[], people: number): Pick<Day, 'pairStart' | 'pairAt'> {
  const pairStart = new Uint32Array(people + 1);
  for (const { a, b } of pairs) {
    pairStart[a + 1]!++;
    pairStart[b + 1]!++;
  }
  for (let i = 0; i < people; i++) pairStart[i + 1]! += pairStart[i]!;
  const next = pairStart.slice();
  const pairAt = new Uint32Array(pairs.length * 2);
  const strongest = Uint32Array.from(pairs.keys()).sort(
    (x, y) => pairs[y]!.mutual - pairs[x]!.mutual || pairs[x]!.pair - pairs[y]!.pair,
  );
  for (const at of strongest) for (const end of [pairs[at]!.a, pairs[at]!.b]) pairAt[next[end]!++] = at;
  return { pairStart, pairAt };
}

/** How many pairs a mailbox, list, room or program is in. */
function pairsApart({ people }: Network, { pairAt, pairStart }: Pick<Day, 'pairAt' | 'pairStart'>): number {
  const apart = new Set<number>();
  for (const { index, noPerson } of people)
    if (noPerson !== undefined)
      for (const at of pairAt.subarray(pairStart[index], pairStart[index + 1])) apart.add(at);
  return apart.size;
}

export function readingsFrom(evidence: Evidence, network: Network, day: Day | SentDay): Readings {
  let byId: Map<string, number> | undefined;
  let whole: readonly PairStrength[] | undefined;
  const lists = new Map<number, readonly PairStrength[]>();
  const one = (at: number): PairStrength => ('pairs' in day ? day.pairs[at]! : pairFrom(day.columns, at));
  const { pairAt, pairStart } = day;
  const { asOf, insider } = day;
  const { organisation, unit, role } = wordsOf(day);
  return {
    ...{ asOf, pairStart, pairAt, insider, organisation, unit, role },
    evidence,
    network,
    get pairs() {
      whole ??= 'pairs' in day ? day.pairs : Array.from({ length: day.columns.count }, (_, at) => one(at));
      return whole;
    },
    get byId() {
      byId ??= new Map(network.people.map((person) => [person.id, person.index]));
      return byId;
    },
    pairsOf(person) {
      let list = lists.get(person);
      if (list === undefined) {
        list = Array.from(pairAt.subarray(pairStart[person], pairStart[person + 1]), one);
        lists.set(person, list);
      }
      return list;
    },
    pairCount: ('pairs' in day ? day.pairs.length : day.columns.count) - pairsApart(network, day),
  };
}

/** What to call somebody on the page. */
export function nameOf(readings: Readings, index: number): string {
  const person = readings.network.people[index];
  if (person === undefined) return '';
  if (person.name === '' && person.owner && person.keys.every((key) => key.startsWith('owner:')))
    return 'Owner of the export';
  return shownName(labelOf(person));
}

/** Role, unit and organisation, each said once. */
export function placeOf({ role, unit, organisation }: Readings, index: number): string {
  const [has, of] = [role[index] ?? '', unit[index] ?? ''];
  return [has, has.includes(of) ? '' : of, organisation[index]].filter(Boolean).join(', ');
}

export const otherEnd = (pair: PairStrength, person: number): number => (pair.a === person ? pair.b : pair.a);

/** Side of a person in a pair: 0 where they are its a. */
export const sideOf = (pair: PairStrength, person: number): 0 | 1 => (pair.a === person ? 0 : 1);

/** A person as a page around the view is told of them. */
export function personSeen(readings: Readings, person: number): PersonSeen {
  const organisation = readings.organisation[person];
  return {
    id: readings.network.people[person]!.id,
    name: nameOf(readings, person),
    organisation: organisation === undefined || organisation === '' ? null : organisation,
  };
}
