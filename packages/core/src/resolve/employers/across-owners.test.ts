import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { importFiles } from '../../sources/import.ts';
import { resolve } from '../resolve.ts';

interface Export {
  readonly owner: string;
  readonly dated: string;
  readonly position: string;
}
const MINE: Export = { owner: 'Ada Berg', dated: '2026-11-22', position: 'Corwen AB,Managing Director' };
const OLDER: Export = { owner: 'Bo Dahl', dated: '2024-06-01', position: 'Lindal Oy,Engineer' };

function places(exports: readonly Export[]): unknown {
  let evidence = NO_EVIDENCE;
  for (const { owner, dated, position } of exports) {
    const text = `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nUna,Marsh,https://www.linkedin.com/in/una,,${position},08 Feb 2023\n`;
    const file = { name: 'Connections.csv', bytes: new TextEncoder().encode(text) };
    evidence = importFiles(evidence, [file], { self: owner, dated }).evidence;
  }
  const { people, organisations } = resolve(evidence);
  return people
    .find(({ name }) => name === 'Una Marsh')
    ?.memberships.map(({ organisation, role, former }) => [
      organisations[organisation]?.name,
      role,
      former === true ? 'before' : 'now',
    ]);
}

test('an older export of a colleague takes no employer back, in whichever order the two are read', () => {
  const told = [
    ['Corwen AB', 'Managing Director', 'now'],
    ['Lindal Oy', 'Engineer', 'before'],
  ];
  expect(places([MINE, OLDER])).toEqual(told);
  expect(places([OLDER, MINE])).toEqual(told);
});

test('nor a title', () => {
  const told = [
    ['Corwen AB', 'Engineer', 'before'],
    ['Corwen AB', 'Managing Director', 'now'],
  ];
  const older = { ...OLDER, position: 'Corwen AB,Engineer' };
  expect(places([MINE, older])).toEqual(expect.arrayContaining(told));
  expect(places([older, MINE])).toEqual(places([MINE, older]));
});

test('a newer export of a colleague says who moved', () => {
  expect(places([MINE, { ...OLDER, dated: '2026-11-25' }])).toEqual([
    ['Corwen AB', 'Managing Director', 'before'],
    ['Lindal Oy', 'Engineer', 'now'],
  ]);
});
