import { isMarkedPrivate } from '../../identity/marked-private.ts';
import { soundsPrivate } from '../../identity/sounds-private.ts';
import type { Statement } from '../../model/evidence.ts';
import { type Network, personsByKey } from '../../model/network.ts';

/** People who may be private: a label of theirs sounds so and the user set no level for them. Cost: linear in statements and people. */
export function perhapsPrivate(
  { people }: Pick<Network, 'people'>,
  statements: readonly Statement[] = [],
): ReadonlySet<number> {
  const told = new Set(statements.flatMap((s) => (s.kind === 'level' ? [s.person] : [])));
  const found = people.filter(
    ({ attributes, key, keys, records }) =>
      attributes.some(([name, label]) => name === 'label' && soundsPrivate(label)) &&
      ![key, ...keys, ...records.map((record) => record.key)].some((one) => told.has(one)),
  );
  return new Set(found.map(({ index }) => index));
}

/**
 * People marked as private, by a level or in the address book they come from: no answer hands them on or proposes to introduce
 * them. Cost: linear in statements and people.
 */
export function privateContacts(
  network: Network,
  statements: readonly Statement[] | undefined,
): ReadonlySet<number> {
  const found = new Set<number>(network.people.filter(isMarkedPrivate).map(({ index }) => index));
  const keys = (statements ?? []).flatMap((s) =>
    s.kind === 'level' && s.level === 'private' ? [s.person] : [],
  );
  if (keys.length === 0) return found;
  const byKey = personsByKey(network);
  for (const key of keys) {
    const person = byKey.get(key);
    if (person !== undefined) found.add(person);
  }
  return found;
}
