import { carries, type Ground } from '../ground/ground.ts';

/** What the ties between insiders and outsiders rest on, as shares of these ties; null without such ties. */
export interface TiesOutside {
  /** Those whose trust nobody stated. */
  readonly assumedTrust: number | null;
  /** Those whose strength is a band of a share, and nobody knows whether trust was stated. */
  readonly banded: number | null;
  /** Those whose band starts below tau, so that they count as unable to carry a request. */
  readonly bandedBelow: number | null;
}

/** What is stated, assumed and banded of the ties that lead outside. Cost: linear in ties. */
export function tiesOutside({ ties, inside, insiders, tau }: Ground): TiesOutside {
  const { start, other, pair, mutual } = ties;
  let [all, assumed, banded, below] = [0, 0, 0, 0];
  for (const i of insiders) {
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      if (inside[other[at]!] === 1) continue;
      all++;
      assumed += ties.trustAssumed[pair[at]!]!;
      if (ties.banded[pair[at]!] === 0) continue;
      banded++;
      if (!carries(mutual[at]!, tau)) below++;
    }
  }
  const shareOf = (count: number): number | null => (all === 0 ? null : count / all);
  return { assumedTrust: shareOf(assumed), banded: shareOf(banded), bandedBelow: shareOf(below) };
}
