import { describe, expect, test } from 'vitest';
import { CHANNELS } from '../../model/channel.ts';
import { formatDay } from '../../model/day.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { interactionRows } from '../../model/interaction-table.ts';
import { resolve } from '../../resolve/resolve.ts';
import { importFiles } from '../import.ts';

/** Each meeting as `day channel: who`, the owner called I. */
function read(text: string, options: Parameters<typeof importFiles>[2] = {}) {
  const bytes = new TextEncoder().encode(text);
  const told = { self: 'Max Muster', today: 20_785, ...options };
  const { evidence, report } = importFiles(NO_EVIDENCE, [{ name: 'meetings.csv', bytes }], told);
  const [source] = evidence.imports;
  const nameOf = (index: number): string =>
    index < 0 ? 'I' : (source?.people[index]?.name ?? source?.people[index]?.emails?.[0] ?? '');
  return {
    file: report.files[0]!,
    codes: report.files[0]!.warnings.map(({ code, line, column, value }) => [code, line, column, value]),
    people: source?.people.map(({ name }) => name),
    meetings: [...(source === undefined ? [] : interactionRows(source.interactions))].map(
      ({ day, channel, from, to }) =>
        `${formatDay(day)} ${CHANNELS[channel]}: ${[from, ...to].map(nameOf).join(', ')}`,
    ),
  };
}

describe('calendars of Outlook as tables', () => {
  const german = [
    'Betreff;Beginnt am;Beginnt um;Ganztägiges Ereignis;Besprechungsplanung;Erforderliche Teilnehmer;Optionale Teilnehmer;Ort',
    'Jour fixe;3.9.2026;09:00:00;Falsch;Anna Berg;"Max Muster; Ben Okafor";Team Vertrieb;Raum 3',
    'Urlaub;4.9.2026;;Wahr;Max Muster;;;',
    'Status;5.9.2026;09:00:00;Falsch;Anna Berg;"Ben Okafor; Raum Berlin";;Teams-Besprechung',
  ].join('\n');

  test('organiser and those invited met, the owner only where listed; whole days are no meetings', () => {
    const { file, meetings } = read(german);
    expect(file).toMatchObject({ format: 'meetings', rows: 3, accepted: 2, excluded: 1 });
    expect(meetings).toEqual([
      '2026-09-03 in-person: I, Anna Berg, Ben Okafor',
      '2026-09-05 video: Anna Berg, Ben Okafor',
    ]);
  });

  test('teams and rooms make nobody and are pointed out', () => {
    expect(read(german).codes).toEqual([
      ['not-a-person', 2, 7, 'Team Vertrieb'],
      ['not-a-person', 4, 6, 'Raum Berlin'],
    ]);
  });

  test.each([
    'Subject,Start Date,Meeting Organizer,Required Attendees,Location',
    'Objet,Date de début,Organisateur d’une réunion,Participants obligatoires,Emplacement',
    'Asunto,Fecha de comienzo,Organizador de la reunión,Asistentes necesarios,Ubicación',
    'Oggetto,Data inizio,Organizzatore riunione,Partecipanti necessari,Luogo',
    'Onderwerp,Begindatum,Organisator van vergadering,Verplichte deelnemers,Locatie',
    'Temat,Data rozpoczęcia,Organizator spotkania,Wymagani uczestnicy,Lokalizacja',
    'Ämne,Startdatum,Mötesorganisatör,Obligatoriska deltagare,Plats',
    '件名,開始日,会議の開催者,必須出席者,場所',
  ])('is read under %s', (header) => {
    expect(read(`${header}\nReview,2026-09-03,Max Muster,Anna Berg;Ben Okafor,Zoom\n`).meetings).toEqual([
      '2026-09-03 video: I, Anna Berg, Ben Okafor',
    ]);
  });
});

describe('rows of calendars that are no meetings, and names as address books show them', () => {
  const header =
    'Betreff;Beginnt am;Beginnt um;Endet am;Endet um;Ganztägiges Ereignis;Besprechungsplanung;Erforderliche Teilnehmer;Ort;Privat;Zeitspanne zeigen als';
  const row = (title: string, mark: string, shown = '2', who = 'Anna Berg'): string =>
    `${title};3.9.2026;09:00:00;3.9.2026;10:00:00;Aus;Max Muster;${who};Raum 3;${mark};${shown}`;

  test('private, cancelled, free and whole-day rows are counted apart, and every column is known', () => {
    const { file } = read(
      [
        header,
        row('Arzt', 'Ein'),
        row('Abgesagt: Jour fixe', 'Aus', '0'),
        row('Canceled: Review', 'Aus'),
        row('Geburtstag', 'Aus', '0'),
        row('Jour fixe', 'Aus'),
        row('Urlaub', 'Aus').replace(';Aus;', ';Ein;'),
      ].join('\n'),
    );
    expect(file).toMatchObject({ rows: 6, accepted: 1, excluded: 5, unused: [] });
    expect(Object.fromEntries(file.excludedByCode)).toEqual({
      private: 1,
      cancelled: 2,
      'free-time': 1,
      'all-day': 1,
    });
  });

  test('a word that is neither yes nor no, or none for busy, is said once and taken as no and as busy', () => {
    const { file } = read(
      [
        header,
        row('A', 'Vielleicht', 'Belegt'),
        row('B', 'Vielleicht', 'Belegt'),
        row('C', 'nein', 'Beschäftigt'),
        row('D', 'x', 'Frei'),
      ].join('\n'),
    );
    expect([file.accepted, file.excluded]).toEqual([3, 1]);
    expect(
      file.warnings.flatMap(({ code, column, value }) => (code === 'unknown-word' ? [[column, value]] : [])),
    ).toEqual([
      [10, 'Vielleicht'],
      [11, 'Belegt'],
    ]);
  });

  test('names in both orders are one person, and a suffix is no given name', () => {
    const { meetings } = read(
      [header, row('A', 'Aus', '2', '"Berg, Anna;Okafor, Ben;Anna Berg;Lee, PhD"')].join('\n'),
    );
    expect(meetings).toEqual(['2026-09-03 in-person: I, Anna Berg, Ben Okafor, Lee, PhD']);
  });

  test('a roster names the owner of an address, and people of the calendar are those of the roster', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const { evidence, report } = importFiles(
      NO_EVIDENCE,
      [
        {
          name: 'roster.csv',
          bytes: bytes(
            'Personalnummer;Vorname;Nachname;E-Mail;Abteilung\n1;Dörte;Dvorak;d.dvorak@h.example;A\n2;Katja;Kühn;k.kuehn@h.example;A\n3;André;Häusler;a.h@h.example;B\n',
          ),
        },
        {
          name: 'cal.csv',
          bytes: bytes(
            `${header}\n${row('JF', 'Aus', '2', '"Kühn, Katja;Häusler, André"').replace('Max Muster', 'Dvorak, Dörte')}\n${row('Other', 'Aus', '2', '"Kühn, Katja"').replace('Max Muster', 'André Häusler')}\n`,
          ),
        },
      ],
      { self: 'd.dvorak@h.example', own: 'Hansewerk', today: 20_785 },
    );
    expect(report.files[1]?.warnings).toEqual([]);
    const network = resolve(evidence);
    expect(network.people.length).toBe(3);
    const { interactions } = evidence.imports[1]!;
    expect([...interactionRows(interactions)].map(({ from, to }) => [from < 0, to.length])).toEqual([
      [true, 2],
      [false, 1],
    ]);
  });
});

describe('lists of meetings that people keep', () => {
  test('everybody has a column, or all stand in one cell', () => {
    const columns =
      'Datum;Thema;Teilnehmer 1;Teilnehmer 2;Raum\n2026-09-01;Kickoff;Anna Berg;Max Muster;Saal 2\n';
    expect(read(columns).meetings).toEqual(['2026-09-01 in-person: I, Anna Berg']);
    const cell = '日付,議題,出席者,場所\n2026/09/01,定例会議,佐藤 花子、鈴木 一郎,会議室A\n';
    expect(read(cell).meetings).toEqual(['2026-09-01 in-person: I, 佐藤 花子, 鈴木 一郎']);
    expect(read(cell).codes).toEqual([['unresolved', 1, 0, 'Max Muster']]);
  });

  test('everybody, numbers and nobody make nobody; a comma between two names is pointed out', () => {
    const { people, codes } = read(
      'date,with,channel\n2026-09-01,"Thomas Baert, Pat",lunch\n2026-09-02,alle; 12; niemand,lunch\n',
    );
    expect(people).toEqual(['Thomas Baert, Pat']);
    expect(codes).toEqual([
      ['second-value', 2, 2, 'Thomas Baert, Pat'],
      ['not-a-person', 3, 2, 'alle'],
      ['not-a-person', 3, 2, '12'],
    ]);
  });

  test('a name with its address in angle brackets is one person', () => {
    expect(read('date,with,channel\n2026-09-01,Ann Lee <ann@lee.example>,call\n').meetings).toEqual([
      '2026-09-01 call: I, Ann Lee',
    ]);
  });

  test('the day may be called timestamp, and is mapped so', () => {
    const map = new Map([
      ['When', 'timestamp'],
      ['Who', 'with'],
      ['How', 'channel'],
    ]);
    expect(read('When,Who,How\n2026-09-01,Ann Lee,call\n', { map }).meetings).toEqual([
      '2026-09-01 call: I, Ann Lee',
    ]);
  });

  test('day and month are told apart by other rows or the language of the header, which is said, or not at all', () => {
    const proven = read('date,with,channel\n3/4/2026,Ann Lee,call\n14/4/2026,Bo Day,call\n');
    expect(proven.meetings[0]).toBe('2026-04-03 call: I, Ann Lee');
    expect(proven.codes).toEqual([['date-order', 2, 1, '3/4/2026']]);
    const spanish = read('Fecha;Con;Canal\n3/4/2026;Ann Lee;llamada\n');
    expect(spanish.meetings).toEqual(['2026-04-03 call: I, Ann Lee']);
    expect(spanish.codes).toEqual([['date-order', 2, 1, '3/4/2026']]);
    const english = read('date,with,channel\n3/4/2026,Ann Lee,call\n');
    expect(english.file.rejects[0]?.message).toContain('2026-04-03 or 2026-03-04');
  });

  test('names that no other file knows, and those of organisations, are told', () => {
    const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
    const files = [
      file('people.csv', 'name,organisation\nAnn Lee,Elia\n'),
      file('meetings.csv', 'date,with,channel\n2026-09-01,Ann Lee; Elia; Bo Day,call\n'),
    ];
    const { report } = importFiles(NO_EVIDENCE, files, { self: 'Max Muster' });
    const [told] = report.files[1]!.warnings.filter(({ code }) => code === 'new-names');
    expect(told).toMatchObject({ line: 2, value: 'Elia, Bo Day' });
    expect(told?.message).toContain('Elia: an organisation has this name');
  });
});

describe('what a list does not say of how people met', () => {
  const mapped = (header: string, row: string, ...fields: string[]) =>
    read(`${header}\n${row}\n`, {
      map: new Map(header.split(';').map((name, at) => [name, fields[at] as string])),
    });

  test.each(['An', 'Aan', 'To', 'À', 'Para', 'Till', '宛先', 'Empfänger', 'Destinataires', 'Odbiorca'])(
    'a mapped column %s holds receivers of mail, which is said',
    (name) => {
      const { meetings, codes, people } = mapped(
        `Datum;${name};Betreff`,
        '2026-04-03;"Ruud Vermeersch <ruud@x.example>; Anna Berg";Offerte',
        'timestamp',
        'with',
        'topic',
      );
      expect(meetings).toEqual(['2026-04-03 mail: I, Ruud Vermeersch, Anna Berg']);
      expect(codes.map(([code]) => code)).toContain('mail-by-header');
      expect(people).toEqual(['Ruud Vermeersch', 'Anna Berg']);
    },
  );

  test('where neither channel nor place nor heading tells, it is not recorded, and never in person', () => {
    for (const found of [
      mapped('Wann;Wer;Was', '2026-04-03;Anna Berg;Offerte', 'timestamp', 'with', 'topic'),
      read('date,with,topic\n2026-04-03,Anna Berg,Offerte\n'),
      read('date,with,channel\n2026-04-03,Anna Berg,\n'),
      read('Datum;Teilnehmer;Thema;Ort\n2026-04-03;Anna Berg;Offerte;\n'),
    ]) {
      expect(found.meetings).toEqual(['2026-04-03 unrecorded: I, Anna Berg']);
      expect(found.codes.map(([code]) => code)).toContain('how-not-recorded');
      expect(found.file).toMatchObject({ byChannel: [['call', 1]], howNotRecorded: 1 });
    }
  });
});

test('the owner of a list is known by the name that the roster beside it gives to their address, whichever comes first', () => {
  const calendar =
    'Betreff;Beginnt am;Besprechungsplanung;Erforderliche Teilnehmer;Ort\nJour fixe;03.09.2026;"Dvorak, Dörte";"Kühn, Katja";Raum 3\nAnderes;04.09.2026;"Kühn, Katja";"Häusler, André";Raum 3\n';
  const roster =
    'Personalnummer;Nachname;Vorname;E-Mail;Abteilung;Vorgesetzter\n1;Dvorak;Dörte;dd@h.example;IT;\n2;Kühn;Katja;kk@h.example;IT;1\n3;Häusler;André;ah@h.example;HR;1\n';
  const files = Object.entries({ 'calendar.csv': calendar, 'roster.csv': roster }).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  const met = (order: typeof files): string[] => {
    const { evidence } = importFiles(NO_EVIDENCE, order, { self: 'dd@h.example', own: 'H', today: 20_785 });
    const { people, interactions } = resolve(evidence);
    return [...interactionRows(interactions)].map(({ from, to }) =>
      [from, ...to]
        .map((index) => people[index]!.emails[0])
        .sort()
        .join(' '),
    );
  };
  expect(met(files)).toEqual(['dd@h.example kk@h.example', 'ah@h.example kk@h.example']);
  expect(met([...files].reverse())).toEqual(met(files));
});

test.each(['Datum;Met wie;Onderwerp', 'Datum;Mit wem;Thema', 'Date;Avec qui;Sujet', 'Fecha;Con quién;Tema'])(
  'a day, with whom and what about are a list of meetings (%s)',
  (header) => {
    const { file, meetings } = read(`${header}\n2026-04-03;Anna Berg;Offerte\n`);
    expect(file.format).toBe('meetings');
    expect(meetings).toEqual(['2026-04-03 unrecorded: I, Anna Berg']);
  },
);

test.each([
  'Datum;An;Betreff',
  'Date;À;Objet',
  'Datum;Aan;Onderwerp',
  'Date,To,Cc,Subject',
  'Data,Para,Assunto',
  '日付;宛先;件名',
])('a day, receivers and a subject without a sender are mails that the owner sent (%s)', (header) => {
  const cells = header
    .split(/[,;]/)
    .map((_, at) => ['2026-04-03', 'anna@x.example', 'bo@x.example'][at] ?? 'Hi');
  const row = cells
    .map((cell, at) => (at === cells.length - 1 ? 'Hi' : cell))
    .join(header.includes(';') ? ';' : ',');
  const { file, meetings, codes } = read(`${header}\n${row}\n`);
  expect(file.format).toBe('meetings');
  expect(meetings).toEqual([`2026-04-03 mail: I, anna@x.example${cells.length > 3 ? ', bo@x.example' : ''}`]);
  expect(codes.map(([code]) => code)).toContain('mail-by-header');
});
