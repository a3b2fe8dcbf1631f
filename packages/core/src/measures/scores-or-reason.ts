import type { NoVector } from '../kernels/walks/leading-part.ts';
import type { MeasureValues } from './measure.ts';
import type { Work } from './work.ts';

const reasons: Readonly<Record<NoVector, string>> = {
  'no-cycle':
    'There are no ties, or none that leads back to where it came from: the largest eigenvalue is 0.',
  repeated: 'Two parts of the network share the largest eigenvalue, so no one order of actors leads.',
  'not-settled': 'The iteration did not settle: two eigenvalues are too close to each other.',
};

/** Scores by inner label as values of actors; without a single leading vector undefined for all, with the reason. */
export function scoresOrReason(work: Work, found: Float64Array | NoVector): MeasureValues {
  if (typeof found !== 'string') return { actors: work.toActors(found) };
  return { actors: new Float64Array(work.n).fill(Number.NaN), undefinedBecause: reasons[found] };
}
