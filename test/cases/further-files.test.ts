import { formatDay, importFiles, labelOf, type Network, NO_EVIDENCE, resolve } from '@tertius/core';
import { expect, test } from 'vitest';

/** Files that a reader once took wrongly or in silence, each as a program writes it, and what is right of it. */
function read(name: string, text: string) {
  const files = [{ name, bytes: new TextEncoder().encode(text) }];
  const { report, evidence } = importFiles(NO_EVIDENCE, files, {
    self: 'Me Owner <me@owner.example>',
    own: 'Nordwerk',
    today: 20_787,
  });
  return { file: report.files[0]!, network: resolve(evidence) };
}

const others = (network: Network): string[] =>
  network.people
    .filter(({ emails, owner }) => !owner && !emails.includes('me@owner.example'))
    .map((person) => {
      const managers = person.managers.map((at) => ` under ${labelOf(network.people[at]!)}`);
      return `${labelOf(person)} <${person.emails.join(' ')}>${managers.join('')}`;
    })
    .sort();

/** `2026-03-02T09:00 call`, or the day alone. */
const moments = ({ interactions }: Network): string[] =>
  Array.from(interactions.day, (day, e) => {
    const second = interactions.second[e]!;
    return second < 0 ? formatDay(day) : new Date((day * 86_400 + second) * 1000).toISOString().slice(0, 16);
  }).sort();

const event = (...lines: readonly string[]): string =>
  [
    ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'ORGANIZER:mailto:me@owner.example'],
    ...['ATTENDEE:mailto:ann@a.example', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');

test.each([
  [
    'name and first name in one column',
    'Pers.-Nr.;Name, Vorname;E-Mail dienstlich;Org.-Einheit;Vorgesetzte/r (Pers.-Nr.)\n00012;Müller, Jörg;jm@n.example;Vertrieb;\n00013;Groß, Käthe;kg@n.example;Vertrieb;00012\n',
    ['Groß, Käthe <kg@n.example> under Müller, Jörg', 'Müller, Jörg <jm@n.example>'],
  ],
  [
    'last and first name in one column, managers named likewise',
    'Employee #,"Last name, First name",Work Email,Department,Job Title,Reports To\n1,"Alder, Ann",ann@n.example,Sales,Boss,\n2,"Birch, Bea",bea@n.example,Sales,Rep,"Alder, Ann"\n',
    ['Alder, Ann <ann@n.example>', 'Birch, Bea <bea@n.example> under Alder, Ann'],
  ],
  [
    'members by number in a column called member, names in parts',
    'Medewerker;Voornaam;Voorvoegsel;Achternaam;E-mail werk;Afdeling;Leidinggevende\n1001;Joris;van;Dijk;j@n.example;Verkoop;\n1002;Saskia;;Bakker;s@n.example;Verkoop;1001\n',
    ['Joris van Dijk <j@n.example>', 'Saskia Bakker <s@n.example> under Joris van Dijk'],
  ],
  [
    'addresses under two words',
    'Matricule;Nom;Prénom;Courriel professionnel;Service;Responsable hiérarchique (matricule)\n001;Lefèvre;Hélène;h@n.example;Nord;\n002;Durand;Zoé;z@n.example;Nord;001\n',
    ['Hélène Lefèvre <h@n.example>', 'Zoé Durand <z@n.example> under Hélène Lefèvre'],
  ],
  [
    'legal names of Workday in parts',
    'Worker ID,Legal Name - First Name,Legal Name - Last Name,Work Email,Position Title,Manager Employee ID\n12,Ann,Alder,ann@n.example,Boss,\n13,Bea,Birch,bea@n.example,Rep,12\n',
    ['Ann Alder <ann@n.example>', 'Bea Birch <bea@n.example> under Ann Alder'],
  ],
])('a staff list with %s is read', (_, text, people) => {
  const { file, network } = read('staff.csv', text);
  expect([file.format, others(network)]).toEqual(['roster', people]);
});

test.each([
  [
    'German',
    'Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Organisation,\nJörg,Müller,Jörg Müller,jm@a.example,j2@a.example,Alfa,\n',
    ['Jörg Müller <j2@a.example jm@a.example>'],
  ],
  [
    'French',
    'Prénom,Nom de famille,Nom à afficher,Première adresse électronique,Adresse électronique secondaire,Société,\nZoé,Durand,Zoé Durand,z@a.example,z2@a.example,Alfa,\n',
    ['Zoé Durand <z2@a.example z@a.example>'],
  ],
])('an address book of Thunderbird in %s loses no address', (_, text, people) => {
  expect(others(read('addresses.csv', text).network)).toEqual(people);
});

test('a word of a status that nobody knows is said; those who have it count as still there', () => {
  const { file } = read(
    'staff.csv',
    'Employee ID,Worker,Email,Department,Manager ID,Status\n1,Ann,a@n.example,Lab,,Active\n2,Bea,b@n.example,Lab,1,Frozen\n3,Cy,c@n.example,Lab,1,On Leave\n',
  );
  expect(file.unused.map(({ column, reason }) => `${column}: ${reason}`)).toEqual([
    'Status Frozen: a word that is not known; taken as still there',
  ]);
});

test.each([
  ['31 February', 'Tue Feb 31 12:33:11 +0000 2023', []],
  ['a day that is one', 'Sat Feb 18 12:33:11 +0000 2023', ['2023-02-18T12:33']],
  ['another zone', 'Sat Feb 18 23:33:11 -0500 2023', ['2023-02-19T04:33']],
  ['a clock without a zone', '2023-02-18 12:33:11', ['2023-02-18T12:33']],
  ['a day alone', '2023-02-18', ['2023-02-18']],
])('the moment of a comment: %s, wherever this runs', (_, written, days) => {
  const comment = (text: string): string =>
    `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:author><wp:author_login>me</wp:author_login><wp:author_email>me@owner.example</wp:author_email></wp:author><item><title>P</title><creator>me</creator><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author><![CDATA[Ann &amp; Co]]></wp:comment_author><wp:comment_author_url>https://ann.example</wp:comment_author_url>${text}<wp:comment_approved>1</wp:comment_approved></wp:comment></item></channel></rss>`;
  const gmt = comment(`<wp:comment_date_gmt>${written}</wp:comment_date_gmt>`);
  const { file, network } = read('w.xml', gmt);
  expect([moments(network), file.rejected]).toEqual([days, 1 - days.length]);
  const local = comment(
    '<wp:comment_date>2026-03-02 09:00:00</wp:comment_date><wp:comment_date_gmt>0000-00-00 00:00:00</wp:comment_date_gmt>',
  );
  const fallback = read('w.xml', local).network;
  expect([moments(fallback), others(fallback)]).toEqual([['2026-03-02'], ['Ann & Co <>']]);
});

test('a clock that names no zone is read as UTC, and that is said', () => {
  const codes = (text: string): string[] => read('a.ics', text).file.warnings.map(({ code }) => code);
  expect(codes(event('DTSTART:20260302T090000', 'LOCATION:Room 4'))).toEqual(['unknown-zone']);
  expect(codes(event('DTSTART:20260302T090000Z', 'LOCATION:Room 4'))).toEqual([]);
});

test('who sends somebody else, or has a copy of an invitation alone, was not at the meeting', () => {
  const { file, network } = read(
    'a.ics',
    event(
      'DTSTART:20260302T090000Z',
      'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:ann@a.example":mailto:bea@b.example',
      'ATTENDEE;ROLE=NON-PARTICIPANT:mailto:cy@c.example',
    ),
  );
  expect(others(network)).toEqual(['ann@a.example <ann@a.example>']);
  expect(file.unused.map(({ column }) => column)).toEqual(['ATTENDEE who is not there']);
});

test('a conference that is dialled is a call', () => {
  const { file } = read('a.ics', event('DTSTART:20260302T090000Z', 'CONFERENCE;FEATURE=PHONE:tel:+4930123'));
  expect([file.byChannel, file.warnings]).toEqual([[['call', 1]], []]);
});

test('zones are known with blanks in their names, and with the numbers that Outlook adds', () => {
  const starts = ['America/New York', 'W. Europe Standard Time 1'].flatMap((zone) =>
    moments(read('a.ics', event(`DTSTART;TZID="${zone}":20260702T120000`)).network),
  );
  expect(starts).toEqual(['2026-07-02T16:00', '2026-07-02T10:00']);
});

test('a mail of a clock that was never set is said', () => {
  const { file } = read(
    'a.eml',
    'From: Ann <ann@a.example>\nTo: me@owner.example\nDate: Thu, 01 Jan 1970 00:00:00 +0000\n\nText\n',
  );
  expect(file.warnings.map(({ code }) => code)).toEqual(['odd-date']);
});

test('receivers of a message may be joined without blanks', () => {
  const { network } = read(
    'messages.csv',
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\nc,,Me Owner,https://www.linkedin.com/in/me,"Ann Alder,Bea Birch","https://www.linkedin.com/in/ann,https://www.linkedin.com/in/bea",2026-03-02 09:00:00 UTC,,,INBOX\n',
  );
  expect(others(network)).toEqual(['Ann Alder <>', 'Bea Birch <>']);
});

test('the value of an edge in GML is its strength where it has no other', () => {
  const gml = (more: string): string =>
    `graph [\n node [ id 0 label "Ann" ]\n node [ id 1 label "Bea" ]\n edge [ source 0 target 1 value 0.5 ${more}]\n]\n`;
  const strengths = (text: string): number[] => [...read('a.gml', text).network.pairs.strength[0]];
  expect(strengths(gml(''))).toEqual([0.5]);
  expect(strengths(gml('weight 0.25 '))).toEqual([0.25]);
});

test.each([
  ['Ann,"ann@a.example; a2@a.example"', 'Ann <a2@a.example ann@a.example>'],
  ['Ann,"ann@a.example, a2@a.example"', 'Ann <a2@a.example ann@a.example>'],
  ['Ann,ann@a.example / a2@a.example', 'Ann <a2@a.example ann@a.example>'],
  ['Ann,mailto:ann@a.example', 'Ann <ann@a.example>'],
  ['Ann,Ann Alder <ann@a.example>', 'Ann <ann@a.example>'],
  ["Ann,'ann@a.example'", 'Ann <ann@a.example>'],
  ['Ann,n/a', 'Ann <>'],
  ['Ann,-', 'Ann <>'],
])('a cell of addresses is read as it is written by hand: %s', (row, person) => {
  const { file, network } = read('p.csv', `name,email\n${row}\n`);
  expect([others(network), file.rejects]).toEqual([[person], []]);
});

test('what holds no address where one should be is rejected with its place', () => {
  const rejects = ['ann@', 'ann at a.example', 'ann@a.example or so', '<ann@a.example> b@'].map(
    (cell) => read('p.csv', `name,email\nBea,bea@b.example\nAnn,${cell}\n`).file.rejects[0]!,
  );
  expect(rejects.map(({ line, column, code }) => [line, column, code])).toEqual(
    rejects.map(() => [3, 2, 'bad-email']),
  );
});

test('how people were in touch is said to be taken for something, where a table does not say it', () => {
  const taken = (text: string) =>
    read('t.csv', text).file.warnings.flatMap(({ code, line, column, value, message }) =>
      code === 'channel-taken' ? [[line, column, value, /: (\d+);/.exec(message)?.[1]]] : [],
    );
  expect(taken('source,target,timestamp\na,b,2026-03-02\na,c,2026-03-02\na,b,2026-03-03\n')).toEqual([
    [1, 0, 'message', '3'],
  ]);
  expect(
    taken('source,target,timestamp,channel\na,b,2026-03-02,call\na,b,2026-03-03,\na,b,2026-03-04,call\n'),
  ).toEqual([[3, 4, 'message', '1']]);
  expect(taken('source,target,timestamp,channel\na,b,2026-03-02,call\n')).toEqual([]);
});

test('thousandths of a second since 1970 are a moment', () => {
  const { network } = read('t.csv', 'source,target,timestamp,channel\na,b,1772442000000,mail\n');
  expect(moments(network)).toEqual(['2026-03-02T09:00']);
});

test('no cell is longer than a megabyte, in quotes or not; the rows around it are read', () => {
  const long = 'x'.repeat((1 << 20) + 1);
  for (const cell of [long, `"${long}"`]) {
    const { file, network } = read(
      'p.csv',
      `name,email\nAnn,a@a.example\n${cell},b@b.example\nCy,c@c.example\n`,
    );
    expect(file.rejects.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 1, 'cell-too-large'],
    ]);
    expect(others(network)).toEqual(['Ann <a@a.example>', 'Cy <c@c.example>']);
  }
});

test('what a spreadsheet shows where a formula went wrong is no name and no employer, and that is said', () => {
  const { file, network } = read(
    'p.csv',
    'name;email;organisation\nAnn;ann@a.example;#NV\n#BEZUG!;bea@b.example;Works\n#1 fan;cy@c.example;#hashtag\n#NV;;#NV\n',
  );
  expect(others(network)).toEqual(
    ['#1 fan <cy@c.example>', 'bea@b.example <bea@b.example>', 'Ann <ann@a.example>'].sort(),
  );
  expect(network.organisations.map(({ name }) => name).sort()).toEqual(['#hashtag', 'Nordwerk', 'Works']);
  expect([file.accepted, file.blank]).toEqual([3, 1]);
  expect(file.warnings.map(({ code, line, column, value }) => [code, line, column, value])).toEqual([
    ['formula-error', 2, 3, '#NV'],
    ['formula-error', 3, 1, '#BEZUG!'],
    ['formula-error', 5, 1, '#NV'],
    ['formula-error', 5, 3, '#NV'],
  ]);
});

test.each([
  ['result.json', '{"name":"Ann","type":"personal_chat","id":1,"messages":[]}', 'Telegram'],
  ['followers_1.json', '[{"title":"","string_list_data":[{"href":"https://x.example"}]}]', 'Instagram'],
  ['friends.json', '{"friends_v2":[{"name":"Ann","timestamp":1700000000}]}', 'Facebook'],
  ['messages.json', '{"userId":"8:me","conversations":[{"id":"19:x","MessageList":[]}]}', 'Teams'],
  ['people.json', '[{"name":"Ann","email":"ann@a.example"}]', 'save it as a table in CSV'],
  ['ties.jsonl', '{"source":"a","target":"b"}\n{"source":"b","target":"c"}\n', 'save it as a table in CSV'],
])('JSON that is not read is refused as what it is: %s', (name, text, what) => {
  expect(read(name, text).file.refused?.message).toContain(what);
});

test.each([
  ['De,À,Date,Type', 'réunion'],
  ['Van,Aan,Datum,Type', 'vergadering'],
  ['De,Para,Data,Tipo', 'reunião'],
  ['Fra,Til,Dato,Type', 'møde'],
  ['Od,Komu,Datum,Typ', 'schůzka'],
])('a table of contacts in another language has its day first, which is said: %s', (header, word) => {
  const { file, network } = read('t.csv', `${header}\na@a.example,b@b.example,03/11/2026,${word}\n`);
  expect([moments(network), file.byChannel]).toEqual([['2026-11-03'], [['in-person', 1]]]);
  expect(file.warnings.map(({ code }) => code)).toEqual(['date-order']);
});

test('day and month of a table in English are not guessed; other dates of the column tell them', () => {
  const dates = (...days: readonly string[]) =>
    read('t.csv', `from,to,date,channel\n${days.map((day, k) => `a,b${k},${day},mail`).join('\n')}\n`);
  expect(dates('03/11/2026').file.rejects.map(({ code }) => code)).toEqual(['bad-date']);
  expect(moments(dates('03/11/2026', '13/11/2026').network)).toEqual(['2026-11-03', '2026-11-13']);
  expect(moments(dates('03/11/2026', '11/13/2026').network)).toEqual(['2026-03-11', '2026-11-13']);
});

test('arrows and words for both ways say the direction of a tie', () => {
  const words = ['->', '<->', 'wechselseitig', 'einseitig', 'réciproque'];
  const rows = words.map((word, k) => `a,b${k},0.5,${word}\n`).join('');
  const { file, network } = read('t.csv', `source,target,strength,directed\n${rows}`);
  expect(file.warnings).toEqual([]);
  expect(Array.from(network.pairs.flags, (flags) => (flags & 4) !== 0)).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
});

test('a cell that was made safe for a spreadsheet stands as it was, in every kind of table', () => {
  const { network } = read(
    'contacts.csv',
    "First Name,Last Name,Organization Name,Labels,E-mail 1 - Value,Phone 1 - Value\nAnn,Alder,'@Work,,ann@a.example,'+49 170 1\n",
  );
  const [ann] = network.people.filter(({ emails }) => emails.includes('ann@a.example'));
  expect(ann!.phones).toEqual(['+49 170 1']);
  expect(network.organisations.map(({ name }) => name).sort()).toEqual(['@Work', 'Nordwerk']);
});
