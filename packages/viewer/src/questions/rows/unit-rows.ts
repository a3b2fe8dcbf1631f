import type { OrganisationAnswer } from '@tertius/core';
import { shownName } from '../wording/words.ts';

export interface UnitRow {
  readonly unit: string;
  readonly people: number;
  readonly inside: number;
  readonly outside: number;
  /** NaN where chance says nothing. */
  readonly expected: number;
  readonly silo: boolean;
  /** Id of whoever holds most ties to other units. */
  readonly gate: string | null;
  readonly gateName: string;
  readonly gateShare: number;
}

export interface UnitRows {
  readonly rows: readonly UnitRow[];
  /** What stands out, by the questions people ask. */
  readonly sections: OrganisationAnswer['sections'];
}

/** Units as the core compares them; none where there is one alone. */
export function unitRows({ units, sections, supported }: OrganisationAnswer): UnitRows {
  if (units.length < 2) return { rows: [], sections: [] };
  const rows = units.map(({ unit, people, inside, outside, outsideExpected, silo, gate: held }): UnitRow => {
    // Where the data does not show who talks to whom, nobody holds a unit's ties together.
    const gate = supported ? held : null;
    return {
      unit: shownName(unit),
      people,
      inside,
      outside,
      expected: (supported ? outsideExpected : null) ?? Number.NaN,
      silo,
      gate: gate?.id ?? null,
      gateName: shownName(gate?.name ?? ''),
      gateShare: gate?.share ?? Number.NaN,
    };
  });
  return { rows, sections };
}
