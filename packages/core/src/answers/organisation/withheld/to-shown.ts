import { orNull } from '../matrix.ts';
import type { Unit, UnitPair } from '../shape.ts';

/**
 * What a unit has to the other units that are shown: the sum of its cells, of what would be expected in them, and the E-I index of those ties. How
 * the index stands against chance is known of all units alone, and null here.
 */
export function toShown(
  { unit, inside }: Unit,
  cells: readonly UnitPair[],
): Pick<Unit, 'outside' | 'outsideExpected' | 'ei' | 'expected' | 'sd' | 'p'> {
  const own = cells.filter(({ one, other }) => one !== other && (one === unit || other === unit));
  const outside = own.reduce((sum, { ties }) => sum + ties, 0);
  return {
    outside,
    outsideExpected: orNull(own.reduce((sum, { expected }) => sum + (expected ?? Number.NaN), 0)),
    ei: orNull((outside - inside) / (outside + inside)),
    expected: null,
    sd: null,
    p: null,
  };
}
