import { expect, test } from 'vitest';
import { fromText } from '../../../fixtures/from-text.ts';
import { isInsider } from '../../../model/network.ts';
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

test('whom a survey names by a name of two members is a colleague not told apart, and of a name of others somebody else', () => {
  const survey = 'respondent,nominee,question,answer\nAnn Lee,Bo Ek,advice,1\nAnn Lee,Di Out,advice,1\n';
  const { network } = fromText({ 'roster.csv': ROSTER, 'survey.csv': survey }, { own: 'X' });
  const inside = network.people.filter((person) => isInsider(network, person, 20_780));
  expect(inside.map(({ name }) => name).sort()).toEqual(['Ann Lee', 'Bo Ek', 'Bo Ek', 'Bo Ek']);
  expect(sharedNames(network)[0]?.message).toMatch(
    /so it is not known who is meant, and this person counts as a further colleague, not told apart from those of the same name$/,
  );
  const guests = ROSTER.replace('Manager ID', 'Manager ID,Company').replace(/,(1?)\n/g, ',$1,Y\n');
  const outside = fromText({ 'roster.csv': guests, 'survey.csv': survey }, { own: 'X' });
  expect(outside.network.people.some(({ colleague }) => colleague === true)).toBe(false);
});
