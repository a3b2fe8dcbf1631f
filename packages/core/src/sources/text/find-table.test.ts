import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';

test('a row with numbers below titles of as many columns is no header, whatever one of its words means elsewhere', () => {
  // `ad` is the Turkish word for a name, and the code of Andorra.
  const text = 'iso2,year,cases\nAD,1989,12\nAE,1990,7\nAF,1991,3\n';
  expect(fromText({ 'cases.csv': text }).files[0]?.refused).toMatchObject({
    code: 'unknown-format',
    line: 1,
  });
});

test('titles above the header are no titles of columns', () => {
  const text = 'Staff of 2026,,\n\nname,email,joined\nAda,ada@x.example,2024\n';
  expect(fromText({ 'staff.csv': text }).files[0]).toMatchObject({ headerLine: 3, accepted: 1 });
});
