import { describe, expect, test } from 'vitest';
import { arcRows, reverseRows, symmetricRows } from '../rows.ts';
import { leadingOf } from './eigenvector.ts';
import { hubScores } from './hubs.ts';

type Arc = readonly [source: number, target: number, strength?: number];

function columns(arcs: readonly Arc[]) {
  return [
    Uint32Array.from(arcs, ([source]) => source),
    Uint32Array.from(arcs, ([, target]) => target),
    Float64Array.from(arcs, ([, , strength]) => strength ?? 1),
    new Uint8Array(arcs.length),
  ] as const;
}
const pairs = (n: number, arcs: readonly Arc[]) => symmetricRows(n, ...columns(arcs));
const out = (n: number, arcs: readonly Arc[]) => arcRows(n, ...columns(arcs));
const path = (n: number): Arc[] => Array.from({ length: n - 1 }, (_, v) => [v, v + 1]);

describe('leadingOf', () => {
  test('a path of 200 has the eigenvector of its closed form, sin(i pi / 201)', () => {
    const found = leadingOf(pairs(200, path(200))) as Float64Array;
    const scale = Math.sqrt(2 / 201);
    for (const [v, x] of found.entries())
      expect(x).toBeCloseTo(scale * Math.sin(((v + 1) * Math.PI) / 201), 9);
  });

  test('a star, whose eigenvalues come in pairs of opposite sign, gives its centre root one half', () => {
    const found = leadingOf(
      pairs(5, [
        [0, 1],
        [0, 2],
        [0, 3],
        [0, 4],
      ]),
    ) as Float64Array;
    expect(found[0]).toBeCloseTo(Math.SQRT1_2, 12);
    expect(found[1]).toBeCloseTo(Math.SQRT1_2 / 2, 12);
  });

  test('two like parts share the largest eigenvalue: none leads', () => {
    expect(
      leadingOf(
        pairs(4, [
          [0, 1],
          [2, 3],
        ]),
      ),
    ).toBe('repeated');
  });

  test('the stronger of two parts leads, the other has 0', () => {
    const found = leadingOf(
      pairs(4, [
        [0, 1, 2],
        [2, 3, 1],
      ]),
    ) as Float64Array;
    expect([...found].map((x) => Math.round(1e12 * x) / 1e12)).toEqual(
      [Math.SQRT1_2, Math.SQRT1_2, 0, 0].map((x) => Math.round(1e12 * x) / 1e12),
    );
  });

  test('without ties, and without a tie that leads back, there is none', () => {
    expect(leadingOf(pairs(3, []))).toBe('no-cycle');
    expect(
      leadingOf(
        reverseRows(
          out(3, [
            [0, 1],
            [1, 2],
          ]),
        ),
      ),
    ).toBe('no-cycle');
  });

  test('what a cycle leads to has its share: x_c = x_b / 2 for eigenvalue 2', () => {
    // a and b name each other with 2, b names c with 1: 2 x_c = x_b.
    const found = leadingOf(
      reverseRows(
        out(3, [
          [0, 1, 2],
          [1, 0, 2],
          [1, 2, 1],
        ]),
      ),
    ) as Float64Array;
    expect(found[2]! / found[1]!).toBeCloseTo(0.5, 12);
    expect(found[0]! / found[1]!).toBeCloseTo(1, 12);
  });
});

describe('hubScores', () => {
  test('one who names two: hub of all, each named by half', () => {
    const found = hubScores(
      out(3, [
        [0, 1],
        [0, 2],
      ]),
      true,
    );
    expect(found).toMatchObject({ hub: Float64Array.of(1, 0, 0) });
    expect(
      [...(found as { authority: Float64Array }).authority].map((a) => Math.round(a * 1e12) / 1e12),
    ).toEqual([0, 0.5, 0.5]);
  });

  test('a ring, in which everybody names one, has no hub that leads', () => {
    expect(
      hubScores(
        out(3, [
          [0, 1],
          [1, 2],
          [2, 0],
        ]),
        true,
      ),
    ).toBe('repeated');
  });
});
