import type { Evidence, Import } from '../../model/evidence.ts';
import type { Network, Person } from '../../model/network.ts';
import { importOrder, isExportedAgain, isOneSeries } from '../import-order.ts';

/** People whom an earlier export of a list names and a later one does not. */
export interface NoLongerListed {
  /** The key of the later export. */
  readonly key: string;
  /** The export before it that names them. */
  readonly earlier: Import;
  readonly people: readonly Person[];
}

/** Two exports of one list: whom only the earlier names, and whom only the later. */
export interface ListChange {
  readonly earlier: Import;
  readonly later: Import;
  readonly gone: readonly Person[];
  readonly joined: readonly Person[];
}

/**
 * Whom each of some exports of a list, named by key, leaves out that the one before it names; they stay in the network as they
 * were. Cost: each pair of lists once, each of their rows once.
 */
export function noLongerListed(
  evidence: Evidence,
  network: Network,
  keys: ReadonlySet<string>,
): NoLongerListed[] {
  return listChanges(
    evidence,
    network,
    ({ key }) => keys.has(key),
    () => true,
  ).flatMap(({ earlier, later, gone }) =>
    gone.length === 0 ? [] : [{ key: later.key, earlier, people: gone }],
  );
}

/** The newest of each list since a day against the newest before it. Cost: as of `noLongerListed`. */
export function listsSince(
  evidence: Evidence,
  network: Network,
  isNewer: (source: Import) => boolean,
): ListChange[] {
  const { imports } = evidence;
  const order = importOrder(evidence);
  const isNewest = (source: Import): boolean => {
    const at = imports.indexOf(source);
    return !imports.some((other, o) => isOneSeries(other, source) && order.supersedes(o, at));
  };
  return listChanges(
    evidence,
    network,
    (source) => isNewer(source) && isNewest(source),
    (source) => !isNewer(source),
  );
}

function listChanges(
  evidence: Evidence,
  network: Network,
  isLater: (source: Import) => boolean,
  isEarlier: (source: Import) => boolean,
): ListChange[] {
  const { imports } = evidence;
  const lists = imports.flatMap((source, at) => (isExportedAgain(source) ? [at] : []));
  if (lists.length < 2) return [];
  const order = importOrder(evidence);
  const summaries = new Map(network.imports.map((summary) => [summary.key, summary]));
  /** Those whom the rows of a list are about; with `named`, also those who are merely named in one. */
  const peopleOf = (source: Import, named: boolean): Set<number> => {
    const persons = summaries.get(source.key)?.person;
    return new Set(
      source.people.flatMap((record, number) =>
        persons === undefined || (!named && record.mentioned === true) ? [] : [persons[number] as number],
      ),
    );
  };
  return lists.flatMap((at) => {
    const later = imports[at] as Import;
    if (!isLater(later)) return [];
    const before = lists.filter(
      (other) =>
        isEarlier(imports[other] as Import) &&
        order.supersedes(at, other) &&
        isOneSeries(later, imports[other] as Import),
    );
    const last = before.find((one) => !before.some((other) => order.supersedes(other, one)));
    if (last === undefined) return [];
    const earlier = imports[last] as Import;
    const [were, are] = [peopleOf(earlier, false), peopleOf(later, false)];
    const known = peopleOf(earlier, true);
    const peopleAt = (indices: readonly number[]): Person[] =>
      indices.map((index) => network.people[index] as Person);
    return [
      {
        earlier,
        later,
        gone: peopleAt([...were].filter((one) => !are.has(one))),
        joined: peopleAt([...are].filter((one) => !known.has(one))),
      },
    ];
  });
}
