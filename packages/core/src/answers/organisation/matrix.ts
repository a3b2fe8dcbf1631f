import { type UnitsMatrix, unitsMatrix } from '../../kernels/groups/units-matrix.ts';
import type { Inside } from './inside.ts';
import type { UnitPair } from './shape.ts';

export const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

export function matrixOf({ rows, group, groups }: Inside): UnitsMatrix {
  return unitsMatrix(rows, group, groups.length);
}

/** The cells of the units matrix, each pair of units once. */
export function unitPairs(on: Inside, matrix: UnitsMatrix = matrixOf(on)): UnitPair[] {
  const { groups } = on;
  const lines = linesAlone(on);
  const pairs: UnitPair[] = [];
  for (let g = 0; g < groups.length; g++)
    for (let h = g; h < groups.length; h++)
      pairs.push({ ...unitPair(matrix, groups, g, h), lineOnly: lines.get(g * groups.length + h) ?? 0 });
  return pairs;
}

/** Ties that only a reporting line tells of, by cell of the matrix, the lower unit first. */
function linesAlone({ lineOnly, rows, group, groups }: Inside): Map<number, number> {
  const found = new Map<number, number>();
  for (const pair of lineOnly) {
    const [g, h] = [group[Math.floor(pair / rows.n)]!, group[pair % rows.n]!];
    const cell = Math.min(g, h) * groups.length + Math.max(g, h);
    found.set(cell, (found.get(cell) ?? 0) + 1);
  }
  return found;
}

function unitPair(
  matrix: UnitsMatrix,
  groups: readonly string[],
  g: number,
  h: number,
): Omit<UnitPair, 'lineOnly'> {
  const cell = g * groups.length + h;
  const ties = matrix.ties[cell]!;
  return {
    one: groups[g]!,
    other: groups[h]!,
    ties,
    possible: matrix.possible[cell]!,
    density: orNull(ties / matrix.possible[cell]!),
    meanStrength: orNull(matrix.strength[cell]! / ties),
    expected: orNull(matrix.expected[cell]!),
    ratio: orNull(ties / matrix.expected[cell]!),
  };
}
