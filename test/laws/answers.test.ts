import {
  dependence,
  introduce,
  type Network,
  type Plan,
  plan,
  triangulate,
  type WhatIf,
  whatIf,
} from '@tertius/core';
import type { AnswerOptions } from '@tertius/core/answers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asOf, type GivenWorld, imported, world } from './answers-worlds.ts';

const options: AnswerOptions = { asOf };
const small = world({ inside: 3, outside: 4, ties: 14 });

/** M between any two, as ties give it. */
function matrix({ people, ties }: GivenWorld): number[][] {
  const m = people.map(() => people.map(() => 0));
  for (const { source, target, strength } of ties) m[source]![target] = m[target]![source] = strength;
  return m;
}

interface Tried {
  readonly strength: number;
  readonly path: readonly string[];
}

/** The best path of at most four ties of 0.05 or more by trying every one; of equal ones the shortest, then the first by ids. */
function bestByTrying({ people, ...given }: GivenWorld, from: number, to: number): Tried | undefined {
  const m = matrix({ people, ...given });
  let best: Tried | undefined;
  const comesFirst = ({ strength, path }: Tried): boolean => {
    if (best === undefined || Math.abs(strength - best.strength) > 1e-12 * best.strength)
      return strength > (best?.strength ?? 0);
    if (path.length !== best.path.length) return path.length < best.path.length;
    return path.join() < best.path.join();
  };
  const walk = (seen: readonly number[], strength: number): void => {
    const at = seen.at(-1)!;
    const found = { strength, path: seen.map((v) => people[v]!.id) };
    if (at === to && comesFirst(found)) best = found;
    if (at === to || seen.length > 4) return;
    m[at]!.forEach((s, next) => {
      if (s >= 0.05 && !seen.includes(next)) walk([...seen, next], strength * s);
    });
  };
  walk([from], 1);
  return best;
}

describe('introductions', () => {
  test('the first path is the best of all, and none is stronger than its weakest tie', () => {
    fc.assert(
      fc.property(world({ inside: 3, outside: 12, ties: 34 }), (given) => {
        const network = imported(given);
        const to = given.people.length - 1;
        const { paths } = introduce(network, {
          ...options,
          from: given.people[0]!.id,
          to: given.people[to]!.id,
        });
        const best = bestByTrying(given, 0, to);
        expect(paths[0]?.path).toEqual(best?.path);
        expect(paths[0]?.strength ?? 0).toBeCloseTo(best?.strength ?? 0, 12);
        for (const { strength, steps, path } of paths) {
          expect(strength).toBeLessThanOrEqual(Math.min(...steps.map((step) => step.strength)));
          expect(new Set(path).size).toBe(path.length);
          expect(steps.length).toBeLessThanOrEqual(4);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('from anybody inside is the best from each', () => {
    fc.assert(
      fc.property(small, (given) => {
        const network = imported(given);
        const to = given.people.at(-1)!.id;
        const strengths = given.people
          .filter(({ own }) => own)
          .map(({ id }) => introduce(network, { ...options, from: id, to, k: 1 }).paths[0]?.strength ?? 0);
        const any = introduce(network, { ...options, to, k: 1 }).paths[0]?.strength ?? 0;
        expect(any).toBeCloseTo(Math.max(...strengths), 12);
      }),
      { numRuns: 100 },
    );
  });
});

/** What must never fall when a tie is added. */
function standing(network: Network, given: GivenWorld): Readonly<Record<string, number>> {
  const { reach } = dependence(network, options);
  const support = triangulate(network, options).insiders.map((row) => [
    `support of ${row.id}`,
    row.support.score,
  ]);
  const paths = given.people
    .slice(1)
    .map(({ id }) => [
      `to ${id}`,
      introduce(network, { ...options, from: given.people[0]!.id, to: id }).paths[0]?.strength ?? 0,
    ]);
  const F = plan(network, { ...options, budget: 0 }).objective.before;
  return { reach, F, ...Object.fromEntries([...support, ...paths]) };
}

test('adding a tie never lowers the best path, reach, support or F', () => {
  fc.assert(
    fc.property(small, fc.nat(100), (given, pick) => {
      fc.pre(given.ties.length > 0);
      const added = pick % given.ties.length;
      const before = standing(
        imported({ ...given, ties: given.ties.filter((_, at) => at !== added) }),
        given,
      );
      const after = standing(imported(given), given);
      for (const [what, value] of Object.entries(before))
        expect(after[what], what).toBeGreaterThanOrEqual(value - 1e-12);
    }),
    { numRuns: 150 },
  );
});

interface Candidate {
  readonly broker: number;
  readonly insider: number;
  readonly outsider: number;
  readonly strength: number;
}

/** The most that F can rise by `budget` introductions, by trying every set. */
function bestPlan(given: GivenWorld, budget: number, cap: number): number {
  const m = matrix(given);
  const at = (own: boolean): number[] => [...given.people.keys()].filter((v) => given.people[v]!.own === own);
  const [inside, outside] = [at(true), at(false)];
  const carries = (s: number): boolean => s >= 0.3 - 1e-12;
  const candidates: Candidate[] = [];
  for (const broker of inside)
    for (const insider of inside)
      for (const outsider of outside)
        if (
          carries(m[broker]![outsider]!) &&
          carries(m[broker]![insider]!) &&
          !carries(m[insider]![outsider]!)
        )
          candidates.push({
            broker,
            insider,
            outsider,
            strength: m[broker]![insider]! * m[broker]![outsider]!,
          });
  const expected = (chosen: readonly Candidate[]): number =>
    outside.reduce((sum, x) => {
      const missed = inside.reduce((product, i) => {
        const made = chosen.filter((c) => c.insider === i && c.outsider === x).map((c) => c.strength);
        return product * (1 - Math.max(m[i]![x]!, ...made));
      }, 1);
      return sum + 1 - missed;
    }, 0);
  let best = 0;
  const extend = (from: number, chosen: readonly Candidate[]): void => {
    best = Math.max(best, expected(chosen) - expected([]));
    if (chosen.length === budget) return;
    for (let next = from; next < candidates.length; next++) {
      const { broker } = candidates[next]!;
      if (chosen.filter((c) => c.broker === broker).length < cap)
        extend(next + 1, [...chosen, candidates[next]!]);
    }
  };
  extend(0, []);
  return best;
}

describe('a plan', () => {
  const dense = world({ inside: 4, outside: 4, ties: 24 });
  const gained = ({ objective, introductions }: Plan): number => {
    const sum = introductions.reduce((total, { gain }) => total + gain, 0);
    expect(objective.after - objective.before).toBeCloseTo(sum, 12);
    return sum;
  };

  test('gains at least 1 - 1/e of the best set without the cap', () => {
    fc.assert(
      fc.property(dense, fc.integer({ min: 1, max: 3 }), (given, budget) => {
        const mine = gained(
          plan(imported(given), {
            ...options,
            budget,
            perBroker: Number.POSITIVE_INFINITY,
            perInsider: Number.POSITIVE_INFINITY,
          }),
        );
        const best = bestPlan(given, budget, Number.POSITIVE_INFINITY);
        expect(mine).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - 1e-12);
        expect(mine).toBeLessThanOrEqual(best + 1e-12);
      }),
      { numRuns: 200 },
    );
  });

  test('gains at least half of the best set with it', () => {
    fc.assert(
      fc.property(dense, fc.integer({ min: 1, max: 3 }), (given, budget) => {
        const answer = plan(imported(given), {
          ...options,
          budget,
          perBroker: 1,
          perInsider: Number.POSITIVE_INFINITY,
        });
        const best = bestPlan(given, budget, 1);
        expect(gained(answer)).toBeGreaterThanOrEqual(best / 2 - 1e-12);
        expect(gained(answer)).toBeLessThanOrEqual(best + 1e-12);
        const brokers = answer.introductions.map(({ broker }) => broker);
        expect(new Set(brokers).size).toBe(brokers.length);
      }),
      { numRuns: 200 },
    );
  });

  test('takes the largest gain at every step', () => {
    fc.assert(
      fc.property(dense, (given) => {
        const { introductions } = plan(imported(given), { ...options, budget: 6 });
        if (introductions.length > 0) expect(introductions[0]!.gain).toBeCloseTo(bestPlan(given, 1, 3), 12);
        for (let at = 1; at < introductions.length; at++)
          expect(introductions[at]!.gain).toBeLessThanOrEqual(introductions[at - 1]!.gain + 1e-12);
      }),
      { numRuns: 100 },
    );
  });
});

/** Which end of a tie without direction comes first is no part of it. */
function undirected(standing: WhatIf['after']): unknown {
  return { ...standing, measures: { ...standing.measures, ties: standing.measures?.ties.length } };
}

describe('what if', () => {
  test('a person who leaves leaves the network that files without them give, where nobody met', () => {
    fc.assert(
      fc.property(world({ inside: 4, outside: 5, ties: 14, events: 0 }), fc.nat(100), (given, pick) => {
        const gone = pick % given.people.length;
        const { after } = whatIf(imported(given), {
          ...options,
          suppose: { leaves: given.people[gone]!.id },
          measures: ['degree', 'strength'],
        });
        const others = given.people.filter((_, at) => at !== gone);
        fc.pre(others.length >= 2);
        const without = whatIf(imported(given, gone), {
          ...options,
          suppose: { trust: [others[0]!.id, others[1]!.id, 0.5] },
          measures: ['degree', 'strength'],
        });
        expect(undirected(after)).toEqual(undirected(without.before));
      }),
      { numRuns: 150 },
    );
  });

  test('a tie that is made is the tie that a file gives', () => {
    fc.assert(
      fc.property(small, fc.nat(100), (given, pick) => {
        fc.pre(given.ties.length > 0);
        const { source, target, strength } = given.ties[pick % given.ties.length]!;
        const [one, other] = [given.people[source]!.id, given.people[target]!.id];
        const before = imported({
          ...given,
          ties: given.ties.filter((_, at) => at !== pick % given.ties.length),
        });
        const made = whatIf(before, { ...options, suppose: { tie: [one, other, strength] } });
        const same = whatIf(imported(given), { ...options, suppose: { tie: [one, other, strength] } });
        expect(made.after).toEqual(same.before);
        expect(same.after).toEqual(same.before);
      }),
      { numRuns: 100 },
    );
  });
});
