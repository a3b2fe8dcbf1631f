import type { Statement } from '../../model/evidence.ts';
import { type Network, personsByKey } from '../../model/network.ts';

/** People whom an owner marked as private: no answer hands them on or proposes to introduce them. Cost: linear in statements and people. */
export function privateContacts(
  network: Network,
  statements: readonly Statement[] | undefined,
): ReadonlySet<number> {
  const found = new Set<number>();
  const marked = (statements ?? []).filter((s) => s.kind === 'level' && s.level === 'private');
  if (marked.length === 0) return found;
  const byKey = personsByKey(network);
  for (const statement of marked) {
    const person = statement.kind === 'level' ? byKey.get(statement.person) : undefined;
    if (person !== undefined) found.add(person);
  }
  return found;
}
