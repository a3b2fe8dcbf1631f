import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCrowds } from './crowd.ts';
import { roleFamily } from './role-family.ts';

const split = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...inCrowds(values, (value) => (value === '-' ? undefined : value))].map(([told, members]) => [
      told ?? '-',
      members.length,
    ]),
  );

describe('details that three or more have in common', () => {
  it('tells a value that three have and leaves the others without one', () => {
    expect(split(['a', 'a', 'a', 'b', 'b', 'c'])).toEqual({ a: 3, '-': 3 });
  });

  it('takes the smallest value along where one or two would be left without', () => {
    expect(split(['a', 'a', 'a', 'b', 'b', 'b', 'b', 'c'])).toEqual({ b: 4, '-': 4 });
  });

  it('never leaves one or two who look alike, and loses nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', '-'), { minLength: 3 }), (values) => {
        const sizes = Object.values(split(values));
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(values.length);
      }),
    );
  });
});

it('a title names a kind of work in the languages of the exports', () => {
  const families = [
    'Senior Data Engineer',
    'Geschäftsführer',
    'Directrice des ventes',
    'Harbour Master',
    'Zzz',
  ];
  expect(families.map(roleFamily)).toEqual([
    'engineering',
    'leadership',
    'management',
    'operations',
    undefined,
  ]);
});
