import type { Ground } from '../ground/ground.ts';

/** Share of the ties between insiders and outsiders whose trust nobody stated; null without such ties. */
export function shareAssumed({ ties, inside, insiders }: Ground): number | null {
  let all = 0;
  let assumed = 0;
  for (const i of insiders) {
    for (let at = ties.start[i]!; at < ties.start[i + 1]!; at++) {
      if (inside[ties.other[at]!] === 1) continue;
      all++;
      assumed += ties.trustAssumed[ties.pair[at]!]!;
    }
  }
  return all === 0 ? null : assumed / all;
}
