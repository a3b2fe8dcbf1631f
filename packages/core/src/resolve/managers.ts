import { type Import, TIE_KINDS } from '../model/evidence.ts';
import type { Person } from '../model/network.ts';
import { reportingLines } from '../model/relation.ts';

/** People with the managers that tie files name, besides those that rosters name. */
export function withManagers(
  people: readonly Person[],
  imports: readonly Import[],
  personAt: (source: number, index: number) => number,
): readonly Person[] {
  const found = new Map<number, Set<number>>();
  imports.forEach((source, s) => {
    const { ties } = source;
    const isReporting = reportingLines(source);
    for (let k = 0; k < ties.length; k++) {
      if (TIE_KINDS[ties.kind[k]!] === 'reports-to' || !isReporting(k)) continue;
      const [report, manager] = [personAt(s, ties.source[k]!), personAt(s, ties.target[k]!)];
      if (report === manager) continue;
      const known = found.get(report) ?? new Set(people[report]!.managers);
      found.set(report, known.add(manager));
    }
  });
  if (found.size === 0) return people;
  return people.map((person) => {
    const managers = found.get(person.index);
    return managers === undefined ? person : { ...person, managers: [...managers].sort((x, y) => x - y) };
  });
}
