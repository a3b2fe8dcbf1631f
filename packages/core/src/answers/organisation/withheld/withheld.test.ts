import { expect, test } from 'vitest';
import { PEOPLE, threeUnits } from '../../../fixtures/three-units.ts';
import { organisation } from '../organisation.ts';
import { withheld } from './withheld.ts';

test('nobody is named, and units of too few people are left out', () => {
  const found = withheld(organisation(threeUnits(), { asOf: 20_780, draws: 50 }), 4, threeUnits());
  expect(found.units.map(({ unit }) => unit)).toEqual(['Sales']);
  expect(found.matrix.map(({ one, other }) => [one, other])).toEqual([['Sales', 'Sales']]);
  const text = JSON.stringify(found);
  for (const [name] of PEOPLE) expect(text).not.toMatch(new RegExp(`\\b${name}\\b`));
  expect(found.sections[0]!.lines).toContain('2 units of fewer than 4 people are left out.');
});
