import { describe, expect, test } from 'vitest';
import type { NetworkView } from '../../model/network-view.ts';
import { chanceOf, chanceOfActors } from './chance.ts';

/** Six people; every pair of them has a number from 0 to 14. */
const N = 6;
const PAIRS = Array.from({ length: N }, (_, v) => v).flatMap((v) =>
  Array.from({ length: N - v - 1 }, (_, k) => [v, v + 1 + k] as const),
);
const GROUP = [0, 0, 0, 1, 1, 1];
const TIES = [
  [0, 1],
  [0, 2],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [3, 5],
] as const;

const view: NetworkView = {
  actors: ['a', 'b', 'c', 'd', 'e', 'f'],
  directed: false,
  source: Uint32Array.from(TIES, ([v]) => v),
  target: Uint32Array.from(TIES, ([, w]) => w),
  strength: new Float64Array(TIES.length).fill(1),
  mutual: new Uint8Array(TIES.length).fill(1),
  once: true,
  group: Int32Array.from(GROUP),
  groups: ['x', 'y'],
};

type Pairs = readonly (readonly [number, number])[];
const degrees = (ties: Pairs): string =>
  Array.from({ length: N }, (_, v) => ties.filter((pair) => pair.includes(v)).length).join();

function transitivity(ties: Pairs): number {
  const tied = (v: number, w: number): boolean =>
    ties.some(([a, b]) => (a === v && b === w) || (a === w && b === v));
  let [closed, all] = [0, 0];
  for (let v = 0; v < N; v++)
    for (let u = 0; u < N; u++)
      for (let w = u + 1; w < N; w++)
        if (tied(v, u) && tied(v, w)) {
          all++;
          if (tied(u, w)) closed++;
        }
  return closed / all;
}

function clusteringOf(ties: Pairs, actor: number): number {
  const tied = (v: number, w: number): boolean =>
    ties.some(([a, b]) => (a === v && b === w) || (a === w && b === v));
  const around = GROUP.map((_, w) => w).filter((w) => tied(actor, w));
  const pairs = around.flatMap((v, k) => around.slice(k + 1).map((w) => tied(v, w)));
  return pairs.filter(Boolean).length / pairs.length;
}

const eiIndex = (ties: Pairs): number =>
  ties.reduce((sum, [v, w]) => sum + (GROUP[v] === GROUP[w] ? -1 : 1), 0) / ties.length;

describe('figures beside chance', () => {
  test('draws have the mean of all networks with the same degrees, to four standard errors', async () => {
    const same: Pairs[] = [];
    for (let bits = 0; bits < 1 << PAIRS.length; bits++) {
      const ties = PAIRS.filter((_, k) => (bits >> k) & 1);
      if (ties.length === TIES.length && degrees(ties) === degrees(TIES)) same.push(ties);
    }
    const mean = (of: (ties: Pairs) => number): number =>
      same.reduce((sum, ties) => sum + of(ties), 0) / same.length;
    const found = await chanceOf(view, { measures: ['transitivity', 'eiIndex'], draws: 2000 });
    const figure = (id: string) => found.find((row) => row.figure === id)!;
    for (const [id, of] of [
      ['transitivity', transitivity],
      ['eiIndex', eiIndex],
    ] as const) {
      expect(figure(id).value).toBeCloseTo(of(TIES), 12);
      expect(Math.abs(figure(id).mean - mean(of))).toBeLessThan((4 * figure(id).sd) / Math.sqrt(2000));
    }
    expect(figure('eiIndex').p).toBeLessThan(0.05);
  });

  test('one seed gives the same draws, and another seed others', async () => {
    const of = (seed: number) =>
      chanceOf(view, { measures: ['transitivity', 'modularity'], draws: 35, seed });
    const [once, again, other] = await Promise.all([of(3), of(3), of(5)]);
    expect(once).toEqual(again);
    expect(once.map(({ draws }) => draws)).toEqual([35, 35]);
    expect(other.map(({ mean }) => mean.toFixed(9))).not.toEqual(once.map(({ mean }) => mean.toFixed(9)));
  });

  test('what the degrees fix, and directions that pairs do not have, are left out', async () => {
    const directed = { ...view, once: false, mutual: new Uint8Array(TIES.length) };
    const figures = async (given: NetworkView) =>
      (await chanceOf(given, { draws: 5 })).map(({ figure }) => figure.split('.')[0]);
    expect(new Set(await figures(directed))).toEqual(new Set(['eiIndex', 'transitivity', 'modularity']));
    expect(new Set(await figures({ ...directed, directed: true }))).toContain('triadCensus');
  });

  test('of each actor: the mean over all networks with the same degrees, to four standard errors', async () => {
    const same: Pairs[] = [];
    for (let bits = 0; bits < 1 << PAIRS.length; bits++) {
      const ties = PAIRS.filter((_, k) => (bits >> k) & 1);
      if (ties.length === TIES.length && degrees(ties) === degrees(TIES)) same.push(ties);
    }
    const found = await chanceOfActors(view, { measures: ['clustering', 'degree'], draws: 2000 });
    expect(found.map(({ actor, figure }) => [actor, figure])).toEqual(
      GROUP.map((_, actor) => [actor, 'clustering']),
    );
    for (const { actor, value, mean, sd } of found) {
      expect(value).toBeCloseTo(clusteringOf(TIES, actor), 12);
      const all = same.reduce((sum, ties) => sum + clusteringOf(ties, actor), 0) / same.length;
      expect(Math.abs(mean - all)).toBeLessThanOrEqual((4 * sd) / Math.sqrt(2000) + 1e-12);
    }
  });

  test('of many actors the draws, and so the figures, are the same on workers or not', async () => {
    const of = (workers: number) =>
      chanceOfActors(view, { measures: ['betweenness', 'constraint'], draws: 50, seed: 4, workers });
    expect(await of(2)).toEqual(await of(0));
  });

  test('no draws are no question', async () => {
    await expect(chanceOf(view, { draws: 0 })).rejects.toThrow('draws');
  });
});
