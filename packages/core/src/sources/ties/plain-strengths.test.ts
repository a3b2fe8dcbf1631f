import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';

const person = fc.constantFrom(
  ...['a', 'b', ' b ', 'B', 'c@x.example', 'Zoë', 'Zo\u200bë', 'Ann Lеe', 'GarbledÃ©', "'=x", ''],
  ...['a; b', 'Ann Alder <ann@x.example>', '"Berg, Anna"'],
);
const strength = fc.constantFrom(
  '0',
  '1',
  '0.5',
  '.5',
  '0.50',
  '1.5',
  '12',
  '-1',
  'x',
  '',
  '1e-1',
  '1234567890123456',
);

it('reads a tie of two people and a number from its bytes as it reads one from its cells', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(person, person, strength), { minLength: 1, maxLength: 40 }), (rows) => {
      // A blank before the number is trimmed, and keeps a row from being read from its bytes.
      const told = (before: string): unknown => {
        const lines = rows.map(([one, other, number]) => `${one},${other},${before}${number}`);
        const { evidence, files } = fromText({ 't.csv': ['source,target,strength', ...lines].join('\n') });
        const { people, ties } = evidence.imports[0] ?? {};
        const account = files.map(({ rejects, warnings, ...counts }) => [
          counts,
          [...rejects, ...warnings].map(({ line, column, code }) => [line, column, code]),
        ]);
        return { people, ties, account };
      };
      expect(told('')).toEqual(told(' '));
    }),
    { numRuns: 300, seed: 21 },
  );
});
