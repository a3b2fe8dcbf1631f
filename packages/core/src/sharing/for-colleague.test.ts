import { expect, test } from 'vitest';
import { fromText, linkedin } from '../fixtures/from-text.ts';
import type { Evidence } from '../model/evidence.ts';
import { resolve } from '../resolve/resolve.ts';
import { serialise } from '../store/network-file.ts';
import { addRule } from './levels/rules.ts';
import { release } from './released.ts';

const options = { asOf: 20_780 };
const forColleague = (evidence: Evidence) => release(evidence, 'colleague', options);

const STAFF = [
  'Employee ID,Name,E-mail,Department,Location,Status,Wochenstunden,Kostenstelle',
  '1,Ada Ott,ada@own.example,IT,Jena,aktiv,35,4567',
  '2,Bo Ems,bo@own.example,IT,Jena,Elternzeit,0,4567',
  '3,Cy Lau,cy@own.example,HR,Gera,aktiv,20,4568',
  '',
].join('\n');
const TRACE =
  'source,target,timestamp,channel\nada@own.example,bo@own.example,2026-11-02T10:11:12Z,mail\nbo@own.example,ada@own.example,2026-11-02T11:12:13Z,mail\n';

test('columns of hours, absence and cost centre stay away from a colleague, in every row', () => {
  const { evidence } = fromText({ 'staff.csv': STAFF }, { own: 'Own' });
  expect(serialise(evidence)).toMatch(/Elternzeit.*4568/s);
  const out = forColleague(evidence).evidence;
  const people = out.imports.flatMap((source) => source.people);
  expect(people.map(({ attributes = [] }) => attributes)).toEqual([
    [
      ['Location', 'Jena'],
      ['unit', 'IT'],
    ],
    [
      ['Location', 'Jena'],
      ['unit', 'IT'],
    ],
    [
      ['Location', 'Gera'],
      ['unit', 'HR'],
    ],
  ]);
  expect(out.settings.about).toMatch(
    /with 3 e-mail addresses and the columns Location and unit\. Of them it leaves out the columns Kostenstelle, Status and Wochenstunden /,
  );
});

test('the first words count what files of the organisation bring with them', () => {
  const { evidence } = fromText({ 'staff.csv': STAFF, 'trace.csv': TRACE }, { own: 'Own' });
  const { about } = forColleague(evidence).evidence.settings;
  expect(about).toMatch(
    /as they were given, with 3 e-mail addresses, 2 messages and meetings with their times and the columns Location and unit\./,
  );
  expect(about).not.toMatch(/Left out:[^.]*contact details, messages/);
});

test('who met whom in the calendar of the owner is no tie for a colleague', () => {
  const invited = ['ann@port.example', 'bea@port.example'];
  const meeting = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'DTSTART:20261103T100000Z'],
    ...['DTEND:20261103T110000Z', 'ORGANIZER:mailto:me@own.example'],
    ...invited.map((address) => `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${address}`),
    ...['END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');
  const { evidence, network } = fromText(
    {
      'c.csv': linkedin(
        'Ann,Lee,,ann@port.example,Port,Pilot,01 Feb 2024',
        'Bea,Lee,,bea@port.example,Port,Pilot,01 Feb 2024',
      ),
      'me.ics': meeting,
    },
    { self: 'me@own.example', own: 'Own' },
  );
  const placed = ({ people, pairs }: typeof network): string[] =>
    Array.from({ length: pairs.count }, (_, k) =>
      [people[pairs.a[k]!]!.name, people[pairs.b[k]!]!.name].sort().join('-'),
    ).sort();
  expect(placed(network)).toContain('Ann Lee-Bea Lee');
  const shown = forColleague(addRule(evidence, 'everybody', '', 'shared'));
  expect(placed(resolve(shown.evidence))).toEqual(['-Ann Lee', '-Bea Lee']);
});
