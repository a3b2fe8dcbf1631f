import { expect, test } from 'vitest';
import { fromText, linkedin } from '../../fixtures/from-text.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { type Moves, movesSince, movesWithin } from './moves.ts';

const DAY = 20_700;
const self = { self: 'Me <me@o.example>' };
const row = (who: string, company: string, day = '01 Feb 2024'): string =>
  `${who},Ek,https://www.linkedin.com/in/${who.toLowerCase()},,${company},${day}`;
const list = (...rows: string[]): string =>
  linkedin(...rows.map((one) => one.replace(/,([^,]*)$/, ',Clerk,$1')));
const OLD = list(row('Ann', 'Acme'), row('Bo', 'Acme'), row('Cy', 'Veltis'));
const NEW = list(row('Ann', 'Acme'), row('Bo', 'Corvane'), row('Cy', 'Veltis'));
const moved = ({ employers }: Pick<Moves, 'employers'>): string[] =>
  employers.map(({ name, before, after }) => `${name}: ${before} -> ${after}`);

test('two exports of one list in one import tell who changed employer, then and later', () => {
  const { evidence } = fromText(
    { 'Connections_2025-03-01.csv': OLD, 'Connections_2026-03-01.csv': NEW },
    self,
  );
  expect(moved(movesWithin(evidence, NO_EVIDENCE, DAY))).toEqual(['Bo Ek: Acme -> Corvane']);
  expect(movesSince(evidence, '2026-01-01', DAY)).toMatchObject({
    older: [{ file: 'Connections_2025-03-01.csv', day: '2025-03-01' }],
    newer: [{ file: 'Connections_2026-03-01.csv', day: '2026-03-01' }],
  });
  expect(moved(movesSince(evidence, '2026-01-01', DAY))).toEqual(['Bo Ek: Acme -> Corvane']);
  for (const since of ['2024-01-01', '2026-04-01'])
    expect(moved(movesSince(evidence, since, DAY))).toEqual([]);
});

test('one list, or two that came one after the other, tell nothing of one import', () => {
  const first = fromText({ 'Connections_2025-03-01.csv': OLD }, self);
  expect(movesWithin(first.evidence, NO_EVIDENCE, DAY)).toMatchObject({ employers: [], newer: [] });
  const both = fromText({ 'Connections_2026-03-01.csv': NEW }, self, first.evidence);
  expect(movesWithin(both.evidence, first.evidence, DAY).employers).toEqual([]);
});

test('a list whose newest day alone tells its age is taken as older than a dated one, which is said where they differ', () => {
  const first = fromText({ 'Connections.csv': OLD }, { ...self, dated: '2025-10-01' });
  const second = fromText({ 'Connections.csv': NEW }, self, first.evidence);
  const said = second.files[0]!.warnings.filter(({ code }) => code === 'taken-as-older');
  expect(said.map(({ value, message }) => [value, /2024-02-01.*2025-10-01/.test(message)])).toEqual([
    ['Connections.csv', true],
  ]);
  const same = fromText(
    { 'Connections.csv': `${OLD}${row('Di', 'Acme').replace(/,([^,]*)$/, ',Clerk,$1')}\n` },
    self,
    first.evidence,
  );
  expect(same.files[0]!.warnings.map(({ code }) => code)).not.toContain('taken-as-older');
});

const ROSTER = 'Personalnummer,Name,E-Mail,Abteilung,Vorgesetzter,Eintrittsdatum,Austrittsdatum,Status';
const staff = (...rows: string[]): string => `${ROSTER}\n${rows.join('\n')}\n`;

test('a newer staff list says who changed unit or name and who left, and its end of an employment is the one that counts', () => {
  const own = { own: 'Acme' };
  const first = fromText(
    {
      'Personal_2026-06-01.csv': staff(
        '1,Ada Ott,ada@a.example,IT,,2010-01-01,,Aktiv',
        '2,Bo Ems,bo@a.example,IT,Ada Ott,2011-01-01,2027-01-31,Aktiv',
        '3,Cy Lau,cy@a.example,IT,Ada Ott,2012-01-01,,Aktiv',
        '4,Di Ruh,di@a.example,IT,Ada Ott,2012-01-01,,Aktiv',
      ),
    },
    own,
  );
  const second = fromText(
    {
      'Personal_2026-11-01.csv': staff(
        '1,Ada Ott,ada@a.example,IT,,2010-01-01,,Aktiv',
        '2,Bo Ems,bo@a.example,IT,Ada Ott,2011-01-01,2026-08-31,Ausgeschieden',
        '3,Cy Lau,cy@a.example,HR,Ada Ott,2012-01-01,,Aktiv',
        '4,Di Ruh-Kamp,di@a.example,IT,Ada Ott,2012-01-01,,Aktiv',
      ),
    },
    own,
    first.evidence,
  );
  expect(movesSince(second.evidence, '2026-10-01', DAY + 70)).toMatchObject({
    names: [{ name: 'Di Ruh-Kamp', before: ['Di Ruh'] }],
    employers: [],
    units: [{ name: 'Cy Lau', before: ['IT'], after: ['HR'] }],
    left: [{ name: 'Bo Ems', before: ['Acme'] }],
  });
  const bo = second.network.people.find(({ name }) => name === 'Bo Ems')!;
  expect(bo.memberships.map(({ to }) => to)).toEqual([20_696]);
});

test('who is new in the newest export of a list and who is no longer in it is said, whatever other files name them', () => {
  const later = list(row('Ann', 'Acme'), row('Bo', 'Acme'), row('Ed', 'Sund'));
  const { evidence } = fromText(
    {
      'Connections_2025-03-01.csv': OLD,
      'Connections_2026-03-01.csv': later,
      'Connections_2026-06-01.csv': list(row('Ann', 'Acme'), row('Ed', 'Sund')),
      'contacts.csv': 'Name,E-mail 1 - Value\nEd Ek,ed@sund.example\nFay Ohm,fay@o.example\n',
    },
    self,
  );
  const { lists, ended, began } = movesSince(evidence, '2026-01-01', DAY);
  expect([ended, began]).toEqual([[], []]);
  expect(
    lists.map(({ earlier, later: newer, gone, joined }) => [
      earlier.day,
      newer.day,
      gone.map(({ name, organisations }) => `${name}, ${organisations}`),
      joined.map(({ name }) => name),
    ]),
  ).toEqual([['2025-03-01', '2026-06-01', ['Bo Ek, Acme', 'Cy Ek, Veltis'], ['Ed Ek']]]);
});

test('one staff list tells by its days who left and who came, and another post in the firm is neither', () => {
  const { evidence } = fromText(
    {
      'Personal_2026-11-01.csv': staff(
        '1,Ada Ott,ada@a.example,IT,,2010-01-01,,Aktiv',
        '2,Bo Ems,bo@a.example,IT,Ada Ott,2011-01-01,2026-03-31,Ausgeschieden',
        '3,Cy Lau,cy@a.example,HR,Ada Ott,2012-01-01,2025-03-31,Ausgeschieden',
        '4,Di Ruh,di@a.example,IT,Ada Ott,2026-02-01,,Aktiv',
        '5,Ed Ahn,ed@a.example,IT,Ada Ott,2012-01-01,2027-03-31,Aktiv',
        '6,Fay Ohm,fay@a.example,IT,Ada Ott,2026-04-01,2026-09-30,Ausgeschieden',
      ),
    },
    { own: 'Acme' },
  );
  const found = movesSince(evidence, '2026-01-01', DAY + 70);
  const said = (all: typeof found.ended) =>
    all.map(({ name, organisation, day }) => `${name}, ${organisation}, ${day}`);
  expect([said(found.ended), said(found.began), found.lists]).toEqual([
    ['Bo Ems, Acme, 2026-03-31', 'Fay Ohm, Acme, 2026-09-30'],
    ['Di Ruh, Acme, 2026-02-01', 'Fay Ohm, Acme, 2026-04-01'],
    [],
  ]);
  expect(said(movesSince(evidence, '2026-11-15', DAY + 70).ended)).toEqual([]);
});
