import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drained } from '../ingredient.ts';
import { Random } from '../random.ts';
import { exactPaths } from './betweenness.ts';
import { pathWalk } from './betweenness-walk.ts';
import { type Arcs, betweennessUnweighted } from './brandes.ts';
import { betweennessWeighted } from './dijkstra.ts';
import { pathKernel } from './wasm.ts';

type Tie = readonly [from: number, to: number, distance: number];

function rowsOf(n: number, ties: readonly Tie[], directed: boolean): { arcs: Arcs; distance: Float64Array } {
  const both = directed
    ? [...ties]
    : ties.flatMap(([a, b, d]): Tie[] => [
        [a, b, d],
        [b, a, d],
      ]);
  both.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const off = new Uint32Array(n + 1);
  for (const [a] of both) off[a + 1]!++;
  for (let v = 0; v < n; v++) off[v + 1]! += off[v]!;
  return {
    arcs: { n, off, adj: Uint32Array.from(both, (tie) => tie[1]) },
    distance: Float64Array.from(both, (tie) => tie[2]),
  };
}

/** By the definition: all distances, then for every pair the shares of its shortest paths. */
function byDefinition(
  n: number,
  ties: readonly Tie[],
  directed: boolean,
): { betweenness: number[]; harmonic: number[] } {
  const near = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-10 * Math.max(x, y);
  const d = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 0 : Infinity)),
  );
  const both = directed
    ? [...ties]
    : ties.flatMap(([a, b, x]): Tie[] => [
        [a, b, x],
        [b, a, x],
      ]);
  for (const [a, b, x] of both) d[a]![b] = Math.min(d[a]![b]!, x);
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) d[i]![j] = Math.min(d[i]![j]!, d[i]![k]! + d[k]![j]!);
  }
  const paths = Array.from({ length: n }, (_, s) => {
    const count = new Array<number>(n).fill(0);
    count[s] = 1;
    const order = [...count.keys()]
      .filter((v) => v !== s && d[s]![v]! < Infinity)
      .sort((a, b) => d[s]![a]! - d[s]![b]!);
    for (const v of order)
      for (const [a, b, x] of both) if (b === v && near(d[s]![a]! + x, d[s]![v]!)) count[v]! += count[a]!;
    return count;
  });
  const betweenness = new Array<number>(n).fill(0);
  const harmonic = new Array<number>(n).fill(0);
  for (let s = 0; s < n; s++) {
    for (let t = 0; t < n; t++) {
      if (s === t || d[s]![t] === Infinity) continue;
      harmonic[t]! += 1 / d[s]![t]!;
      for (let v = 0; v < n; v++) {
        if (v === s || v === t || d[s]![v] === Infinity || !near(d[s]![v]! + d[v]![t]!, d[s]![t]!)) continue;
        betweenness[v]! += (paths[s]![v]! * paths[v]![t]!) / paths[s]![t]! / (directed ? 1 : 2);
      }
    }
  }
  return { betweenness, harmonic };
}

function expectClose(actual: Float64Array, expected: ArrayLike<number>): void {
  const apart = actual.findIndex(
    (x, v) => !(Math.abs(x - expected[v]!) <= 1e-9 * Math.max(1, Math.abs(expected[v]!))),
  );
  if (apart >= 0) expect(`${apart}: ${actual[apart]}`).toBe(`${apart}: ${expected[apart]}`);
}

/** A chain of diamonds: 0 - {1, 2} - 3 - {4, 5} - 6 ... */
function diamonds(count: number, distance: () => number): { n: number; ties: Tie[] } {
  const ties: Tie[] = [];
  for (let i = 0; i < count; i++) {
    const at = 3 * i;
    for (const middle of [at + 1, at + 2]) ties.push([at, middle, distance()], [middle, at + 3, distance()]);
  }
  return { n: 3 * count + 1, ties };
}

const network = fc.integer({ min: 1, max: 14 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    directed: fc.boolean(),
    ties: fc
      .uniqueArray(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), {
        maxLength: 40,
        selector: ([a, b]) => Math.min(a, b) * n + Math.max(a, b),
      })
      .map((pairs) => pairs.filter(([a, b]) => a !== b))
      .chain((pairs) =>
        fc
          .array(fc.constantFrom(0.1, 0.15, 0.2, 0.3, 1, 2, 1 / 3, 1 / 6, 0.5), {
            minLength: pairs.length,
            maxLength: pairs.length,
          })
          .map((distances) => pairs.map(([a, b], i): Tie => [a, b, distances[i]!])),
      ),
  }),
);

describe('betweenness', { timeout: 60_000 }, () => {
  test('of a path a - b - c - d is 0, 2, 2, 0: b lies between a and c, a and d', () => {
    const ties: Tie[] = [
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
    ];
    const { arcs, distance } = rowsOf(4, ties, false);
    expect([...betweennessUnweighted(arcs, false)]).toEqual([0, 2, 2, 0]);
    const weighted = betweennessWeighted(arcs, distance, false);
    expect([...weighted.betweenness]).toEqual([0, 2, 2, 0]);
    expect(weighted.harmonic[0]).toBeCloseTo(1 + 1 / 2 + 1 / 3, 14);
  });

  test('follows the arrows: harmonic counts the paths that lead in', () => {
    const { arcs, distance } = rowsOf(
      3,
      [
        [0, 1, 2],
        [1, 2, 2],
      ],
      true,
    );
    expect([...betweennessUnweighted(arcs, true)]).toEqual([0, 1, 0]);
    expect([...betweennessWeighted(arcs, distance, true).harmonic]).toEqual([0, 0.5, 0.75]);
  });

  test('takes .1 + .2 and .15 + .15 as equally long', () => {
    const { arcs, distance } = rowsOf(
      4,
      [
        [0, 1, 0.1],
        [1, 3, 0.2],
        [0, 2, 0.15],
        [2, 3, 0.15],
      ],
      true,
    );
    for (const plain of [true, false]) {
      expect([...exactPaths(arcs, { directed: true, distance, plain }).betweenness]).toEqual([
        0, 0.5, 0.5, 0,
      ]);
    }
  });

  test('an infinite distance is no tie', () => {
    const { arcs, distance } = rowsOf(
      4,
      [
        [0, 1, 1],
        [1, 2, Number.POSITIVE_INFINITY],
        [2, 3, 1],
      ],
      false,
    );
    for (const plain of [true, false]) {
      const { betweenness, harmonic } = exactPaths(arcs, { directed: false, distance, plain });
      expect([...betweenness]).toEqual([0, 0, 0, 0]);
      expect([...harmonic!]).toEqual([1, 1, 1, 1]);
    }
    expect([...betweennessWeighted(arcs, distance, false).harmonic]).toEqual([1, 1, 1, 1]);
  });

  test.each([40, 1_100])(
    'of %i diamonds in a chain stays finite and right',
    (count) => {
      const { n, ties } = diamonds(count, () => 1);
      // An equally long way without a choice, so that counts of 2^count and of 1 meet on one level.
      const ladder: Tie[] = Array.from({ length: 2 * count - 1 }, (_, i) => [
        i === 0 ? 0 : n + i - 1,
        n + i,
        1,
      ]);
      const { arcs, distance } = rowsOf(n + 2 * count, [...ties, ...ladder], true);
      const unweighted = betweennessUnweighted(arcs, true);
      const weighted = betweennessWeighted(arcs, distance, true).betweenness;
      for (let i = 1; i < count; i++) {
        // Before vertex 3i lie 3i others, after it 3 (count - i).
        expect(unweighted[3 * i]! / (9 * i * (count - i))).toBeCloseTo(1, 12);
        // Half of the pairs that pass the diamond, and those that end or start in it: its own start and end included.
        expect(unweighted[3 * i + 1]! / (((3 * i + 1) * (3 * (count - i - 1) + 1)) / 2)).toBeCloseTo(1, 12);
      }
      expectClose(weighted, unweighted);
      expectClose(exactPaths(arcs, { directed: true }).betweenness, unweighted);
      expectClose(exactPaths(arcs, { directed: true, distance }).betweenness, unweighted);
    },
    60_000,
  );

  test('of a path with more levels than a lane can number is the plain one', () => {
    const n = 32_100;
    const ties = Array.from({ length: n - 1 }, (_, i): Tie => [i, i + 1, 1]);
    const { arcs } = rowsOf(n, ties, true);
    const fast = drained(pathWalk(arcs, undefined).sum(0, 8)).betweenness;
    expect(fast).toEqual(drained(pathWalk(arcs, undefined, true).sum(0, 8)).betweenness);
    expect([fast[1], fast[8], fast[n - 2]]).toEqual([n - 2, 8 * (n - 9), 8]);
  });

  test('has a fast kernel here, so the laws below compare two', () => {
    expect(pathKernel()).toBeDefined();
  });

  test('is the same from the fast kernel and the plain one, sparse and dense', () => {
    for (let seed = 0; seed < 20; seed++) {
      const random = new Random(seed);
      const n = 300;
      const seen = new Set<number>();
      const ties: Tie[] = [];
      for (let i = 0; i < 150 * (1 + seed); i++) {
        const a = random.below(n);
        const b = random.below(n);
        if (a === b || seen.has(a * n + b) || seen.has(b * n + a)) continue;
        seen.add(a * n + b);
        ties.push([a, b, 1 / (1 + random.below(9))]);
      }
      const directed = seed % 2 === 0;
      const { arcs, distance } = rowsOf(n, ties, directed);
      expectClose(exactPaths(arcs, { directed }).betweenness, betweennessUnweighted(arcs, directed));
      const plain = betweennessWeighted(arcs, distance, directed);
      const fast = exactPaths(arcs, { directed, distance });
      expectClose(fast.betweenness, plain.betweenness);
      expectClose(fast.harmonic!, plain.harmonic);
    }
  });

  test('is the definition, plain and fast, in 1,000 networks', () => {
    fc.assert(
      fc.property(network, ({ n, ties, directed }) => {
        const { arcs, distance } = rowsOf(n, ties, directed);
        const even = byDefinition(
          n,
          ties.map(([a, b]): Tie => [a, b, 1]),
          directed,
        );
        const uneven = byDefinition(n, ties, directed);
        expectClose(betweennessUnweighted(arcs, directed), even.betweenness);
        expectClose(exactPaths(arcs, { directed }).betweenness, even.betweenness);
        const plain = betweennessWeighted(arcs, distance, directed);
        const fast = exactPaths(arcs, { directed, distance });
        for (const sums of [plain, fast]) {
          expectClose(sums.betweenness, uneven.betweenness);
          expectClose(sums.harmonic!, uneven.harmonic);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
