import { expect, test } from 'vitest';
import { fromText, linkedin } from '../../../fixtures/from-text.ts';
import { supportOf } from '../support.ts';

const list = linkedin(
  ...['Ann', 'Bo', 'Cy'].map(
    (name) => `${name},Ek,https://www.linkedin.com/in/${name},,Port,Clerk,01 Feb 2024`,
  ),
);
const cureWith = (files: Readonly<Record<string, string>>): string | undefined => {
  const { network } = fromText({ 'c.csv': list, ...files }, { self: 'me@own.example', own: 'Own' });
  return supportOf(network, { asOf: 20_780 }).limits.find(({ code }) => code === 'star')?.cure;
};

test('a roster helps against a star, unless there is one already', () => {
  expect(cureWith({})).toContain('the organisation’s roster, mail');
  const roster =
    'Employee ID,Name,E-mail,Department\n1,Me Own,me@own.example,IT\n2,Di Own,di@own.example,IT\n';
  expect(cureWith({ 'staff.csv': roster })).toMatch(/^the organisation’s mail or meetings/);
});
