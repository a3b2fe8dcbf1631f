import { foldHeader } from '../conventions/fold-header.ts';
import { isAbsence, isWithheldColumn } from '../conventions/withheld-columns.ts';
import type { Import, PersonRecord } from '../model/evidence.ts';

/** Files of the organisation as a colleague may have them, and the names of the columns that were taken out. */
export interface ForColleagues {
  readonly imports: readonly Import[];
  readonly withheld: readonly string[];
}

/**
 * Files of the organisation without the columns of people that tell of hours, absence, contract or cost centre: those named so, and those in which
 * a cell tells of an absence. Cost: linear in people and their columns.
 */
export function withoutWithheld(imports: readonly Import[]): ForColleagues {
  const withheld = new Set<string>();
  const seen = new Set<string>();
  for (const [name, value] of columnsOf(imports)) {
    if (!seen.has(name) && isWithheldColumn(foldHeader(name))) withheld.add(name);
    seen.add(name);
    if (!withheld.has(name) && isAbsence(value)) withheld.add(name);
  }
  if (withheld.size === 0) return { imports, withheld: [] };
  const without = (person: PersonRecord): PersonRecord => {
    const { attributes, ...rest } = person;
    const kept = attributes?.filter(([name]) => !withheld.has(name)) ?? [];
    if (kept.length === (attributes?.length ?? 0)) return person;
    return kept.length === 0 ? rest : { ...rest, attributes: kept };
  };
  return {
    imports: imports.map((source) => ({ ...source, people: source.people.map(without) })),
    withheld: [...withheld].sort(),
  };
}

function* columnsOf(imports: readonly Import[]): Iterable<readonly [string, string]> {
  for (const { people } of imports) for (const { attributes = [] } of people) yield* attributes;
}
