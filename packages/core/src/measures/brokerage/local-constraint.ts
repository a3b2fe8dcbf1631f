import { PAIRS } from '../../kernels/triangles/forward.ts';
import { localConstraint as localConstraints } from '../../kernels/triangles/structural-holes.ts';
import { TRIANGLES } from '../../kernels/triangles/triangles.ts';
import { type DescribedMeasure, described, type Measure, measure, notAffected } from '../measure.ts';
import { perGiven } from '../per-given.ts';

export const localConstraint: Measure<Float64Array> = measure({
  id: 'localConstraint',
  title: 'Local constraint',
  levels: ['tie'],
  question: 'brokerage',
  needs: ['shares'],
  spread: perGiven,
  compute: (work) => ({ ties: localConstraints(work.of(TRIANGLES), work.of(PAIRS), work.source) }),
});

export const localConstraintDescribed: DescribedMeasure = described(localConstraint, {
  meaning: "A high value says that the target closes off the source's opportunities.",
  definition:
    'c_ij of source i on target j: (p_ij + sum over q of p_iq p_qj)^2; sums over j to the constraint of i.',
  reads: 'Strength of the ties of source and target and of those they share.',
  direction: 'Undirected view; the value is that of the source on the target, oriented as the tie is given.',
  undefined: 'Never.',
  disconnected: notAffected,
  range: '0 to 1.',
  cost: 'O(m + the sum over pairs of the shorter neighbour list), shared by all measures of triangles.',
  example: 0.5625,
  source: 'Burt 1992, "Structural Holes".',
});
