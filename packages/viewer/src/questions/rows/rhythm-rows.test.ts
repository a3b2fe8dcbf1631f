import { importFiles, NO_EVIDENCE, parseDay, resolve } from '@tertius/core';
import { expect, test } from 'vitest';
import { dayOf } from '../day.ts';
import { readingsFrom } from '../readings.ts';
import { rhythmRows } from './rhythm-rows.ts';

const meetings = (one: string, other: string, ...days: string[]): string =>
  days.map((day) => `${one},${other},,${day},call\n`).join('');

const bytes = new TextEncoder().encode(
  `source,target,strength,timestamp,channel\n${meetings('ana', 'ben', '2022-01-10', '2022-02-10', '2022-03-10', '2022-03-20', '2023-09-01')}${meetings('ana', 'cy', '2023-08-20')}${meetings('ben', 'cy', '2022-01-10', '2022-02-10', '2022-03-10')}`,
);
const { evidence } = importFiles(NO_EVIDENCE, [{ name: 'ties.csv', bytes }]);
const network = resolve(evidence);
const on = (day: string) =>
  rhythmRows(readingsFrom(evidence, network, dayOf(network, parseDay(day) as number)));
const names = (ties: readonly { between: readonly { id: string }[] }[]): string[] =>
  ties.map(({ between }) => between.map(({ id }) => id).join('-'));

test('a tie that was quiet and has seen contact of late returns; a new one and one still quiet do not', () => {
  const { returning, fresh } = on('2023-09-15');
  expect(names(returning.ties)).toEqual(['ana-ben']);
  expect(returning.ties[0]?.lastContact).toBe('2023-09-01');
  expect(names(fresh.ties)).toEqual(['ana-cy']);
});

test('three months later nobody returns any more', () => {
  expect(on('2024-02-01').returning.count).toBe(0);
  expect(on('2022-03-15').returning.count).toBe(0);
});
