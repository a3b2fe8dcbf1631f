import { BETWEENNESS } from '../../kernels/paths/hops.ts';
import { bridgingCoefficients } from '../../kernels/position/bridging.ts';
import { SYMMETRIC } from '../../kernels/rows.ts';
import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';
import { perPair } from '../per-pair.ts';
import type { Work } from '../work.ts';

export const bridgingCentrality: Measure<Float64Array> = measure({
  id: 'bridgingCentrality',
  title: 'Bridging centrality',
  levels: ['actor'],
  question: 'brokerage',
  onRequest: true,
  heavy: [BETWEENNESS],
  compute: (work) => ({ actors: work.toActors(bridging(work)) }),
});

export const bridgingCentralityDescribed: DescribedMeasure = described(bridgingCentrality, {
  meaning: 'A high value says that the actor stands between parts that are dense themselves.',
  definition:
    'Betweenness (divided by the number of pairs) times the bridging coefficient (1 / k_i) / (sum over neighbours j of 1 / k_j).',
  reads: 'Who is tied to whom.',
  direction: 'Betweenness follows arcs in a directed network; degrees are those of the undirected view.',
  undefined: 'Isolates; fewer than three actors.',
  disconnected: 'Pairs without a path add nothing.',
  range: '0 to 1.',
  cost: 'O(nm), shared with betweenness.',
  example: 0,
  source: 'Hwang, Cho, Zhang & Ramanathan 2006, "Bridging centrality".',
});

function bridging(work: Work): Float64Array {
  const between = perPair(work, work.of(BETWEENNESS));
  return bridgingCoefficients(work.of(SYMMETRIC)).map((coefficient, v) => coefficient * between[v]!);
}
