import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstAlike } from './first-alike.ts';

it('finds the first row of the same content, with hashes as poor as can be', () => {
  const rows = fc.array(fc.nat({ max: 30 }), { maxLength: 200 });
  fc.assert(
    fc.property(rows, fc.constantFrom(1, 4, 1000), fc.boolean(), (values, spread, some) => {
      const only = some ? Uint8Array.from(values, (_, row) => row % 2) : undefined;
      const first = firstAlike(
        Int32Array.from(values, (value) => value % spread),
        (row, other) => values[row] === values[other],
        only,
      );
      values.forEach((value, row) => {
        const seen = values.findIndex((other, k) => other === value && only?.[k] !== 0);
        const expected = only?.[row] === 0 ? row : seen;
        expect(first === undefined ? row : first[row]).toBe(expected);
      });
    }),
    { numRuns: 200, seed: 5 },
  );
});
