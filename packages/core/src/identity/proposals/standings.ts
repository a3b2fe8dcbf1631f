import type { Proposal } from '../../model/network.ts';
import type { Profile } from './profile.ts';

/** From this score on two people are proposed as one. */
export const PROPOSED_FROM = 0.53;

/** What it adds that neither has another candidate in the other's files, or takes that one has a better. */
export const STANDING: Readonly<Record<Standing, number>> = { only: 1.8, among: 0, second: -1.5 };

/** Two people who may be one, by their places among the profiles. */
export interface Judged {
  readonly a: number;
  readonly b: number;
  /** Log odds that the two are one. */
  readonly odds: number;
  readonly reasons: readonly string[];
}

export type Standing = 'only' | 'second' | 'among';

/** How a pair stands against the other candidates for its ends in the files they stand in. */
export function standings(
  pairs: readonly Judged[],
  profiles: readonly Profile[],
): (pair: Judged) => Standing {
  const rivals = new Map<string, { count: number; best: number }>();
  const each = (pair: Judged, visit: (key: string) => void): void => {
    for (const [from, to] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const)
      for (const source of (profiles[to] as Profile).imports) visit(`${from}|${source}`);
  };
  for (const pair of pairs)
    each(pair, (key) => {
      const known = rivals.get(key) ?? { count: 0, best: Number.NEGATIVE_INFINITY };
      rivals.set(key, { count: known.count + 1, best: Math.max(known.best, pair.odds) });
    });
  return (pair) => {
    let standing: Standing = 'only';
    each(pair, (key) => {
      const { count, best } = rivals.get(key) as { count: number; best: number };
      if (best > pair.odds + 0.5) standing = 'second';
      else if (count > 1 && standing === 'only') standing = 'among';
    });
    return standing;
  };
}

/** From this score on a proposal speaks for others. */
export const LIKELY = 0.9;

export function neighbours(pairs: readonly Proposal[]): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const { a, b } of pairs) {
    found.set(a, (found.get(a) ?? new Set()).add(b));
    found.set(b, (found.get(b) ?? new Set()).add(a));
  }
  return found;
}

/** Two who are each likely one with a third are likely one. */
export function bridged(pair: Proposal, likely: ReadonlyMap<number, ReadonlySet<number>>): Proposal {
  if (pair.score >= PROPOSED_FROM) return pair;
  const others = likely.get(pair.b);
  for (const third of likely.get(pair.a) ?? [])
    if (others?.has(third))
      return {
        ...pair,
        score: PROPOSED_FROM,
        reasons: [...pair.reasons, 'both are likely one with a third entry'],
      };
  return pair;
}
