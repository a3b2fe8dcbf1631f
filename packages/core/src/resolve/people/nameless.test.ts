import { expect, test } from 'vitest';
import { dependence } from '../../answers/dependence/dependence.ts';
import { sayNature } from '../../identity/statements.ts';
import { countPeople } from '../../model/network.ts';
import { importFiles, NO_EVIDENCE } from '../../public/main.ts';
import { resolve } from '../resolve.ts';

const CONNECTIONS =
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
  'Ann,Lee,https://www.linkedin.com/in/ann,,Acme,CEO,01 Feb 2024\n' +
  ',,https://www.linkedin.com/in/closed,,,,02 Feb 2024\n' +
  ',,https://www.linkedin.com/in/hidden,,Acme,,03 Feb 2024\n';

const read = (...others: readonly (readonly [name: string, text: string])[]) =>
  importFiles(
    NO_EVIDENCE,
    [['Connections.csv', CONNECTIONS] as const, ...others].map(([name, text]) => ({
      name,
      bytes: new TextEncoder().encode(text),
    })),
    { self: 'Noor Haddad <noor@brightwater.example>', own: 'Brightwater' },
  ).evidence;

test('a connection without a name is kept, and is nobody who is known or can be asked', () => {
  const network = resolve(read());
  expect(network.people.map(({ id, noPerson }) => [id, noPerson]).sort()).toEqual([
    ['linkedin:ann', undefined],
    ['linkedin:closed', 'nameless'],
    ['linkedin:hidden', 'nameless'],
    ['noor@brightwater.example', undefined],
  ]);
  expect(countPeople(network)).toBe(2);
  expect(dependence(network, { asOf: 20_780 }).known).toBe(1);
});

test('a name, or a row of your own, for the address speaks for a person', () => {
  const table = 'name,profile\nBo Berg,https://www.linkedin.com/in/closed\n';
  const network = resolve(read(['people.csv', table]));
  expect(network.people.find(({ name }) => name === 'Bo Berg')?.noPerson).toBeUndefined();
});

test('it can be told otherwise', () => {
  const evidence = read();
  const hidden = resolve(evidence).people.find(({ id }) => id === 'linkedin:hidden')!;
  const told = resolve(sayNature(evidence, hidden, true));
  expect(told.people.find(({ id }) => id === 'linkedin:hidden')?.noPerson).toBeUndefined();
});
