import { foldName } from '../../identity/fold.ts';
import { isOtherName } from '../../identity/name-likeness.ts';
import type { Import } from '../../model/evidence.ts';
import { familyOf, type ImportOrder, isExportedAgain } from '../import-order.ts';
import type { Witness } from '../witnesses/witness.ts';

/**
 * Which of one person's names a newer list of the same service gave up for another, as after a marriage; a longer, shorter or
 * differently spelled form is no other name. Cost: each pair of lists that name the person.
 */
export function givenUpNames(
  witnesses: readonly Witness[],
  imports: readonly Import[],
  order: ImportOrder,
): (name: string) => boolean {
  const first = witnesses[0]?.record.name;
  if (witnesses.every(({ record }) => record.name === first)) return () => false;
  const said = new Map<string, { readonly source: number; readonly name: string }>();
  for (const { import: source, record } of witnesses) {
    const list = imports[source];
    if (list === undefined || record.name === undefined || !isExportedAgain(list)) continue;
    said.set(JSON.stringify([source, record.name]), { source, name: record.name });
  }
  const all = [...said.values()];
  const givenUp = new Set<string>();
  const kept = new Set<string>();
  for (const { source, name } of all) {
    const isPast = all.some(
      (other) =>
        order.supersedes(other.source, source) &&
        familyOf(imports[other.source]!) === familyOf(imports[source]!) &&
        isOtherName(other.name, name),
    );
    (isPast ? givenUp : kept).add(foldName(name));
  }
  // What an address book of another service still calls them does not bring the old name back.
  const newest = new Set([...kept].filter((name) => !givenUp.has(name)));
  return newest.size === 0 ? () => false : (name) => givenUp.has(foldName(name));
}
