import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { organisation } from '../organisation/organisation.ts';
import { supportOf } from '../support/support.ts';
import { namesakes, toldApart } from './namesakes.ts';

// Two Ann Ax, of units N and S; two Bo By of the one unit N; one Cy.
const ROSTER = `Employee ID,Name,Department,Manager ID
1,Ann Ax,N,
2,Ann Ax,S,1
3,Bo By,N,1
4,Bo By,N,1
5,Cy Co,S,2
`;
const { network } = fromText(
  { 'roster.csv': ROSTER, 'advice.csv': 'source,target\n2,1\n2,3\n2,4\n5,2\n1,3\n1,4\n' },
  { own: 'X' },
);
const asOf = 20_780;

test('whoever has a namesake is called by unit, or by id where the unit tells nothing', () => {
  expect([...namesakes(network, asOf)]).toEqual([
    ['1', 'Ann Ax (N)'],
    ['2', 'Ann Ax (S)'],
    ['3', 'Bo By (3)'],
    ['4', 'Bo By (4)'],
  ]);
});

test('sentences tell namesakes apart, figures keep their names', () => {
  const found = organisation(network, { asOf, draws: 10 });
  const text = found.words.join('\n');
  expect(text).toContain('Ann Ax (S)');
  expect(text).not.toMatch(/Ann Ax(?! \()/);
  expect(found.keyPeople.map(({ name }) => name)).toContain('Ann Ax');
  expect(
    toldApart({ from: '2', fromName: 'Ann Ax', of: [{ id: '5', name: 'Cy Co' }] }, namesakes(network, asOf)),
  ).toEqual({ from: '2', fromName: 'Ann Ax (S)', of: [{ id: '5', name: 'Cy Co' }] });
});

test('measures say how many ties are reporting lines alone', () => {
  // Lines 2-1, 3-1, 4-1 have a naming beside them, 5-2 too: none is left; without the namings of 1 two are.
  const code = (of: typeof network): string[] =>
    supportOf(of, { asOf, group: 'unit' })
      .limits.filter((one) => one.code === 'lines-among')
      .map(({ message }) => message);
  expect(code(network)).toEqual([]);
  const fewer = fromText({ 'roster.csv': ROSTER, 'advice.csv': 'source,target\n2,1\n5,2\n' }, { own: 'X' });
  expect(code(fewer.network)).toEqual([
    '2 of 4 ties are known from the reporting line alone: they are counted here, and nothing shows contact or an answer behind them',
  ]);
});
