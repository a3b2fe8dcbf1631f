import { addTo } from '../../conventions/add-to.ts';
import { content } from '../reading/fields.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import type { Header } from '../text/header.ts';
import { Answers } from './answers.ts';
import { type RespondentColumns, respondentColumns, SurveyPeople } from './respondents.ts';

const NUMBERED = /^(.*?\S)[\s_.#:-]*\(?(\d{1,2})\)?$/;

interface NameColumn {
  readonly column: number;
  readonly question: string;
}

/** At least two columns with the same words and numbers that count up. */
function nameColumns(header: Header): readonly NameColumn[] {
  const found = header.names.flatMap((name, column) => {
    const [, question, number] = (name.length > 200 ? null : NUMBERED.exec(name)) ?? [];
    return question === undefined ? [] : [{ column, question, number: Number(number) }];
  });
  const numbers = new Map<string, number[]>();
  for (const { question, number } of found) addTo(numbers, question, number);
  const counting = new Set<string>();
  for (const [question, all] of numbers)
    if (all.length > 1 && all.every((number, at) => number === (all[0] as number) + at))
      counting.add(question);
  return found.filter(({ question }) => counting.has(question));
}

/** A survey with one row for each who answers, who writes names down. */
export const surveyNames: TableFormat = {
  format: 'survey-names',
  recognise: (header) =>
    respondentColumns(header)?.sure === true && nameColumns(header).length > 0 ? 72 : 0,
  read: readNames,
};

const SEVERAL = /[;\n]/;

function readNames(table: Table, reading: Reading): void {
  const { header } = table;
  const who = respondentColumns(header) as RespondentColumns;
  const columns = nameColumns(header);
  header.keep(columns.map(({ column }) => column));
  const people = new SurveyPeople(reading);
  const answers = new Answers(reading);
  const answered = new Set<number>();
  const asked = new Set<number>();
  readRows(table, reading, (cells, line): Outcome => {
    const from = people.respondent(cells, who, line);
    if (from === undefined)
      return {
        rejected: 'no-end',
        column: Math.max(who.name, who.email) + 1,
        value: '',
        message: 'whose answers are these? a row of a survey needs the name or address of who answers',
      };
    asked.add(from);
    const named = columns.flatMap(({ column, question }) =>
      (content(cells, column) ?? '')
        .split(SEVERAL)
        .filter((name) => name.trim() !== '')
        .map((name) => ({ column, question, name })),
    );
    const again = answered.has(from);
    if (again && named.length > 0) answers.forget(from);
    if (named.length > 0) answered.add(from);
    for (const { column, question, name } of named)
      answers.take(question, 'yes', { line, from, to: people.named(name, line) }, column);
    return again ? 'merged' : 'accepted';
  });
  answers.finish();
  people.finish(asked, answered);
}
