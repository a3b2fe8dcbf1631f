import { TertiusError } from '../errors.ts';
import { today } from '../model/day.ts';
import type { Evidence, Import, Settings } from '../model/evidence.ts';
import { isCurrent, labelOf, type Network, type Organisation, type Person } from '../model/network.ts';
import type { PairStrength } from '../model/strength/strength.ts';

/** Evidence without one import; what else was imported or stated stays. Throws `unknown-import`. */
export function withoutImport(evidence: Evidence, named: string): Evidence {
  const found = evidence.imports.filter(
    (source) => source.key.startsWith(named) || source.files.includes(named),
  );
  if (found.length !== 1) {
    const known = evidence.imports
      .map((source) => `${source.key.slice(0, 8)} (${source.files.join(', ')})`)
      .join('; ');
    throw new TertiusError(
      'unknown-import',
      `${found.length === 0 ? 'no import is' : 'several imports are'} called so; there are: ${known || 'none'}`,
      { value: named },
    );
  }
  const [gone] = found as [Import];
  const imports = evidence.imports.filter((source) => source !== gone);
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = { ...evidence.settings };
  for (const field of ['own', 'self'] as const) {
    const only =
      gone.told?.[field] === settings[field] &&
      !imports.some((source) => source.told?.[field] === settings[field]);
    if (only) delete settings[field];
  }
  const statements = evidence.statements.filter(
    (s) => s.kind !== 'newer' || (s.newer !== gone.content && s.older !== gone.content),
  );
  return { ...evidence, settings, imports, statements };
}

/** What differs between two networks, people and ties by their id in the later one. */
export interface Difference {
  readonly people: {
    readonly added: readonly string[];
    readonly gone: readonly string[];
    readonly changed: readonly string[];
  };
  /** Who belongs to other organisations than before. */
  readonly employers: readonly PlaceChange[];
  /** Who has another title in an organisation that they stay in. */
  readonly titles: readonly PlaceChange[];
  readonly organisations: { readonly added: readonly string[]; readonly gone: readonly string[] };
  readonly ties: {
    readonly added: readonly TieChange[];
    readonly gone: readonly TieChange[];
    readonly changed: readonly TieChange[];
  };
}

/** Somebody's current organisations or titles, before and after, by name. */
export interface PlaceChange {
  readonly id: string;
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface TieChange {
  readonly a: string;
  readonly b: string;
  readonly before: number | null;
  readonly after: number | null;
}

interface NetworkOnDay {
  readonly network: Network;
  readonly strengths: readonly PairStrength[];
}

/** Who had an organisation before and has another now; who only gains a first one is not listed. */
function employerChanges(
  before: Network,
  after: Network,
  idLater: (id: string) => string,
  asOf: number,
): PlaceChange[] {
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
  return after.people.flatMap((person) => {
    const [was = [], is] = [were.get(person.id), placesOf(after, person)];
    if (was.length === 0 || is.length === 0) return [];
    const [old, now] = [new Set(was.map(indexOf)), new Set(is.map(indexOf))];
    if (old.size === now.size && [...old].every((name) => now.has(name))) return [];
    return [{ id: person.id, name: labelOf(person), before: named(was), after: named(is) }];
  });
}

/** Whose current titles in one organisation were others before; who only gains a first one is not listed. */
function titleChanges(
  before: Network,
  after: Network,
  idLater: (id: string) => string,
  asOf: number,
): PlaceChange[] {
  const titlesOf = (network: Network, { memberships }: Person): Map<string, Set<string>> => {
    const titles = new Map<string, Set<string>>();
    for (const membership of memberships) {
      const name = network.organisations[membership.organisation]?.name;
      if (name === undefined || membership.role === undefined || !isCurrent(membership, asOf)) continue;
      titles.set(name, (titles.get(name) ?? new Set()).add(membership.role));
    }
    return titles;
  };
  const were = new Map(
    before.people.map((person) => [idLater(person.id), titlesOf(before, person)] as const),
  );
  return after.people.flatMap((person) => {
    const then = were.get(person.id);
    if (then === undefined || then.size === 0) return [];
    const now = titlesOf(after, person);
    const kept = [...then].filter(([name]) => now.has(name));
    const [was, is] = [new Set<string>(), new Set<string>()];
    for (const [name, titles] of kept) {
      for (const title of titles) if (now.get(name)?.has(title) !== true) was.add(title);
      for (const title of now.get(name) ?? []) if (!titles.has(title)) is.add(title);
    }
    if (was.size === 0 || is.size === 0) return [];
    return [{ id: person.id, name: labelOf(person), before: [...was].sort(), after: [...is].sort() }];
  });
}

/** Who has another id later, known again by a record that both networks have: an import may bring a better one. */
function idsLater(before: Network, after: Network): ReadonlyMap<string, string> {
  const [were, are] = [before, after].map(({ people }) => new Set(people.map(({ id }) => id))) as [
    Set<string>,
    Set<string>,
  ];
  const byRecord = new Map(
    after.people
      .filter(({ id }) => !were.has(id))
      .flatMap(({ id, records }) => records.map(({ key }) => [key, id] as const)),
  );
  const later = new Map<string, string>();
  for (const { id, records } of before.people) {
    const next = are.has(id) ? undefined : records.map(({ key }) => byRecord.get(key)).find(Boolean);
    if (next !== undefined) later.set(id, next);
  }
  return later;
}

/** New, changed and gone, from one network to the other. Cost: linear in both. */
export function difference(before: NetworkOnDay, after: NetworkOnDay, asOf: number = today()): Difference {
  const renamed = idsLater(before.network, after.network);
  const idLater = (id: string): string => renamed.get(id) ?? id;
  const idOf = (side: NetworkOnDay, person: number | undefined): string => {
    const id = side.network.people[person ?? -1]?.id ?? '';
    return side === before ? idLater(id) : id;
  };
  const texts = (side: NetworkOnDay): Map<string, string> =>
    new Map(
      side.network.people.map((person) => {
        const { index: _index, records: _records, managers, memberships, ...rest } = person;
        const organisations = memberships.map((m) => ({
          ...m,
          organisation: side.network.organisations[m.organisation]?.name,
        }));
        const bosses = managers.map((m) => idOf(side, m));
        return [idOf(side, person.index), JSON.stringify([rest, organisations, bosses, labelOf(person)])];
      }),
    );
  const ties = (side: NetworkOnDay): Map<string, [string, string, number]> =>
    new Map(
      side.strengths.map((pair) => {
        const ends = [idOf(side, pair.a), idOf(side, pair.b)].sort() as [string, string];
        return [JSON.stringify(ends), [...ends, pair.mutual]];
      }),
    );
  const old = { people: texts(before), ties: ties(before) };
  const now = { people: texts(after), ties: ties(after) };
  const names = (side: NetworkOnDay): Set<string> => new Set(side.network.organisations.map((o) => o.name));
  const changes = (keep: (was?: number, is?: number) => boolean): TieChange[] =>
    [...new Set([...old.ties.keys(), ...now.ties.keys()])].sort().flatMap((key) => {
      const was = old.ties.get(key);
      const is = now.ties.get(key);
      if (!keep(was?.[2], is?.[2])) return [];
      const [a, b] = (was ?? is) as [string, string, number];
      return [{ a, b, before: was?.[2] ?? null, after: is?.[2] ?? null }];
    });
  const only = (one: Iterable<string>, other: { has(key: string): boolean }): string[] =>
    [...one].filter((key) => !other.has(key)).sort();
  return {
    people: {
      added: only(now.people.keys(), old.people),
      gone: only(old.people.keys(), now.people),
      changed: [...now.people]
        .filter(([id, text]) => old.people.has(id) && old.people.get(id) !== text)
        .map(([id]) => id),
    },
    employers: employerChanges(before.network, after.network, idLater, asOf),
    titles: titleChanges(before.network, after.network, idLater, asOf),
    organisations: { added: only(names(after), names(before)), gone: only(names(before), names(after)) },
    ties: {
      added: changes((was) => was === undefined),
      gone: changes((_, is) => is === undefined),
      changed: changes((was, is) => was !== undefined && is !== undefined && Math.abs(was - is) > 1e-12),
    },
  };
}
