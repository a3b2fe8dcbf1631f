import type { Statement } from '../../model/evidence.ts';
import { type Network, type Person, personsByKey } from '../../model/network.ts';

/** Whether the address book that a person comes from marks the entry as private. */
export const isMarkedPrivate = ({ attributes }: Person): boolean =>
  attributes.some(([key, value]) => key === 'private' && value === 'yes');

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
