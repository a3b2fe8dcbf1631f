import { formatDay, importFiles, labelOf, NO_EVIDENCE, resolve } from '@tertius/core';
import { expect, test } from 'vitest';

interface Read {
  readonly format: string | null;
  readonly refused: string | undefined;
  /** `Ann Alder <ann@…> Boss, Lab, from 2015-03-01, under Bea Birch`. */
  readonly people: readonly string[];
}

function read(name: string, text: string): Read {
  const { report, evidence } = importFiles(NO_EVIDENCE, [{ name, bytes: new TextEncoder().encode(text) }], {
    self: 'me@owner.example',
    own: 'Nordwerk',
    today: 20_785,
  });
  const network = resolve(evidence);
  const people = network.people
    .filter((person) => !person.emails.includes('me@owner.example'))
    .map((person) => {
      const [membership] = person.memberships;
      const facts = [
        membership?.role,
        membership?.unit,
        membership?.from === undefined ? undefined : `from ${formatDay(membership.from)}`,
        person.managers.length === 0 ? undefined : `under ${labelOf(network.people[person.managers[0]!]!)}`,
      ];
      const mail = person.emails.length === 0 ? '' : ` <${person.emails.join(', ')}>`;
      return `${labelOf(person)}${mail} ${facts.filter((fact) => fact !== undefined).join(', ')}`.trim();
    });
  return {
    format: report.files[0]!.format,
    refused: report.files[0]!.refused?.message,
    people: people.sort(),
  };
}

test('a German Personio export is a staff list, its managers named in full, its unit the department', () => {
  const text =
    'ID;Vorname;Nachname;E-Mail;Abteilung;Team;Position;Vorgesetzter;Status;Einstellungsdatum\n1;Jörg;Müller;jm@n.example;Vertrieb;Nord;Leiter;;Aktiv;01.03.2015\n2;Bärbel;Groß;bg@n.example;Einkauf;;Einkäuferin;Jörg Müller;Aktiv;15.06.2018\n';
  expect(read('mitarbeiter.csv', text)).toEqual({
    format: 'roster',
    refused: undefined,
    people: [
      'Bärbel Groß <bg@n.example> Einkäuferin, Einkauf, from 2018-06-15, under Jörg Müller',
      'Jörg Müller <jm@n.example> Leiter, Vertrieb, from 2015-03-01',
    ],
  });
});

test('an SAP list is a staff list, a manager known by number whatever the column is called', () => {
  const text =
    'Personalnr.;Name des Mitarbeiters bzw. Bewerbers;Organisationseinheit;Planstelle;Mail-Adresse;Vorgesetzter Personalnr.;Eintritt\n0012;Müller, Jörg;Vertrieb;Leiter;jm@n.example;;01.03.2015\n0013;Schröder, Käthe;Vertrieb;Innendienst;ks@n.example;0012;15.06.2018\n';
  expect(read('sap.csv', text)).toMatchObject({
    format: 'roster',
    people: [
      'Müller, Jörg <jm@n.example> Leiter, Vertrieb, from 2015-03-01',
      'Schröder, Käthe <ks@n.example> Innendienst, Vertrieb, from 2018-06-15, under Müller, Jörg',
    ],
  });
});

test('a DATEV list without managers is a staff list, and nobody in it is tied to the owner', () => {
  const text =
    'Personalnummer;Familienname;Vorname;Eintrittsdatum;Austrittsdatum;Abteilung;Tätigkeit\n1;Müller;Jörg;01.03.2015;;Vertrieb;Leiter\n';
  expect(read('datev.csv', text)).toMatchObject({
    format: 'roster',
    people: ['Jörg Müller Leiter, Vertrieb, from 2015-03-01'],
  });
});

test('a Dutch staff list has the middle part of names in a column of its own', () => {
  const text =
    'Personeelsnummer;Voornaam;Tussenvoegsel;Achternaam;Afdeling;Functie;Leidinggevende\n1;Joris;van;Dijk;Verkoop;Manager;\n2;Saskia;;Bakker;Verkoop;Verkoper;Joris van Dijk\n';
  expect(read('nl.csv', text).people).toEqual([
    'Joris van Dijk Manager, Verkoop',
    'Saskia Bakker Verkoper, Verkoop, under Joris van Dijk',
  ]);
});

test('a Workday report names the address `Email - Work`', () => {
  const text =
    'All Workers\n\nWorker,Employee ID,Email - Work,Business Title,Supervisory Organization,Worker\'s Manager ID\n"Ann Alder (On Leave)",0001,ann@w.example,Head,"Sales (Ann Alder)",\nBea Birch,0002,bea@w.example,Rep,"Sales (Ann Alder)",0001\n';
  expect(read('workers.csv', text).people).toEqual([
    'Ann Alder <ann@w.example> Head, Sales',
    'Bea Birch <bea@w.example> Rep, Sales, under Ann Alder',
  ]);
});

test.each([
  ['Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am'],
  ['Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté le'],
  ['Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Puesto,Conectado el'],
])('connections with a header in another language are connections: %s', (header) => {
  const text = `Notes:\n"…"\n\n${header}\nAnn,Alder,https://www.linkedin.com/in/ann,,Alder Works,Boss,08 Feb 2026\n`;
  expect(read('Connections.csv', text)).toEqual({
    format: 'linkedin-connections',
    refused: undefined,
    people: ['Ann Alder Boss'],
  });
});

test('a chat that a telephone saved is refused as what it is, with what to do instead', () => {
  const { refused } = read(
    'chat.txt',
    '[02/03/2026, 09:15:01] Ann Alder: Hi\n[02/03/2026, 09:16:01] Me: Hello\n',
  );
  expect(refused).toContain('WhatsApp');
  expect(read('chat.txt', '02.03.26, 09:15 - Ann: Hi\n02.03.26, 09:16 - Me: Hello\n').refused).toContain(
    'date, with',
  );
});

test('those who took part in a Zoom meeting are people', () => {
  const text =
    'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\nAnn Alder,ann@w.example,03/02/2026 09:00:01 AM,03/02/2026 10:00:00 AM,60,No\n';
  expect(read('participants.csv', text).people).toEqual(['Ann Alder <ann@w.example>']);
});

test.each([
  ['Czech', 'Jméno;Příjmení;E-mail;Firma\nJiří;Dvořák;j@a.example;Škoda\n', 'Jiří Dvořák <j@a.example>'],
  ['Russian', 'Имя;Фамилия;Email;Компания\nИван;Петров;i@a.example;Альфа\n', 'Иван Петров <i@a.example>'],
  ['Turkish', 'Ad;Soyad;E-posta;Şirket\nŞule;Yılmaz;s@a.example;Işık AŞ\n', 'Şule Yılmaz <s@a.example>'],
  ['Danish', 'Fornavn;Efternavn;E-mail;Firma\nSøren;Kjær;k@a.example;Ørsted\n', 'Søren Kjær <k@a.example>'],
  ['Korean', '이름,이메일,회사\n김철수,kim@a.example,푸른산\n', '김철수 <kim@a.example>'],
  ['Greek', 'Όνομα;Email;Εταιρεία\nΓιώργος Παπάς;g@a.example;Άλφα\n', 'Γιώργος Παπάς <g@a.example>'],
])('a list of people with a %s header has names', (_, text, person) => {
  expect(read('people.csv', text).people).toEqual([person]);
});

test('a number sign is part of a header: `Employee #` is no name', () => {
  const text =
    'Employee #,First Name,Last Name,Work Email,Department,Job Title,Reporting to,Hire Date\n1,Ann,Alder,ann@w.example,Lab,Boss,,2015-03-01\n2,Bea,Birch,bea@w.example,Lab,Rep,"Alder, Ann",2018-06-15\n';
  expect(read('bamboo.csv', text).people).toEqual([
    'Ann Alder <ann@w.example> Boss, Lab, from 2015-03-01',
    'Bea Birch <bea@w.example> Rep, Lab, from 2018-06-15, under Ann Alder',
  ]);
});

test('addresses without a known column of names are read with a warning that names the others', () => {
  const bytes = new TextEncoder().encode('Quxnomo;Email\nAnn;ann@a.example\n');
  const { report } = importFiles(NO_EVIDENCE, [{ name: 'a.csv', bytes }]);
  expect(report.files[0]!.warnings).toEqual([
    expect.objectContaining({ line: 1, code: 'no-names', value: 'Quxnomo' }),
  ]);
});

test('meetings may have a header in the language of who wrote them', () => {
  expect(
    read(
      'treffen.csv',
      'Datum;Mit;Kanal;Notiz;Thema\n02.03.2026;Ann Alder;Telefon;x;Budget\n13.03.2026;Bea Birch;Telefon;;\n',
    ),
  ).toMatchObject({
    format: 'meetings',
    people: ['Ann Alder', 'Bea Birch'],
  });
});

test('dates of which day and month cannot be told apart are refused as such', () => {
  const { refused } = read('ties.csv', 'source,target,timestamp\na,b,3/2/2026\nb,c,4/5/2026\n');
  expect(refused).toContain('day and month cannot be told apart');
});

test.each([
  [
    'HubSpot',
    'Record ID,First Name,Last Name,Email,Contact owner,Associated Company\n101,Ann,Alder,ann@alder.example,Me,Alder Works\n',
    'Ann Alder <ann@alder.example>',
    'Alder Works',
  ],
  [
    'Pipedrive',
    'Person - Name,Person - Organization,Person - Email - Work,Person - Owner\nAnn Alder,Alder Works,ann@alder.example,Me\n',
    'Ann Alder <ann@alder.example>',
    'Alder Works',
  ],
  [
    'Zoom in German',
    'Name (Originalname),Benutzer-E-Mail,Beitrittszeit,Gast\nAnn Alder,ann@alder.example,03.02.2026 09:00:01,Nein\n',
    'Ann Alder <ann@alder.example>',
    undefined,
  ],
])('people of %s have their address and organisation', (_, text, person, organisation) => {
  const { evidence } = importFiles(
    NO_EVIDENCE,
    [{ name: 'people.csv', bytes: new TextEncoder().encode(text) }],
    { self: 'me@owner.example', today: 20_785 },
  );
  expect(read('people.csv', text).people).toEqual([person]);
  expect(resolve(evidence).organisations.map(({ name }) => name)).toEqual(
    organisation === undefined ? [] : [organisation],
  );
});

test('ties between people that Viva Insights exports are ties', () => {
  const text =
    'TieOrigin_PersonId,TieDestination_PersonId,TieOrigin_Organization,TieDestination_Organization,StrongTieScore,MetricDate\na1,b2,Lab,Sales,0.7,2026-11-02\nb2,c3,Sales,Lab,0.5,2026-11-02\n';
  expect(read('p2p.csv', text)).toMatchObject({ format: 'ties', people: ['a1', 'b2', 'c3'] });
});

/** `Ann Alder: Alder Works (Boss), Birch Ltd (Board)`. */
function places(text: string): readonly string[] {
  const { evidence } = importFiles(
    NO_EVIDENCE,
    [{ name: 'contacts.csv', bytes: new TextEncoder().encode(text) }],
    { self: 'me@owner.example', today: 20_785 },
  );
  const { people, organisations } = resolve(evidence);
  return people
    .filter(({ emails }) => !emails.includes('me@owner.example'))
    .map((person) => {
      const held = person.memberships.map(
        ({ organisation, role }) =>
          organisations[organisation]!.name + (role === undefined ? '' : ` (${role})`),
      );
      return `${labelOf(person)} <${person.emails.join(', ')}>: ${held.sort().join(', ')}`;
    })
    .sort();
}

test.each([
  [
    'Name,Given Name,Family Name,Organization 1 - Name,Organization 1 - Title,E-mail 1 - Value\nAnn Alder,Ann,Alder,Alder Works ::: Birch Ltd,Boss ::: Board,a@a.example\n',
  ],
  [
    'First Name,Last Name,Organization Name,Organization Title,Organization 2 - Name,Organization 2 - Title,E-mail 1 - Value\nAnn,Alder,Alder Works,Boss,Birch Ltd,Board,a@a.example\n',
  ],
  [
    'name,email,organisation,role,organisation 2,role 2\nAnn Alder,a@a.example,Alder Works,Boss,Birch Ltd,Board\n',
  ],
  [
    'Vorname;Nachname;Firma;Position;Firma 2;Position 2;E-Mail 1 – Wert\nAnn;Alder;Alder Works;Boss;Birch Ltd;Board;a@a.example\n',
  ],
])('a second organisation is kept with its title: %s', (text) => {
  expect(places(text)).toEqual(['Ann Alder <a@a.example>: Alder Works (Boss), Birch Ltd (Board)']);
});

test('a column of titles may hold what stands before a name, which is nobody’s job', () => {
  expect(
    places(
      'Nachname;Vorname;Titel;Firma;Mail\nMüller;Jörg;Prof. Dr.;Alpha;j@a.example\nGroß;Ada;Professorin;Alpha;g@a.example\n',
    ),
  ).toEqual(['Ada Groß <g@a.example>: Alpha (Professorin)', 'Jörg Müller <j@a.example>: Alpha']);
});

test('a header in the body is left out in any case; where its columns stand otherwise, the rows below are read by it', () => {
  const text =
    'name,email,organisation\nAnn Alder,a@a.example,Alder\nName,Email,Organisation\nBea Birch,b@b.example,Birch\norganisation,name,email\nCedar,Cy Cedar,c@c.example\n';
  expect(places(text)).toEqual([
    'Ann Alder <a@a.example>: Alder',
    'Bea Birch <b@b.example>: Birch',
    'Cy Cedar <c@c.example>: Cedar',
  ]);
});

test.each([
  [
    'Portuguese',
    'Título,Nome,Segundo nome,Sobrenome,Sufixo,Empresa,Departamento,Cargo,Endereço de email,Tipo de email,Nome para exibição do email,Nome do gerente\n,Ann,,Alder,,Alder,TI,Chefe,a@a.example,SMTP,Ann Alder,Clara Chef\n',
  ],
  [
    'Spanish',
    'Tratamiento,Nombre,Segundo nombre,Apellidos,Sufijo,Organización,Departamento,Puesto,Dirección de correo electrónico,Tipo de correo electrónico,Nombre del jefe\n,Ann,,Alder,,Alder,TI,Chefe,a@a.example,SMTP,Clara Chef\n',
  ],
  [
    'Swedish',
    'Titel,Förnamn,Mellannamn,Efternamn,Suffix,Företag,Avdelning,Befattning,E-postadress,E-posttyp,E-postnamn,Chef\n,Ann,,Alder,,Alder,IT,Chefe,a@a.example,SMTP,Ann Alder,Clara Chef\n',
  ],
  [
    'German',
    'Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,Name der/des Vorgesetzten\n,Ann,,Alder,,Alder,V,Chefe,a@a.example,SMTP,Ann Alder,Clara Chef\n',
  ],
])('contacts of Outlook in %s name the manager, with nothing left unread', (_, text) => {
  const { report, evidence } = importFiles(
    NO_EVIDENCE,
    [{ name: 'a.csv', bytes: new TextEncoder().encode(text) }],
    { self: 'me@owner.example', today: 20_785 },
  );
  expect(places(text)).toEqual(['Ann Alder <a@a.example>: Alder (Chefe)']);
  expect(evidence.imports[0]!.proposals.map(({ named }) => named)).toEqual(['Clara Chef']);
  expect([report.files[0]!.format, report.files[0]!.unused]).toEqual(['outlook-contacts', []]);
});

test.each([
  ['姓,名,公司,职务,电子邮件地址\n张,伟,科技,经理,z@z.example\n', '张 伟 <z@z.example>'],
  ['Имя;Фамилия;Компания;Эл. почта\nИван;Петров;Альфа;i@a.example\n', 'Иван Петров <i@a.example>'],
  ['성,이름,회사,전자 메일 주소\n김,철수,푸른산,k@k.example\n', '김 철수 <k@k.example>'],
  [
    'Nome;Apelido;Empresa;Endereço de correio eletrónico\nJoão;Silva;Alfa;j@a.example\n',
    'João Silva <j@a.example>',
  ],
  [
    'Contact Name,Company Name,Email ID,Designation\nAnn Alder,Alder,a@a.example,Boss\n',
    'Ann Alder <a@a.example>',
  ],
])('addresses under %s are addresses', (text, person) => {
  expect(places(text)[0]).toContain(person);
});

test('blanks that do not break may stand around quotes', () => {
  const { people } = read(
    'ties.csv',
    'source,target,strength\n"ann",\u00a0"bea"\u00a0,0.5\n"bea", "cy",0.5\n',
  );
  expect(people).toEqual(['ann', 'bea', 'cy']);
});

/** What the account of a file says beside its rows. */
function said(
  name: string,
  text: string,
): { readonly warned: string[]; readonly unused: string[]; readonly counts: number[] } {
  const { report } = importFiles(NO_EVIDENCE, [{ name, bytes: new TextEncoder().encode(text) }], {
    self: 'me@owner.example',
    today: 20_785,
  });
  const { warnings, unused, accepted, merged, excluded } = report.files[0]!;
  return {
    warned: warnings.map(({ code, line }) => `${code}@${line}`),
    unused: unused.map(({ column, example }) => `${column}: ${example}`),
    counts: [accepted, merged, excluded],
  };
}

test('rows above the header are said, those that look like data at their line', () => {
  expect(said('p.csv', 'Contacts of Ann\nBea,b@b.example\nname,email\nAnn,a@a.example\n')).toMatchObject({
    warned: ['not-read@2'],
    unused: ['lines above the header: Contacts of Ann'],
  });
});

test('a matrix with its header once more loses no row, and a column without a name is said', () => {
  expect(said('m.csv', ',Ann,Bea,Cy\nAnn,0,1,0\n,Ann,Bea,Cy\nBea,1,0,0.5\nCy,0,0,0\n').counts).toEqual([
    3, 0, 1,
  ]);
  expect(said('m.csv', ',Ann,Bea,\nAnn,0,1,0.5\nBea,1,0,0\n').unused).toEqual(['column 4: 0.5']);
});

test('a meeting that a list has twice counts once, and that is told', () => {
  const row = '2026-01-05,Ann Alder,call,budget\n';
  expect(
    said('meetings.csv', `date,with,channel,topic\n${row}${row}2026-01-06,Ann Alder,call,budget\n`).counts,
  ).toEqual([2, 1, 0]);
});
