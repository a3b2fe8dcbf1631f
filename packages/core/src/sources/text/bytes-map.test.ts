import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BytesMap } from './bytes-map.ts';

it('answers as a Map of the same texts does', () => {
  const texts = fc.array(fc.string({ maxLength: 6 }), { maxLength: 3000 });
  fc.assert(
    fc.property(texts, (keys) => {
      const ours = new BytesMap();
      const theirs = new Map<string, number>();
      keys.forEach((key, value) => {
        const bytes = new TextEncoder().encode(`..${key}.`);
        const found = ours.get(bytes, 2, bytes.length - 1);
        expect(found).toBe(theirs.get(key) ?? -1);
        if (found >= 0) return;
        ours.set(bytes, 2, bytes.length - 1, value);
        theirs.set(key, value);
      });
    }),
    { numRuns: 50, seed: 3 },
  );
});
