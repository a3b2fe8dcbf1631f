import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { split } from '../../identity/statements.ts';
import { resolve } from '../resolve.ts';

const HEADER = 'Personalnummer;Name;Abteilung;Vorgesetzter Personalnummer';
const roster = (...rows: readonly string[]): string => `${HEADER}\n${rows.join('\n')}\n`;
const PADDED = roster(
  '00010001;Ann Berg;A;00000000',
  '00010002;Bo Dahl;A;00010001',
  '00010003;Cy Ek;A;00010001',
);

const read = (files: Readonly<Record<string, string>>) => {
  const { network, files: reports } = fromText(files, { own: 'Nord AG' });
  return {
    names: network.people.map(({ name, id }) => name || id).sort(),
    notes: reports.flatMap(({ warnings }) => warnings.filter(({ code }) => code === 'joined-by-number')),
    managers: network.people.flatMap(({ managers }) => managers.map((m) => network.people[m]?.name)),
    network,
    reports,
  };
};

test('numbers of two lists that differ in zeros in front alone are one person where the names agree, and it is said', () => {
  const { names, notes, managers } = read({
    'sap.csv': PADDED,
    'datev.csv': roster('10001;Berg, Ann;A;', '10002;Bo Dahl;A;10001', '10003;Cy Ek;A;10001'),
  });
  expect(names).toHaveLength(3);
  expect(managers).toHaveLength(2);
  expect(notes.map(({ value }) => value).sort()).toEqual([
    '00010001, 00010002, 00010003',
    '10001, 10002, 10003',
  ]);
});

test('another name is another person, and lists whose names mostly disagree have other numbers', () => {
  const one = roster('10001;Ann Berg;A;', '10002;Zoe Quist;A;10001', '10003;Cy Ek;A;10001');
  expect(read({ 'sap.csv': PADDED, 'other.csv': one }).names).toEqual([
    'Ann Berg',
    'Bo Dahl',
    'Cy Ek',
    'Zoe Quist',
  ]);
  const most = roster('10001;Ann Berg;A;', '10002;Zoe Quist;A;10001', '10003;Max Rau;A;10001');
  expect(read({ 'sap.csv': PADDED, 'other.csv': most }).names).toHaveLength(6);
});

test('in one list both writings are two people', () => {
  const { names, notes } = read({
    'a.csv': roster('0101;Ann Berg;A;', '101;Ann Berg;B;0101'),
    'b.csv': roster('101;Ann Berg;B;'),
  });
  expect([names.length, notes]).toEqual([2, []]);
});

test('a file of ties by number alone means the people of the list where all its numbers are found so', () => {
  const ties = (rows: string): string => `source;target\n${rows}`;
  const { names, notes } = read({ 'sap.csv': PADDED, 'ties.csv': ties('10001;10002\n10002;10003\n') });
  expect([names.length, notes.length]).toEqual([3, 1]);
  expect(
    read({ 'sap.csv': PADDED, 'ties.csv': ties('10001;10002\n10002;10009\n10003;10001\n') }).names,
  ).toHaveLength(7);
});

test('taken apart again they stay two', () => {
  const { evidence, network } = fromText({
    'sap.csv': PADDED,
    'datev.csv': roster('10001;Ann Berg;A;', '10002;Bo Dahl;A;10001'),
  });
  const bo = network.people.find(({ name }) => name === 'Bo Dahl')!;
  const apart = resolve(split(evidence, bo));
  expect(apart.people.map(({ name }) => name).sort()).toEqual(['Ann Berg', 'Bo Dahl', 'Bo Dahl', 'Cy Ek']);
});

test('zeros in place of a manager are nobody, which is no missing id', () => {
  const { reports } = read({ 'sap.csv': PADDED });
  expect(reports[0]!.warnings.map(({ code }) => code)).not.toContain('dangling-manager');
});
