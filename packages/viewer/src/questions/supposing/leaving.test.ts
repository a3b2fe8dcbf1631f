import { importFiles, NO_EVIDENCE, parseDay, resolve } from '@tertius/core';
import { expect, test } from 'vitest';
import { dayOf } from '../day.ts';
import { holdingOf } from '../holding.ts';
import { readingsFrom } from '../readings.ts';
import { leavingSoon } from './leaving.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const { evidence } = importFiles(
  NO_EVIDENCE,
  [
    file(
      'roster.csv',
      'Employee ID,Worker,Email - Primary Work,Department,Hire Date,Contract End Date\n1,Ana,ana@home.example,Desk,2020-01-01,2027-01-31\n2,Ben,ben@home.example,Desk,2020-01-01,\n3,Cy,cy@home.example,Desk,2020-01-01,2026-12-15\n5,Eve,eve@home.example,Desk,2020-01-01,2028-01-31\n',
    ),
    file('people.csv', 'id,name,organisation\ndee@away.example,Dee,Away\n'),
    file(
      'ties.csv',
      'source,target,strength\nana@home.example,dee@away.example,0.9\nben@home.example,cy@home.example,0.5\n',
    ),
  ],
  { own: 'Home' },
);
const network = resolve(evidence);
const on = (day: string) => {
  const readings = readingsFrom(evidence, network, dayOf(network, parseDay(day) as number));
  return leavingSoon(readings, holdingOf(readings, 0.3)).map(({ person, sole }) => [
    network.people[person]!.id,
    sole,
  ]);
};

test('colleagues who leave within half a year, those who alone hold most first', () => {
  expect(on('2026-11-23')).toEqual([
    ['ana@home.example', 1],
    ['cy@home.example', 0],
  ]);
});

test('nobody long before, and nobody who has left', () => {
  expect(on('2025-01-01')).toEqual([]);
  expect(on('2026-12-20').map(([id]) => id)).toEqual(['ana@home.example']);
});
