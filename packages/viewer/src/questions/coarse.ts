import type { Evidence } from '@tertius/core';
import { foldText } from '@tertius/core/identity';
import { type CountedGroup, type CountedTie, coarseLayout } from '../layout/coarse-layout.ts';
import type { Layout } from '../layout/layout-types.ts';
import { counted, organisations, people } from './wording/words.ts';

/** A large network before it is known who is who in it: what its files name, by unit and organisation. */
export interface Coarse {
  readonly layout: Layout;
  readonly own: string | null;
  /** How much there is, in a sentence. */
  readonly words: string;
}

const MOST_UNITS = 1000;
const MOST_ORGANISATIONS = 400;

/**
 * How many people files name in each unit of the own organisation and in each other organisation, and what ties these.
 * Rows are counted once an address, an id or else a name. Cost: linear in rows of people and of ties.
 */
export function coarseOf({ imports, settings }: Evidence, aspect: number): Coarse {
  const own = settings.own ?? imports.find((source) => source.own !== undefined)?.own ?? null;
  const groups = new Groups(own);
  const between = new Map<number, number>();
  // a file of ties may name people of whom another says where they are
  for (const { people } of imports) for (const person of people) groups.place(person);
  for (const source of imports) {
    const places = source.people.map((person) => groups.place(person));
    const { length, source: from, target } = source.ties;
    for (let k = 0; k < length; k++) {
      const [one, other] = [places[from[k]!] ?? -1, places[target[k]!] ?? -1];
      if (one === other || one < 0 || other < 0) continue;
      const key = Math.min(one, other) * BASE + Math.max(one, other);
      between.set(key, (between.get(key) ?? 0) + 1);
    }
  }
  const all = groups.counted;
  const kept = [...largest(all, 'unit', MOST_UNITS), ...largest(all, 'organisation', MOST_ORGANISATIONS)];
  const placeOf = new Map(kept.map((at, place) => [at, place]));
  const ties: CountedTie[] = [];
  for (const [key, count] of between) {
    const source = placeOf.get(Math.floor(key / BASE));
    const target = placeOf.get(key % BASE);
    if (source !== undefined && target !== undefined) ties.push({ source, target, ties: count });
  }
  const outside = all.filter(({ kind }) => kind === 'organisation').length;
  const shown = kept.filter((at) => all[at]!.kind === 'organisation').length;
  const left = outside > shown ? `, the ${counted(shown, 'largest', 'largest')} of which are drawn` : '';
  return {
    layout: coarseLayout(
      { own, inside: countOf(all, 'unit') },
      kept.map((at) => all[at]!),
      ties,
      aspect,
    ),
    own,
    words: `The files name ${people(groups.people)} in ${organisations(outside)}${left}.`,
  };
}

const BASE = 2 ** 26;

const countOf = (all: readonly CountedGroup[], of: CountedGroup['kind']): number =>
  all.reduce((sum, { kind, count }) => sum + (kind === of ? count : 0), 0);

function largest(all: readonly CountedGroup[], kind: CountedGroup['kind'], most: number): number[] {
  return [...all.keys()]
    .filter((at) => all[at]!.kind === kind)
    .sort((one, two) => all[two]!.count - all[one]!.count || one - two)
    .slice(0, most);
}

type PersonRow = Evidence['imports'][number]['people'][number];

class Groups {
  readonly #own: string | null;
  readonly #folded = new Map<string, string>();
  readonly #places = new Map<string, number>();
  readonly #found: { kind: CountedGroup['kind']; name: string; count: number }[] = [];
  readonly #seen = new Map<string, number>();
  people = 0;

  constructor(own: string | null) {
    this.#own = own === null ? null : this.#fold(own);
  }

  get counted(): readonly CountedGroup[] {
    return this.#found;
  }

  /** The group of a row's person, who is counted once; -1 where no organisation is named. */
  place(row: PersonRow): number {
    const key = row.emails?.[0] ?? row.id ?? row.profiles?.[0] ?? row.name ?? '';
    const known = this.#seen.get(key);
    if (known !== undefined && known >= 0) return known;
    if (known === undefined) this.people++;
    const place = this.#groupOf(row);
    this.#seen.set(key, place);
    if (place >= 0) this.#found[place]!.count++;
    return place;
  }

  #groupOf({ memberships = [] }: PersonRow): number {
    const shown = memberships.find(({ former }) => former === undefined) ?? memberships[0];
    if (shown === undefined) return -1;
    const { organisation, unit = '' } = shown;
    const folded = organisation === undefined ? this.#own : this.#fold(organisation);
    if (folded === null) return -1;
    return folded === this.#own
      ? this.#at('unit', unit, unit)
      : this.#at('organisation', folded, organisation!);
  }

  #at(kind: CountedGroup['kind'], key: string, name: string): number {
    const whole = `${kind} ${key}`;
    let place = this.#places.get(whole);
    if (place === undefined) {
      place = this.#found.push({ kind, name, count: 0 }) - 1;
      this.#places.set(whole, place);
    }
    return place;
  }

  #fold(name: string): string {
    let folded = this.#folded.get(name);
    if (folded === undefined) {
      folded = foldText(name);
      this.#folded.set(name, folded);
    }
    return folded;
  }
}
