import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import type { Network, Person } from '../../model/network.ts';
import { resolve } from '../../resolve/resolve.ts';
import { type FileReport, importFiles } from '../import.ts';

function read(...cards: readonly (readonly string[])[]): {
  readonly report: FileReport;
  readonly network: Network;
  readonly person: (name: string) => Person | undefined;
} {
  const text = cards.map((lines) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')).join('');
  return readText(Uint8Array.from(text, (c) => c.charCodeAt(0)));
}

function readText(bytes: Uint8Array): ReturnType<typeof read> {
  const { evidence, report } = importFiles(NO_EVIDENCE, [{ name: 'a.vcf', bytes }], { today: 20_780 });
  const network = resolve(evidence);
  return {
    report: report.files[0] as FileReport,
    network,
    person: (name) => network.people.find((person) => person.name === name),
  };
}

test('a card in windows-1252: letters that Latin-1 has not', () => {
  const { person } = read([
    'VERSION:2.1',
    'FN;CHARSET=Windows-1252:J\xf6rg \x96 \x80',
    'EMAIL:j@acme.example',
  ]);
  expect(person('Jörg \u2013 \u20ac')?.emails).toEqual(['j@acme.example']);
});

test('places, programs and appliances are nobody (RFC 6350 6.1.4, RFC 6473, RFC 6869)', () => {
  const { report } = read(
    ['VERSION:4.0', 'KIND:location', 'FN:Room 5'],
    ['VERSION:4.0', 'KIND:application', 'FN:Robot'],
    ['VERSION:4.0', 'KIND:device', 'FN:Scanner'],
    ['VERSION:4.0', 'KIND:individual', 'FN:Ada Quill'],
    ['VERSION:4.0', 'KIND:org', 'FN:Quill Co', 'EMAIL:info@quill.example'],
  );
  expect(report).toMatchObject({ rows: 5, accepted: 2, excluded: 3, people: 1, organisations: 1 });
});

test('members of a group by UID and by address (RFC 6350 6.6.5)', () => {
  const { person, report } = read(
    ['VERSION:4.0', 'UID:urn:uuid:1', 'FN:Ada Quill'],
    ['VERSION:4.0', 'FN:Bo Li', 'EMAIL:Bo@li.example'],
    ['VERSION:4.0', 'FN:Cy Dee', 'EMAIL:cy@dee.example'],
    ['VERSION:4.0', 'KIND:group', 'FN:Club', 'MEMBER:urn:uuid:1', 'MEMBER:mailto:bo@li.example'],
  );
  expect(report).toMatchObject({ rows: 4, accepted: 4, people: 3 });
  expect(['Ada Quill', 'Bo Li', 'Cy Dee'].map((name) => person(name)?.communities)).toEqual([
    ['Club'],
    ['Club'],
    [],
  ]);
});

test('a soft break that leads nowhere costs its own value, not the next card', () => {
  const { report, person } = read(
    ['VERSION:2.1', 'FN:Ada', 'EMAIL:ada@quill.example', 'NOTE;ENCODING=QUOTED-PRINTABLE:cut here='],
    ['VERSION:2.1', 'FN:Bo', 'EMAIL:bo@li.example'],
  );
  expect(report).toMatchObject({ rows: 2, accepted: 2, people: 2 });
  expect(person('Bo')?.emails).toEqual(['bo@li.example']);
});

test('two entries of one person are no tie (RFC 6350 6.6.6, type me)', () => {
  const { report } = read(
    ['VERSION:4.0', 'UID:urn:uuid:1', 'FN:Ada Quill', 'RELATED;TYPE=me:urn:uuid:2'],
    ['VERSION:4.0', 'UID:urn:uuid:2', 'FN:A. Quill'],
  );
  expect(report).toMatchObject({ accepted: 2, ties: 2 });
});

test('vCard 2.1: character sets of single properties, a card inside a card, lines that look like the end of one', () => {
  const { report, network } = read(
    [
      'VERSION:2.1',
      'N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8E=52=93=63;=91=BE=98=59',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=B1=B1=E7=94=B0 =E5=A4=AA=',
      '=E9=83=8E',
      'ORG:Acme;Sales',
      'LABEL;WORK;ENCODING=QUOTED-PRINTABLE:Street 1=0D=0A=',
      'END;VCARD=0D=0A=',
      'Town',
      'AGENT:',
      'BEGIN:VCARD',
      'VERSION:2.1',
      'FN:Somebody Else',
      'EMAIL:else@acme.example',
      'END:VCARD',
      'PHOTO;JPEG;BASE64:',
      ' /9j/4AAQSkZJRg',
      ' ABAQEAYABgAAD',
      '',
      'EMAIL;INTERNET;PREF:taro@acme.example',
    ],
    ['VERSION:2.1', 'N:Dee;Cy', 'TEL;CELL:+1 555 0101'],
  );
  expect(report).toMatchObject({ rows: 2, accepted: 2, people: 2, organisations: 1 });
  expect(network.people.flatMap(({ name, emails }) => [name, ...emails]).sort()).toEqual([
    '',
    'Cy Dee',
    'taro@acme.example',
    '\u5c71\u7530 \u592a\u90ce',
  ]);
});

test('vCard 3.0 in UTF-16: folded inside a name', () => {
  const text = '\ufeffBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\u00eb M\u00fcl\r\n ler\r\nEND:VCARD\r\n';
  for (const [label, low] of [
    ['utf-16le', 0],
    ['utf-16be', 1],
  ] as const) {
    const bytes = new Uint8Array(text.length * 2);
    [...text].forEach((c, i) => {
      bytes[i * 2 + low] = c.charCodeAt(0) & 255;
      bytes[i * 2 + 1 - low] = c.charCodeAt(0) >> 8;
    });
    const { report, person } = readText(bytes);
    expect(report.encoding).toBe(label);
    expect(person('Zo\u00eb M\u00fcller')).toBeDefined();
  }
});

test('vCard 3.0: escapes, units, labels of Apple, a text with line breaks', () => {
  const { person } = read([
    'VERSION:3.0',
    'N:Quill;Ada;;;',
    'FN:Ada Quill\\, PhD',
    'ORG:Quill\\; Sons\\, Inc.;R&D;Optics',
    'TITLE:Head\\, R&D',
    'LABEL;TYPE=WORK:1 Street\\nTown\\, X',
    'item1.EMAIL;type=INTERNET;type=pref:ada@quill.example',
    'item1.X-ABLabel:_$!<Work>!$_',
    'item2.URL;type=pref:https\\://www.linkedin.com/in/ada-quill',
    'CATEGORIES:Friends,myContacts,Work\\, Home',
  ]);
  const ada = person('Ada Quill, PhD');
  expect(ada).toMatchObject({
    emails: ['ada@quill.example'],
    profiles: ['https://www.linkedin.com/in/ada-quill'],
    attributes: [
      ['label', 'Friends'],
      ['label', 'Work, Home'],
    ],
  });
  expect(ada?.memberships).toMatchObject([{ role: 'Head, R&D', unit: 'R&D' }]);
});

test('several organisations are several memberships, one in two languages is one (RFC 6350 5.4, 6.6.4)', () => {
  const { person, network } = read([
    'VERSION:4.0',
    'FN:Ada Quill',
    'ORG;ALTID=1;LANGUAGE=en:Quill Co;Lab',
    'ORG;ALTID=1;LANGUAGE=fr:Quill et Cie',
    'ORG:Academy',
    'TITLE:Head',
    'EMAIL:<ada@quill.example>',
  ]);
  const ada = person('Ada Quill');
  expect(ada?.emails).toEqual(['ada@quill.example']);
  expect(
    ada?.memberships.map(({ organisation, role, unit }) => [
      network.organisations[organisation]?.name,
      role,
      unit,
    ]),
  ).toEqual([
    ['Academy', undefined, undefined],
    ['Quill Co', 'Head', 'Lab'],
  ]);
});

test.each([
  [['VERSION:2.1', 'N;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg'], ['guessed-encoding']],
  [['VERSION:2.1', `N;ENCODING=BASE64;CHARSET=UTF-8:${btoa('M\xc3\xbcller;J\xc3\xb6rg')}`, ''], []],
  [['VERSION:3.0', `FN;ENCODING=b:${btoa('J\xc3\xb6rg M\xc3\xbcller')}`], []],
])('a name is read however its bytes are packed: %s', (lines, codes) => {
  const { report, person } = read(lines);
  expect(person('Jörg Müller')).toBeDefined();
  expect(report.warnings.map(({ code }) => code)).toEqual(codes);
});

test('cards of two encodings in one file are each read in theirs', () => {
  const { person } = read(
    ['VERSION:3.0', 'FN:J\xc3\xb6rg M\xc3\xbcller'],
    ['VERSION:3.0', 'FN:K\xe4the Schr\xf6der'],
  );
  expect([person('Jörg Müller'), person('Käthe Schröder')]).not.toContain(undefined);
});

test('a Polish card in windows-1250 is read as such', () => {
  const { person } = read(['VERSION:3.0', 'FN:\xa3ukasz Wi\x9cniewski', 'ORG:\xaf\xf3\xb3\xe6 Sp. z o.o.']);
  expect(person('Łukasz Wiśniewski')).toBeDefined();
});

test('titles belong to the organisations of their group; what is not kept is said', () => {
  const { person, report, network } = read([
    'VERSION:4.0',
    'FN:Ann Alder',
    'FN:Anna Erle',
    'item1.ORG:Alder Works',
    'item2.ORG:Birch Ltd',
    'item2.TITLE:Board',
    'item1.TITLE:Boss',
  ]);
  const held = person('Ann Alder')?.memberships.map(
    ({ organisation, role }) => `${network.organisations[organisation]?.name}: ${role}`,
  );
  expect(held?.sort()).toEqual(['Alder Works: Boss', 'Birch Ltd: Board']);
  expect(report.unused.map(({ column, example }) => `${column}: ${example}`)).toEqual(['FN: Anna Erle']);
});

test('addresses with a name or two in one value are read, one of X.400 is said', () => {
  const { person, report } = read(
    ['VERSION:3.0', 'FN:A', 'EMAIL:Ann <ann@x.example>'],
    ['VERSION:3.0', 'FN:B', 'EMAIL:bo@x.example, bo@y.example'],
    ['VERSION:3.0', 'FN:C', 'EMAIL;TYPE=X400:C=DE;A=x'],
  );
  expect(person('A')?.emails).toEqual(['ann@x.example']);
  expect(person('B')?.emails).toEqual(['bo@x.example', 'bo@y.example']);
  expect(report.unused.map(({ example }) => example)).toEqual(['C=DE;A=x']);
});
