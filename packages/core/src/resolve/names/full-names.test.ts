import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from '../../identity/fold.ts';
import { exact, inBrackets, isFullName } from './full-names.ts';

test('a full name has two words with a letter each, however plain it is written', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{1,4}$/);
  const slow = (name: string): boolean =>
    foldName(name)
      .split(' ')
      .filter((one) => /\p{L}/u.test(one)).length > 1;
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const name = words.join(' ');
      expect(isFullName(name)).toBe(slow(name));
    }),
    { numRuns: 500 },
  );
});

test('a word in brackets stands behind the name', () => {
  expect(inBrackets('Thomas Müller (Sales)')).toEqual({ name: 'Thomas Müller', mark: 'Sales' });
  expect(inBrackets('Thomas Müller [IT]')).toEqual({ name: 'Thomas Müller', mark: 'IT' });
  for (const name of ['Thomas Müller', '(Sales)', 'Thomas (Tom) Müller', 'Müller)'])
    expect(inBrackets(name)).toBe(undefined);
  expect(exact('Müller, Thomas')).toBe('thomas müller');
});
