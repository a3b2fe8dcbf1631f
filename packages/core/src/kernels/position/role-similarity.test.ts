import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcNeighbours, roleSimilarityByGroup, roleSimilarityTo } from './role-similarity.ts';

type Arc = readonly [source: number, target: number, strength: number];

const neighbours = (n: number, arcs: readonly Arc[]) =>
  arcNeighbours(
    n,
    Uint32Array.from(arcs, ([source]) => source),
    Uint32Array.from(arcs, ([, target]) => target),
    Float64Array.from(arcs, ([, , strength]) => strength),
    new Uint8Array(arcs.length),
  );

/** Every pair by the definition, over all vertices whether tied or not. */
function slow(
  n: number,
  arcs: readonly Arc[],
  rounds: number,
  start: (v: number, w: number) => number = () => 1,
): number[][] {
  const s = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (const [source, target, strength] of arcs) s[source]![target] = strength;
  const all = (v: number): number =>
    s[v]!.reduce((sum, x) => sum + x, 0) + s.reduce((sum, row) => sum + row[v]!, 0);
  let e = Array.from({ length: n }, (_, v) => Array.from({ length: n }, (_, w) => start(v, w)));
  for (let round = 0; round < rounds; round++) {
    const side = (i: number, j: number): number => {
      let sum = 0;
      for (let k = 0; k < n; k++) {
        let best = 0;
        for (let m = 0; m < n; m++)
          best = Math.max(
            best,
            e[k]![m]! * (Math.min(s[i]![k]!, s[j]![m]!) + Math.min(s[k]![i]!, s[m]![j]!)),
          );
        sum += best;
      }
      return sum;
    };
    e = e.map((row, i) =>
      row.map((_, j) =>
        i === j || all(i) + all(j) === 0 ? 1 : (side(i, j) + side(j, i)) / (all(i) + all(j)),
      ),
    );
  }
  return e;
}

const network = fc.integer({ min: 2, max: 8 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    arcs: fc.uniqueArray(
      fc
        .tuple(
          fc.nat(n - 1),
          fc.nat(n - 1),
          fc.integer({ min: 1, max: 9 }).map((x) => x / 9),
        )
        .filter(([a, b]) => a !== b),
      { selector: ([a, b]) => a * n + b, maxLength: 20 },
    ),
  }),
);

describe('role similarity', () => {
  test('a manager with one report is somewhat like one with two, a report like any report', () => {
    // 0 leads 2 and 3, 1 leads 4: every report is matched in full, and so is every manager.
    const found = roleSimilarityTo(
      neighbours(5, [
        [0, 2, 1],
        [0, 3, 1],
        [1, 4, 1],
      ]),
      2,
    );
    expect([...found]).toEqual([0, 0, 1, 1, 1]);
  });

  test('is that of the definition, with uneven strengths, isolates and several parts', () => {
    fc.assert(
      fc.property(network, ({ n, arcs }) => {
        const expected = slow(n, arcs, 3);
        for (let one = 0; one < n; one++) {
          const found = roleSimilarityTo(neighbours(n, arcs), one);
          for (let j = 0; j < n; j++) expect(Math.abs(found[j]! - expected[one]![j]!)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('by group a tie is matched by a tie to the same group, as by the definition', () => {
    fc.assert(
      fc.property(network, fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }), ({ n, arcs }, groups) => {
        const expected = slow(n, arcs, 1, (v, w) => (groups[v] === groups[w] ? 1 : 0));
        for (let one = 0; one < n; one++) {
          const found = roleSimilarityByGroup(neighbours(n, arcs), one, Uint32Array.from(groups));
          for (let j = 0; j < n; j++) expect(Math.abs(found[j]! - expected[one]![j]!)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  const r = spawnSync('Rscript', ['-e', 'suppressMessages(library(blockmodeling))']).status === 0;
  test.skipIf(!r)('is that of R blockmodeling on an uneven network of 12', () => {
    const arcs: Arc[] = Array.from({ length: 30 }, (_, k) => [
      k % 12,
      (k * k + 3 * k + 5) % 12,
      ((k % 7) + 1) / 7,
    ]);
    const given = arcs.filter(
      ([a, b], at) => a !== b && arcs.findIndex(([x, y]) => x === a && y === b) === at,
    );
    const script = `suppressMessages(library(blockmodeling)); m <- matrix(0, 12, 12); ${given
      .map(([a, b, s]) => `m[${a + 1},${b + 1}] <- ${s}`)
      .join('; ')}; cat(format(REGE(m, iter = 3, until.change = FALSE)$E, digits = 17), sep = '\\n')`;
    const theirs = spawnSync('Rscript', ['-e', script], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
      .map(Number);
    for (let one = 0; one < 12; one++) {
      const found = roleSimilarityTo(neighbours(12, given), one);
      for (let j = 0; j < 12; j++) expect(Math.abs(found[j]! - theirs[j * 12 + one]!)).toBeLessThan(1e-9);
    }
  });
});
