import { describe, expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { tieRows } from '../../model/tie-table.ts';
import { importFiles } from '../import.ts';

/** What is read of a survey: its ties as `from > to strength`, and who answered. */
function read(text: string, options: Parameters<typeof importFiles>[2] = {}) {
  const bytes = new TextEncoder().encode(text);
  const { evidence, report } = importFiles(NO_EVIDENCE, [{ name: 'survey.csv', bytes }], options);
  const [source] = evidence.imports;
  const people = source?.people ?? [];
  const said = (word: string): string[] =>
    people
      .filter(({ attributes }) => attributes?.some(([key, value]) => key === 'survey' && value === word))
      .map(({ name, id }) => name ?? id ?? '');
  const name = (index: number): string => people[index]?.name ?? people[index]?.id ?? '';
  const ties = source === undefined ? [] : [...tieRows(source.ties)];
  return {
    file: report.files[0]!,
    ties: ties.map(({ source: from, target, strength, trust }) =>
      [`${name(from)} > ${name(target)}`, strength, ...(trust === undefined ? [] : [trust])].join(' '),
    ),
    questions: [...new Set(ties.map(({ attributes }) => attributes?.[0]?.[1] ?? ''))],
    answered: said('answered'),
    silent: said('no answer'),
  };
}

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('a row for each answer, the question over the names', () => {
  const german = lines(
    'Teilnehmer/in;Status;Ausgefüllt am;Wen fragen Sie um Rat?;Wie oft?;Vertrauen (1-5)',
    'Müller, Käthe;abgeschlossen;03.09.2026;Groß, Tobias;täglich;4',
    'Müller, Käthe;abgeschlossen;03.09.2026;Krüger, Petra;wöchentlich;5',
    'Groß, Tobias;abgeschlossen;04.09.2026;Krüger, Petra;selten;3',
    'Weiß, Neu;abgeschlossen;03.09.2026;;;',
    'Krüger, Petra;nicht teilgenommen;;;;',
  );

  test('is read with the frequency as strength and the trust as trust, under the words of the question', () => {
    const { file, ties, questions } = read(german);
    expect(file).toMatchObject({ format: 'survey-answers', rows: 5, accepted: 5, interactions: 0 });
    expect(ties).toEqual([
      'Müller, Käthe > Groß, Tobias 1 0.8',
      'Müller, Käthe > Krüger, Petra 0.8 1',
      'Groß, Tobias > Krüger, Petra 0.4 0.6',
    ]);
    expect(questions).toEqual(['Wen fragen Sie um Rat?']);
  });

  test('tells who finished and named nobody from who did not take part', () => {
    const { answered, silent } = read(german);
    expect(answered).toEqual(['Müller, Käthe', 'Groß, Tobias', 'Weiß, Neu']);
    expect(silent).toEqual(['Krüger, Petra']);
  });

  test.each([
    'Teilnehmer:in',
    'Teilnehmer*in',
    'TeilnehmerIn',
    'Teilnehmerin',
    'Teilnehmende(r)',
    'Befragte/r',
    'Participant(e)',
    'Encuestado/a',
    'Uczestnik/uczestniczka',
    '回答者',
  ])('knows who answers by the header %s', (header) =>
    expect(read(german.replace('Teilnehmer/in', header)).ties).toHaveLength(3),
  );

  test.each([
    [
      'Namn;Status;Vem frågar du om råd?;Hur ofta?',
      'Åsa Öberg;Slutförd;Siv Ek;varje vecka',
      'Siv Ek;Inte påbörjad;;',
      0.8,
    ],
    [
      'Nombre;Estado;¿A quién pides consejo?;¿Con qué frecuencia?',
      'José Núñez;Completado;Lucía Peña;a veces',
      'Lucía Peña;Pendiente;;',
      0.6,
    ],
    [
      'Votre nom;Statut;À qui demandez-vous conseil ?;À quelle fréquence ?',
      'Luc Noël;Terminé;Zoé Hébert;rarement',
      'Zoé Hébert;Non commencé;;',
      0.4,
    ],
    [
      'Rispondente;Stato;A chi chiede consiglio?;Quanto spesso?',
      'Aldo Verdi;Completato;Zoè Rossi;ogni giorno',
      'Zoè Rossi;Non iniziato;;',
      1,
    ],
    [
      'Deelnemer;Status;Aan wie vraag je advies?;Hoe vaak?',
      'Jan Bakker;Voltooid;Els Smit;maandelijks',
      'Els Smit;Niet gestart;;',
      0.6,
    ],
    [
      'Uczestnik;Stan;Kogo pytasz o radę?;Jak często?',
      'Jan Lis;Ukończono;Ewa Wójcik;raz w tygodniu',
      'Ewa Wójcik;Nie rozpoczęto;;',
      0.8,
    ],
    [
      'Respondent;Status;Who do you go to for advice?;How often?',
      'Ann Lee;Completed;Bo Day;2-3 times a month',
      'Bo Day;Not started;;',
      0.6,
    ],
    ['回答者;状態;誰に相談しますか？;頻度', '佐藤 花子;完了;鈴木 一郎;毎週', '鈴木 一郎;未回答;;', 0.8],
  ])('is read in the language of %s', (header, first, second, strength) => {
    const [from = '', , to = ''] = first.split(';');
    const { ties, answered, silent } = read(lines(header, first, second));
    expect(ties).toEqual([`${from} > ${to} ${strength}`]);
    expect([answered, silent]).toEqual([[from], [to]]);
  });

  test('is read where the columns are said, whatever they are called, with a format or without one', () => {
    const text = lines(
      'Wer füllt aus;Datum;Auskunft von;Wie sehr',
      'Ann Lee;03.09.2026;Bo Day;4',
      'Bo Day;03.09.2026;Cy Fox;2',
    );
    const map = new Map([
      ['Wer füllt aus', 'respondent'],
      ['Auskunft von', 'nominee'],
      ['Wie sehr', 'answer'],
    ]);
    for (const format of [undefined, 'survey-answers']) {
      const { file, ties } = read(text, format === undefined ? { map } : { map, format });
      expect(file).toMatchObject({ format: 'survey-answers', interactions: 0 });
      expect(ties).toEqual(['Ann Lee > Bo Day 1', 'Bo Day > Cy Fox 0.5']);
    }
  });
});

describe('exports of survey tools', () => {
  test('Qualtrics: three rows of header, of which the second holds the questions', () => {
    const ids = ['startDate', 'finished', 'recordedDate', 'last', 'first', 'QID1_1', 'QID1_2', 'QID1_3'];
    const { file, ties, answered, silent } = read(
      lines(
        'StartDate,Finished,RecordedDate,RecipientLastName,RecipientFirstName,Q1_1,Q1_2,Q1_3',
        'Start Date,Finished,Recorded Date,Recipient Last Name,Recipient First Name,Advice? - Ann Lee,Advice? - Bo Day,Advice? - Cy Fox',
        ids.map((id) => `"{""ImportId"":""${id}""}"`).join(','),
        '2026-09-01 10:00:00,True,2026-09-01 10:04:01,Lee,Ann,,Daily,Never',
        '2026-09-01 10:00:00,False,2026-09-01 10:04:01,Day,Bo,,,',
      ),
    );
    expect(file).toMatchObject({ format: 'survey-grid', rows: 3, accepted: 2, excluded: 1 });
    expect(ties).toEqual(['Ann Lee > Bo Day 1']);
    expect([answered, silent]).toEqual([['Ann Lee'], ['Bo Day', 'Cy Fox']]);
  });

  test('SurveyMonkey: the question in one row and the colleagues in the next, names repeated in the cells', () => {
    const { file, ties, questions } = read(
      lines(
        'Respondent ID,Collector ID,Start Date,End Date,First Name,Last Name,Who do you ask?,,,',
        ',,,,,,Ann Lee,Bo Day,Cy Fox,Other (please specify)',
        '11,3,09/01/2026,09/01/2026,Ann,Lee,,Bo Day,Cy Fox,',
        '12,3,09/01/2026,09/01/2026,Bo,Day,Ann Lee,,,Dora Klein',
      ),
    );
    expect(file).toMatchObject({ format: 'survey-grid', headerLine: 2, accepted: 2 });
    expect(ties).toEqual([
      'Ann Lee > Bo Day 1',
      'Ann Lee > Cy Fox 1',
      'Bo Day > Ann Lee 1',
      'Bo Day > Dora Klein 1',
    ]);
    expect(questions).toEqual(['Who do you ask?']);
  });

  test('LimeSurvey: yes and no by colleague, an empty day where the survey was not finished', () => {
    const { ties, answered, silent } = read(
      lines(
        'Antwort-ID;Datum Abgeschlossen;Letzte Seite;Ihr Name;Wen fragen Sie um Rat? [Ann Lee];Wen fragen Sie um Rat? [Bo Day];Wen fragen Sie um Rat? [Sonstiges]',
        '1;2026-09-01 10:00:00;3;Ann Lee;Nein;Ja;',
        '2;;1;Bo Day;;;',
        '3;2026-09-02 10:00:00;3;Cy Fox;Nein;Nein;Udo Ernst',
      ),
    );
    expect(ties).toEqual(['Ann Lee > Bo Day 1', 'Cy Fox > Udo Ernst 1']);
    expect([answered, silent]).toEqual([['Ann Lee', 'Cy Fox'], ['Bo Day']]);
  });

  test('LimeSurvey with codes in place of colleagues is refused with what to do', () => {
    const { file } = read(lines('id,submitdate,Your name,q1[SQ001],q1[SQ002]', '1,2026-09-01,Ann Lee,Y,N'));
    expect(file.refused?.message).toContain('SQ001');
  });

  test('Typeform: a column called like each colleague, the name in the cell', () => {
    const { file, ties } = read(
      lines(
        '#,What is your name?,Ann Lee,Bo Day,Cy Fox,Other,Submit Date (UTC)',
        'x1,Ann Lee,,Bo Day,Cy Fox,,2026-09-01 10:03:00',
        'x2,Bo Day,Ann Lee,,,,2026-09-01 10:03:00',
      ),
    );
    expect(file.format).toBe('survey-grid');
    expect(ties).toEqual(['Ann Lee > Bo Day 1', 'Ann Lee > Cy Fox 1', 'Bo Day > Ann Lee 1']);
  });

  test('Microsoft Forms: several names in one cell behind semicolons', () => {
    const { file, ties, answered } = read(
      lines(
        'ID,Start time,Completion time,Email,Name,Whom do you ask for advice?',
        '1,9/1/26 9:00,9/1/26 9:04,ann@x.example,Ann Lee,Bo Day;Cy Fox;',
        '2,9/1/26 9:10,9/1/26 9:14,cy@x.example,Cy Fox,',
      ),
    );
    expect(file.format).toMatch(/^survey-/);
    expect(ties).toEqual(['Ann Lee > Bo Day 1', 'Ann Lee > Cy Fox 1']);
    expect(answered).toEqual(['Ann Lee', 'Cy Fox']);
  });

  test('Google Forms: several names in one cell behind commas, and a name with a comma as one', () => {
    const google = (names: string): string[] =>
      read(
        lines(
          'Zeitstempel,Wie ist Ihr Name?,Wen fragen Sie um Rat?',
          `01.09.2026 09:10:11,Ann Lee,"${names}"`,
        ),
      ).ties;
    expect(google('Bo Day, Cy Fox')).toEqual(['Ann Lee > Bo Day 1', 'Ann Lee > Cy Fox 1']);
    expect(google('Day, Bo')).toEqual(['Ann Lee > Day, Bo 1']);
  });

  test('names with how often each, in numbered columns', () => {
    const { ties, answered } = read(
      lines(
        'Deelnemer;Afdeling;Naam 1;Hoe vaak 1;Naam 2;Hoe vaak 2',
        'Jan Bakker;Inkoop;Els Smit;dagelijks;Piet Kok;maandelijks',
        'Els Smit;Verkoop;;;;',
      ),
    );
    expect(ties).toEqual(['Jan Bakker > Els Smit 1', 'Jan Bakker > Piet Kok 0.6']);
    expect(answered).toEqual(['Jan Bakker']);
  });

  test('words for nobody name nobody; a team, everybody and a room are pointed out', () => {
    const { file, ties, answered } = read(
      lines(
        'Ihr Name;Name 1;Name 2',
        'Ann Lee;Bo Day;alle',
        'Bo Day;niemand;',
        'Cy Fox;Team Vertrieb;Ann Lee',
      ),
    );
    expect(ties).toEqual(['Ann Lee > Bo Day 1', 'Cy Fox > Ann Lee 1']);
    expect(answered).toEqual(['Ann Lee', 'Bo Day', 'Cy Fox']);
    expect(file.warnings.map(({ code, line, column, value }) => [code, line, column, value])).toEqual([
      ['not-a-person', 2, 3, 'alle'],
      ['not-a-person', 4, 2, 'Team Vertrieb'],
    ]);
  });
});

test('a mapping is for the files that have its columns, and refused where no file has them', () => {
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const files = [
    file('staff.csv', 'Personalnummer;Name;Abteilung\n1;Ann Lee;A\n2;Bo Day;B\n'),
    file('answers.csv', 'Wer;Auskunft\nAnn Lee;Bo Day\n'),
  ];
  const map = new Map([
    ['Wer', 'respondent'],
    ['Auskunft', 'nominee'],
  ]);
  const { report } = importFiles(NO_EVIDENCE, files, { map });
  expect(report.files.map(({ format }) => format)).toEqual(['roster', 'survey-answers']);
  expect(report.files[0]?.warnings.map(({ code, value }) => [code, value])).toEqual([['not-read', 'Wer']]);
  const wrong = importFiles(NO_EVIDENCE, files, { map: new Map([['Nobody', 'respondent']]) });
  expect(wrong.report.files.every(({ refused }) => refused !== undefined)).toBe(true);
});

describe('two people of one name', () => {
  test.each([
    [
      'names in one cell',
      [
        'E-Mail;Ihr Name;Status;Wen fragen Sie um Rat?',
        'ms@x.example;Michael Schmidt;abgeschlossen;',
        'gi@x.example;Günther Imhoff;abgeschlossen;Michael Schmidt',
        'ms2@x.example;Schmidt, Michael;abgeschlossen;Pia Overbeck',
      ],
    ],
    [
      'a row for each answer',
      [
        'Respondent;Email;Nominee',
        'Michael Schmidt;ms@x.example;',
        'Günther Imhoff;gi@x.example;Michael Schmidt',
        'Michael Schmidt;ms2@x.example;Pia Overbeck',
      ],
    ],
  ])('are told apart by their addresses, and whom a name alone means is left open (%s)', (_, rows) => {
    const bytes = new TextEncoder().encode(lines(...rows));
    const { evidence, report } = importFiles(NO_EVIDENCE, [{ name: 'survey.csv', bytes }]);
    const [source] = evidence.imports;
    const called = (index: number): string =>
      source!.people[index]!.emails?.[0] ?? `${source!.people[index]!.name} without address`;
    expect(
      [...tieRows(source!.ties)].map((tie) => `${called(tie.source)} > ${called(tie.target)}`).sort(),
    ).toEqual([
      'gi@x.example > Michael Schmidt without address',
      'ms2@x.example > Pia Overbeck without address',
    ]);
    expect(report.files[0]!.rows).toBe(3);
    expect(report.files[0]!.warnings.map(({ code, line }) => `${code}@${line}`)).toContain('namesakes@4');
  });
});
