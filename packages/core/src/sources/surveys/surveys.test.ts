import { describe, expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { tieRows } from '../../model/tie-table.ts';
import { resolve } from '../../resolve/resolve.ts';
import { importFiles } from '../import.ts';

function imported(...texts: string[]) {
  const files = texts.map((text, at) => ({ name: `${at}.csv`, bytes: new TextEncoder().encode(text) }));
  const { evidence, report } = importFiles(NO_EVIDENCE, files);
  const network = resolve(evidence);
  const ties = evidence.imports.flatMap((source) =>
    Array.from(tieRows(source.ties), ({ source: from, target, strength, attributes }) => {
      const name = (index: number) => source.people[index]?.name ?? source.people[index]?.id ?? '';
      return [name(from), name(target), strength, attributes?.[0]?.[1]];
    }),
  );
  const answer = (name: string) =>
    network.people.find((person) => person.name === name)?.attributes.find(([key]) => key === 'survey')?.[1];
  return { report: report.files[0]!, ties, network, answer };
}

describe('a survey with a column for each colleague', () => {
  const text = [
    'Timestamp,Your name,Whom do you ask for advice? (0-4) [Anna Berg],Whom do you ask for advice? (0-4) [Ben Okafor],Whom do you ask for advice? (0-4) [Caro Lind]',
    '2026/03/01 9:00:00,Anna Berg,,4,1',
    '2026/03/01 9:10:00,Ben Okafor,2,,0',
  ].join('\n');

  test('gives a tie for each answer above nothing, divided by the top of the scale', () => {
    const { report, ties } = imported(text);
    expect(report.format).toBe('survey-grid');
    const question = 'Whom do you ask for advice? (0-4)';
    expect(ties).toEqual([
      ['Anna Berg', 'Ben Okafor', 1, question],
      ['Anna Berg', 'Caro Lind', 0.25, question],
      ['Ben Okafor', 'Anna Berg', 0.5, question],
    ]);
    expect([report.rows, report.accepted]).toEqual([2, 2]);
  });

  test('tells who answered and who, being asked, did not', () => {
    const { answer } = imported(text);
    expect([answer('Anna Berg'), answer('Ben Okafor'), answer('Caro Lind')]).toEqual([
      'answered',
      'answered',
      'no answer',
    ]);
  });

  test('a later row of the same person replaces the earlier one', () => {
    const { report, ties } = imported(`${text}\n2026/03/02 9:00:00,anna berg,,1,`);
    expect(ties.filter(([from]) => from === 'Anna Berg').map((tie) => tie.slice(1, 3))).toEqual([
      ['Ben Okafor', 0.25],
    ]);
    expect([report.accepted, report.merged]).toEqual([2, 1]);
  });

  test('a word that is no answer is pointed out and makes no tie', () => {
    const { report, ties } = imported(text.replace(',4,1', ',perhaps,1'));
    expect(ties).toHaveLength(2);
    expect(report.warnings.map(({ code, line, column, value }) => [code, line, column, value])).toEqual([
      ['unknown-word', 2, 4, 'perhaps'],
    ]);
  });

  test('Qualtrics puts question and colleague behind each other with dashes', () => {
    const { report, ties } = imported(
      [
        'RecipientEmail;Respondent;Q7_1 - Wen fragen Sie um Rat? - Anna Berg;Q7_2 - Wen fragen Sie um Rat? - Ben Okafor;Q7_3 - Wen fragen Sie um Rat? - Caro Lind',
        'caro@lind.example;Caro Lind;ja;nein;',
      ].join('\n'),
    );
    expect(report.format).toBe('survey-grid');
    expect(ties).toEqual([['Caro Lind', 'Anna Berg', 1, 'Wen fragen Sie um Rat?']]);
  });

  test('its people are those of the roster by their full names', () => {
    const roster = 'id,name,unit\n1,Anna Berg,Lab\n2,Ben Okafor,Lab\n3,Caro Lind,Sales';
    const { network } = imported(roster, text);
    expect(network.people.map((person) => person.name).sort()).toEqual([
      'Anna Berg',
      'Ben Okafor',
      'Caro Lind',
    ]);
  });
});

test('a survey in which names are written down gives a tie to each, by question', () => {
  const { report, ties, answer } = imported(
    [
      'Respondent,Advice 1,Advice 2,Friend 1,Friend 2',
      'Anna Berg,Ben Okafor,Caro Lind,Caro Lind,',
      'Ben Okafor,,,,',
    ].join('\n'),
  );
  expect(report.format).toBe('survey-names');
  expect(ties).toEqual([
    ['Anna Berg', 'Ben Okafor', 1, 'Advice'],
    ['Anna Berg', 'Caro Lind', 1, 'Advice'],
    ['Anna Berg', 'Caro Lind', 1, 'Friend'],
  ]);
  expect([answer('Anna Berg'), answer('Ben Okafor'), answer('Caro Lind')]).toEqual([
    'answered',
    'no answer',
    undefined,
  ]);
});

test('a survey with a row for each answer divides by the largest answer of the question', () => {
  const { report, ties } = imported(
    [
      'respondent,question,nominee,answer',
      'Anna Berg,advice,Ben Okafor,5',
      'Anna Berg,trust,Ben Okafor,2',
      'Ben Okafor,advice,Anna Berg,1',
      ',advice,Anna Berg,1',
    ].join('\n'),
  );
  expect(report.format).toBe('survey-answers');
  expect(ties).toEqual([
    ['Anna Berg', 'Ben Okafor', 1, 'advice'],
    ['Ben Okafor', 'Anna Berg', 0.2, 'advice'],
    ['Anna Berg', 'Ben Okafor', 1, 'trust'],
  ]);
  expect(report.rejects.map(({ line, column, code }) => [line, column, code])).toEqual([[5, 1, 'no-end']]);
  expect(report.warnings.map(({ code, value }) => [code, value])).toEqual([
    ['scale-taken', '5'],
    ['scale-taken', '2'],
  ]);
});

test('a list of people with numbered columns is no survey', () => {
  const { report } = imported('id,name,skill 1,skill 2\n1,Anna Berg,law,sales\n2,Ben Okafor,law,art');
  expect(report.format).not.toMatch(/survey/);
});

describe('a survey with a row for each answer and the answers under the words of the question', () => {
  const rows =
    'Befragte/r;Genannte Person;Wie oft um Rat? (0-5);Vertrauen (0-4)\nAnna Berg;Ben Okafor;4;2\nBen Okafor;Anna Berg;0;4\n';

  test('takes each column of a scale as a question, divides by its top, and says so', () => {
    const { report, ties } = imported(rows);
    expect(ties).toEqual([
      ['Anna Berg', 'Ben Okafor', 0.8, 'Wie oft um Rat? (0-5)'],
      ['Anna Berg', 'Ben Okafor', 0.5, 'Vertrauen (0-4)'],
      ['Ben Okafor', 'Anna Berg', 1, 'Vertrauen (0-4)'],
    ]);
    expect(report.warnings.map(({ code, value }) => [code, value])).toEqual([
      ['column-taken', 'Wie oft um Rat? (0-5)'],
      ['column-taken', 'Vertrauen (0-4)'],
    ]);
  });

  test('leaves a column alone that holds anything else', () => {
    const { ties } = imported('respondent,nominee,years known\nAnna Berg,Ben Okafor,12\n');
    expect(ties).toEqual([['Anna Berg', 'Ben Okafor', 1, undefined]]);
  });
});

describe('two rows under one name without addresses', () => {
  const read = (header: string, ...rows: readonly string[]) => {
    const { network, files } = fromText({ 's.csv': [header, ...rows].join('\n') });
    const codes = files[0]!.warnings.map(({ code }) => code);
    return {
      names: network.people.map(({ name, id }) => name || id).sort(),
      codes,
      file: files[0]!,
      network,
    };
  };
  const HEADER = 'Ihr Name;Wen fragen Sie um Rat?';

  test('are of two people where others name two of them by what stands in brackets, and lose no answer', () => {
    const { names, codes, network, file } = read(
      HEADER,
      'Ann Berg;"Tom Lee (Lab);Cy Ek"',
      'Tom Lee;"Ann Berg;Cy Ek"',
      'Bo Dahl;"Tom Lee (Sales);Cy Ek"',
      'Tom Lee;"Bo Dahl;Cy Ek"',
    );
    expect(names).toEqual([
      'Ann Berg',
      'Bo Dahl',
      'Cy Ek',
      'Tom Lee',
      'Tom Lee',
      'Tom Lee (Lab)',
      'Tom Lee (Sales)',
    ]);
    expect(codes).toEqual(['namesakes']);
    expect([network.pairs.count, file.accepted]).toEqual([8, 4]);
  });

  test('are of two people where they say two units, and a third row of a unit is of whoever answered for it', () => {
    const rows = ['Lab;"Ann Berg;Di Fo"', 'Sales;"Bo Dahl;Di Fo"', 'sales;"Cy Ek;Di Fo"'].map(
      (row) => `Tom Lee;${row}`,
    );
    const { names, codes, network } = read('Ihr Name;Abteilung;Wen fragen Sie um Rat?', ...rows);
    expect(names).toEqual(['Ann Berg', 'Bo Dahl', 'Cy Ek', 'Di Fo', 'Tom Lee', 'Tom Lee']);
    expect(codes.sort()).toEqual(['namesakes', 'second-value']);
    expect(network.pairs.count).toBe(4);
  });

  test('of one answer each are of one person whatever others call him', () => {
    const { names } = read(
      'Respondent;Nominee',
      ...['Ann Berg;Tom Lee (Lab)', 'Tom Lee;Ann Berg', 'Bo Dahl;Tom Lee (Sales)', 'Tom Lee;Bo Dahl'],
    );
    expect(names.filter((name) => name === 'Tom Lee')).toHaveLength(1);
  });

  test('are otherwise of one, and it is said that they may be of two', () => {
    const { codes, file } = read(HEADER, 'Tom Lee;"Ann Berg;Cy Ek"', 'Tom Lee;"Bo Dahl;Cy Ek"');
    expect(codes).toEqual(['second-value']);
    expect(file.warnings[0]!.message).toMatch(/if two people have this name, add a column/);
  });
});
