import { expect, test } from 'vitest';
import { fromText, linkedin } from '../../fixtures/from-text.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { importFiles } from '../../sources/import.ts';
import { resolve } from '../resolve.ts';
import { movesWithin } from './moves.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const LINKEDIN = file(
  'Connections.csv',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nUrsula,Claes,https://www.linkedin.com/in/ursula,ursula@x.example,Agoria,Director,08 Feb 2024\n',
);
const OUTLOOK = file(
  'outlook.csv',
  'First Name,Last Name,E-mail Address,E-mail Type,Company,Job Title\nUrsula,Claes,ursula@x.example,SMTP,KBC,Manager\n',
);

/** Where Ursula is now and where she was, whichever file came first. */
function places(order: readonly (readonly [typeof LINKEDIN, string?])[]) {
  let evidence = NO_EVIDENCE;
  let codes: string[] = [];
  for (const [one, dated] of order) {
    const result = importFiles(evidence, [one], {
      self: 'Max Muster',
      ...(dated === undefined ? {} : { dated }),
    });
    evidence = result.evidence;
    codes = result.report.files[0]!.warnings.map(({ code }) => code);
  }
  const { people, organisations } = resolve(evidence);
  const memberships = people.find(({ name }) => name === 'Ursula Claes')?.memberships ?? [];
  const named = (former: boolean): string[] =>
    memberships
      .filter((one) => (one.former === true) === former)
      .map(({ organisation }) => organisations[organisation]!.name);
  return { now: named(false), before: named(true), codes };
}

test('an address book of which nothing says how old it is never overrides a dated list, and says so', () => {
  expect(places([[LINKEDIN], [OUTLOOK]])).toEqual({
    now: ['Agoria'],
    before: ['KBC'],
    codes: ['undated-list'],
  });
  expect(places([[OUTLOOK], [LINKEDIN]])).toMatchObject({ now: ['Agoria'], before: ['KBC'] });
});

test('the day that the user says of it is obeyed', () => {
  expect(places([[LINKEDIN], [OUTLOOK, '2024-01-01']])).toEqual({
    now: ['Agoria'],
    before: ['KBC'],
    codes: [],
  });
  expect(places([[LINKEDIN], [OUTLOOK, '2026-11-28']])).toEqual({
    now: ['KBC'],
    before: ['Agoria'],
    codes: [],
  });
  expect(
    places([
      [LINKEDIN, '2026-11-29'],
      [OUTLOOK, '2026-11-28'],
    ]),
  ).toMatchObject({ now: ['Agoria'] });
});

test('the same file read in another way is not called the export of somebody else', () => {
  const text = file('meetings.csv', 'When,Who,How,What\n2026-09-01,Ann Lee,call,Offer\n');
  const map = [
    ['When', 'date'],
    ['Who', 'with'],
    ['How', 'channel'],
  ] as const;
  const once = importFiles(NO_EVIDENCE, [text], {
    self: 'Max Muster',
    map: new Map([...map, ['What', 'topic']]),
  });
  const again = importFiles(once.evidence, [text], { self: 'Max Muster', map: new Map(map) });
  expect(again.report.files[0]?.warnings.map(({ code }) => code)).toEqual(['read-before']);
});

test('a survey that is read once more with another mapping makes nobody one with whom else the row names', () => {
  const text =
    'E-Mail;Ihr Name;Wen fragen Sie um Rat?\nann@x.example;Ann Alt;Bo Berg, Cy Cohn\nbo@x.example;Bo Berg;Di Dorn\ncy@x.example;Cy Cohn;Ann Alt\n';
  const first = fromText({ 'survey.csv': text });
  const again = fromText(
    { 'survey.csv': text },
    { map: new Map([['E-Mail', 'respondent']]) },
    first.evidence,
  );
  const called = ({ people }: typeof again.network): string[][] =>
    people.map(({ name, otherNames }) => [name, ...otherNames].filter((one) => one !== '')).sort();
  expect(called(first.network)).toEqual([['Ann Alt'], ['Bo Berg'], ['Cy Cohn'], ['Di Dorn']]);
  for (const names of called(again.network)) expect(names.length).toBeLessThan(2);
});

test('the title of a dated list stands before that of one without a date, and the older title is former', () => {
  const connections = (title: string): string =>
    linkedin(`Nele,Berg,https://www.linkedin.com/in/nele,nele@uz.example,UZ,${title},01 Feb 2024`);
  const book =
    'First Name,Last Name,E-mail Address,E-mail Type,Company,Job Title\nNele,Berg,nele@uz.example,SMTP,UZ,Adviser\n';
  const self = 'Max Muster';
  const was = fromText({ 'Connections_2025.csv': connections('Adviser') }, { self, dated: '2025-11-21' });
  const is = fromText(
    { 'Connections.csv': connections('Senior') },
    { self, dated: '2026-10-20' },
    was.evidence,
  );
  const { network } = fromText({ 'outlook.csv': book }, { self }, is.evidence);
  const titles = network.people
    .find(({ name }) => name === 'Nele Berg')
    ?.memberships.map(({ role, former }) => [role, former === true]);
  expect(titles?.sort()).toEqual([
    ['Adviser', true],
    ['Senior', false],
  ]);
});

test('an address book beside two exports of one list hides nobody who moved', () => {
  const list = (company: string): string =>
    linkedin(
      `Nele,Berg,https://www.linkedin.com/in/nele,nele@uz.example,${company},Clerk,01 Feb 2024`,
      'Bo,Ek,https://www.linkedin.com/in/bo,,Agoria,Clerk,02 Feb 2024',
      ...(company === 'KBC' ? ['Cy,Ost,https://www.linkedin.com/in/cy,,Agoria,Clerk,02 Feb 2026'] : []),
    );
  const book =
    'First Name,Last Name,E-mail Address,E-mail Type,Company,Job Title\nNele,Berg,nele@uz.example,SMTP,Umicore,Clerk\n';
  const read = importFiles(
    NO_EVIDENCE,
    [
      file('Connections_2024.csv', list('UZ')),
      file('Connections.csv', list('KBC')),
      file('outlook.csv', book),
    ],
    { self: 'Max Muster' },
  );
  const moved = movesWithin(read.evidence, NO_EVIDENCE, 20_780);
  expect(moved.employers.map(({ name, before, after }) => [name, before, after])).toEqual([
    ['Nele Berg', ['UZ'], ['KBC']],
  ]);
  expect(read.report.files[2]?.warnings.find(({ code }) => code === 'undated-list')?.message).toContain(
    'Connections.csv',
  );
});
