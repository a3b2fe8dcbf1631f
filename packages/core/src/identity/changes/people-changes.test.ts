import { expect, test } from 'vitest';
import { fromText, linkedin } from '../../fixtures/from-text.ts';
import { difference } from './difference.ts';

const DAY = 20_000;
const side = (organisations: readonly string[]) => {
  const rows = organisations.map(
    (name, at) => `P${at},Ek,https://www.linkedin.com/in/p${at},,${name},Clerk,01 Feb 2024`,
  );
  return {
    network: fromText({ 'c.csv': linkedin(...rows) }, { self: 'me@o.example' }).network,
    strengths: [],
  };
};
const changed = (before: readonly string[], after: readonly string[]) => {
  const { employers, respelled } = difference(side(before), side(after), DAY);
  return [employers.map(({ name }) => name), respelled.map(({ people }) => people)];
};

test('accents and legal forms of an employer are no change of employer', () => {
  expect(changed(['Kvarnå Energi AB', 'Oslo Havn'], ['Kvarna Energi', 'Bergen Havn'])).toEqual([
    ['P1 Ek'],
    [1],
  ]);
});

test('three people who go together to an employer of nearly the same name have not moved, one has', () => {
  const [from, to] = ['Lindal Consulting', 'Lindal Consulting Group'];
  expect(changed([from, from, from], [to, to, to])).toEqual([[], [3]]);
  expect(changed([from], [to])).toEqual([['P0 Ek'], []]);
});
