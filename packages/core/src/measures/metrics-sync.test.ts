import { describe, expect, test } from 'vitest';
import type { NetworkView } from '../model/network-view.ts';
import { metricsRows } from './metrics-rows.ts';
import { metricsSync } from './metrics-sync.ts';

type Tie = readonly [source: number, target: number, strength?: number];

function network(n: number, directed: boolean, ties: readonly Tie[], group?: readonly number[]): NetworkView {
  return {
    actors: Array.from({ length: n }, (_, at) => `a${at}`),
    directed,
    source: Uint32Array.from(ties, ([source]) => source),
    target: Uint32Array.from(ties, ([, target]) => target),
    strength: Float64Array.from(ties, ([, , strength]) => strength ?? 1),
    mutual: new Uint8Array(ties.length),
    group: Int32Array.from(group ?? new Array<number>(n).fill(0)),
    groups: ['North', 'South', 'West'],
  };
}

const all = (view: NetworkView) => metricsRows(view, metricsSync(view));

describe('metrics', () => {
  test('the centre of a star of four is constrained by a quarter and stands between all pairs', () => {
    // Four shares of 1/4, no indirect ones: 4 * (1/4)^2 = 1/4. No redundancy: effective size 4. All 6 pairs of 6.
    const { actors } = all(
      network(5, false, [
        [0, 1],
        [0, 2],
        [0, 3],
        [0, 4],
      ]),
    );
    expect(actors[0]).toMatchObject({ constraint: 0.25, effectiveSize: 4, efficiency: 1, betweenness: 1 });
    expect(actors[0]!.hierarchy).toBeCloseTo(0, 12);
    expect(actors[0]).toMatchObject({ cutpoint: true, core: 1, clustering: 0 });
    expect(actors[1]).toMatchObject({ constraint: 1, effectiveSize: 1, hierarchy: 1, cutpoint: false });
  });

  test('uneven strengths in a triangle give shares that are uneven', () => {
    // z_ab = 2, z_bc = z_ac = 1, so S = 3, 3, 2.
    const {
      actors,
      ties,
      network: whole,
    } = all(
      network(3, false, [
        [0, 1, 2],
        [1, 2, 1],
        [0, 2, 1],
      ]),
    );
    // c_ab = (2/3 + 1/3 * 1/2)^2 = 25/36, c_ac = (1/3 + 2/3 * 1/3)^2 = 25/81.
    expect(actors[0]!.constraint).toBeCloseTo(25 / 36 + 25 / 81, 12);
    expect(ties[0]!.localConstraint).toBeCloseTo(25 / 36, 12);
    expect(ties[2]!.localConstraint).toBeCloseTo(25 / 81, 12);
    // Of b: 1 - 1/3 * 1/2, of c: 1 - 2/3 * 1.
    expect(actors[0]!.effectiveSize).toBeCloseTo(5 / 6 + 1 / 3, 12);
    // Strengths over the largest: 1, 1/2, 1/2.
    expect(actors[0]!.onnela).toBeCloseTo(Math.cbrt(1 / 4), 12);
    expect(actors[0]!.barrat).toBeCloseTo(1, 12);
    // From c, b is 1 away, a likewise; from a, b is 1/2.
    expect(actors[0]!.harmonic).toBeCloseTo((2 + 1) / 2, 12);
    expect(whole).toMatchObject({ transitivity: 1, density: 1, reciprocity: null, triadCensus: null });
  });

  test('the five roles, each by one path of two arcs', () => {
    const role = (...group: number[]) =>
      all(
        network(
          3,
          true,
          [
            [0, 1],
            [1, 2],
          ],
          group,
        ),
      ).actors[1]!.brokerage as Record<string, unknown>;
    expect(role(0, 0, 0)).toMatchObject({ coordinator: 1, total: 1 });
    expect(role(0, 1, 0)).toMatchObject({ itinerantBroker: 1, total: 1 });
    expect(role(0, 1, 1)).toMatchObject({ gatekeeper: 1, total: 1 });
    expect(role(0, 0, 1)).toMatchObject({ representative: 1, total: 1 });
    expect(role(0, 1, 2)).toMatchObject({ liaison: 1, total: 1 });
  });

  test('an arc past the broker closes the pair in its own direction only', () => {
    const past = all(
      network(3, true, [
        [0, 1],
        [1, 2],
        [0, 2],
      ]),
    ).actors[1]!.brokerage;
    const back = all(
      network(3, true, [
        [0, 1],
        [1, 2],
        [2, 0],
      ]),
    ).actors[1]!.brokerage;
    expect(past).toMatchObject({ total: 0 });
    expect(back).toMatchObject({ total: 1 });
  });

  test('two triangles joined by one tie have that bridge and two cutpoints', () => {
    const ties: Tie[] = [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 3],
    ];
    const rows = all(network(6, false, ties, [0, 0, 0, 1, 1, 1]));
    expect(rows.ties.map((tie) => tie.bridge)).toEqual([false, false, false, true, false, false, false]);
    expect(rows.actors.map((actor) => actor.cutpoint)).toEqual([false, false, true, true, false, false]);
    expect(rows.actors.map((actor) => actor.core)).toEqual([2, 2, 2, 2, 2, 2]);
    // Inside 3 of 7 ties each, ends 7 of 14 each: 2 * (3/7 - 1/4). One of seven ties leads out.
    expect(rows.network.modularity).toBeCloseTo(2 * (3 / 7 - 1 / 4), 12);
    expect(rows.network.eiIndex).toBeCloseTo((1 - 6) / 7, 12);
    expect(rows.actors[2]!.eiIndex).toBeCloseTo((1 - 2) / 3, 12);
  });

  test('a tie is Simmelian only through ties answered on all sides', () => {
    const answered: Tie[] = [
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 1],
      [0, 2],
      [2, 0],
    ];
    expect(all(network(3, true, answered)).ties[0]).toMatchObject({ embeddedness: 1, simmelian: 1 });
    expect(all(network(3, true, answered.slice(0, 5))).ties[0]).toMatchObject({
      embeddedness: 1,
      simmelian: 0,
    });
  });

  test('harmonic centrality reads directed paths into the actor', () => {
    const { actors } = all(
      network(3, true, [
        [0, 1, 0.5],
        [1, 2, 1],
      ]),
    );
    // Into c: from b over 1, from a over 2 + 1; nothing leads into a.
    expect(actors.map((actor) => actor.harmonic)).toEqual([0, 0.25, (1 + 1 / 3) / 2]);
  });

  test('ties of strength 0 are ties without shares, and no paths', () => {
    const { actors } = all(
      network(3, false, [
        [0, 1, 0],
        [1, 2, 0],
        [0, 2, 0],
      ]),
    );
    expect(actors[0]).toMatchObject({
      degree: 2,
      strength: 0,
      constraint: 0,
      effectiveSize: 2,
      hierarchy: 0,
      clustering: 1,
      barrat: 0,
      onnela: 0,
      harmonic: 0,
      weightedBetweenness: 0,
    });
  });

  test('an empty network and a lone actor are undefined, not errors', () => {
    expect(all(network(0, true, [])).network).toMatchObject({ actors: 0, ties: 0, density: null });
    const one = all(network(1, true, []));
    expect(one.actors[0]).toMatchObject({ degree: 0, constraint: null, betweenness: null, harmonic: null });
    expect(one.network).toMatchObject({
      reciprocity: null,
      transitivity: null,
      modularity: null,
      eiIndex: null,
    });
  });

  test('actors without a group are a group of their own', () => {
    const { actors } = all(
      network(
        3,
        false,
        [
          [0, 1],
          [1, 2],
        ],
        [-1, -1, 0],
      ),
    );
    expect(actors.map((actor) => actor.eiIndex)).toEqual([-1, 0, 1]);
  });

  test('distance by logarithm multiplies strengths along a path, by the inverse it does not', () => {
    // Declared undirected. Round over b: 0.9 * 0.3 = 0.27 against 0.25 direct; but 1/0.9 + 1/0.3 = 4.44 against 4 direct.
    const ties: Tie[] = [
      [0, 1, 0.9],
      [1, 2, 0.3],
      [0, 2, 0.25],
    ];
    const view = { ...network(3, false, ties), mutual: new Uint8Array(3).fill(1) };
    const ofB = (distance: 'inverse' | 'neglog') =>
      metricsSync(view, { distance }).actors.weightedBetweenness![1];
    expect([ofB('neglog'), ofB('inverse')]).toEqual([1, 0]);
  });

  test('distance by logarithm takes the mean of two arcs, not their sum', () => {
    // Six tenths each way: the sum 1.2 is no chance; the mean .6 is, and 1 / -ln .6 is harmonic for both.
    const view = network(2, false, [
      [0, 1, 0.6],
      [1, 0, 0.6],
    ]);
    const { harmonic } = metricsSync(view, { distance: 'neglog', measures: ['harmonic'] }).actors;
    expect(harmonic![0]).toBeCloseTo(-1 / Math.log(0.6), 12);
    expect(harmonic![1]).toBe(harmonic![0]);
  });

  test('distance by logarithm refuses a strength of 1, with the names of the tie', () => {
    const view = network(2, false, [[0, 1, 1]]);
    expect(() => metricsSync(view, { distance: 'neglog' })).toThrowError(/between a0 and a1 has 1\b/);
  });

  test('distance by logarithm refuses strengths above 1', () => {
    const view = network(2, false, [[0, 1, 2]]);
    expect(() => metricsSync(view, { distance: 'neglog' })).toThrowError(
      expect.objectContaining({ code: 'strength-above-one' }),
    );
    expect(metricsSync(view, { distance: 'neglog', measures: ['constraint'] }).actors.constraint![0]).toBe(1);
  });

  test('an unknown measure is an error by its code', () => {
    const view = network(2, false, [[0, 1]]);
    expect(() => metricsSync(view, { measures: ['charm' as never] })).toThrowError(
      expect.objectContaining({ code: 'unknown-measure', value: 'charm' }),
    );
  });

  test('measures on request come when named, and not with all', () => {
    const view = network(3, true, [
      [0, 1],
      [2, 1],
    ]);
    const measures = ['pageRank', 'hub', 'authority', 'closeness'] as const;
    const { actors } = metricsSync(view, { measures });
    // Of rank, b gets c = 0.15/3 + 0.85 (2 l + c/3), the others l = 0.15/3 + 0.85 c/3 each: c = 0.9 / (1 + 1.7/3).
    const c = 0.9 / (1 + 1.7 / 3);
    expect(actors.pageRank![1]).toBeCloseTo(c, 10);
    expect(actors.pageRank![0]).toBeCloseTo((1 - c) / 2, 10);
    expect([...actors.hub!]).toEqual([0.5, 0, 0.5]);
    expect([...actors.authority!]).toEqual([0, 1, 0]);
    expect([...actors.closeness!]).toEqual([0, 1, 0]);
    expect(Object.keys(metricsSync(view).actors)).not.toContain('pageRank');
  });

  test('the eigenvector of a path of three is a half, the root of a half, a half', () => {
    const view = network(3, false, [
      [0, 1],
      [1, 2],
    ]);
    const { eigenvector } = metricsSync(view, { measures: ['eigenvector'] }).actors;
    [0.5, Math.SQRT1_2, 0.5].forEach((value, actor) => {
      expect(eigenvector![actor]).toBeCloseTo(value, 10);
    });
  });

  test('disparity is low for a tie that takes most of one end, undefined without strength', () => {
    const view = network(4, false, [
      [0, 1, 3],
      [1, 2, 1],
      [2, 3, 0],
    ]);
    // b gives 3/4 and 1/4 to its two ties; the other end of each has no second tie.
    const { disparity } = metricsSync(view, { measures: ['disparity'] }).ties;
    expect([...disparity!]).toEqual([0.25, 0.75, Number.NaN]);
  });

  test('where an iteration does not converge its measure is undefined', () => {
    const { actors } = metricsSync(network(2, true, []), { measures: ['hub', 'authority'] });
    expect([...actors.hub!, ...actors.authority!]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });
});
