import { expect, test } from 'vitest';
import { mainHolders, type WhoHolds } from './who-holds.ts';

const holding = (rows: readonly (readonly [person: number, contacts: number, sole: number])[]) => ({
  insiders: new Map(
    rows.map(([person, contacts, sole]) => [
      person,
      { contacts, sole: Array.from({ length: sole }, (_, k) => k) },
    ]),
  ) satisfies WhoHolds['insiders'],
});

test('those come first who hold most, contacts that nobody else holds counted twice', () => {
  expect(
    mainHolders(
      holding([
        [1, 6, 0],
        [2, 4, 3],
        [3, 5, 0],
      ]),
    ),
  ).toEqual([2, 1, 3]);
});

test('who holds one contact is none of them, nor who holds less than a fifth of the first', () => {
  // 10 + 10 of the first: a fifth is 4.
  expect(
    mainHolders(
      holding([
        [1, 10, 10],
        [2, 4, 0],
        [3, 3, 0],
        [4, 1, 1],
      ]),
    ),
  ).toEqual([1, 2]);
});

test('they are six at most; equals stand in the order of people', () => {
  const rows = [8, 7, 6, 5, 4, 3, 2].map((person) => [person, 3, 0] as const);
  expect(mainHolders(holding(rows))).toEqual([2, 3, 4, 5, 6, 7]);
});
