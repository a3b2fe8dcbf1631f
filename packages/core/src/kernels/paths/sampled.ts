import { reverseRows } from '../rows.ts';
import { planPaths } from './betweenness.ts';
import type { Arcs } from './brandes.ts';
import { type SampledBetweenness, type SampledOptions, SampledTotal } from './sampled-bounds.ts';
import { PairSampler, samplesPerPart } from './sampled-pairs.ts';

/**
 * Normalised betweenness estimated from shortest paths drawn at random, on one thread, with an interval for each vertex.
 * With probability 1 - delta every true value lies in its interval. Undirected networks give both arcs of each tie.
 * The same seed gives the same result. O(r) searches, r at most ln(4 n / delta) / (2 eps^2).
 */
export function sampledBetweenness(
  arcs: Arcs,
  options: SampledOptions & { readonly seed?: number },
): SampledBetweenness {
  const { n } = arcs;
  if (n < 3) return nothingBetween(n, options);
  const plan = planPaths(arcs);
  const sampler = pairSampler(plan.arcs);
  const total = new SampledTotal(n, options);
  let part = 0;
  for (const samples of total.rounds) {
    for (; part * samplesPerPart < samples; part++) total.add(sampler.part(options.seed ?? 1, part));
    const found = total.verdict(samples);
    if (found !== undefined) return inOldLabels(found, plan.label);
  }
  throw new Error('the last round always suffices');
}

export function pairSampler(arcs: Arcs): PairSampler {
  return new PairSampler(arcs, reverseRows({ ...arcs, strength: new Float64Array(arcs.adj.length) }));
}

export function inOldLabels(found: SampledBetweenness, label: Uint32Array): SampledBetweenness {
  const original = (column: Float64Array): Float64Array => column.map((_, v) => column[label[v]!]!);
  return {
    ...found,
    estimate: original(found.estimate),
    low: original(found.low),
    high: original(found.high),
  };
}

export function nothingBetween(n: number, { eps, delta }: SampledOptions): SampledBetweenness {
  const undefinedFor = (): Float64Array => new Float64Array(n).fill(Number.NaN);
  return { estimate: undefinedFor(), low: undefinedFor(), high: undefinedFor(), samples: 0, eps, delta };
}
