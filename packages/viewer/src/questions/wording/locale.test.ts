import { parseDay } from '@tertius/core';
import { expect, test } from 'vitest';
import { dayWords, numberWords } from './locale.ts';

test('numbers and days are written as the reader writes them', () => {
  const day = parseDay('2026-11-29') as number;
  expect([numberWords(12345, 0, 'en-US'), numberWords(12345, 0, 'de-DE')]).toEqual(['12,345', '12.345']);
  expect([numberWords(0.5, 2, 'en-US'), numberWords(0.5, 2, 'fr-FR')]).toEqual(['0.50', '0,50']);
  expect([dayWords(day, 'en-US'), dayWords(day, 'de-DE'), dayWords(day, 'ja-JP')]).toEqual([
    'Nov 29, 2026',
    '29.11.2026',
    '2026/11/29',
  ]);
  expect(numberWords(Number.NaN)).toBe('–');
});
