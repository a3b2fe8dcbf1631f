import { expect, test } from 'vitest';
import { percent } from './words.ts';

test('a share that is not all of something is never 100 %, one that is something never 0 %', () => {
  expect([1, 0.996, 0.4, 0.002, 0, Number.NaN].map(percent)).toEqual([
    '100 %',
    'over 99 %',
    '40 %',
    'under 1 %',
    '0 %',
    '–',
  ]);
});
