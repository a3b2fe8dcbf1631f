import { catalogue } from '@tertius/core';
import { expect, it } from 'vitest';
import { LENS_MEASURES } from './lens-measures.ts';

it('offers every measure of the catalogue that gives a person a number, under its title', () => {
  const numbers = catalogue.filter(
    ({ levels, example }) => levels[0] === 'actor' && typeof example !== 'string',
  );
  expect(LENS_MEASURES).toEqual(numbers.map(({ id, title }) => ({ id, title })));
});
