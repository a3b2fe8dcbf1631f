import { today } from '../../model/day.ts';
import { labelOf, type Network } from '../../model/network.ts';
import type { PairStrength } from '../../model/strength/strength.ts';
import { type PeopleMoves, peopleMoves } from './people-changes.ts';

/** What differs between two networks, people and ties by their id in the later one. */
export interface Difference extends PeopleMoves {
  readonly people: {
    readonly added: readonly string[];
    readonly gone: readonly string[];
    readonly changed: readonly string[];
  };
  readonly organisations: { readonly added: readonly string[]; readonly gone: readonly string[] };
  readonly ties: {
    readonly added: readonly TieChange[];
    readonly gone: readonly TieChange[];
    readonly changed: readonly TieChange[];
  };
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

/** Who has another id later, known again by a record that both networks have: an import may bring a better one. */
export function idsLater(before: Network, after: Network): ReadonlyMap<string, string> {
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
    ...peopleMoves(before.network, after.network, idLater, asOf),
    organisations: { added: only(names(after), names(before)), gone: only(names(before), names(after)) },
    ties: {
      added: changes((was) => was === undefined),
      gone: changes((_, is) => is === undefined),
      changed: changes((was, is) => was !== undefined && is !== undefined && Math.abs(was - is) > 1e-12),
    },
  };
}
