import fc from 'fast-check';
import { expect, test } from 'vitest';
import { symmetricRows } from '../rows.ts';
import { corePeriphery } from './core-periphery.ts';

const given = fc.integer({ min: 2, max: 7 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    pairs: fc.uniqueArray(
      fc.tuple(fc.nat(n - 1), fc.nat(n - 1)).filter(([a, b]) => a < b),
      { selector: ([a, b]) => a * n + b, maxLength: 15 },
    ),
  }),
);

/** Untied pairs inside the core and tied pairs inside the periphery. */
function errorsOf(n: number, pairs: readonly (readonly [number, number])[], core: number): number {
  const tied = new Set(pairs.map(([a, b]) => a * n + b));
  let errors = 0;
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) {
      const ends = ((core >> a) & 1) + ((core >> b) & 1);
      if (ends === 2 && !tied.has(a * n + b)) errors++;
      if (ends === 0 && tied.has(a * n + b)) errors++;
    }
  return errors;
}

test('no core has fewer pairs against the pattern', () => {
  fc.assert(
    fc.property(given, ({ n, pairs }) => {
      const found = corePeriphery(
        symmetricRows(
          n,
          Uint32Array.from(pairs, ([a]) => a),
          Uint32Array.from(pairs, ([, b]) => b),
          new Float64Array(pairs.length).fill(1),
          new Uint8Array(pairs.length),
        ),
      );
      const mine = found.core.reduce((bits, one, v) => bits | (one << v), 0);
      expect(found.errors).toBe(errorsOf(n, pairs, mine));
      for (let core = 0; core < 1 << n; core++)
        expect(found.errors).toBeLessThanOrEqual(errorsOf(n, pairs, core));
    }),
  );
});

test('a core of three with a leaf each fits without error', () => {
  const [source, target] = [Uint32Array.of(0, 0, 1, 0, 1, 2), Uint32Array.of(1, 2, 2, 3, 4, 5)];
  const rows = symmetricRows(6, source, target, new Float64Array(6).fill(1), new Uint8Array(6));
  expect(corePeriphery(rows)).toEqual({ core: Uint8Array.of(1, 1, 1, 0, 0, 0), errors: 0, fit: 1 });
});
