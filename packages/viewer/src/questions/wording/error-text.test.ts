import { TertiusError } from '@tertius/core';
import { expect, test } from 'vitest';
import { errorText } from './error-text.ts';

test('a cure is worded for somebody who reads the page, who has neither flags nor options', () => {
  const cures = [
    { option: 'scale', value: 'max' },
    { option: 'encoding' },
    { option: 'own', choices: ['Acme (12)', 'Borealis (3)'] },
    { option: 'map', likely: [] },
    { option: 'map', likely: [['Full name', 'name']] },
    { action: 'import' },
    { action: 'open' },
  ] as const;
  for (const cure of cures) {
    const text = errorText(new TertiusError('usage', 'wrong', { cure }));
    expect(text).toMatch(/^wrong; [a-z]/);
    expect(text).not.toMatch(/--|[{}]/);
  }
  expect(errorText(new TertiusError('usage', 'wrong', { cure: cures[2] }))).toContain(
    'Acme (12), Borealis (3)',
  );
  expect(errorText(new Error('plain'))).toBe('plain');
});
