import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MembershipRecord, PersonRecord } from '../evidence.ts';
import { recordsOf, withRecords } from './person-records.ts';
import { PersonTable } from './person-table.ts';

const text = fc.constantFrom('a', 'Ö', 'a"b', 'Ann Berg');
const texts = fc.array(text, { maxLength: 2 });
const day = fc.constantFrom('2024-02-29', '2026-11-30');

/** An arbitrary for each field: the compiler refuses one that is left out. */
type Every<Of> = { readonly [Field in keyof Required<Of>]: fc.Arbitrary<Required<Of>[Field]> };

const membership: Every<MembershipRecord> = {
  organisation: text,
  role: text,
  unit: text,
  from: day,
  to: day,
  former: fc.constant(true as const),
};
const fields: Every<PersonRecord> = {
  line: fc.nat(9),
  member: text,
  id: text,
  name: text,
  emails: texts,
  profiles: texts,
  phones: texts,
  memberships: fc.array(fc.record(membership, { requiredKeys: [] }), { maxLength: 2 }),
  manager: text,
  communities: texts,
  attributes: fc.array(fc.tuple(text, text), { maxLength: 2 }),
  contact: fc.constantFrom('address-book', 'connection'),
  mentioned: fc.constant(true as const),
  onRequest: fc.constant(true as const),
};
const plain = fc.record(
  {
    line: fields.line,
    id: text,
    name: text,
    emails: fc.tuple(text),
    memberships: fc.tuple(
      fc.record({ organisation: text, role: text, unit: text }, { requiredKeys: ['organisation'] }),
    ),
    contact: fields.contact,
    mentioned: fields.mentioned,
  },
  { requiredKeys: ['line'] },
);
const record: fc.Arbitrary<PersonRecord> = fc.oneof(plain, fc.record(fields, { requiredKeys: ['line'] }));

test('what a row says of somebody comes back with every field, also where another took its place', () => {
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 70 }),
      fc.array(fc.tuple(fc.nat(69), record)),
      (said, changes) => {
        const table = new PersonTable();
        const expected = [...said];
        for (const one of said) table.add(one);
        for (const [index, one] of changes)
          if (index < expected.length) {
            table.set(index, one);
            expected[index] = one;
          }
        expect([...table]).toEqual(expected);
        expect(expected.map((_, index) => table.at(index))).toEqual(expected);
      },
    ),
  );
});

test('nobody has a number outside of the table, such as the -1 of an owner', () => {
  const table = new PersonTable();
  table.add({ line: 2, id: 'a' });
  expect([table.get(-1), table.get(0), table.get(1)]).toEqual([undefined, { line: 2, id: 'a' }, undefined]);
});

test('an import gives the same list of people each time, and the columns know it', () => {
  const table = new PersonTable();
  table.add({ line: 2, id: 'a', name: 'Ann' });
  const about = {
    key: 'k',
    content: 'c',
    files: ['a.csv'],
    format: 'people',
    layer: 'organisational',
  } as const;
  const source = withRecords({ ...about, organisations: [], proposals: [] } as never, table);
  expect(recordsOf(source)).toBe(table);
  expect(source.people).toBe(source.people);
  expect({ ...source }.people).toEqual([{ line: 2, id: 'a', name: 'Ann' }]);
  expect([...recordsOf({ ...source })]).toEqual([...table]);
});
