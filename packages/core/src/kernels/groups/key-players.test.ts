import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SymmetricRows, symmetricRows } from '../rows.ts';
import { Breadth } from './breadth.ts';
import { components, fragmentation } from './components.ts';
import { mostFragmenting, mostReaching, reachShare } from './key-players.ts';
import { joinedWithoutEach } from './removal.ts';

const networks = fc
  .record({
    n: fc.integer({ min: 2, max: 9 }),
    ties: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 16 }),
  })
  .map(({ n, ties }): SymmetricRows => {
    const keys = new Set(ties.filter(([v, w]) => v < w && w < n).map(([v, w]) => v * n + w));
    const pairs = [...keys];
    return symmetricRows(
      n,
      Uint32Array.from(pairs, (key) => Math.floor(key / n)),
      Uint32Array.from(pairs, (key) => key % n),
      new Float64Array(pairs.length).fill(1),
      new Uint8Array(pairs.length).fill(1),
    );
  });

function setsOf(n: number, k: number): number[][] {
  if (k === 0) return [[]];
  return setsOf(n, k - 1).flatMap((set) =>
    Array.from({ length: n }, (_, v) => v)
      .filter((v) => v > (set.at(-1) ?? -1))
      .map((v) => [...set, v]),
  );
}

const goneOf = (n: number, members: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: n }, (_, v) => (members.includes(v) ? 1 : 0));

describe('key players', () => {
  test('one walk tells what is joined without each vertex, as walks without it do', () => {
    fc.assert(
      fc.property(networks, fc.nat(8), (rows, away) => {
        const gone = goneOf(rows.n, [away]);
        const found = joinedWithoutEach(rows, gone);
        for (let v = 0; v < rows.n; v++) {
          if (gone[v] === 1) continue;
          const { size } = components(rows, goneOf(rows.n, [away, v]));
          expect(found[v]).toBe(size.reduce((sum, s) => sum + s * (s - 1), 0));
        }
      }),
    );
  });

  test('the set found is worth as much as the best of all sets, by the definitions', () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 1, max: 3 }), (rows, k) => {
        const sets = setsOf(rows.n, Math.min(k, rows.n));
        const walk = new Breadth(rows);
        const apart = mostFragmenting(rows, k);
        expect(apart.method).toBe('exact');
        expect(apart.value).toBeCloseTo(
          Math.max(...sets.map((set) => fragmentation(rows, goneOf(rows.n, set)))),
          12,
        );
        const worth = sets.map((set) => fragmentation(rows, goneOf(rows.n, set)));
        expect(apart.alike).toBe(worth.filter((one) => one > apart.value - 1e-9).length - 1);
        const reaching = mostReaching(rows, k, 2);
        const shares = sets.map((set) => reachShare(walk, rows.n, set, 2));
        if (shares.some(Number.isNaN)) expect(reaching.members).toEqual([]);
        else expect(reaching.value).toBeCloseTo(Math.max(...shares), 12);
      }),
    );
  });

  test('how many other sets are worth the same is told where all were tried', () => {
    // A star of five: without its centre, and any one more, nobody reaches anybody; each leaf reaches all in two steps.
    const star = symmetricRows(
      5,
      Uint32Array.of(0, 0, 0, 0),
      Uint32Array.of(1, 2, 3, 4),
      new Float64Array(4).fill(1),
      new Uint8Array(4).fill(1),
    );
    expect(mostFragmenting(star, 1)).toEqual({ members: [0], value: 1, method: 'exact', alike: 0 });
    expect(mostReaching(star, 1, 2)).toEqual({ members: [0], value: 1, method: 'exact', alike: 4 });
    expect(mostReaching(star, 1, 1).alike).toBe(0);
    expect(mostFragmenting(star, 1, { mostWork: 0 }).alike).toBeUndefined();
  });

  test('by exchange, no exchange of one member does better, and the value is that of the set', () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 1, max: 3 }), (rows, k) => {
        const { members, value, method } = mostFragmenting(rows, k, { mostWork: 0 });
        expect(method).toBe('greedy');
        const worth = (set: readonly number[]): number => fragmentation(rows, goneOf(rows.n, set));
        expect(value).toBeCloseTo(worth(members), 12);
        for (let place = 0; place < members.length; place++)
          for (let v = 0; v < rows.n; v++)
            if (!members.includes(v))
              expect(worth(members.map((w, at) => (at === place ? v : w)))).toBeLessThan(value + 1e-9);
      }),
    );
  });
});
