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

test('what a unit has with one that is left out cannot be worked out from its total', () => {
  const whole = organisation(threeUnits(), { asOf: 20_780, draws: 50 });
  const small = {
    ...whole,
    units: whole.units.map((unit) => (unit.unit === 'Ops' ? { ...unit, people: 1 } : unit)),
  };
  const found = withheld(small, 2, threeUnits());
  // Sales and Lab have three ties with each other; the fourth tie of Lab to another unit is that of Eli with Hal in Ops.
  expect(whole.units.map(({ unit, outside }) => [unit, outside]).sort()).toEqual([
    ['Lab', 4],
    ['Ops', 1],
    ['Sales', 3],
  ]);
  expect(found.units.map(({ unit, outside }) => [unit, outside]).sort()).toEqual([
    ['Lab', 3],
    ['Sales', 3],
  ]);
  expect(found.units.map(({ gate }) => gate)).toEqual([null, null]);
  // Sales has 4 ties inside and Lab 2: (3 - 4) / 7 and (3 - 2) / 5.
  expect(found.units.map(({ ei, expected, p }) => [ei, expected, p])).toEqual(
    found.units.map(({ unit }) => [unit === 'Sales' ? -1 / 7 : 1 / 5, null, null]),
  );
  const cell = whole.matrix.find(
    ({ one, other }) => one !== other && [one, other].every((unit) => unit !== 'Ops'),
  )!;
  for (const { outsideExpected } of found.units) expect(outsideExpected).toBeCloseTo(cell.expected!, 12);
});
