import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { formatDay } from '../../model/day.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import type { Network, Person } from '../../model/network.ts';
import { resolve } from '../../resolve/resolve.ts';
import { type FileReport, importFiles } from '../import.ts';

function read(text: string | Uint8Array): {
  readonly report: FileReport;
  readonly person: (name: string) => Person;
  readonly lines: readonly string[];
} {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const given = importFiles(NO_EVIDENCE, [{ name: 'staff.csv', bytes }], { today: 20_780, own: 'Acme' });
  const network: Network = resolve(given.evidence);
  const person = (name: string): Person => network.people.find((p) => p.name === name || p.id === name)!;
  const lines = network.people.flatMap(({ name, managers }) =>
    managers.map((manager) => `${name} > ${network.people[manager]?.name}`),
  );
  return { report: given.report.files[0] as FileReport, person, lines: lines.sort() };
}

const findings = ({ warnings }: FileReport): string[] =>
  warnings.map(({ code, line, column }) => `${code}@${line}:${column}`);

test('what is between a person and the employer is not kept of a staff list, and that is said', () => {
  const { evidence, files } = fromText(
    {
      'personal.csv':
        'Personalnummer;Nachname;Vorname;E-Mail;Abteilung;Vorgesetzter;Geburtsdatum;Steuerklasse;Resturlaub;Probezeit bis;Geb.Datum;GebDat;Gesamtbrutto;BRTTO Bezug;Tarifgruppe;Kostenstelle\n1;Ott;Ada;ada@own.example;IT;;16.04.1988;5;3;31.01.2027;16.04.1988;16041988;3.500,00;3500;EG 9;4300\n2;Ems;Bo;bo@own.example;IT;1;17.05.1990;1;0;;17.05.1990;17051990;2.900,00;2900;EG 8;4300\n',
    },
    { own: 'Own' },
  );
  expect(JSON.stringify(evidence)).not.toMatch(/1988|Steuerklasse|2027|500|EG 9/);
  expect(evidence.imports[0]?.people[0]?.attributes).toEqual([
    ['Kostenstelle', '4300'],
    ['unit', 'IT'],
  ]);
  expect(files[0]?.unused.filter(({ reason }) => reason === 'private to the person, not kept')).toEqual(
    [
      ...['Geburtsdatum', 'Steuerklasse', 'Resturlaub', 'Probezeit bis'],
      ...['Geb.Datum', 'GebDat', 'Gesamtbrutto', 'BRTTO Bezug', 'Tarifgruppe'],
    ].map((column) => ({
      ...{ column, reason: 'private to the person, not kept', example: '' },
    })),
  );
});

test('a line of twenty thousand, and a circle at its end, take no longer than they are long', () => {
  const chain = (from: number): string =>
    Array.from({ length: 20_000 - from }, (_, i) => `${i + from},P${i + from},${i + from - 1}`).join('\n');
  const started = performance.now();
  const { report } = read(`employee_id,name,manager_id\n1,A,2\n2,B,1\n${chain(3)}\n`);
  expect(performance.now() - started).toBeLessThan(30_000);
  expect(findings(report)).toEqual(['manager-cycle@2:3']);
  expect(report.people).toBe(19_999);
});

test('every circle is reported once with its path, and the line that leads into it is no part of it', () => {
  const rows = ['1,A,2', '2,B,3', '3,C,1', '4,D,1', '5,E,6', '6,F,5', '7,G,7', '8,H,99', '9,I,'];
  const { report } = read(`employee_id,name,manager_id\n${rows.join('\n')}\n`);
  expect([...findings(report)].sort()).toEqual([
    'dangling-manager@9:3',
    'manager-cycle@2:3',
    'manager-cycle@6:3',
    'self-manager@8:3',
  ]);
  const circles = report.warnings.filter(({ code }) => code === 'manager-cycle');
  expect(circles[0]?.message).toContain('1 -> 2 -> 3 -> 1');
  expect(circles[1]?.message).toContain('5 -> 6 -> 5');
  expect(report).toMatchObject({ rows: 9, accepted: 9, people: 9 });
});

test('a circle through the second manager of somebody is found, too', () => {
  const { report } = read('employee_id,name,manager_id\n5,E,1\n5,E,2\n1,A,\n2,B,5\n');
  expect(report.people).toBe(3);
  expect(report.warnings.find(({ code }) => code === 'manager-cycle')?.message).toContain('5 -> 2 -> 5');
});

test('managers by name: decorated, last name first, as they like to be called, by number; never by a name of two', () => {
  const header = 'Employee ID,Worker,Preferred Name,Email,Manager';
  const rows = [
    '01,Ann Lee (On Leave),,ann@acme.example,',
    '02,Bo Li,Bobby Li,bo@acme.example,"Lee, Ann"',
    '03,Cy Dee,,cy@acme.example,Bobby Li [C]',
    '04,Sam Same,,s1@acme.example,Ann Lee (01)',
    '05,Sam Same,,s2@acme.example,01',
    '06,Di Vu,,di@acme.example,Sam Same',
    '07,Ed Ng,,ed@acme.example,Nobody Here',
  ];
  const { report, lines } = read(`${header}\n${rows.join('\n')}\n`);
  expect(lines).toEqual(['Bo Li > Ann Lee', 'Cy Dee > Bo Li', 'Sam Same > Ann Lee', 'Sam Same > Ann Lee']);
  expect(findings(report)).toEqual(['dangling-manager@7:5', 'dangling-manager@8:5']);
});

test('several managers in one cell', () => {
  const header = 'Employee ID,Name,Email,Manager ID';
  const rows = [
    '1,Ann,ann@acme.example,',
    '2,Bo,bo@acme.example,',
    '3,Cy,cy@acme.example,1;2',
    '4,Di,,"2, 1"',
  ];
  const { report, lines } = read(`${header}\n${rows.join('\n')}\n`);
  expect(lines).toEqual(['Cy > Ann', 'Cy > Bo', 'Di > Ann', 'Di > Bo']);
  expect(report).toMatchObject({ accepted: 4, people: 4, ties: 4, warnings: [] });
});

test('ids keep their leading zeros', () => {
  const { report, lines } = read('Employee ID,Worker,Manager ID\n007,Ann,\n7,Bo,007\n0007,Cy,7\n');
  expect(report.people).toBe(3);
  expect(lines).toEqual(['Bo > Ann', 'Cy > Bo']);
});

test.each([
  ['German', 'Personalnummer;Name;E-Mail;Abteilung;Vorgesetzter;Eintrittsdatum;Austrittsdatum'],
  ['German', 'Personalnummer;Name;E-Mail-Adresse;Bereich;Führungskraft;Eintritt;Austritt'],
  ['French', 'Matricule;Nom complet;Courriel;Service;Responsable;Date d’embauche;Date de sortie'],
  ['Spanish', 'ID de empleado;Nombre;Correo electrónico;Departamento;Jefe;Fecha de alta;Fecha de baja'],
  ['Italian', 'Matricola;Nome completo;E-mail;Reparto;Responsabile;Data di assunzione;Data di cessazione'],
  ['Dutch', 'Personeelsnummer;Naam;E-mailadres;Afdeling;Leidinggevende;Datum in dienst;Datum uit dienst'],
  ['Japanese', '社員番号;氏名;メールアドレス;部署;上司;入社日;退職日'],
  ['Chinese', '工号;姓名;邮箱;部门;直属上级;入职日期;离职日期'],
])('headers in %s: %s', (_, header) => {
  const rows =
    '01;Ann Lee;ann@acme.example;Lab;;2015-02-01;\n02;Bo Li;bo@acme.example;Lab;Ann Lee;13.05.2018;31.12.2023';
  const { report, person, lines } = read(`${header}\n${rows}\n`);
  expect(report).toMatchObject({ format: 'roster', accepted: 2, people: 2, ties: 1, warnings: [] });
  expect(lines).toEqual(['Bo Li > Ann Lee']);
  const { unit, from, to } = person('Bo Li').memberships[0]!;
  expect([unit, formatDay(from!), formatDay(to!)]).toEqual(['Lab', '2018-05-13', '2023-12-31']);
});

test('first and last names apart, in the words of their language', () => {
  for (const header of [
    'Vorname;Name',
    'Prénom;Nom',
    'Nombre;Apellidos',
    'Nome;Cognome',
    'Voornaam;Achternaam',
  ])
    expect(
      read(`${header};E-mail;Manager Email\nAnn;Lee;ann@acme.example;\n`).person('Ann Lee')?.emails,
    ).toEqual(['ann@acme.example']);
});

test('the order of days and months is what either date column proves', () => {
  const { person } = read(
    'Employee ID,Worker,Manager ID,Hire Date,Termination Date\n1,Ann,,03/04/2019,31/01/2024\n',
  );
  expect(formatDay(person('Ann').memberships[0]!.from!)).toBe('2019-04-03');
});

test('Viva writes months first', () => {
  const { person } = read(
    'PersonId,EffectiveDate,HireDate,ManagerId,LevelDesignation,Organization,Layer,Area\nann@acme.example,1/2/2022,3/4/2019,,Lead,Lab,1,A\n',
  );
  expect(formatDay(person('ann@acme.example').memberships[0]!.from!)).toBe('2019-03-04');
});

test('passwords in a list of users are not kept', () => {
  const { person } = read(
    'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Manager Email,Department\nAnn,Lee,ann@acme.example,hunter2,,Lab\n',
  );
  expect(JSON.stringify(person('Ann Lee'))).not.toContain('hunter2');
});

test('a cell full of brackets is read in no time', () => {
  const started = performance.now();
  const { report } = read(`Employee ID,Worker,Manager ID\n1,${'(a) '.repeat(200_000)},\n`);
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(report).toMatchObject({ accepted: 1, people: 1 });
});

test('calls people by their preferred name where there is no other', () => {
  const row = (header: string, cells: string): string =>
    `Employee ID,${header},Work Email,Manager ID\n1,${cells},ana@o.example,\n`;
  for (const table of [
    row('Preferred Name', 'Ana Ruiz'),
    row('Preferred First Name,Preferred Last Name', 'Ana,Ruiz'),
    row('Legal First Name,Legal Last Name,Preferred First Name', 'Ana,Ruiz,Anita'),
  ])
    expect(read(table).person('Ana Ruiz').emails).toEqual(['ana@o.example']);
});

test('the last working day ends a membership, and an inactive status without a day makes it a former one, which is said', () => {
  const { report, person } = read(
    'Personalnummer,Vorname,Nachname,E-Mail,Status,Abteilung,Vorgesetzter,Fachlicher Vorgesetzter,Eintrittsdatum,Kündigungsdatum,Letzter Arbeitstag\n' +
      '1,Ada,Ott,ada@a.example,Aktiv,IT,,,2010-01-01,,\n' +
      '2,Bo,Ems,bo@a.example,Inaktiv,IT,Ada Ott,,2011-01-01,2026-01-15,2026-03-31\n' +
      '3,Cy,Lau,cy@a.example,Inaktiv,IT,Ada Ott,Bo Ems,2012-01-01,,\n' +
      '4,Di,Ruh,di@a.example,Aktiv,IT,Ada Ott,,2012-01-01,2026-06-30,2027-03-31\n',
  );
  const ends = (name: string): unknown[] =>
    person(name).memberships.map(({ to, former }) => [to === undefined ? undefined : formatDay(to), former]);
  expect(['Ada Ott', 'Bo Ems', 'Cy Lau', 'Di Ruh'].map(ends)).toEqual([
    [[undefined, undefined]],
    [['2026-03-31', undefined]],
    [[undefined, true]],
    [['2027-03-31', undefined]],
  ]);
  expect(findings(report)).toEqual(['second-manager@1:8', 'left-undated@4:5']);
});

test.each([
  ['employee id,name,email,unit,manager id,last day of work,active', '1,Ada,a@a.example,IT,,,no'],
  [
    'Matricule,Nom,Prénom,Adresse email,Service,Responsable,Dernier jour travaillé,Statut',
    '1,Ott,Ada,a@a.example,IT,,,Inactif',
  ],
  [
    'Personeelsnummer,Naam,E-mail,Afdeling,Leidinggevende,Laatste werkdag,Status',
    '1,Ada,a@a.example,IT,,,Uit dienst',
  ],
])('who has left by the words of a status is a former member: %s', (header, row) => {
  const { person, report } = read(`${header}\n${row}\n`);
  expect(report.format).toBe('roster');
  expect((person('Ada Ott') ?? person('Ada')).memberships[0]?.former).toBe(true);
});

test('a row of sums at the end of a list is no person and is counted as left out', () => {
  const { report } = read(
    'PersNr;Nachname;Vorname;OrgEinheit;Eintritt;FTE\n1;Ott;Ada;IT;2010-01-01;1\n2;Summe;Bo;IT;2010-01-01;1\nSumme;;;;;2\n;Anzahl Mitarbeiter: 2;;;;\n',
  );
  expect(report).toMatchObject({ format: 'roster', rows: 4, accepted: 2, people: 2 });
  const list = read('name,email\nAda Ott,ada@a.example\nTotal: 1,\n').report;
  expect(list).toMatchObject({ format: 'people', rows: 2, accepted: 1, people: 1 });
});

test('the name of a unit is the unit, and its number beside it an attribute', () => {
  const { person } = read(
    'PersNr;Nachname;Vorname;OrgEinheit;Bezeichnung OrgEinheit;Eintritt\n1;Ott;Ada;50001010;Einkauf;2010-01-01\n',
  );
  expect(person('Ada Ott').memberships[0]?.unit).toBe('Einkauf');
  expect(person('Ada Ott').attributes).toContainEqual(['OrgEinheit', '50001010']);
});

test('a list of people with ids whose managers stand by name is a staff list, and its people are insiders; managers by id are as before', () => {
  const rows =
    '1,Ann Lee,ann@a.example,R,\n2,Bo Ek,bo@a.example,R,Ann Lee\n3,Cy Day,cy@a.example,S,"Ek, Bo"\n';
  const { report, person, lines } = read(`id,name,email,unit,manager\n${rows}`);
  expect(report).toMatchObject({ format: 'roster', accepted: 3, warnings: [] });
  expect(lines).toEqual(['Bo Ek > Ann Lee', 'Cy Day > Bo Ek']);
  expect(person('Cy Day').memberships[0]?.unit).toBe('S');
  const byId = read('id,name,email,unit,manager\n1,Ann Lee,ann@a.example,R,\n2,Bo Ek,bo@a.example,R,1\n');
  expect(byId.report.format).toBe('people');
});

test('what stands in brackets behind a unit is part of its name, unless it says who leads it', () => {
  const { person } = read(
    'Personalnummer,Vorname,Nachname,E-Mail,Abteilung,Vorgesetzter\n' +
      '1,Anna,Berg,anna@x.example,Vertrieb (NL),\n' +
      '2,Ben,Cohn,ben@x.example,Vertrieb (DE),"Berg, Anna"\n' +
      '3,Cora,Dahl,cora@x.example,Qualität (QHSE),"Berg, Anna"\n' +
      '4,Dirk,Ems,dirk@x.example,Einkauf (Anna Berg),"Berg, Anna"\n',
  );
  expect(
    ['Anna Berg', 'Ben Cohn', 'Cora Dahl', 'Dirk Ems'].map((name) => person(name).memberships[0]!.unit),
  ).toEqual(['Vertrieb (NL)', 'Vertrieb (DE)', 'Qualität (QHSE)', 'Einkauf']);
});

test.each([
  ['Vorgesetzter', 'Fachlicher Vorgesetzter', 'Ada Ott', 'Cy Lau'],
  ['Manager', 'Dotted Line Manager', 'Ada Ott', 'Lau, Cy'],
  ['Manager ID', 'Functional Manager ID', '1', '3'],
  ['Responsable', 'Responsable fonctionnel', 'Ada Ott', 'Cy Lau'],
])('%s is the first manager, %s a further one, which is said', (first, second, ada, cy) => {
  const { report, lines } = read(
    `Employee ID;Name;Email;${second};${first}\n1;Ada Ott;ada@a.example;;\n2;Bo Ems;bo@a.example;${cy};${ada}\n3;Cy Lau;cy@a.example;;${ada}\n`,
  );
  expect(lines).toEqual(['Bo Ems > Ada Ott', 'Bo Ems > Cy Lau', 'Cy Lau > Ada Ott']);
  expect(findings(report)).toContain('second-manager@1:4');
});

test('a manager may be named with the last name first and no comma', () => {
  const { lines } = read(
    'Matricule;Nom;Prénom;Adresse e-mail;Service;Responsable\n1;Dupont;Ève;eve@f.example;Ventes;\n2;Petit;Noé;noe@f.example;Ventes;Dupont Ève\n',
  );
  expect(lines).toEqual(['Noé Petit > Ève Dupont']);
});

const shown = ({ unit, from, to }: Person['memberships'][number]): string =>
  [unit, ...[from, to].map((day) => (day === undefined ? '-' : formatDay(day)))].join(' ');

test('a payroll list by numbers: companies are no employers, whoever leads is found by what the number is called', () => {
  const list = ([number, leads]: readonly [string, string]): string =>
    `Firma;${number};Name;OE-Kurz;OE-Bezeichnung;${leads};Ein;Aus\n01;101;Ott, Ada;GES;Leitung;;7.1.2010;\n02;102;Ems, Bo;ENT;Entwicklung;101;9.9.2017;31.3.2024\n`;
  for (const names of [
    ['PNR', 'Führungskraft PNR'],
    ['Kadernr', 'Vorgesetzter Kadernr'],
  ] as const) {
    const { report, person, lines } = read(list(names));
    expect(report.format).toBe('roster');
    expect(lines).toEqual(['Ems, Bo > Ott, Ada']);
    expect(person('Ems, Bo').memberships.map(shown)).toEqual(['Entwicklung 2017-09-09 2024-03-31']);
    expect(report.unused.find(({ column }) => column === 'Firma')?.reason).toMatch(
      /numbers, no names of employers/,
    );
  }
});

test('the day for which notice was given is the day of leaving, to come or gone', () => {
  const { person } = read(
    'Mitarbeiter-ID,Name,Abteilung,Status,Einstellungsdatum,Kündigung zum\n1,Ada Ott,IT,Aktiv,7.1.2010,31.12.2026\n2,Bo Ems,IT,Inaktiv,9.9.2017,31.3.2024\n3,Cy Roth,IT,Aktiv,9.9.2017,\n',
  );
  expect(['Ada Ott', 'Bo Ems', 'Cy Roth'].flatMap((name) => person(name).memberships.map(shown))).toEqual([
    'IT 2010-01-07 2026-12-31',
    'IT 2017-09-09 2024-03-31',
    'IT 2017-09-09 -',
  ]);
});

test('units are called by their names, in one word or several, not by their numbers; cost centres only where no unit is told', () => {
  const unit = (columns: string, cells: string): string | undefined =>
    read(`Personalnummer;Name;Eintrittsdatum;${columns}\n1;Ada Ott;7.1.2010;${cells}\n`).person('Ada Ott')
      .memberships[0]?.unit;
  expect(unit('Kostenstelle;Kostenstellenbezeichnung', '101;Entwicklung')).toBe('Entwicklung');
  expect(unit('Abteilungsnummer;Abteilungsname', '7;Vertrieb')).toBe('Vertrieb');
  expect(unit('Abteilung;Kostenstelle;Kostenstellenbezeichnung', 'IT;101;Overhead')).toBe('IT');
  expect(unit('Kostenstelle', '101')).toBe('101');
});

test.each(['Personeelsnr', 'Medewerkersnr.', 'N° matricule', 'Anst.nr', 'Staff no'])(
  'managers are found by the number of staff that stands under %s',
  (number) => {
    const text = `${number};Achternaam;Voornaam;Functie;Afdeling;E-mail;Leidinggevende;In dienst\n1001;Hoek;Lies;Directeur;Directie;lies@o.example;;2009-01-01\n1002;Desmet;Bart;Partner;Water;bart@o.example;1001;2011-04-01\n1003;Nijs;Ann;Adviseur;Water;ann@o.example;1002;2020-09-01\n`;
    const { network, files } = fromText({ 'personeel.csv': text }, { own: 'O' });
    expect(files[0]).toMatchObject({ format: 'roster', accepted: 3, warnings: [] });
    const lines = network.people.map(({ name, managers }) => [
      name,
      managers.map((at) => network.people[at]!.name),
    ]);
    expect(lines.sort()).toEqual([
      ['Ann Nijs', ['Bart Desmet']],
      ['Bart Desmet', ['Lies Hoek']],
      ['Lies Hoek', []],
    ]);
  },
);

test('Summe with a number of MA is nobody', () => {
  const { report } = read(
    'Personalnummer;Abteilung;Name;Vorgesetzter\n1;Technik;Ada Ott;\n2;Technik;Bo Ems;Ada Ott\n;Summe;2 MA;\n',
  );
  expect(report).toMatchObject({ accepted: 2, excluded: 1, people: 2 });
});
