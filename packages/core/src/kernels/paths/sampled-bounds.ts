import { samplesPerPart } from './sampled-pairs.ts';

export interface SampledOptions {
  /** Half the width that no interval may exceed, on the scale from 0 to 1 of normalised betweenness. */
  readonly eps: number;
  /** The chance that any interval misses; of all runs at most this share is wrong anywhere. */
  readonly delta: number;
  /** Stop as soon as so many leaders are certainly ahead of all others, even where intervals are wider than eps. */
  readonly top?: number | undefined;
}

/** Normalised betweenness from a sample: estimate and interval for each vertex. */
export interface SampledBetweenness {
  readonly estimate: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly samples: number;
  readonly eps: number;
  readonly delta: number;
}

/**
 * Counts hits and says when they are enough.
 *
 * A vertex is hit with probability p, its raw betweenness over n (n - 1) ordered pairs. After r samples with a share x of hits
 * both hold with probability 1 - d: |x - p| <= sqrt(2 x (1 - x) L / r) + 3 L / r with L = ln(3 / d) (empirical Bernstein: Audibert,
 * Munos & Szepesvari 2007), and |x - p| <= sqrt(ln(2 / d) / (2 r)) (Hoeffding 1963). Half of delta is shared out among n vertices and
 * all rounds of the first, half among n vertices at the last round, where the second alone is narrow enough.
 */
export class SampledTotal {
  /** Samples after which to look, each about twice the one before. */
  readonly rounds: readonly number[];
  private readonly hits: Float64Array;
  private readonly options: SampledOptions;
  /** From the share of all ordered pairs to that of pairs that leave the vertex itself out. */
  private readonly scale: number;
  private readonly bernstein: number;
  private readonly hoeffding: number;

  constructor(n: number, options: SampledOptions) {
    this.options = options;
    this.hits = new Float64Array(n);
    this.scale = n / (n - 2);
    const eps = options.eps / this.scale;
    this.hoeffding = Math.log((4 * n) / options.delta);
    const most = wholeParts(this.hoeffding / (2 * eps * eps));
    let rounds = 1;
    while (2 ** rounds * samplesPerPart < most) rounds++;
    this.bernstein = Math.log((6 * n * (rounds + 1)) / options.delta);
    this.rounds = Array.from({ length: rounds + 1 }, (_, i) => wholeParts(most / 2 ** (rounds - i)));
  }

  add(hits: Uint32Array): void {
    for (const v of hits) this.hits[v]!++;
  }

  /** The result, if the samples so far are enough. */
  verdict(samples: number): SampledBetweenness | undefined {
    const { eps, delta, top } = this.options;
    const n = this.hits.length;
    const estimate = new Float64Array(n);
    const low = new Float64Array(n);
    const high = new Float64Array(n);
    const last = samples >= this.rounds.at(-1)!;
    const flat = last ? Math.sqrt(this.hoeffding / (2 * samples)) : 1;
    let widest = 0;
    for (let v = 0; v < n; v++) {
      const x = this.hits[v]! / samples;
      const near = Math.sqrt((2 * x * (1 - x) * this.bernstein) / samples) + (3 * this.bernstein) / samples;
      const reach = this.scale * Math.min(near, flat);
      widest = Math.max(widest, reach);
      estimate[v] = this.scale * x;
      low[v] = Math.max(0, estimate[v]! - reach);
      high[v] = Math.min(1, estimate[v]! + reach);
    }
    const enough = last || widest <= eps || (top !== undefined && separated(low, high, top));
    return enough ? { estimate, low, high, samples, eps, delta } : undefined;
  }
}

function wholeParts(samples: number): number {
  return Math.ceil(samples / samplesPerPart) * samplesPerPart;
}

/** Whether some `top` vertices are all certainly ahead of every other one. */
function separated(low: Float64Array, high: Float64Array, top: number): boolean {
  if (top >= low.length) return true;
  const order = Uint32Array.from(low, (_, v) => v).sort((a, b) => low[b]! - low[a]!);
  let rest = 0;
  for (const v of order.subarray(top)) rest = Math.max(rest, high[v]!);
  return low[order[top - 1]!]! >= rest;
}
