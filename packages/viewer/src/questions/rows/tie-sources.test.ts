import { importFiles, NO_EVIDENCE, parseDay, resolve } from '@tertius/core';
import { expect, test } from 'vitest';
import { dayOf } from '../day.ts';
import { readingsFrom } from '../readings.ts';
import { sourceWords, tieSources } from './tie-sources.ts';

const asOf = parseDay('2026-11-23') as number;
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const { evidence } = importFiles(NO_EVIDENCE, [
  file('people.csv', 'id,name\nana,Ana\nben,Ben\ncy,Cy\n'),
  file('ties.csv', 'source,target,strength\nana,cy,0.9\nana,ben,0.6\n'),
  file(
    'meet.csv',
    'source,target,strength,timestamp,channel\nben,ana,,2026-01-02,call\ncy,ben,,2026-01-02,call\nana,ben,,2026-01-05,call\nana,ben,,2027-01-05,call\n',
  ),
]);
const network = resolve(evidence);
const readings = readingsFrom(evidence, network, dayOf(network, asOf));

test('every file and line that tells of a tie is named; what comes after the day is not', () => {
  const pair = readings.pairs.find(
    ({ a, b }) => network.people[a]!.id === 'ana' && network.people[b]!.id === 'ben',
  )!;
  expect(tieSources(readings, pair).map(sourceWords).sort()).toEqual([
    'meet.csv, lines 2 and 4',
    'ties.csv, line 3',
  ]);
});

test('many lines are cut short, and a place without lines is named alone', () => {
  expect(sourceWords({ file: 'a.csv', lines: [1, 2, 3, 4, 5, 6, 7, 8] })).toBe(
    'a.csv, lines 1, 2, 3, 4, 5, 6 and 2 more',
  );
  expect(sourceWords({ file: 'recorded here by hand', lines: [] })).toBe('recorded here by hand');
});
