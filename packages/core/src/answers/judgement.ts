import type { Network, Pairs } from '../model/network.ts';
import { pairStrength, type StrengthOptions } from '../model/strength.ts';

/** Mutual strengths that hold when a judged broker passes somebody on: `strength.get(2 * pair + side of the broker)`. */
export interface JudgedTies {
  readonly brokers: ReadonlySet<number>;
  readonly strength: ReadonlyMap<number, number>;
}

/**
 * Ties as they carry an introduction by somebody whose judgement of people was rated: the rating (the mean of several)
 * stands for their trust in the next person. A strength given in a file has no trust to replace and stands.
 * Cost: linear in pairs; the ties of judged people are weighed anew.
 */
export function judgedTies(network: Network, options: StrengthOptions): JudgedTies {
  const { pairs } = network;
  const ratings = new Map<number, number[]>();
  for (let p = 0; p < pairs.count; p++) {
    for (const side of [0, 1] as const) {
      const rating = pairs.judgement[side][p]!;
      if (Number.isNaN(rating)) continue;
      const judged = side === 0 ? pairs.b[p]! : pairs.a[p]!;
      ratings.set(judged, [...(ratings.get(judged) ?? []), rating]);
    }
  }
  const strength = new Map<number, number>();
  for (let p = 0; ratings.size > 0 && p < pairs.count; p++) {
    for (const side of [0, 1] as const) {
      const given = ratings.get(side === 0 ? pairs.a[p]! : pairs.b[p]!);
      if (given === undefined || !Number.isNaN(pairs.strength[side][p]!)) continue;
      const judgement = given.reduce((sum, one) => sum + one, 0) / given.length;
      const mutual = pairStrength(withTrust(network, p, side, judgement), 0, options)?.mutual;
      if (mutual !== undefined) strength.set(2 * p + side, mutual);
    }
  }
  return { brokers: new Set(ratings.keys()), strength };
}

/** The network of one pair, with one statement of trust replaced. */
function withTrust(network: Network, p: number, side: 0 | 1, trust: number): Network {
  const { pairs } = network;
  const one = (column: Float64Array): Float64Array => column.slice(p, p + 1);
  const both = (columns: readonly [Float64Array, Float64Array]): readonly [Float64Array, Float64Array] => [
    one(columns[0]),
    one(columns[1]),
  ];
  const event = pairs.event.slice(pairs.eventStart[p], pairs.eventStart[p + 1]);
  const alone: Pairs = {
    count: 1,
    a: pairs.a.slice(p, p + 1),
    b: pairs.b.slice(p, p + 1),
    flags: pairs.flags.slice(p, p + 1),
    strength: both(pairs.strength),
    trust: both(pairs.trust),
    knowledge: both(pairs.knowledge),
    judgement: both(pairs.judgement),
    eventStart: Uint32Array.of(0, event.length),
    event,
  };
  alone.trust[side][0] = trust;
  return { ...network, pairs: alone };
}
