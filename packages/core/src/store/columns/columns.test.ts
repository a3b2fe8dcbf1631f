import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TIE_KINDS, type TieRecord } from '../../model/evidence.ts';
import { tieRows, tieTable } from '../../model/tie-table.ts';
import { PERSON, TIE } from './kinds.ts';
import { readColumn, readRecords, WrongColumn } from './read-columns.ts';
import { readTies } from './read-ties.ts';
import { storedColumn, storedRecords } from './write-columns.ts';
import { storedTies } from './write-ties.ts';

const text = (values: readonly unknown[]): string =>
  [...storedColumn(values as (string | undefined)[])].join('');

describe('a column', () => {
  test('takes the shortest form', () => {
    expect(text(['edge', 'edge', 'edge'])).toBe('{"all":"edge"}');
    expect(text([2, 3, 4])).toBe('{"from":2}');
    expect(text([undefined, undefined, undefined, true])).toBe('{"at":[3],"is":[true]}');
    expect(text(['a', 'b', 'a', 'b', 'a', 'b', 'a', undefined])).toBe(
      '{"texts":["a","b"],"is":[0,1,0,1,0,1,0,null]}',
    );
    expect(text([0.5, undefined, 1])).toBe('[0.5,null,1]');
    expect(text([0.5, 1.5])).toBe('[0.5,1.5]');
  });

  test('comes back from every form', () => {
    const value = fc.option(fc.oneof(fc.constantFrom('a', 'b'), fc.string()), { nil: undefined });
    const number = fc.option(fc.oneof(fc.nat(3), fc.double({ min: 0, max: 9, noNaN: true })), {
      nil: undefined,
    });
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 30 }),
        fc.array(number, { maxLength: 30 }),
        (texts, numbers) => {
          expect(readColumn(JSON.parse(text(texts)), 'text', texts.length, 'x')).toEqual(texts);
          expect(readColumn(JSON.parse(text(numbers)), 'strength', numbers.length, 'x')).toEqual(
            numbers.map((n) => (n === undefined ? n : n + 0)),
          );
        },
      ),
    );
  });
});

test('ties in columns are written and read as their records are', () => {
  const maybe = <Of>(one: fc.Arbitrary<Of>) => fc.option(one, { nil: undefined });
  const fraction = maybe(fc.constantFrom(0, 0.25, 0.5, 1));
  const tie = fc.record({
    line: fc.nat(9),
    source: fc.integer({ min: -1, max: 3 }),
    target: fc.nat(3),
    kind: fc.constantFrom(...TIE_KINDS),
    directed: fc.boolean(),
    strength: maybe(fc.constantFrom(0, 0.5, 7)),
    trust: fraction,
    knowledge: fraction,
    strengthAssumed: maybe(fc.constant(true as const)),
    band: maybe(fc.constant(true as const)),
    member: maybe(fc.constantFrom('a', 'b')),
    attributes: maybe(
      fc.array(fc.tuple(fc.constant('kind'), fc.constantFrom('x', '')), { minLength: 1, maxLength: 2 }),
    ),
  });
  fc.assert(
    fc.property(fc.array(tie, { maxLength: 12 }), (drawn) => {
      const records = drawn.map(
        (one) =>
          Object.fromEntries(
            Object.entries(one).filter(([, value]) => value !== undefined),
          ) as unknown as TieRecord,
      );
      const table = tieTable(records);
      expect([...tieRows(table)]).toEqual(records);
      const stored = [...storedTies(table)].join('');
      expect(stored).toBe([...storedRecords(records, TIE)].join(''));
      expect([...tieRows(readTies(JSON.parse(stored), 'ties'))]).toEqual(records);
    }),
    { numRuns: 300 },
  );
});

const TIES = [
  {
    line: 2,
    source: 0,
    target: 1,
    kind: 'edge',
    directed: true,
    strength: 0.5,
    attributes: [
      ['kind', 'met'],
      ['kind', 'x'],
    ],
  },
  { line: 3, source: -1, target: 0, kind: 'edge', directed: true, trust: 0.25 },
];

test('a tie without its ends, a person that is no record and a column nobody knows are told by their place', () => {
  const stored = JSON.parse([...storedRecords(TIES, TIE)].join(''));
  expect(readRecords(stored, TIE, 'ties')).toEqual(TIES);
  const damaged = (change: object): string => {
    try {
      readRecords({ ...stored, ...change }, TIE, 'ties');
      return 'read';
    } catch (error) {
      return error instanceof WrongColumn ? error.message : 'untyped';
    }
  };
  expect(damaged({ source: [0] })).toBe('ties.source: the column has not 2 values');
  expect(damaged({ source: [0, null] })).toBe('ties.source: a value is missing');
  expect(damaged({ source: undefined })).toMatch(/ties.source/);
  expect(damaged({ trust: [null, 2] })).toBe('ties.trust: 2 is not allowed here');
  expect(damaged({ kind: { texts: ['edge'], is: [0, 1] } })).toBe('ties.kind: there is no such text');
  expect(damaged({ weight: [1, 2] })).toBe('ties: "weight" is no column');
  expect(damaged({ rows: 1e12 })).toBe('ties: rows is no number of rows');
  expect(damaged({ line: { from: 0.5 } })).toMatch(/ties.line/);
  expect(() => readRecords([], PERSON, 'people')).toThrow('people: this is no set of columns');
});
