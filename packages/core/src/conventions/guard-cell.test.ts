import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardCell, unguardCell } from './guard-cell.ts';

const DANGEROUS = /^[\s\u200b-\u200f\u2060]*[=+\-@\t＝＋－＠]/;

test('guarding a cell is undone exactly, and nothing guarded is a formula', () => {
  const piece = fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', '\n', ' ', '\u00a0', '\u200b', 'a', '"');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const safe = guardCell(text);
      expect(unguardCell(safe)).toBe(text);
      for (const line of safe.split('\n')) expect(line).not.toMatch(DANGEROUS);
    }),
    { numRuns: 20_000 },
  );
});
