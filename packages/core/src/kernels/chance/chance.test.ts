import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../random.ts';
import { matrixCorrelation, qap } from './qap.ts';
import { Rewiring } from './rewire.ts';

describe('QAP', () => {
  // i -> j as rows; over the six ordered pairs a = 1 1 0 0 1 0 and b = 1 0 0 0 1 0.
  const a = Float64Array.of(0, 1, 1, 0, 0, 0, 1, 0, 0);
  const b = Float64Array.of(0, 1, 0, 0, 0, 0, 1, 0, 0);

  test('correlates two networks over ordered pairs, the diagonal left out', () => {
    expect(matrixCorrelation(a, b, 3)).toBeCloseTo((6 * 2 - 3 * 2) / Math.sqrt((18 - 9) * (12 - 4)), 12);
    expect(matrixCorrelation(a, new Float64Array(9), 3)).toBeNaN();
  });

  test('draws have the mean of all orders of three people, to four standard errors', () => {
    const all = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ].map((order) => matrixCorrelation(a, b, 3, Uint32Array.from(order)));
    const mean = all.reduce((sum, r) => sum + r, 0) / 6;
    const found = qap(a, b, 3, 4000, 5);
    expect(Math.abs(found.mean - mean)).toBeLessThan((4 * found.sd) / Math.sqrt(4000));
  });

  test('a network with itself correlates fully, and rarely by chance', () => {
    const random = new Random(3);
    const big = Float64Array.from({ length: 400 }, () => (random.uniform() < 0.2 ? 1 : 0));
    const found = qap(big, big, 20, 999, 1);
    expect(found.correlation).toBeCloseTo(1, 12);
    expect(found.p).toBe(1 / 1000);
  });
});

describe('exchanging the ends of ties', () => {
  const given = fc.record({
    directed: fc.boolean(),
    seed: fc.integer(),
    // Bits for pairs of few vertices, a set for those of many.
    n: fc.constantFrom(8, 9000),
    pairs: fc.uniqueArray(
      fc.tuple(fc.nat(7), fc.nat(7)).filter(([x, y]) => x < y),
      { selector: ([x, y]) => x * 8 + y, maxLength: 20 },
    ),
  });

  test('keeps every degree and makes no tie twice and none to oneself', () => {
    fc.assert(
      fc.property(given, ({ directed, seed, n, pairs }) => {
        const source = Uint32Array.from(pairs, ([x]) => x);
        const target = Uint32Array.from(pairs, ([, y]) => y);
        const found = new Rewiring({ n, source, target }, directed, new Random(seed)).exchange(200);
        const degrees = (from: Uint32Array, to: Uint32Array): number[] => {
          const counts = new Array<number>(16).fill(0);
          from.forEach((v) => {
            counts[v]!++;
          });
          to.forEach((v) => {
            counts[directed ? 8 + v : v]!++;
          });
          return counts;
        };
        expect(degrees(found.source, found.target)).toEqual(degrees(source, target));
        const keys = Array.from(found.source, (v, k) => {
          const w = found.target[k]!;
          expect(v).not.toBe(w);
          return directed || v < w ? v * 8 + w : w * 8 + v;
        });
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
