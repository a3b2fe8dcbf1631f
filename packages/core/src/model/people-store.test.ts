import { expect, test } from 'vitest';
import { fromText } from '../fixtures/from-text.ts';
import { labelOf, type Network } from './network.ts';
import { labelAt, noPersonsOf, ownersOf, peopleStore, storeOf } from './people-store.ts';

const PEOPLE = `id,name,organisation,unit,title,email,label
a,Ann Berg,Acme GmbH,Lab,Chemist,ann@acme.example,
b,,Acme,Sales,,office@acme.example,
c,Cy Ek,,,,,friend
a,"Berg, Ann",Beta,,,,
`;
const ROSTER = `Employee ID,Worker,Work Email,Manager ID
1,Ann Berg,ann@acme.example,2
2,Bo Dahl,bo@acme.example,
`;
const TIES = 'source,target\na,c\nCy Ek,Bo Dahl\nd,a\n';

const files = { 'people.csv': PEOPLE, 'roster.csv': ROSTER, 'ties.csv': TIES };
const network = (own?: string): Network => fromText(files, own === undefined ? {} : { own }).network;

test.each([undefined, 'Acme'])(
  'columns of people say what their objects say (own organisation: %s)',
  (own) => {
    const [columns, made] = [peopleStore(network(own)), storeOf(network(own).people)];
    expect(columns.ids).toEqual(made.ids);
    expect([...columns.marks]).toEqual([...made.marks]);
    for (const [index] of made.ids.entries()) {
      expect(columns.name(index)).toBe(made.name(index));
      expect(columns.memberships(index)).toEqual(made.memberships(index));
      expect(columns.attributes(index)).toEqual(made.attributes(index));
      expect(columns.person(index)).toEqual(made.person(index));
    }
  },
);

test('asked for all, everybody is the same object from then on', () => {
  const one = network();
  const { person } = peopleStore(one);
  expect(person(0)).not.toBe(person(0));
  expect(one.people).toBe(one.people);
  expect(person(0)).toBe(one.people[0]);
  expect(peopleStore({ ...one })).toBe(peopleStore(one));
});

test('a copy of a network has its people as a list, also one that was sent elsewhere', () => {
  const one = network();
  expect({ ...one }.people).toBe(one.people);
  expect(structuredClone(one).people).toEqual(one.people);
  expect(JSON.parse(JSON.stringify(one)).people).toHaveLength(one.people.length);
});

test('labels, owners and what is no person are known without objects', () => {
  const one = network();
  expect(one.people.map((_, index) => labelAt(one, index))).toEqual(one.people.map(labelOf));
  expect(ownersOf(one)).toEqual([]);
  expect(noPersonsOf(one).map(({ index }) => one.people[index]!.emails)).toEqual([['office@acme.example']]);
});
