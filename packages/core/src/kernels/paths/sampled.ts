import { type Divided, divided, type Gathering } from '../ingredient.ts';
import { reverseRows } from '../rows.ts';
import type { Arcs } from './brandes.ts';
import { PLAN } from './hops.ts';
import { type SampledBetweenness, type SampledOptions, SampledTotal } from './sampled-bounds.ts';
import { PairSampler, samplesPerPart } from './sampled-pairs.ts';

function pairSampler(arcs: Arcs): PairSampler {
  return new PairSampler(arcs, reverseRows({ ...arcs, strength: new Float64Array(arcs.adj.length) }));
}

function inOldLabels(found: SampledBetweenness, label: Uint32Array): SampledBetweenness {
  const original = (column: Float64Array): Float64Array => column.map((_, v) => column[label[v]!]!);
  return {
    ...found,
    estimate: original(found.estimate),
    low: original(found.low),
    high: original(found.high),
  };
}

function nothingBetween(n: number, { eps, delta }: SampledOptions): SampledBetweenness {
  const undefinedFor = (): Float64Array => new Float64Array(n).fill(Number.NaN);
  return { estimate: undefinedFor(), low: undefinedFor(), high: undefinedFor(), samples: 0, eps, delta };
}

export interface SeededOptions extends SampledOptions {
  readonly seed?: number;
}

type Estimate = Divided<SampledBetweenness, Uint32Array, SampledBetweenness | undefined>;

/**
 * Normalised betweenness estimated from shortest paths drawn at random, with an interval for each vertex.
 * With probability 1 - delta every true value lies in its interval. Undirected networks give both arcs of each tie.
 * The same seed gives the same result, whoever draws. O(r) searches, r at most ln(4 n / delta) / (2 eps^2).
 */
export function estimateOf(options: SeededOptions): Estimate {
  return divided({
    name: 'estimate',
    count: (n) => (n < 3 ? 0 : new SampledTotal(n, options).rounds.at(-1)! / samplesPerPart),
    start: (from) => {
      const sampler = pairSampler(from.of(PLAN).arcs);
      return (part) => sampler.part(options.seed ?? 1, part);
    },
    gather: (n) => new Hits(n, options),
    finish: (from, whole) =>
      whole === undefined ? nothingBetween(from.n, options) : inOldLabels(whole, from.of(PLAN).label),
  });
}

class Hits implements Gathering<Uint32Array, SampledBetweenness | undefined> {
  readonly rounds: readonly number[];
  private readonly total: SampledTotal | undefined;
  private verdict: SampledBetweenness | undefined;

  constructor(n: number, options: SampledOptions) {
    this.total = n < 3 ? undefined : new SampledTotal(n, options);
    this.rounds = (this.total?.rounds ?? [0]).map((samples) => samples / samplesPerPart);
  }

  add(_: number, hits: Uint32Array): void {
    this.total?.add(hits);
  }

  enough(parts: number): boolean {
    this.verdict = this.total?.verdict(parts * samplesPerPart);
    return this.verdict !== undefined;
  }

  whole(): SampledBetweenness | undefined {
    return this.verdict;
  }
}
