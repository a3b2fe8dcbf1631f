import { expect, test } from 'vitest';
import { threeUnits } from '../../fixtures/three-units.ts';
import { peopleSet } from './people-set.ts';

const asOf = 20_780;

test('Eli and Cas taken as one, worked by hand on ten people', () => {
  const found = peopleSet(threeUnits(), ['Eli', 'Cas'], { asOf });
  // Tied to some of them: Ana, Ben, Dov, Fay and Hal. Gus and Ida are two steps away, Jon three.
  expect(found).toMatchObject({ contacts: 5, degree: 5 / 8, reach: 7 / 8, closeness: 8 / 12 });
  // Without them Ana, Ben, Fay and Gus hold together, Hal, Ida and Jon, and Dov alone: 4 * 3 + 3 * 2 of 90 pairs.
  expect(found.fragmentation.before).toBe(0);
  expect(found.fragmentation.after).toBeCloseTo(1 - 18 / 90, 12);
  // On every way from Hal, Ida or Jon to the four (12) and to Dov (3), and from Dov to the four (4); on one of the two ways
  // from Ben to Fay and to Gus (1).
  expect(found.between).toBeCloseTo(20, 12);
  expect(found.betweenness).toBeCloseTo(20 / 28, 12);
  expect(found.words[0]).toBe(
    'Eli and Cas together have ties to 5 others (63 %), and 88 % are within two steps.',
  );
});

test('somebody outside is no member of a set', () => {
  expect(() => peopleSet(threeUnits(), ['Nobody'], { asOf })).toThrow();
});
