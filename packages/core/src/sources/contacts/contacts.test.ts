import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import type { Network, Person } from '../../model/network.ts';
import { resolve } from '../../resolve/resolve.ts';
import { type FileReport, importFiles } from '../import.ts';

interface Read {
  readonly report: FileReport;
  readonly network: Network;
  readonly person: (name: string) => Person | undefined;
  /** What a person is said to be related to, by name alone. */
  readonly named: readonly string[];
}

function read(text: string | Uint8Array): Read {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { evidence, report } = importFiles(NO_EVIDENCE, [{ name: 'book.csv', bytes }], { today: 20_780 });
  const network = resolve(evidence);
  return {
    report: report.files[0] as FileReport,
    network,
    person: (name) => network.people.find((person) => person.name === name),
    named: evidence.imports[0]?.proposals.map(({ field, named }) => `${field}: ${named}`) ?? [],
  };
}

/** A table with only the given cells filled. */
function table(header: string, ...rows: readonly Readonly<Record<string, string>>[]): string {
  const names = header.split(',');
  const lines = rows.map((row) => names.map((name) => `"${row[name] ?? ''}"`).join(','));
  return [header, ...lines, ''].join('\r\n');
}

const NEW =
  'First Name,Middle Name,Last Name,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Relation 1 - Label,Relation 1 - Value';

test('Google: several values in one cell, in relations too', () => {
  const { report, person, named } = read(
    table(NEW, {
      'First Name': 'Ada',
      'Last Name': 'Quill',
      Labels: '* myContacts ::: Friends ::: * starred',
      'E-mail 1 - Label': '* Work',
      'E-mail 1 - Value': 'ada@quill.example ::: ada@home.example',
      'E-mail 2 - Value': 'third@quill.example',
      'Phone 1 - Value': '+1 555 0101 ::: +1 555 0102',
      'Relation 1 - Label': 'Manager',
      'Relation 1 - Value': 'Bo Li ::: Cy Dee',
    }),
  );
  expect(report).toMatchObject({ format: 'google-contacts', accepted: 1, people: 1, ties: 1 });
  expect(person('Ada Quill')).toMatchObject({
    emails: ['ada@home.example', 'ada@quill.example', 'third@quill.example'],
    phones: ['+1 555 0101', '+1 555 0102'],
    attributes: [['label', 'Friends']],
  });
  expect(named).toEqual(['Manager: Bo Li', 'Manager: Cy Dee']);
});

test('Google: who has a name of any kind or an address is a person, a company alone is none, no content is blank', () => {
  const { report, network } = read(
    table(
      NEW,
      { Nickname: 'Addie', 'Phone 1 - Value': '1' },
      { 'File As': 'Filed' },
      { 'E-mail 1 - Value': 'only@mail.example' },
      { 'Organization Name': 'Quill Co', Labels: '* myContacts' },
      { 'First Name': 'Quill Ltd', 'Organization Name': 'Quill Ltd', 'Phone 1 - Value': '2' },
      { 'Phone 1 - Value': '3' },
      { Notes: 'met once' },
      { Birthday: ' --04-02' },
      { Labels: '* myContacts' },
      { 'E-mail 1 - Value': 'NoReply+7@shop.example ::: x@donotreply.example' },
    ),
  );
  expect(report).toMatchObject({ rows: 10, accepted: 5, excluded: 4, blank: 1, people: 3, organisations: 2 });
  expect(report.excludedByCode).toEqual([
    ['no-reply', 1],
    ['not-a-person', 3],
  ]);
  expect(network.people.map(({ name }) => name).sort()).toEqual(['', '', 'Addie', 'Filed']);
});

const DESKTOP =
  "Title,First Name,Middle Name,Last Name,Company,Job Title,Business Phone,Birthday,Categories,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,Gender,Manager's Name,Notes,Priority,Private,Referred By,Sensitivity";
const UNTOUCHED = {
  Birthday: '0/0/00',
  Gender: 'Unspecified',
  Priority: 'Normal',
  Private: 'False',
  Sensitivity: 'Normal',
};

test('Outlook: a name that is shown only, with its address or nothing else', () => {
  const { report, network } = read(
    table(
      DESKTOP,
      {
        ...UNTOUCHED,
        'E-mail Address': 'x@quill.example',
        'E-mail Type': 'SMTP',
        'E-mail Display Name': 'Xavi (x@quill.example)',
      },
      {
        ...UNTOUCHED,
        'E-mail Address': 'y@quill.example',
        'E-mail Type': 'SMTP',
        'E-mail Display Name': 'y@quill.example',
      },
      {
        ...UNTOUCHED,
        'E-mail Address': '/o=ExchangeLabs/cn=z',
        'E-mail Type': 'EX',
        'E-mail Display Name': 'Zed',
      },
    ),
  );
  expect(report).toMatchObject({ format: 'outlook-contacts', accepted: 3, people: 3 });
  expect(network.people.map(({ name, emails }) => [name, ...emails]).sort()).toEqual([
    [''],
    ['', 'y@quill.example'],
    ['Xavi', 'x@quill.example'],
    ['Zed'],
  ]);
});

test('Outlook: a row that holds only what the program writes by itself is blank, one with a note alone is not', () => {
  const { report } = read(
    table(DESKTOP, UNTOUCHED, { ...UNTOUCHED, Notes: 'x' }, { ...UNTOUCHED, 'Business Phone': '1' }),
  );
  expect(report).toMatchObject({ rows: 3, blank: 1, excluded: 2, people: 0 });
});

test('Outlook in the code page of its machine: letters that Latin-1 has not', () => {
  const text = table(DESKTOP, {
    'First Name': 'Zo#',
    'Last Name': 'K',
    Company: 'A % B',
    'E-mail Type': 'SMTP',
  });
  const bytes = Uint8Array.from(text, (c) => (c === '#' ? 0xeb : c === '%' ? 0x96 : c.charCodeAt(0)));
  const { report, network } = read(bytes);
  expect(report.encoding).toBe('windows-1252');
  expect(network.organisations.map(({ name }) => name)).toEqual(['A \u2013 B']);
});

test('live.com: the older header, with and without the types of addresses', () => {
  const header = (type: string): string =>
    `Title,First Name,Middle Name,Last Name,Suffix,Given Name Yomi,Family Name Yomi,Company,Job Title,E-mail Address${type},Notes`;
  for (const type of ['', ',E-mail Type']) {
    const { report } = read(
      table(header(type), { 'First Name': 'Ada', 'E-mail Address': 'ada@quill.example' }),
    );
    expect(report).toMatchObject({ format: 'outlook-contacts', accepted: 1, people: 1, ties: 1 });
  }
});

test('Thunderbird: a nickname is a name where there is no other', () => {
  const header =
    'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Organization,Custom 4,Notes,';
  const { report, network } = read(`${header}\n,,,Nicky,,,,,,\n,,,,,,Quill Co,,,\n,,,,,,,,x,\n`);
  expect(report).toMatchObject({
    format: 'thunderbird-contacts',
    accepted: 2,
    excluded: 1,
    organisations: 1,
  });
  expect(network.people.map(({ name }) => name).sort()).toEqual(['', 'Nicky']);
});

test('a position without a company is kept', () => {
  const { person } = read(table(NEW, { 'First Name': 'Ada', 'Organization Title': 'Founder' }));
  expect(person('Ada')?.attributes).toEqual([['position', 'Founder']]);
});

test('Outlook: a name on an Exchange server is no e-mail address, whatever the column of its type says', () => {
  const exchange = '/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=ann';
  const header = 'First Name,Last Name,Company,E-mail Address,E-mail Type,E-mail 2 Address,E-mail 2 Type';
  const { report, person } = read(
    table(
      header,
      {
        'First Name': 'Ann',
        'E-mail Address': exchange,
        'E-mail Type': 'EX',
        'E-mail 2 Address': 'ann@x.example',
      },
      { 'First Name': 'Bo', 'E-mail Address': exchange.toUpperCase(), 'E-mail 2 Address': 'bo@x.example' },
      { 'First Name': 'Cy', 'E-mail Address': 'cn=cy', 'E-mail Type': 'EX' },
      { 'First Name': 'Di', 'E-mail Address': 'cn=di' },
    ),
  );
  expect(report).toMatchObject({ format: 'outlook-contacts', accepted: 3 });
  expect(report.rejects.map(({ line, code }) => [line, code])).toEqual([[5, 'bad-email']]);
  expect(['Ann', 'Bo', 'Cy'].map((name) => person(name)?.emails)).toEqual([
    ['ann@x.example'],
    ['bo@x.example'],
    [],
  ]);
});

test.each([
  [
    'French',
    "Titre,Prénom,Deuxième prénom,Nom,Société,Service,Titre professionnel,Adresse de messagerie,Type d'adresse de messagerie,Nom complet de l'adresse de messagerie,Catégories,Privé",
    'M.,Ada,,Quill,Nord SA,Achats,Acheteuse,ada@nord.example,SMTP,Ada Quill (ada@nord.example),Prospect,Vrai',
  ],
  [
    'French, two columns of one name',
    'Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Adresse de messagerie,Catégories,Privé',
    'M.,Ada,,Quill,,Nord SA,Achats,Acheteuse,ada@nord.example,Prospect,Vrai',
  ],
  [
    'Dutch',
    '"Titel","Voornaam","Middelste naam","Achternaam","Bedrijf","Afdeling","Functie","E-mailadres","E-mailtype","E-mail, weergegeven naam","Categorieën","Gevoeligheid"',
    ',Ada,,Quill,Nord SA,Achats,Acheteuse,ada@nord.example,SMTP,Ada Quill (ada@nord.example),Prospect,Privé',
  ],
  [
    'German',
    'Anrede,Vorname,Weitere Vornamen,Nachname,Firma,Abteilung,Position,E-Mail-Adresse,Kategorien,Privat,Vertraulichkeit',
    ',Ada,,Quill,Nord SA,Achats,Acheteuse,ada@nord.example,Prospect,Wahr,Normal',
  ],
  [
    'Spanish',
    'Título,Nombre,Segundo nombre,Apellidos,Organización,Departamento,Puesto,Dirección de correo electrónico,Categorías,Privado',
    ',Ada,,Quill,Nord SA,Achats,Acheteuse,ada@nord.example,Prospect,Verdadero',
  ],
  [
    'Italian',
    'Titolo,Nome,Secondo nome,Cognome,Società,Reparto,Posizione,Indirizzo posta elettronica,Categorie,Privato',
    ',Ada,,Quill,Nord SA,Achats,Acheteuse,ada@nord.example,Prospect,Vero',
  ],
])('Outlook: headings in %s, with what is marked private', (_, header, row) => {
  const { report, person } = read(`${header}\n${row}\n`);
  expect(report).toMatchObject({ format: 'outlook-contacts', accepted: 1 });
  expect(person('Ada Quill')).toMatchObject({
    emails: ['ada@nord.example'],
    attributes: [
      ['label', 'Prospect'],
      ['private', 'yes'],
    ],
    memberships: [{ role: 'Acheteuse', unit: 'Achats' }],
  });
});

test('a name with lost letters never takes the place of a whole one, and how many there are is said', () => {
  const files = [
    'wouter@a.example,Wouter ??cki',
    'wouter@a.example,Wouter Łęcki',
    'bo@a.example,Why Not?',
  ].map((row, k) => ({ name: `${k}.csv`, bytes: new TextEncoder().encode(`email,name\n${row}\n`) }));
  for (const order of [files, files.toReversed()]) {
    const { evidence, report } = importFiles(NO_EVIDENCE, order, { today: 20_780 });
    expect(
      resolve(evidence)
        .people.map(({ name }) => name)
        .sort(),
    ).toEqual(['Why Not?', 'Wouter Łęcki']);
    const told = report.files.flatMap(({ warnings }) =>
      warnings.filter(({ code }) => code === 'damaged-names'),
    );
    expect(told.map(({ line, value }) => [line, value])).toEqual([[2, 'Wouter ??cki']]);
  }
});

test('a word for private that nobody knows is said, and known ones are not', () => {
  const text = (mark: string, word: string): string =>
    `First Name,Middle Name,Last Name,E-mail Address,Private,Sensitivity\nAnn,,Lee,ann@x.example,${mark},${word}\n`;
  const codes = (mark: string, word: string) => {
    const { files, network } = fromText({ 'c.csv': text(mark, word) });
    return [
      files[0]!.warnings.map(({ code, value }) => `${code} ${value}`),
      network.people[0]!.attributes.length,
    ];
  };
  expect(codes('False', 'Normal')).toEqual([[], 0]);
  expect(codes('Ein', 'Vertraulich')).toEqual([[], 1]);
  expect(codes('perhaps', 'Geheimsache')).toEqual([['unknown-word perhaps', 'unknown-word Geheimsache'], 0]);
});

test('a connection of which a day alone is left is counted blank, and it is said what it was', () => {
  const text =
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Lee,https://www.linkedin.com/in/ann-lee,,Nord,Lead,12 May 2025\n,,,,,,13 May 2025\n,,,,,,\n';
  const [file] = fromText({ 'Connections.csv': text }).files;
  expect([file!.accepted, file!.blank]).toEqual([1, 2]);
  expect(file!.warnings.map(({ code, line }) => [code, line])).toEqual([['nameless', 3]]);
});
