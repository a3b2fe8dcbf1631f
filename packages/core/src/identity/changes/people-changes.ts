import { isCurrent, labelOf, type Network, type Organisation, type Person } from '../../model/network.ts';
import { foldName } from '../fold.ts';
import { isOtherName } from '../name-likeness.ts';
import { organisationLikeness } from '../organisations/proposals.ts';

/** Somebody's name, current organisations or titles, before and after, by name. */
export interface PlaceChange {
  readonly id: string;
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** One organisation under two spellings, of so many people. */
export interface Respelled {
  readonly before: string;
  readonly after: string;
  readonly people: number;
}

/** Who changed what, between two networks. */
export interface PeopleMoves {
  /** Who has another name than before, and not a longer, shorter or differently spelled form of it. */
  readonly names: readonly PlaceChange[];
  /** Who no longer belongs to an organisation and belongs to another. */
  readonly employers: readonly PlaceChange[];
  /** Organisations whose people now have one of a name spelled otherwise, which is no change of employer. */
  readonly respelled: readonly Respelled[];
  /** Who has another title in an organisation that they stay in. */
  readonly titles: readonly PlaceChange[];
  /** Who has another unit there. */
  readonly units: readonly PlaceChange[];
  /** Who left and is nowhere else by what is known. */
  readonly left: readonly PlaceChange[];
}

/** All of these; `idLater` gives the id that somebody of the earlier network has in the later one. */
export function peopleMoves(
  before: Network,
  after: Network,
  idLater: (id: string) => string,
  asOf: number,
): PeopleMoves {
  return {
    names: nameChanges(before, after, idLater),
    ...employerChanges(before, after, idLater, asOf),
    titles: postChanges('role', before, after, idLater, asOf),
    units: postChanges('unit', before, after, idLater, asOf),
    left: leavers(before, after, idLater, asOf),
  };
}

/** This many people who go from one organisation to one of a like name have not moved by chance. */
const TOGETHER = 3;

/** Who was called otherwise before. Cost: linear in people. */
function nameChanges(before: Network, after: Network, idLater: (id: string) => string): PlaceChange[] {
  const were = new Map(before.people.map((person) => [idLater(person.id), person] as const));
  return after.people.flatMap((person) => {
    const then = were.get(person.id);
    if (then === undefined || then.name === '' || person.name === '' || then.name === person.name) return [];
    const known = [then.name, ...then.otherNames];
    if (!known.every((name) => isOtherName(name, person.name)) && !isJoinedName(then.name, person.name))
      return [];
    return [{ id: person.id, name: person.name, before: [then.name], after: [person.name] }];
  });
}

/** `Marlies Rößler` and `Marlies Rößler-Kampmann`: a last name that gained or lost a part. */
function isJoinedName(one: string, other: string): boolean {
  const [last, later] = [one, other].map((name) => foldName(name.split(/\s+/).at(-1) ?? '').split(' ')) as [
    string[],
    string[],
  ];
  return (
    last.length !== later.length &&
    `${one}${other}`.includes('-') &&
    last.some((part) => later.includes(part))
  );
}

/** Who left an organisation for another, and which were only spelled otherwise; who only gains one is not listed. Cost: linear in memberships. */
function employerChanges(
  before: Network,
  after: Network,
  idLater: (id: string) => string,
  asOf: number,
): { readonly employers: PlaceChange[]; readonly respelled: Respelled[] } {
  const placesOf = (network: Network, person: Person): Organisation[] => {
    const current = person.memberships.filter((membership) => isCurrent(membership, asOf));
    const found = new Set(current.map(({ organisation }) => network.organisations[organisation]));
    return [...found].filter((organisation) => organisation !== undefined);
  };
  const spelled = new Map(
    after.organisations.flatMap(({ index, spellings }) => spellings.map((s) => [s, index] as const)),
  );
  const indexOf = ({ name, spellings }: Organisation): number | string =>
    spellings.map((spelling) => spelled.get(spelling)).find((index) => index !== undefined) ?? name;
  const named = (places: readonly Organisation[]): string[] => places.map(({ name }) => name).sort();
  const were = new Map(
    before.people.map((person) => [idLater(person.id), placesOf(before, person)] as const),
  );
  const moves = after.people.flatMap((person) => {
    const [was, is] = [were.get(person.id) ?? [], placesOf(after, person)];
    const [old, now] = [new Set(was.map(indexOf)), new Set(is.map(indexOf))];
    const left = was.filter((place) => !now.has(indexOf(place)));
    const come = is.filter((place) => !old.has(indexOf(place)));
    return left.length === 0 || is.length === 0 ? [] : [{ person, was, is, left, come }];
  });
  const byStep = new Map<string, Respelled>();
  const stepOf = ({ left, come }: (typeof moves)[number]): [Organisation, Organisation] | undefined =>
    left.length === 1 && come.length === 1 ? [left[0]!, come[0]!] : undefined;
  for (const move of moves) {
    const step = stepOf(move);
    if (step === undefined) continue;
    const [from, to] = [step[0].name, step[1].name];
    const key = JSON.stringify([from, to]);
    byStep.set(key, { before: from, after: to, people: (byStep.get(key)?.people ?? 0) + 1 });
  }
  const respelled = [...byStep].filter(([, { before: from, after: to, people }]) => {
    const likeness = organisationLikeness(from, to);
    return likeness === 'spelling' || (likeness === 'close' && people >= TOGETHER);
  });
  const same = new Set(respelled.map(([key]) => key));
  const employers = moves.flatMap((move) => {
    const step = stepOf(move);
    if (step !== undefined && same.has(JSON.stringify(step.map(({ name }) => name)))) return [];
    const { person, was, is } = move;
    return [{ id: person.id, name: labelOf(person), before: named(was), after: named(is) }];
  });
  return { employers, respelled: respelled.map(([, found]) => found) };
}

/** Whose current titles (`role`) or units in one organisation were others before; who only gains a first one is not listed. */
function postChanges(
  what: 'role' | 'unit',
  before: Network,
  after: Network,
  idLater: (id: string) => string,
  asOf: number,
): PlaceChange[] {
  const postsOf = (network: Network, { memberships }: Person): Map<string, Set<string>> => {
    const posts = new Map<string, Set<string>>();
    for (const membership of memberships) {
      const name = network.organisations[membership.organisation]?.name;
      const post = membership[what];
      if (name === undefined || post === undefined || !isCurrent(membership, asOf)) continue;
      posts.set(name, (posts.get(name) ?? new Set()).add(post));
    }
    return posts;
  };
  const were = new Map(before.people.map((person) => [idLater(person.id), postsOf(before, person)] as const));
  return after.people.flatMap((person) => {
    const then = were.get(person.id);
    if (then === undefined || then.size === 0) return [];
    const now = postsOf(after, person);
    const kept = [...then].filter(([name]) => now.has(name));
    const [was, is] = [new Set<string>(), new Set<string>()];
    for (const [name, posts] of kept) {
      for (const post of posts) if (now.get(name)?.has(post) !== true) was.add(post);
      for (const post of now.get(name) ?? []) if (!posts.has(post)) is.add(post);
    }
    if (was.size === 0 || is.size === 0) return [];
    return [{ id: person.id, name: labelOf(person), before: [...was].sort(), after: [...is].sort() }];
  });
}

/** Who left their organisations and is nowhere else by what is known. */
function leavers(
  before: Network,
  after: Network,
  idLater: (id: string) => string,
  asOf: number,
): PlaceChange[] {
  const placesOf = (network: Network, { memberships }: Person): string[] => {
    const current = memberships.filter((membership) => isCurrent(membership, asOf));
    return [...new Set(current.flatMap((one) => network.organisations[one.organisation]?.name ?? []))].sort();
  };
  const were = new Map(
    before.people.map((person) => [idLater(person.id), placesOf(before, person)] as const),
  );
  return after.people.flatMap((person) => {
    const was = were.get(person.id) ?? [];
    if (was.length === 0 || person.memberships.length === 0 || placesOf(after, person).length > 0) return [];
    return [{ id: person.id, name: labelOf(person), before: was, after: [] }];
  });
}
