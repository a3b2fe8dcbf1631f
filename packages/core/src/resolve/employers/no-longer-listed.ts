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

/**
 * Whom each of some exports of a list, named by key, leaves out that the one before it names; they stay in the network as they
 * were. Cost: each pair of lists once, each of their rows once.
 */
export function noLongerListed(
  evidence: Evidence,
  network: Network,
  keys: ReadonlySet<string>,
): NoLongerListed[] {
  const { imports } = evidence;
  const lists = imports.flatMap((source, at) => (isExportedAgain(source) ? [at] : []));
  if (lists.length < 2) return [];
  const order = importOrder(evidence);
  return lists.flatMap((at) => {
    const source = imports[at] as Import;
    if (!keys.has(source.key)) return [];
    const before = lists.filter(
      (other) => order.supersedes(at, other) && isOneSeries(source, imports[other] as Import),
    );
    const last = before.find((one) => !before.some((other) => order.supersedes(other, one)));
    if (last === undefined) return [];
    const now = new Set(peopleOf(network, source));
    const gone = [...new Set(peopleOf(network, imports[last] as Import))].filter((one) => !now.has(one));
    if (gone.length === 0) return [];
    const people = gone.map((index) => network.people[index] as Person);
    return [{ key: source.key, earlier: imports[last] as Import, people }];
  });
}

/** Those whom the rows of a list are about, not those who are merely named in one. */
function peopleOf(network: Network, source: Import): number[] {
  const persons = network.imports.find(({ key }) => key === source.key)?.person;
  return source.people.flatMap((record, number) =>
    record.mentioned === true || persons === undefined ? [] : [persons[number] as number],
  );
}
