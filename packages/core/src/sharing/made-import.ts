import { MADE_TIES } from '../conventions/formats.ts';
import type { Import, PersonRecord, TieRecord } from '../model/evidence.ts';
import { InteractionTableBuilder } from '../model/interaction-table.ts';
import { tieTable } from '../model/tie-table.ts';
import { sha256Hex } from '../platform/sha256.ts';
import type { BandedTie } from './banded-ties.ts';

/** People and banded ties as an import of their own; `placeOf` gives a person's row, undefined where they are left out. */
export function madeImport(
  people: readonly Omit<PersonRecord, 'line'>[],
  ties: readonly BandedTie[],
  placeOf: (person: number) => number | undefined,
  layer: Import['layer'],
): Import {
  const records = people.map((person, k): PersonRecord => ({ line: k + 1, ...person }));
  const rows = ties.flatMap((tie): Omit<TieRecord, 'line'>[] => {
    const source = placeOf(tie.source);
    const target = placeOf(tie.target);
    if (source === undefined || target === undefined) return [];
    return [{ source, target, kind: 'edge', directed: tie.directed, strength: tie.strength, band: true }];
  });
  rows.sort((x, y) => x.source - y.source || x.target - y.target);
  const content = sha256Hex(new TextEncoder().encode(JSON.stringify([records, rows])));
  return {
    ...{ key: content, content, files: ['export'], format: MADE_TIES, layer },
    people: records,
    organisations: [],
    ties: tieTable(rows.map((row, k) => ({ line: k + 1, ...row }))),
    interactions: new InteractionTableBuilder().build(),
    proposals: [],
  };
}
