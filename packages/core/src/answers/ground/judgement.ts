import { addTo } from '../../conventions/add-to.ts';
import type { Network } from '../../model/network.ts';
import { pairStrength, type StrengthOptions } from '../../model/strength/strength.ts';
import type { TieRows } from './ground.ts';

/** Mutual strengths that hold when a judged broker passes somebody on: `strength.get(2 * pair + side of the broker)`. */
export interface JudgedTies {
  readonly brokers: ReadonlySet<number>;
  readonly strength: ReadonlyMap<number, number>;
}

/**
 * Ties as they carry an introduction by somebody whose judgement of people was rated: the rating (the mean of several)
 * stands for their trust in the next person. A strength given in a file has no trust to replace and stands.
 * Kept for as long as the rows are. Cost: linear in pairs; the ties of judged people are weighed anew.
 */
export function judgedTies(network: Network, ties: TieRows, options: StrengthOptions): JudgedTies {
  const known = made.get(ties);
  if (known !== undefined) return known;
  const judged = makeJudged(network, options);
  made.set(ties, judged);
  return judged;
}

const made = new WeakMap<TieRows, JudgedTies>();

function makeJudged(network: Network, options: StrengthOptions): JudgedTies {
  const { pairs } = network;
  const ratings = new Map<number, number[]>();
  for (let p = 0; p < pairs.count; p++) {
    for (const side of [0, 1] as const) {
      const rating = pairs.judgement[side][p]!;
      if (Number.isNaN(rating)) continue;
      const judged = side === 0 ? pairs.b[p]! : pairs.a[p]!;
      addTo(ratings, judged, rating);
    }
  }
  const strength = new Map<number, number>();
  if (ratings.size === 0) return { brokers: new Set(), strength };
  for (const side of [0, 1] as const) {
    const broker = side === 0 ? pairs.a : pairs.b;
    const column = pairs.trust[side].slice();
    const touched: number[] = [];
    for (let p = 0; p < pairs.count; p++) {
      const given = ratings.get(broker[p]!);
      if (given === undefined || !Number.isNaN(pairs.strength[side][p]!)) continue;
      column[p] = given.reduce((sum, one) => sum + one, 0) / given.length;
      touched.push(p);
    }
    const trust = side === 0 ? ([column, pairs.trust[1]] as const) : ([pairs.trust[0], column] as const);
    const trusting = { ...network, pairs: { ...pairs, trust } };
    for (const p of touched) {
      const mutual = pairStrength(trusting, p, options)?.mutual;
      if (mutual !== undefined) strength.set(2 * p + side, mutual);
    }
  }
  return { brokers: new Set(ratings.keys()), strength };
}
