import { expect, test } from 'vitest';
import { fromText, linkedin } from '../../fixtures/from-text.ts';
import { resolve } from '../../resolve/resolve.ts';
import { addRule } from './rules.ts';
import { noLongerPrivate, strictestSaid } from './said.ts';

const asOf = 20_780;
const rows = ['Ann,Ek,Port', 'Bo,Ek,Farco', 'Cy,Ek,Veltis'].map((one) => {
  const [first, last, company] = one.split(',');
  return `${first},${last},https://www.linkedin.com/in/${first},,${company},Clerk,01 Feb 2024`;
});
const { evidence } = fromText({ 'c.csv': linkedin(...rows) }, { self: 'me@own.example', own: 'Own' });
const network = resolve(evidence);
const at = (name: string): number => network.people.findIndex((person) => person.name === name);
const [ann, bo, cy] = [at('Ann Ek'), at('Bo Ek'), at('Cy Ek')];
const ruled = addRule(
  addRule(evidence, 'organisation', 'Port', 'private'),
  'organisation',
  'Farco',
  'shared',
);

test('the strictest of what was said of entries counts, and what nobody said of one does not', () => {
  expect(strictestSaid(network, ruled, [ann, bo], asOf)).toBe('private');
  expect(strictestSaid(network, ruled, [bo, cy], asOf)).toBe('shared');
  expect(strictestSaid(network, ruled, [ann, ann], asOf)).toBeUndefined();
  expect(strictestSaid(network, evidence, [ann, bo], asOf)).toBeUndefined();
});

test('of whom others see something now is told where a rule kept them private, and not where nobody said a level', () => {
  const open = addRule(ruled, 'everybody', '', 'on-request');
  expect(noLongerPrivate(network, ruled, open, asOf)).toEqual([ann]);
  expect(noLongerPrivate(network, open, ruled, asOf)).toEqual([]);
  expect(noLongerPrivate(network, evidence, open, asOf)).toEqual([]);
});
