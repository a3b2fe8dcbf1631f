import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../model/evidence.ts';
import { isInsider, mainMembership } from '../model/network.ts';
import { resolve } from '../resolve/resolve.ts';
import { importFiles } from '../sources/import.ts';
import { parseNetworkFile, serialise } from '../store/network-file.ts';
import { describePerson } from './describe-person.ts';
import { erase } from './erasure/erase.ts';
import { merge } from './statements.ts';

const bytes = new TextEncoder().encode(
  'id,name,organisation,role,unit,label\nana,Ana Lee,Home,Clerk,Desk,old\nben,Ben,Away,,,\n',
);
const { evidence } = importFiles(NO_EVIDENCE, [{ name: 'people.csv', bytes }], { own: 'Home' });
const { people } = resolve(evidence);
const [ana, ben] = [people[0]!, people[1]!];
const DAY = 20_000;
const tags = (of: typeof evidence): string[] =>
  resolve(of).people[0]!.attributes.flatMap(([key, value]) => (/^(label|topic)$/.test(key) ? [value] : []));

test('a name that the user writes stands, and the one of the file stays as another name', () => {
  const [after] = resolve(describePerson(evidence, ana, { name: ' Anna  Lee ' })).people;
  expect(after).toMatchObject({ id: 'ana', name: 'Anna Lee', otherNames: ['Ana Lee'], key: ana.key });
});

test('another organisation makes the one of the file former; a role and unit alone stay with it', () => {
  const moved = resolve(describePerson(evidence, ana, { organisation: 'Away', role: 'Head' }));
  const [after] = moved.people;
  expect(isInsider(moved, after!, DAY)).toBe(false);
  const main = mainMembership(moved, after!, DAY)!;
  expect(moved.organisations[main.organisation]?.name).toBe('Away');
  expect(main.role).toBe('Head');
  expect(after?.memberships).toContainEqual(expect.objectContaining({ role: 'Clerk', former: true }));
  const promoted = resolve(describePerson(evidence, ana, { role: 'Head', unit: 'Board' }));
  expect(mainMembership(promoted, promoted.people[0]!, DAY)).toMatchObject({ role: 'Head', unit: 'Board' });
  expect(promoted.people[0]?.memberships).toHaveLength(1);
});

test('an organisation that no file names is one of the network', () => {
  const moved = resolve(describePerson(evidence, ben, { organisation: 'Elsewhere' }));
  expect(moved.organisations.map(({ name }) => name)).toContain('Elsewhere');
});

test('labels and topics stand beside those of files, and are replaced as a whole', () => {
  const once = describePerson(evidence, ana, { labels: ['board', 'board', ' '], topics: ['optics'] });
  expect(tags(once)).toEqual(['board', 'old', 'optics']);
  const again = describePerson(once, resolve(once).people[0]!, { labels: [] });
  expect(tags(again)).toEqual(['old', 'optics']);
});

test('null takes back what was written; the order of statements does not matter; a network file keeps them', () => {
  const told = describePerson(describePerson(evidence, ana, { name: 'Anna', role: 'Head' }), ben, {
    name: 'Benno',
  });
  const turned = { ...told, statements: told.statements.toReversed() };
  expect(resolve(turned).people).toEqual(resolve(told).people);
  expect(resolve(parseNetworkFile(serialise(told))).people).toEqual(resolve(told).people);
  const back = describePerson(told, resolve(told).people[0]!, { name: null, role: null });
  expect(resolve(back).people[0]).toEqual(resolve(evidence).people[0]);
});

test('what is written of two who are joined holds for the one they are, and goes with whoever is erased', () => {
  const told = describePerson(evidence, ben, { labels: ['board'] });
  const joined = resolve(merge(told, ana, ben)).people;
  expect(joined).toHaveLength(1);
  expect(joined[0]?.attributes).toContainEqual(['label', 'board']);
  const { evidence: left } = erase(told, resolve(told).people[1]!, {
    key: 'a'.repeat(64),
    date: '2026-01-01',
  });
  expect(JSON.stringify(left)).not.toContain('board');
});

test('a text that is far too long is refused', () => {
  expect(() => describePerson(evidence, ana, { name: 'x'.repeat(201) })).toThrow('at most 200 characters');
});
