import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaversToLoseHalf } from './leavers.ts';

/** The definition: the smallest of all sets of holders after whom at most half keep somebody. */
function slowly(held: readonly (readonly number[])[], outsiders: number): number {
  const holdersOf = Array.from({ length: outsiders }, (_, x) =>
    held.flatMap((list, h) => (list.includes(x) ? [h] : [])),
  );
  const reached = holdersOf.filter((list) => list.length > 0);
  let fewest = held.length;
  for (let set = 0; set < 2 ** held.length; set++) {
    const isGone = (h: number): boolean => Math.floor(set / 2 ** h) % 2 === 1;
    const left = reached.filter((list) => !list.every(isGone)).length;
    if (2 * left <= reached.length) fewest = Math.min(fewest, held.filter((_, h) => isGone(h)).length);
  }
  return fewest;
}

test('the fewest who must leave are those of the definition, whoever holds whom', () => {
  const network = fc
    .integer({ min: 1, max: 14 })
    .chain((outsiders) =>
      fc.tuple(
        fc.constant(outsiders),
        fc.array(fc.uniqueArray(fc.nat(outsiders - 1), { minLength: 1 }), { minLength: 1, maxLength: 9 }),
      ),
    );
  fc.assert(
    fc.property(network, ([outsiders, held]) => {
      const holders = new Uint32Array(outsiders);
      for (const list of held) for (const x of list) holders[x]! += 1;
      const { exact, greedy } = leaversToLoseHalf(held, holders);
      expect(exact).toBe(slowly(held, outsiders));
      expect(greedy).toBeGreaterThanOrEqual(exact ?? 0);
    }),
    { numRuns: 300 },
  );
});

test('twenty people with as many contacts each: ten must leave, found from a table of all sets', () => {
  const held = Array.from({ length: 20 }, (_, h) => Array.from({ length: 20 }, (_, x) => h * 20 + x));
  expect(leaversToLoseHalf(held, new Uint32Array(400).fill(1))).toEqual({ greedy: 10, exact: 10 });
});

test('above twenty holders only the greedy figure is given; without reach none', () => {
  const held = Array.from({ length: 21 }, (_, h) => [h]);
  expect(leaversToLoseHalf(held, new Uint32Array(21).fill(1))).toEqual({ greedy: 11, exact: null });
  expect(leaversToLoseHalf([[], []], new Uint32Array(3))).toEqual({ greedy: null, exact: null });
});
