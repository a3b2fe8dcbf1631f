import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';

const STAFF =
  'id;name;email;unit;manager id\n1;Thomas Müller;t1@x.example;Entwicklung;\n2;Thomas Müller;t2@x.example;Fertigung;1\n3;Anna Berg;a@x.example;Vertrieb;1\n';
const people = (files: Readonly<Record<string, string>>): string[] =>
  fromText(files, { own: 'Nord AG' })
    .network.people.map(({ name, id, emails }) => `${name || id} ${emails.join()}`.trim())
    .sort();
const LISTED = ['Anna Berg a@x.example', 'Thomas Müller t1@x.example', 'Thomas Müller t2@x.example'];
const survey = (...named: readonly string[]): string =>
  `E-Mail;Name;Wen fragen Sie um Rat?\na@x.example;Anna Berg;${named.join(';').replace(/^(.*)$/, '"$1"')}\n`;

test('a unit in brackets tells which of two of one name a survey means', () => {
  const files = {
    'staff.csv': STAFF,
    'survey.csv': survey('Thomas Müller (Entwicklung)', 'Thomas Müller (Fertigung)'),
  };
  expect(people(files)).toEqual(LISTED);
  const { network } = fromText(files, { own: 'Nord AG' });
  const named = network.people.filter(({ records }) => records.length > 1).map(({ emails }) => emails[0]);
  expect(named.sort()).toEqual(['a@x.example', 't1@x.example', 't2@x.example']);
});

test('a word that is neither’s unit means neither, and is kept as it stands', () => {
  const found = people({ 'staff.csv': STAFF, 'survey.csv': survey('Thomas Müller (Einkauf)') });
  expect(found).toEqual([...LISTED, 'Thomas Müller (Einkauf)'].sort());
});

test('whoever alone has a name is meant by it whatever stands in the brackets, but for the unit of others', () => {
  const list = 'source;target\nThomas Müller (Entwicklung);Anna Berg (Teilzeit)\n';
  expect(people({ 'staff.csv': STAFF, 'ties.csv': list })).toEqual(LISTED);
  const other = 'source;target\nThomas Müller (Entwicklung);Anna Berg (Fertigung)\n';
  expect(people({ 'staff.csv': STAFF, 'ties.csv': other })).toEqual(
    [...LISTED, 'Anna Berg (Fertigung)'].sort(),
  );
});

test('a survey alone: two words in brackets are two people, one belongs to whoever answers under the name', () => {
  const rows = (second: string): string =>
    `Ihr Name;Wen fragen Sie um Rat?\nAnna Berg;"Otto Hahn (Labor);Uwe Lang"\nOtto Hahn;Anna Berg\nUwe Lang;"${second}"\n`;
  expect(people({ 'survey.csv': rows('Otto Hahn (Labor)') })).toEqual(['Anna Berg', 'Otto Hahn', 'Uwe Lang']);
  expect(people({ 'survey.csv': rows('Otto Hahn (Einkauf)') })).toHaveLength(5);
});

test('two rows of one name in a survey are the two of the list whose units they say, also where one did not answer', () => {
  const rows = [
    'Thomas Müller;Entwicklung;abgeschlossen;"Anna Berg;Thomas Müller (Fertigung)"',
    'Thomas Müller;Fertigung;nicht teilgenommen;',
  ];
  const text = ['Ihr Name;Abteilung;Status;Wen fragen Sie um Rat?', ...rows].join('\n');
  const files = { 'staff.csv': STAFF, 'survey.csv': text };
  expect(people(files)).toEqual(LISTED);
  const { network } = fromText(files, { own: 'Nord AG' });
  const answers = network.people.map(({ emails, attributes }) => [
    emails[0],
    new Map(attributes).get('survey'),
  ]);
  expect(Object.fromEntries(answers)).toMatchObject({
    't1@x.example': 'answered',
    't2@x.example': 'no answer',
  });
});
