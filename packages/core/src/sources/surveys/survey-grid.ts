import { content } from '../reading/fields.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import type { Header } from '../text/header.ts';
import { Answers } from './answers.ts';
import { respondentColumns, SurveyPeople } from './respondents.ts';

interface Cell {
  readonly column: number;
  readonly question: string;
  readonly person: string;
}

const BRACKETED = /^(.*\S)\s*\[([^[\]]+)\]$/s;
const DASHED = /^(.*\S)\s+[-–—:]\s+(\S.*)$/s;

/** Columns that ask one question of each colleague: `Advice? [Anna Berg]`, or `Q1_2 - Advice? - Anna Berg`. */
function gridOf(header: Header): readonly Cell[] {
  const bracketed = cellsOf(header, BRACKETED, 2);
  return bracketed.length > 0 ? bracketed : cellsOf(header, DASHED, 3);
}

/** At least `fewest` columns for each question, each for somebody else. */
function cellsOf(header: Header, pattern: RegExp, fewest: number): readonly Cell[] {
  const cells = header.names.flatMap((name, column): Cell[] => {
    const [, question, person] = pattern.exec(name) ?? [];
    if (question === undefined || person === undefined) return [];
    return [
      { column, question: question.replace(/^Q\d+(_\d+)*\s*[-–:.]\s*/i, '').trim(), person: person.trim() },
    ];
  });
  const people = new Map<string, Set<string>>();
  for (const { question, person } of cells)
    people.set(question, (people.get(question) ?? new Set<string>()).add(person));
  return cells.filter(({ question }) => (people.get(question)?.size ?? 0) >= fewest);
}

/** A survey with one row for each who answers and one column for each who may be named. */
export const surveyGrid: TableFormat = {
  format: 'survey-grid',
  recognise: (header) => (gridOf(header).length > 0 && respondentColumns(header) !== undefined ? 75 : 0),
  read: readGrid,
};

function readGrid(table: Table, reading: Reading): void {
  const { header } = table;
  const grid = gridOf(header);
  const who = respondentColumns(header);
  header.keep(grid.map(({ column }) => column));
  const people = new SurveyPeople(reading);
  const answers = new Answers(reading);
  const asked = new Map(grid.map(({ person }) => [person, people.named(person, header.line)]));
  const answered = new Set<number>();
  readRows(table, reading, (cells, line): Outcome => {
    const from = who === undefined ? undefined : people.respondent(cells, who, line);
    if (from === undefined)
      return {
        rejected: 'no-end',
        column: (who?.name ?? 0) + 1,
        value: '',
        message: 'whose answers are these? a row of a survey needs the name or address of who answers',
      };
    const given = grid.filter(({ column }) => content(cells, column) !== undefined);
    const again = answered.has(from);
    if (given.length > 0) answered.add(from);
    if (again && given.length > 0) answers.forget(from);
    for (const { column, question, person } of given)
      answers.take(
        question,
        content(cells, column) ?? '',
        { line, from, to: asked.get(person) as number },
        column,
      );
    return again ? 'merged' : 'accepted';
  });
  answers.finish();
  people.finish(asked.values(), answered);
}
