import { formatOf } from '../conventions/formats.ts';
import { foldName, foldOrganisation } from '../identity/fold.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';

/** Names of a list of meetings that made new people, since no other file knows them or several people have them. */
export interface NewNames {
  /** The line that names the first of them. */
  readonly line: number;
  readonly names: readonly string[];
  /** Those of them that an organisation has, too. */
  readonly organisations: readonly string[];
  /** Those of them that more than one person has. */
  readonly shared: readonly string[];
}

/** Undefined where there is no such name, no other import, or another kind of file. Cost: linear in people and records. */
export function newNames({ imports }: Evidence, network: Network, key: string): NewNames | undefined {
  const source = imports.find((one) => one.key === key);
  const summary = network.imports.find((one) => one.key === key);
  if (source === undefined || summary === undefined || imports.length < 2) return undefined;
  if (formatOf(source).rowTellsOf !== 'nickname') return undefined;
  const elsewhere = new Set<number>();
  for (const other of network.imports) {
    if (other.key === key) continue;
    for (const person of other.person) elsewhere.add(person);
    if (other.owner !== undefined) elsewhere.add(other.owner);
  }
  const made = source.people.filter(
    ({ name, mentioned }, at) =>
      name !== undefined && mentioned === true && !elsewhere.has(summary.person[at] as number),
  );
  const [first] = made;
  if (first === undefined) return undefined;
  const names = made.map(({ name }) => name as string);
  const bearers = new Map<string, number>();
  for (const index of elsewhere) {
    const name = foldName(network.people[index]?.name ?? '');
    bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  const organisations = new Set(network.organisations.map(({ name }) => foldOrganisation(name)));
  return {
    line: first.line,
    names,
    organisations: names.filter((name) => organisations.has(foldOrganisation(name))),
    shared: names.filter((name) => (bearers.get(foldName(name)) ?? 0) > 1),
  };
}
