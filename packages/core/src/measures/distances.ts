import { TertiusError } from '../errors.ts';
import type { Ingredient } from '../kernels/ingredient.ts';
import { PATHS, symmetricRows } from '../kernels/rows.ts';
import type { NetworkView } from '../model/network-view.ts';
import type { Work } from './work.ts';

/** How distance follows from strength: 1 / S, or -ln S. */
export type DistanceRule = 'inverse' | 'neglog';

/** Beside the arcs of `PATHS`. Throws `strength-above-one` where the rule needs chances. */
export const DISTANCES: Ingredient<Float64Array, Work> = {
  name: 'distances',
  make: (work) => {
    const { strength } = work.of(PATHS);
    if (work.distanceRule === 'inverse') return strength.map((s) => 1 / s);
    needsChances(work.view);
    const chances = work.directed || allMutual(work.view) ? strength : meansOfPairs(work);
    return chances.map((s) => -Math.log(s));
  },
};

/** The strengths of the undirected view as chances: the mean of both arcs where they were summed; a tie declared undirected as it is. */
function meansOfPairs({ n, source, target, view, mutual }: Work): Float64Array {
  const halves = view.strength.map((s, tie) => (view.mutual[tie] === 0 ? s / 2 : s));
  return symmetricRows(n, source, target, halves, mutual).strength;
}

/** A chance of 1 has no distance and one above 1 is none. Throws `strength-above-one`. */
export function needsChances({ actors, source, target, strength }: NetworkView): void {
  const tie = strength.findIndex((s) => s >= 1);
  if (tie < 0) return;
  const between = `${actors[source[tie]!]} and ${actors[target[tie]!]}`;
  throw new TertiusError(
    'strength-above-one',
    `Distance "neglog" reads strengths as chances, above 0 and below 1; the tie between ${between} has ${strength[tie]}. Divide the strengths by more than the largest of them, or use distance "inverse".`,
    { value: String(strength[tie]) },
  );
}

/** Whether every tie was declared undirected. */
function allMutual(view: NetworkView): boolean {
  return view.mutual.every((mutual) => mutual !== 0);
}
