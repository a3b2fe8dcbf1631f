import { formatOf } from '../../conventions/formats.ts';
import type { Evidence, Import } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import { peopleStore } from '../../model/people-store.ts';
import type { UnionFind } from '../union-find.ts';
import type { WitnessKeys } from '../witnesses/witness-keys.ts';
import type { Witnesses } from '../witnesses/witnesses.ts';
import { areStrangers } from './ids-apart.ts';

/** A file that names people by number alone must do so for so many before its numbers are taken for those of a list. */
const LEAST_NUMBERS = 3;

const DIGITS = /^\d{1,20}$/;
const bare = (id: string): string => id.replace(/^0+(?=\d)/, '');

/** Somebody of a list of staff, by one writing of their number. */
interface Numbered {
  readonly id: string;
  readonly witness: number;
  readonly imports: Set<number>;
}

/**
 * SAP writes personnel numbers with leading zeros, other systems and Excel leave these out. Numbers of two lists that differ in that alone mean one
 * person where the names agree, and unless most names of such pairs disagree; in one list they are two. A file of ties that names people by
 * number alone means the people of a list where all of its numbers are found so, and none as it stands. Cost: linear in witnesses.
 */
export function joinPaddedNumbers(
  imports: readonly Import[],
  witnesses: Witnesses,
  byKey: WitnessKeys,
  apart: ReadonlySet<string>,
  sets: UnionFind,
): void {
  const isStaff = imports.map((source) => formatOf(source).idSpace === 'employee');
  if (!isStaff.includes(true)) return;
  const known = numbersOfStaff(witnesses, isStaff, byKey, apart);
  if (![...known.values()].some((all) => all.some(({ id }) => id.startsWith('0')))) return;
  const pairs: (readonly [number, number])[] = [];
  let strangers = 0;
  for (const all of known.values()) {
    if (all.length < 2 || isInOneList(all)) continue;
    const [first, ...others] = all as [Numbered, ...Numbered[]];
    for (const other of others) {
      const [one, two] = [first, other].map(({ witness }) => witnesses.at(witness).record);
      if (one?.name === undefined || two?.name === undefined) continue;
      if (areStrangers(one, two)) strangers++;
      else pairs.push([first.witness, other.witness]);
    }
  }
  if (strangers <= pairs.length) for (const [one, other] of pairs) sets.join(one, other);
  joinMentions(witnesses, isStaff, known, byKey, apart, sets);
}

/** Everybody of lists of staff whose number is digits, by that number without zeros in front. */
function numbersOfStaff(
  witnesses: Witnesses,
  isStaff: readonly boolean[],
  byKey: WitnessKeys,
  apart: ReadonlySet<string>,
): ReadonlyMap<string, Numbered[]> {
  const known = new Map<string, Numbered[]>();
  witnesses.forEach((said) => {
    const { id, mentioned } = said.record;
    const { import: source } = said;
    if (source < 0 || isStaff[source] !== true || mentioned === true || id === undefined) return;
    if (!DIGITS.test(id) || (apart.size > 0 && apart.has(said.at))) return;
    const witness = byKey.entered(`employee:${id}`);
    if (witness === undefined) return;
    const all = known.get(bare(id)) ?? [];
    known.set(bare(id), all);
    const same = all.find((one) => one.id === id);
    if (same === undefined) all.push({ id, witness, imports: new Set([source]) });
    else same.imports.add(source);
  });
  return known;
}

/** Whether one list has two of the writings: there they are two people. */
const isInOneList = (all: readonly Numbered[]): boolean => {
  const seen = new Set<number>();
  for (const { imports } of all)
    for (const source of imports) {
      if (seen.has(source)) return true;
      seen.add(source);
    }
  return false;
};

function joinMentions(
  witnesses: Witnesses,
  isStaff: readonly boolean[],
  known: ReadonlyMap<string, readonly Numbered[]>,
  byKey: WitnessKeys,
  apart: ReadonlySet<string>,
  sets: UnionFind,
): void {
  const found = new Map<number, (readonly [number, number])[]>();
  const others = new Set<number>();
  witnesses.forEach((witness, index) => {
    const { import: source, record } = witness;
    const { id, name, mentioned } = record;
    if (source < 0 || isStaff[source] !== false || mentioned !== true || others.has(source)) return;
    if (id === undefined || !DIGITS.test(id) || (apart.size > 0 && apart.has(witness.at))) return;
    const all = known.get(bare(id)) ?? [];
    const [first] = all;
    const one = new Set(all.map(({ witness }) => sets.find(witness))).size === 1 ? first : undefined;
    const exact = byKey.entered(`employee:${id}`) !== undefined;
    if (
      one === undefined ||
      exact ||
      (name !== undefined && areStrangers(record, witnesses.at(one.witness).record))
    ) {
      others.add(source);
      return;
    }
    const pairs = found.get(source) ?? [];
    found.set(source, pairs);
    pairs.push([one.witness, index]);
  });
  for (const [source, pairs] of found)
    if (!others.has(source) && pairs.length >= LEAST_NUMBERS)
      for (const [one, other] of pairs) sets.join(one, other);
}

/** The people of one import who are known by the same number with other zeros in front. */
export function joinedByNumber(
  evidence: Evidence,
  network: Network,
  key: string,
): readonly { readonly line: number; readonly id: string }[] {
  const source = evidence.imports.find((one) => one.key === key);
  const at = network.imports.findIndex((one) => one.key === key);
  if (source === undefined || at < 0 || evidence.imports.length < 2) return [];
  if (!evidence.imports.some((one) => formatOf(one).idSpace === 'employee')) return [];
  const { person: personAt } = peopleStore(network);
  return source.people.flatMap(({ id, line }, number) => {
    if (id === undefined || !DIGITS.test(id)) return [];
    const person = network.imports[at]?.person[number];
    if (person === undefined) return [];
    const other = personAt(person).keys.some((one) => {
      const said = one.startsWith('employee:') ? one.slice('employee:'.length) : id;
      return said !== id && DIGITS.test(said) && bare(said) === bare(id);
    });
    return other ? [{ line, id }] : [];
  });
}
