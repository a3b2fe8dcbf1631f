import { expect, test } from 'vitest';
import { PEOPLE, TIES, threeUnits } from '../../fixtures/three-units.ts';
import { organisation } from './organisation.ts';
import { withheld } from './withheld/withheld.ts';

const asOf = 20_780;
// Kim has no unit and is tied to Ana and Ben of Sales, Eli of Lab and Hal of Ops.
const network = threeUnits(
  [...PEOPLE, ['Kim', '']],
  [...TIES, ['Kim', 'Ana'], ['Kim', 'Ben'], ['Kim', 'Eli'], ['Kim', 'Hal']],
);
const answer = organisation(network, { asOf, draws: 50 });

test('ties to somebody without a unit join no two units, and are counted apart', () => {
  // Among the ten others 12 ties, 4 of them between units: as if Kim were not there.
  expect(answer.words[0]).toBe(
    '11 people in 3 units (by unit); 16 pairs of them are tied; of the 12 ties among people who have a unit 33 % join two units.',
  );
  expect(answer.words).toContain(
    '1 person has no unit here; 4 ties of this person are in no figure about units.',
  );
  expect(answer.ei.ei).toBeCloseTo(-1 / 3, 12);
  const without = organisation(threeUnits(), { asOf, draws: 50 });
  for (const { unit, inside, outside, ei, gate } of without.units)
    expect(answer.units.find((one) => one.unit === unit)).toMatchObject({ inside, outside, ei, gate });
  expect(answer.keyPeople.find(({ id }) => id === 'Kim')).toMatchObject({ degree: 4, outside: 0, units: 0 });
  expect(answer.keyPeople.find(({ id }) => id === 'Ana')).toMatchObject({ degree: 5, outside: 2, units: 1 });
});

test('people of no unit are no unit that is left out', () => {
  const lines = withheld(answer, 4, network).sections[0]!.lines;
  expect(lines).toContain('2 units of fewer than 4 people are left out.');
});
