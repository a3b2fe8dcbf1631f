import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { sharedNames } from './shared-names.ts';

const ROSTER =
  'Employee ID,Worker,Work Email,Department,Manager ID\n1,Ann Lee,ann@x.example,R,\n2,Bo Ek,bo@x.example,R,1\n3,Bo Ek,bo2@x.example,S,1\n';

const limits = (ties: string) =>
  sharedNames(fromText({ 'roster.csv': ROSTER, 'ties.csv': ties }, { own: 'X' }).network);

test('whom a tie file names by a name that two people have stands apart, and it is said', () => {
  const [limit, ...others] = limits('source,target\nAnn Lee,Bo Ek\n');
  expect(others).toEqual([]);
  expect(limit?.message).toContain(
    '1 person of a tie file or survey has a name that several people here have (such as Bo Ek)',
  );
});

test('a name that one person has, or nobody else, is no such name', () => {
  expect(limits('source,target\nAnn Lee,Cy Day\n')).toEqual([]);
});
