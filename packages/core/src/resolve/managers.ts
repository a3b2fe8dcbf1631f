import type { Import } from '../model/evidence.ts';
import type { Person } from '../model/network.ts';
import { isReportingLine } from '../model/relation.ts';

/** People with the managers that tie files name, besides those that rosters name. */
export function withManagers(
  people: readonly Person[],
  imports: readonly Import[],
  personAt: (source: number, index: number) => number,
): readonly Person[] {
  const found = new Map<number, Set<number>>();
  imports.forEach((source, s) => {
    for (const tie of source.ties) {
      if (tie.kind === 'reports-to' || !isReportingLine(tie, source)) continue;
      const [report, manager] = [personAt(s, tie.source), personAt(s, tie.target)];
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
