import { describe, expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { tieRows } from '../../model/tie-table.ts';
import { resolve } from '../../resolve/resolve.ts';
import { importFiles } from '../import.ts';

const ROSTER =
  'Personalnummer;Nachname;Vorname;Abteilung\n1;Süß;Maren;IT\n2;Müller;Jürgen;Einkauf\n3;Öztürk;Özlem;IT\n';
const HEADER = 'Teilnehmer/in;Wen fragen Sie um Rat?;Wie oft?;Vertrauen (1-5)';

function read(...rows: string[]) {
  const text = `${rows.join('\n')}\n`;
  const files = [ROSTER, text].map((one, at) => ({
    name: `${at}.csv`,
    bytes: new TextEncoder().encode(one),
  }));
  const { evidence, report } = importFiles(NO_EVIDENCE, files);
  return {
    file: report.files[1]!,
    said: report.files[1]!.warnings.map(({ code, line, value }) => [code, line, value]),
    ties: evidence.imports.flatMap((source) =>
      Array.from(tieRows(source.ties), ({ strength, trust }) => [strength, trust]),
    ),
    people: resolve(evidence).people.map(({ name }) => name),
  };
}

describe('an answer that is not stated', () => {
  test.each([
    ['keine Angabe', 'weiß nicht'],
    ['k. A.', '-'],
    ['n/a', 'No answer'],
    ["don't know", 'prefer not to say'],
    ['je ne sais pas', 'sans réponse'],
    ['no sabe', 'NS/NC'],
    ['non so', 'nessuna risposta'],
    ['weet niet', 'n.v.t.'],
    ['nie wiem', 'brak odpowiedzi'],
    ['vet ej', 'inget svar'],
    ['わからない', '無回答'],
  ])('%s and %s leave the one named, without frequency and without trust', (often, trust) => {
    const { ties, said } = read(
      HEADER,
      `Jürgen Müller;Özlem Öztürk;${often};${trust}`,
      `Özlem Öztürk;Jürgen Müller;täglich;${often}`,
      `Maren Süß;Jürgen Müller;${trust};4`,
    );
    expect(ties).toEqual([
      [undefined, undefined],
      [1, undefined],
      [undefined, 0.8],
    ]);
    expect(said.filter(([code]) => code === 'unknown-word')).toEqual([]);
  });

  test('is not the same as a word that nobody knows or a number beyond the scale, which are pointed out at their line', () => {
    const { ties, said } = read(
      HEADER,
      'Jürgen Müller;Özlem Öztürk;täglich;99',
      'Özlem Öztürk;Jürgen Müller;irgendwie;5',
      'Maren Süß;Jürgen Müller;selten;4',
    );
    expect(ties).toEqual([
      [1, undefined],
      [undefined, 1],
      [0.4, 0.8],
    ]);
    expect(said).toContainEqual(['out-of-range', 2, '99']);
    expect(said).toContainEqual(['unknown-word', 3, 'irgendwie']);
  });

  test('is what an empty cell below "how often" says too', () => {
    const { ties } = read(HEADER, 'Jürgen Müller;Özlem Öztürk;;4', 'Özlem Öztürk;Maren Süß;selten;');
    expect(ties).toEqual([
      [undefined, 0.8],
      [0.4, undefined],
    ]);
  });

  test('of a list of all colleagues it is no tie', () => {
    const { ties } = read(
      'respondent;nominee;answer',
      'Jürgen Müller;Özlem Öztürk;0',
      'Jürgen Müller;Maren Süß;n/a',
      'Maren Süß;Jürgen Müller;4',
    );
    expect(ties).toEqual([[1, undefined]]);
  });
});

test.each([
  ['Süß, Maren', 'Maren Süß'],
  ['Maren Süß', 'Süß, Maren'],
])('%s and %s of one survey are the one person of the roster', (named, answers) => {
  const { people } = read(HEADER, `Jürgen Müller;${named};täglich;5`, `${answers};Jürgen Müller;selten;3`);
  expect([...people].sort()).toEqual(['Jürgen Müller', 'Maren Süß', 'Özlem Öztürk']);
});

test.each([
  ['Wie oft haben Sie Kontakt?', 'mehrmals pro Woche', 'seltener'],
  ['How often are you in contact?', 'several times a week', 'less often'],
  ['À quelle fréquence êtes-vous en contact ?', 'souvent', 'moins souvent'],
  ['¿Con qué frecuencia tienen contacto?', 'a menudo', 'menos a menudo'],
  ['Quanto spesso vi sentite?', 'spesso', 'meno spesso'],
  ['Hoe vaak heeft u contact?', 'vaak', 'minder vaak'],
  ['Jak często się kontaktujecie?', 'często', 'rzadziej'],
  ['Hur ofta har ni kontakt?', 'ofta', 'mer sällan'],
  ['どのくらいの頻度で連絡しますか？', '毎週', 'まれに'],
])('%s is read as how often, and the scale is said of that column', (question, often, seldom) => {
  const { ties, file } = read(
    `ID;Startzeit;Fertigstellungszeit;Name;Wen fragen Sie um Rat?;${question};Wie sehr vertrauen Sie dieser Person? (1 = gar nicht, 5 = sehr)`,
    `1;01.10.2026 09:01;01.10.2026 10:01;Jürgen Müller;Maren Süß;${often};4`,
    `2;01.10.2026 09:02;01.10.2026 10:02;Maren Süß;Jürgen Müller;${seldom};2`,
  );
  expect(ties).toEqual([
    [0.8, 0.8],
    [0.4, 0.4],
  ]);
  expect(file.unused.filter(({ reason }) => reason === 'unknown column')).toEqual([]);
  expect(file.warnings.find(({ code }) => code === 'scale-taken')?.message).toContain(
    JSON.stringify(question),
  );
});

test('a question with the scale turned round is not read the wrong way', () => {
  const { ties, said } = read(
    'Teilnehmer/in;Wen fragen Sie um Rat?;Wie oft?;Vertrauen (1 = sehr, 5 = gar nicht)',
    'Jürgen Müller;Özlem Öztürk;täglich;1',
    'Özlem Öztürk;Maren Süß;selten;4',
  );
  expect(ties).toEqual([
    [1, 1],
    [0.4, 0.4],
  ]);
  expect(said).toContainEqual(['scale-taken', 0, 'turned']);
});

describe('a cell of a grid or matrix in which nothing is stated', () => {
  const made = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const { evidence, report } = importFiles(NO_EVIDENCE, [{ name: 'grid.csv', bytes }]);
    const [source] = evidence.imports;
    return {
      said: report.files[0]!.warnings.flatMap(({ code, line, value }) =>
        code === 'no-answer' ? [[line, value]] : [],
      ),
      ties: Array.from(tieRows(source!.ties), (tie) =>
        [tie.source, tie.target].map((at) => source!.people[at]!.name).join(' > '),
      ),
      silent: source!.people.flatMap(({ name, attributes }) =>
        attributes?.some(([key, value]) => key === 'survey' && value === 'no answer') ? [name] : [],
      ),
      people: source!.people.map(({ name }) => name),
    };
  };

  test('is missing and no tie, which is said, and whoever states nothing has not answered', () => {
    const { said, ties, silent } = made(
      'Ihr Name;Rat? [Anna Berg];Rat? [Bo Ek];Rat? [Cy Lau]\nAnna Berg;;3;k. A.\nBo Ek;5;;keine Angabe\nCy Lau;weiß nicht;;\n',
    );
    expect(said).toEqual([[2, 'k. A.']]);
    expect(ties.sort()).toEqual(['Anna Berg > Bo Ek', 'Bo Ek > Anna Berg']);
    expect(silent).toEqual(['Cy Lau']);
  });

  test('is missing in a matrix too, where it makes a row without an answer among rows with zeros', () => {
    const { said, ties, silent } = made(
      ';Ann A;Bo E;Cy L\nAnn A;0;3;k. A.\nBo E;5;0;0\nCy L;weiß nicht;n/a;\n',
    );
    expect(said.map(([, value]) => value)).toEqual(['Cy L', 'k. A.']);
    expect(ties.sort()).toEqual(['Ann A > Bo E', 'Bo E > Ann A']);
    expect(silent).toEqual(['Cy L']);
  });

  test('is nobody where names are written', () => {
    expect(
      made('Ihr Name;Wen fragen Sie um Rat?\nAnna Berg;Bo Ek, Cy Lau\nBo Ek;k. A.\nCy Lau;weiß nicht\n')
        .people,
    ).toEqual(['Anna Berg', 'Bo Ek', 'Cy Lau']);
  });
});

test('LimeSurvey in German: the address that is asked for says who answers, and no day of sending who did not', () => {
  const { file, ties } = read(
    'Antwort ID;Datum Abgeschickt;Ihre E-Mail-Adresse;Wen fragen Sie? (1 = nie, 5 = oft) [Anna Berg];Wen fragen Sie? (1 = nie, 5 = oft) [Ben Okafor]',
    '1;2026-10-02 09:01:00;anna.berg@x.example;;5',
    '2;;ben.okafor@x.example;;',
  );
  expect(file).toMatchObject({ format: 'survey-grid', accepted: 2 });
  expect(ties).toHaveLength(1);
  expect(file.unused.map(({ reason }) => reason)).not.toContain('unknown column');
});
