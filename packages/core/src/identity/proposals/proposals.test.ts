import { expect, it, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { resolve } from '../../resolve/resolve.ts';
import { importFiles } from '../../sources/import.ts';
import { nameLikeness, nameWords } from '../name-likeness.ts';
import { proposals } from './proposals.ts';

const SELF = 'Ingrid Halvorsen <ingrid@brightwater.example>';

function proposed(name: string, text: string): string[] {
  const file = { name, bytes: new TextEncoder().encode(text) };
  const network = resolve(importFiles(NO_EVIDENCE, [file], { self: SELF }).evidence);
  return proposals(network).map(({ a, b }) =>
    [a, b]
      .map((i) => network.people[i]?.emails.join())
      .sort()
      .join(' '),
  );
}

const mail = (from: string, to: string, id: number): string =>
  `From 1${id}@xxx Mon Mar 02 08:15:11 +0000 2026\nMessage-ID: <${id}@m.example>\nDate: Mon, 2 Mar 2026 08:15:11 +0000\nFrom: ${from}\nTo: ${to}\n\nHello\n\n`;

it('asks whether two addresses of a mailbox with one name are one person, yours too', () => {
  const mbox = [
    mail(SELF, 'Tobias Lund <tobias.lund@veltis.example>', 1),
    mail('"Lund, Tobias" <tl61@gmail.com>', SELF, 2),
    mail('Ingrid Halvorsen <ih@gmail.com>', 'Mara Stone <mara@corvane.example>', 3),
    mail(SELF, 'Marta Stone <marta@northmoor.example>', 4),
  ].join('');
  expect(proposed('mail.mbox', mbox).sort()).toEqual([
    'ih@gmail.com ingrid@brightwater.example',
    'tl61@gmail.com tobias.lund@veltis.example',
  ]);
});

it('compares up to 120 people who share a key, and no more: so many share it by chance', () => {
  // Two files, each with one spelling of the one who is meant and others whom only initials and the employer join.
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const other = (k: number): string =>
    `Maria G${letters[k % 26]}${letters[(k * 7) % 26]}${'xyzwvu'[k % 6]}${k},`;
  const list = (who: string, from: number, to: number): string =>
    `name,email,organisation\n${[`${who},Acme`, ...Array.from({ length: to - from }, (_, k) => `${other(from + k)},Acme`)].join('\n')}\n`;
  const found = (others: number): readonly (readonly (string | undefined)[])[] => {
    const half = Math.floor(others / 2);
    const network = resolve(
      importFiles(
        NO_EVIDENCE,
        [
          ['a.csv', list('Maria Gonzalez,mg@one.example', 0, half)] as const,
          ['b.csv', list('Maria Gonsales,mg@two.example', half, others)] as const,
        ].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
      ).evidence,
    );
    return proposals(network)
      .map(({ a, b }) => [network.people[a]?.name, network.people[b]?.name].sort())
      .filter((pair) => pair.includes('Maria Gonzalez') && pair.includes('Maria Gonsales'));
  };
  expect(found(8)).toHaveLength(1);
  expect(found(118)).toHaveLength(1);
  expect(found(119)).toHaveLength(0);
});

it('takes two rows of one name in one staff list for two people', () => {
  const rows =
    'Employee ID,Name,Email,Manager ID\n1,Anna Berg,ab@own.example,\n2,Anna Berg,anna@own.example,1\n';
  expect(proposed('staff.csv', rows)).toEqual([]);
});

it.each([
  ['Dmitri Volkov', 'Dima Volkov'],
  ['Joanna Kowalska', 'Asia Kowalska'],
  ['Beatriz Carvalho', 'Bia Carvalho'],
  ['Susanne Vogt', 'Susi Vogt'],
  ['Nikolaos Georgiou', 'Nikos Georgiou'],
])('knows that %s may be %s', (one, other) => {
  expect(nameLikeness(nameWords(one), nameWords(other)).likeness).toBeGreaterThanOrEqual(0.9);
});

/** Each proposal as the two names, best first, with its reasons. */
function pairs(...files: readonly (readonly [name: string, text: string])[]): string[] {
  const sources = files.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const network = resolve(importFiles(NO_EVIDENCE, sources, { self: SELF }).evidence);
  return proposals(network).map(
    ({ a, b, reasons }) =>
      `${[a, b]
        .map((i) => network.people[i]!.name)
        .sort()
        .join(' = ')}: ${reasons[0]}`,
  );
}

const GOOGLE = 'First Name,Last Name,Organization Name,Labels,E-mail 1 - Value\n';
const google = (...rows: string[]): readonly [string, string] => [
  'contacts.csv',
  `${GOOGLE}${rows.join('\n')}\n`,
];

it('proposes an entry that stands twice in one address book where accents differ', () => {
  expect(
    pairs(
      google(
        'Anaïs,Kovačević,Thornbury,,anais.kovacevic@thornbury.example',
        'Anais,Kovacevic,,,anais.k@gmail.com',
        'Özge,van den Broeck,Haven,,ozge@haven.example',
        'Ozge,van den Broeck,,,ovdb@gmail.com',
        'Bo,Lund,Veltis,,bo@veltis.example',
        'Bo,Lund,Corvane,,bo.lund@corvane.example',
      ),
    ).sort(),
  ).toEqual([
    'Anais Kovacevic = Anaïs Kovačević: the same name but for accents',
    'Ozge van den Broeck = Özge van den Broeck: the same name but for accents',
  ]);
});

it.each([
  ['Jürgen Jäger', 'Juergen Jaeger'],
  ['Søren Østergård', 'Soeren Oestergaard'],
  ['Søren Bouchard', 'Soren Bouchard'],
  ['Björn Dvořák', 'Bj?rn Dvo?ák'],
  ['Łukasz Łęcki', '?ukasz ??cki'],
  ['Jiří Nowák', 'Ji\ufffd\ufffd\ufffd Nowák'],
])('proposes %s and %s, which differ by spelling alone', (one, other) => {
  const linkedin = `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${one.replace(' ', ',')},https://www.linkedin.com/in/one,,Veltis,,01 Feb 2021\n`;
  const [found] = pairs(['Connections.csv', linkedin], google(`${other.replace(' ', ',')},Veltis,,`));
  expect(found).toMatch(/: the same name (but for accents|in another spelling)$/);
});

it('takes lost letters for letters, and not for any other name', () => {
  expect(nameLikeness(nameWords('Ji?í Nowák'), nameWords('Inês Nowák')).likeness).toBe(0);
  expect(nameLikeness(nameWords('Márta B?lohlávek'), nameWords('Márta Bouchard')).likeness).toBe(0);
  expect(nameLikeness(nameWords('M?ller'), nameWords('Möller')).respelt).toBe(true);
  expect(nameLikeness(nameWords('Joel Manuel'), nameWords('Jole Manul')).respelt).toBe(false);
});

test('the same name and the same organisation are proposed although somebody else has that name elsewhere', () => {
  const linkedin =
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
    'Klaus,Müller,https://www.linkedin.com/in/km1,,Bundesanstalt für Wasserführung,Referatsleiter,17 Apr 2025\n' +
    'Klaus,Müller,https://www.linkedin.com/in/km2,,Ingenieurbüro Müller,Inhaber,22 Mar 2016\n';
  const [name, text] = google('Klaus,Müller,Bundesanstalt für Wasserführung,,k.mueller@bafw.example');
  const sources = [
    ['Connections.csv', linkedin],
    [name, text],
  ].map(([file, content]) => ({ name: file!, bytes: new TextEncoder().encode(content) }));
  const network = resolve(importFiles(NO_EVIDENCE, sources, { self: SELF }).evidence);
  expect(proposals(network).map(({ a, b }) => [a, b].map((i) => network.people[i]!.id).sort())).toEqual([
    ['k.mueller@bafw.example', 'linkedin:km1'],
  ]);
});

const pairsOf = (files: Readonly<Record<string, string>>): string[] => {
  const given = Object.entries(files).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  const network = resolve(importFiles(NO_EVIDENCE, given, { self: SELF }).evidence);
  return proposals(network).map(({ a, b, reasons }) =>
    [...[a, b].map((i) => network.people[i]?.name).sort(), ...reasons].join(' | '),
  );
};
const card = (name: string, phone: string): string =>
  `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL:${phone}\nEND:VCARD\n`;

it('somebody called by a part of a name is proposed where they two alone have a telephone, as an entry of a doctor', () => {
  const book = 'name,phone\nHilde Nijs,+32 9 222 33 44\nOtto Hahn,+49 40 1234567\n';
  const both = { 'a.vcf': card('Dr. Nijs', '09 222 33 44'), 'people.csv': book };
  expect(pairsOf(both)).toEqual([
    'Dr. Nijs | Hilde Nijs | the name of one is a part of the other’s | the same phone number | nobody else comes near',
  ]);
  const third = { 'people.csv': `${book}Praktijk Maes,+32 9 222 33 44\n`, 'a.vcf': both['a.vcf'] };
  expect(pairsOf(third)).toEqual([]);
  expect(pairsOf({ 'people.csv': book, 'a.vcf': card('Dr. Maes', '09 222 33 44') })).toEqual([]);
});

it('an address at the domain of a word of an organisation tells which of two of one name is meant', () => {
  const people = 'name,organisation,email\nPeter Jansen,Gemeente Delft,\nPeter Jansen,Lithotech,\n';
  const found = pairsOf({ 'a.csv': people, 'b.csv': 'name,email\nPeter Jansen,p.jansen@delft.example\n' });
  expect(found).toEqual([
    'Peter Jansen | Peter Jansen | the same name | an e-mail domain of the same organisation',
  ]);
});
