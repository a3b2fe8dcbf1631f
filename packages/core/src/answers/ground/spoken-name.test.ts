import { expect, it } from 'vitest';
import { spokenName } from './spoken-name.ts';

it.each([
  ['Papadopoulos, Alexandra', 'Alexandra Papadopoulos'],
  ['de Vries, Zoë', 'Zoë de Vries'],
  ['O’Neill, Mary-Jane K.', 'Mary-Jane K. O’Neill'],
  ['Anna Berg, PhD', 'Anna Berg, PhD'],
  ['Anna Berg, Ph.D., MBA', 'Anna Berg, Ph.D., MBA'],
  ['Luis Ortega, Jr.', 'Luis Ortega, Jr.'],
  ['Anna Berg', 'Anna Berg'],
  ['Sales, 24/7', 'Sales, 24/7'],
  [', ', ', '],
])('addresses %s as %s', (written, spoken) => {
  expect(spokenName(written)).toBe(spoken);
});
