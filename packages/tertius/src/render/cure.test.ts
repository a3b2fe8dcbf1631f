import { type Cure, TertiusError } from '@tertius/core';
import { expect, test } from 'vitest';
import { errorText, withCure } from './cure.ts';

test('a cure is worded as a flag by the command, and the error itself names none', () => {
  const error = new TertiusError('strength-above-one', 'a strength is 3', {
    cure: { option: 'scale', value: 'max' },
  });
  expect(errorText(error)).toBe('a strength is 3; import the ties with --scale max');
  expect(error.message).not.toContain('--');
  expect(error.problem).toBe('a strength is 3');
});

test('columns are mapped as a shell takes them, and only the likely ones', () => {
  const likely: Cure = {
    option: 'map',
    likely: [
      ['Full name', 'name'],
      ['Mail', 'email'],
    ],
  };
  expect(withCure('unknown', likely)).toBe(
    'unknown; likely: --map "Full name=name" --map Mail=email (tertius import --help lists the fields)',
  );
  expect(withCure('unknown', { option: 'map', likely: [] })).toContain('--map COLUMN=name');
});

test('a problem without a cure stands alone', () => {
  expect(withCure('the file is empty', undefined)).toBe('the file is empty');
});
