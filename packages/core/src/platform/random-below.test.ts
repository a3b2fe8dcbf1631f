import { expect, test } from 'vitest';
import { randomBelow } from './random-below.ts';

test('every number from 0 to below n is drawn, about as often as the others', () => {
  const counts = [0, 0, 0];
  for (let k = 0; k < 30_000; k++) counts[randomBelow(3)]!++;
  // Ten standard deviations of a fair draw are 816.
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(820);
  expect(randomBelow(1)).toBe(0);
});
