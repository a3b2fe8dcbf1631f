import { type UnitsMatrix, unitsMatrix } from '../../kernels/groups/units-matrix.ts';
import type { Inside } from './inside.ts';
import type { UnitPair } from './shape.ts';

export const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

export function matrixOf({ rows, group, groups }: Inside): UnitsMatrix {
  return unitsMatrix(rows, group, groups.length);
}

/** The cells of a units matrix, each pair of units once. */
export function unitPairs(matrix: UnitsMatrix, groups: readonly string[]): UnitPair[] {
  const pairs: UnitPair[] = [];
  for (let g = 0; g < groups.length; g++)
    for (let h = g; h < groups.length; h++) pairs.push(unitPair(matrix, groups, g, h));
  return pairs;
}

function unitPair(matrix: UnitsMatrix, groups: readonly string[], g: number, h: number): UnitPair {
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
