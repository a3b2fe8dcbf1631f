import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { parseDay } from '../../model/day.ts';
import type { Evidence, Level, RuleField } from '../../model/evidence.ts';
import { resolve } from '../../resolve/resolve.ts';
import { addRule } from '../../sharing/levels/rules.ts';
import { dependence } from '../dependence/dependence.ts';
import { plan } from '../introduce/plan.ts';
import { whatIf } from '../suppose/what-if.ts';

const asOf = parseDay('2026-11-29')!;
const { evidence } = fromText(
  {
    'staff.csv':
      'Employee ID,Name,E-mail,Department\n1,Me Own,me@own.example,IT\n2,Bo Ems,bo@own.example,IT\n',
    'contacts.csv': [
      'First Name,Last Name,Organization Name,Labels,E-mail 1 - Value,Phone 1 - Value',
      'Al,Kin,Port,Chess ::: * myContacts,al@port.example,',
      'Bea,Kin,Port,Clients,bea@port.example,',
      'Cy,Kin,,Clients,cy@cykin.example,',
      'Di,Kin,Farco,Clients,di@gmail.com,',
    ].join('\n'),
    'ties.csv': 'source,target,strength\nme@own.example,bo@own.example,1\n',
  },
  { self: 'me@own.example', own: 'Own' },
);
const rated: Evidence = {
  ...evidence,
  statements: [
    'al@port.example',
    'bea@port.example',
    'cy@cykin.example',
    'di@gmail.com',
    'bo@own.example',
  ].map((address) => ({
    kind: 'rating',
    from: 'mail:me@own.example',
    to: `mail:${address}`,
    trust: 1,
    knowledge: 1,
  })),
};
const proposed = (...rules: readonly (readonly [RuleField, string, Level])[]) => {
  const { statements } = rules.reduce<Evidence>(
    (all, [field, value, level]) => addRule(all, field, value, level),
    rated,
  );
  const network = resolve({ ...rated, statements });
  const me = network.people.find(({ name }) => name === 'Me Own')!;
  const options = { asOf, statements };
  const names = (all: readonly { readonly outsiderName: string }[]) =>
    [...new Set(all.map(({ outsiderName }) => outsiderName.split(' ')[0]!))].sort().join(' ');
  const { handover } = whatIf(network, { ...options, suppose: { leaves: [me.id] } });
  return {
    plan: names(plan(network, { ...options, perInsider: 9, perBroker: 9 }).introductions),
    handOn: names(dependence(network, options).handOn),
    handOver: handover!.contacts
      .flatMap(({ name, introduceTo }) => (introduceTo ? [name.split(' ')[0]!] : []))
      .sort()
      .join(' '),
    isPrivate: handover!.contacts.filter((one) => one.private).map(({ name }) => name.split(' ')[0]!),
  };
};

test('whoever has no organisation and is known from one colleague’s own lists alone is proposed by no answer', () => {
  expect(proposed()).toEqual({
    plan: 'Al Bea Di',
    handOn: 'Al Bea Di',
    handOver: 'Al Bea Di',
    isPrivate: [],
  });
});

test('whom a rule about who they are keeps private is proposed by no answer, and a later rule shows them again', () => {
  const label = ['label', 'Chess', 'private'] as const;
  expect(proposed(label)).toEqual({
    plan: 'Bea Di',
    handOn: 'Bea Di',
    handOver: 'Bea Di',
    isPrivate: ['Al'],
  });
  expect(proposed(label, ['address', 'private', 'private'])).toMatchObject({
    plan: 'Bea',
    handOn: 'Bea',
    handOver: 'Bea',
  });
  expect(proposed(label, ['organisation', 'Port', 'shared'])).toMatchObject({
    plan: 'Al Bea Di',
    isPrivate: [],
  });
});

test('that nothing is shared by a rule about everybody, or about how close a tie is, holds nobody back', () => {
  const all = { plan: 'Al Bea Di', handOn: 'Al Bea Di', handOver: 'Al Bea Di', isPrivate: [] };
  expect(
    proposed(['everybody', '', 'private'], ['band', 'high', 'private'], ['not-met', '3', 'private']),
  ).toEqual(all);
});
