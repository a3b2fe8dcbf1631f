import { expect, test } from 'vitest';
import { threeUnits } from '../../fixtures/three-units.ts';
import { alike } from './alike.ts';

test('Ben is tied to the others as Ana is but for Fay', () => {
  const found = alike(threeUnits(), 'Ana', { asOf: 20_780 });
  // Among the eight others Ana has Cas, Eli and Fay, Ben has Cas and Eli: each tie holds both ways or is written once.
  const ben = found[0]!;
  expect(ben.id).toBe('Ben');
  expect(ben.distance).toBeCloseTo(Math.sqrt(2), 12);
  // 16 places, 6 and 4 of them tied, 4 in both: (16 * 4 - 6 * 4) / sqrt(6 * 10 * 4 * 12).
  expect(ben.correlation).toBeCloseTo(40 / Math.sqrt(2880), 12);
});

test('Dov has one tie to Sales where Ana has two there and two to the Lab, so three of five ties are matched', () => {
  const dov = alike(threeUnits(), 'Ana', { asOf: 20_780 }).find(({ id }) => id === 'Dov')!;
  // Strengths are alike: Ana's two ties to Sales and Dov's one are matched, of five.
  expect(dov.role).toBeCloseTo(3 / 5, 12);
});
