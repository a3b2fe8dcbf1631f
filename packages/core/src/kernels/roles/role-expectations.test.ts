import { describe, expect, test } from 'vitest';
import { actorMoments, networkMoments } from './role-expectations.ts';

// The table of measures.md with its sums over groups, pairs and triples of groups written out.
const sizes = [5, 1, 7, 3, 3, 12, 0, 1];
const N = 32;
const arcs = 119;
const d = arcs / (N * (N - 1));
const a = d ** 2 * (1 - d);
const b = d ** 3 * (1 - d) ** 3;
const c = d ** 4 * (1 - d) ** 2;
const e = d ** 5 * (1 - d);
const choose = (x: number): number => (x * (x - 1)) / 2;
const sum = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0);

function expectClose(ours: ArrayLike<number>, theirs: readonly number[]): void {
  expect(ours.length).toBe(theirs.length);
  theirs.forEach((value, at) => {
    expect(Math.abs(ours[at]! - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
  });
}

describe('moments of roles', () => {
  test('of an actor equal the sums over the other groups', () => {
    const { expected, sd } = actorMoments(Uint32Array.from(sizes), N, arcs);
    sizes.forEach((n, g) => {
      if (n === 0) return;
      const others = sizes.filter((_, h) => h !== g);
      const gate = [
        a * (N - n) * (n - 1),
        2 * b * ((n - 1) * choose(N - n) + (N - n) * choose(n - 1)),
      ] as const;
      const table = [
        [a * (n - 1) * (n - 2), 2 * b * (n - 1) * (n - 2) * (n - 3)],
        [a * sum(others.map((h) => h * (h - 1))), 2 * b * sum(others.map((h) => h * (h - 1) * (h - 2)))],
        gate,
        gate,
        [
          a * (sum(others) ** 2 - sum(others.map((h) => h * h))),
          4 * b * sum(others.map((h) => h * choose(N - h - n))),
        ],
        [a * (N - 1) * (N - 2), 2 * b * (N - 1) * (N - 2) * (N - 3)],
      ] as const;
      expectClose(
        expected.subarray(6 * g, 6 * g + 6),
        table.map(([mean]) => mean),
      );
      expectClose(
        sd.subarray(6 * g, 6 * g + 6),
        table.map(([mean, term]) => Math.sqrt(mean * (1 - a) + term)),
      );
    });
  });

  test('of the network equal the sums over pairs and triples of groups', () => {
    const at = [...sizes.keys()];
    const pairs = at.flatMap((i) => at.filter((j) => j !== i).map((j) => [sizes[i]!, sizes[j]!] as const));
    const triples = at.flatMap((i) =>
      at.flatMap((j) =>
        at
          .filter((k) => i !== j && j !== k && i !== k)
          .map((k) => [sizes[i]!, sizes[j]!, sizes[k]!] as const),
      ),
    );
    const gate = [
      a * sum(sizes.map((n) => n * (N - n) * (n - 1))),
      sum(sizes.map((n) => n * (N - n) * (n - 1) * ((N - 3) * b + (n - 2) * e))),
    ] as const;
    const table = [
      [
        a * sum(sizes.map((n) => n * (n - 1) * (n - 2))),
        sum(sizes.map((n) => n * (n - 1) * (n - 2) * ((4 * n - 10) * b - 4 * (n - 3) * c + (n - 3) * e))),
      ],
      [gate[0], sum(pairs.map(([x, y]) => x * y * (x - 1) * ((2 * x + 2 * y - 6) * b + (N - x - 1) * e)))],
      gate,
      gate,
      [
        a * sum(pairs.map(([x, y]) => x * y * (N - x - y))),
        sum(
          triples.map(
            ([x, y, z]) =>
              x *
              y *
              z *
              ((4 * (N - y) - 2 * (x + z + 1)) * b -
                (4 * (N - z) - 2 * (x + y + 1)) * c +
                (N - x - z - 1) * e),
          ),
        ),
      ],
      [a * N * (N - 1) * (N - 2), N * (N - 1) * (N - 2) * ((4 * N - 10) * b - 4 * (N - 3) * c + (N - 3) * e)],
    ] as const;
    const { expected, sd } = networkMoments(Uint32Array.from(sizes), N, arcs);
    expectClose(
      expected,
      table.map(([mean]) => mean),
    );
    expectClose(
      sd,
      table.map(([mean, term]) => Math.sqrt(mean * (1 - a) + term)),
    );
  });

  test('liaisons do not vary where there are two groups', () => {
    const two = Uint32Array.of(300_000, 200_001);
    expect(actorMoments(two, 500_001, 2_000_000).sd[4]).toBe(0);
    expect(networkMoments(two, 500_001, 2_000_000).sd[4]).toBe(0);
  });
});
