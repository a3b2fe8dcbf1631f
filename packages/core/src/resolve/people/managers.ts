import { type Import, TIE_KINDS } from '../../model/evidence.ts';
import { reportingLines } from '../../model/relation.ts';
import type { Gathered } from '../gather.ts';
import type { Witness } from '../witnesses/witness.ts';
import { NOTHING, together } from './lists.ts';

/** The keys of the managers that files name. */
export function managersOf(witnesses: readonly Witness[]): readonly string[] {
  return together<string>(witnesses, ({ record: { manager } }) =>
    manager === undefined ? NOTHING : [manager],
  );
}

/** The managers of those who have any, by index: those that lists name (`named`, by the root of a set) and those of tie files. */
export function managersByPerson(
  named: ReadonlyMap<number, readonly string[]>,
  personOf: Int32Array,
  { byKey, firstOf, ownerOf }: Gathered,
  imports: readonly Import[],
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, Set<number>>();
  const add = (report: number, manager: number): void => {
    if (report === manager) return;
    const known = found.get(report) ?? new Set();
    found.set(report, known.add(manager));
  };
  for (const [root, keys] of named)
    for (const key of keys) {
      const witness = byKey.get(key);
      if (witness !== undefined) add(personOf[root]!, personOf[witness]!);
    }
  imports.forEach((source, s) => {
    const { ties } = source;
    const isReporting = reportingLines(source);
    const personAt = (index: number): number => personOf[index < 0 ? ownerOf[s]! : firstOf[s]! + index]!;
    for (let k = 0; k < ties.length; k++)
      if (TIE_KINDS[ties.kind[k]!] !== 'reports-to' && isReporting(k))
        add(personAt(ties.source[k]!), personAt(ties.target[k]!));
  });
  return new Map([...found].map(([report, managers]) => [report, [...managers].sort((x, y) => x - y)]));
}
