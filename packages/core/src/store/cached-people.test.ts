import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Membership, Person, Provenance } from '../model/network.ts';
import { storeOf } from '../model/people-store.ts';
import { cachedPeople, storeFromCache } from './cached-people.ts';

const text = fc.constantFrom('', 'a', 'Ö', 'a"b');
const texts = fc.array(text, { maxLength: 3 });
const yes = fc.constant(true as const);
const day = fc.integer({ min: -9, max: 9 });

/** An arbitrary for each field: the compiler refuses one that is left out. */
type Every<Of> = { readonly [Field in keyof Required<Of>]: fc.Arbitrary<Required<Of>[Field]> };

const membership: Every<Membership> = {
  organisation: fc.nat(9),
  role: text,
  unit: text,
  from: day,
  to: day,
  rostered: yes,
  former: yes,
};
const provenance: Every<Provenance> = { import: fc.nat(9), key: text, line: fc.nat(9), member: text };
const person: Every<Person> = {
  index: fc.constant(0),
  id: text,
  key: text,
  name: text,
  otherNames: texts,
  emails: texts,
  profiles: texts,
  phones: texts,
  communities: texts,
  keys: texts,
  attributes: fc.array(fc.tuple(text, text), { maxLength: 2 }),
  memberships: fc.array(fc.record(membership, { requiredKeys: ['organisation'] }), { maxLength: 2 }),
  managers: fc.array(fc.nat(9), { maxLength: 2 }),
  records: fc.array(fc.record(provenance, { requiredKeys: ['import', 'key', 'line'] }), { maxLength: 2 }),
  owner: fc.boolean(),
  colleague: yes,
  onRequest: yes,
  noPerson: fc.constantFrom('mailbox', 'list', 'room', 'automatic', 'nameless'),
};

const OPTIONAL = ['colleague', 'onRequest', 'noPerson'] as const;
const ALWAYS = (Object.keys(person) as (keyof Person)[]).filter(
  (field): field is Exclude<keyof Person, (typeof OPTIONAL)[number]> =>
    !(OPTIONAL as readonly string[]).includes(field),
);

test('people come back from their columns with every field', () => {
  fc.assert(
    fc.property(fc.array(fc.record(person, { requiredKeys: ALWAYS }), { maxLength: 5 }), (drawn) => {
      const people = drawn.map((one, index) => ({ ...one, index }));
      const store = storeFromCache(cachedPeople(storeOf(people)));
      expect(people.map((_, index) => store.person(index))).toEqual(people);
      expect(store.all()).toEqual(people);
    }),
  );
});
