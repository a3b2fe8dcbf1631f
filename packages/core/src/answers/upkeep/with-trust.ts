import { weightsOf } from '../../model/strength/parameters.ts';
import { pairStrength } from '../../model/strength/strength.ts';
import type { Ground } from '../ground/ground.ts';

/** A tie whose trust nobody stated and whose rating would say most. */
export interface RateNext {
  readonly source: string;
  readonly sourceName: string;
  readonly target: string;
  readonly targetName: string;
  /** M now, and if the target were trusted fully. */
  readonly strength: number;
  readonly couldBe: number;
}

/** M of a pair if each trusted the other so far. */
export function withTrust({ network, options }: Ground, p: number, trust: number, otherwise: number): number {
  const found = pairStrength(network, p, options);
  if (found === undefined) return otherwise;
  const weight = weightsOf(network, options).trust;
  const [one, other] = found.sides.map((side) => side.adopted + weight * (trust - side.trust)) as [
    number,
    number,
  ];
  return Math.sqrt(one * other);
}
