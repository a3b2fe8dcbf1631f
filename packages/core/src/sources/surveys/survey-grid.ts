import { cured } from '../../cured.ts';
import { knownAmong, namesIn } from '../names/names-in-cell.ts';
import { noNameWhy } from '../names/not-a-name.ts';
import { content } from '../reading/fields.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { NotStated } from '../scales/not-stated.ts';
import { Answers } from './answers.ts';
import { type GridColumn, gridColumns, repeats } from './grid-columns.ts';
import { type RespondentColumns, respondentColumns } from './respondent-columns.ts';
import { SurveyPeople, sayReplaced } from './respondents.ts';
import { isHeaderOfTool, isOfImportIds, responseReader } from './response-status.ts';
import { sampleOf } from './sample.ts';

/** A survey with one row for each who answers and one column for each who may be named. */
export const surveyGrid: TableFormat = {
  format: 'survey-grid',
  twoRows: true,
  wide: true,
  recognise(header, sample) {
    const who = respondentColumns(header);
    if (who === undefined || isHeaderOfTool(sample[0] ?? [])) return 0;
    return gridColumns(header, who, sample).length > 0 ? 75 : 0;
  },
  read: readGrid,
};

function readGrid(table: Table, reading: Reading): void {
  const { header } = table;
  const who = respondentColumns(header) as RespondentColumns;
  const all = gridColumns(header, who, sampleOf(table));
  refuseCodes(all, table, reading);
  header.keep(all.map(({ column }) => column));
  /** What was typed where nobody of the list was meant. */
  const typed = all.filter(({ person }) => noNameWhy(person) !== undefined);
  const grid = all.filter((column) => !typed.includes(column));
  const people = new SurveyPeople(reading, table, who);
  const answers = new Answers(table, reading);
  const asked = new Map(grid.map(({ person }) => [person, people.named(person, header.line)]));
  const isKnown = knownAmong(asked.keys());
  const responseOf = responseReader(header, reading);
  const answered = new Set<number>();
  const invited = new Set(asked.values());
  const notStated = new NotStated();
  readRows(table, reading, (cells, line): Outcome => {
    if (isOfImportIds(cells)) return { excluded: 'repeated-header' };
    const from = people.respondent(cells, who, line);
    if (from === undefined)
      return {
        rejected: 'no-end',
        column: Math.max(who.name, who.email, ...who.parts, 0) + 1,
        value: '',
        message: 'whose answers are these? a row of a survey needs the name or address of who answers',
      };
    invited.add(from);
    const given = grid.filter(({ column }) => {
      const text = content(cells, column);
      return text !== undefined && !notStated.is(text, line);
    });
    const written = typed.filter(({ column }) => content(cells, column) !== undefined);
    const response = responseOf(cells, line);
    const again = answered.has(from);
    const says = given.length + written.length > 0;
    if (says || response === 'answered') answered.add(from);
    if (again && says) {
      answers.forget(from);
      sayReplaced(reading, line, people.nameOf(from));
    }
    for (const { column, question, person } of given) {
      const text = content(cells, column) as string;
      const value = repeats(text, person) ? 'all' : answers.read(text, line, column);
      if (value !== undefined) answers.take(question, { line, from, to: asked.get(person) as number, value });
    }
    for (const { column, question } of written)
      for (const name of namesIn(content(cells, column) as string, isKnown)) {
        const to = people.namedIn(name, line, column);
        if (to !== undefined) answers.take(question, { line, from, to, value: 'all' });
      }
    return again ? 'merged' : 'accepted';
  });
  answers.finish();
  notStated.say(reading);
  people.finish(invited, answered);
}

const CODE = /^(?:SQ|A|R)_?\d{1,4}$/i;

/** Codes of answers in place of the names of colleagues make no network. */
function refuseCodes(grid: readonly GridColumn[], { header }: Table, reading: Reading): void {
  if (!grid.every(({ person }) => CODE.test(person))) return;
  const [first] = grid as [GridColumn];
  throw cured(
    'unknown-format',
    `the columns name codes such as ${JSON.stringify(first.person)} in place of colleagues; export the answers again with the full text of questions and answers in the header`,
    { place: { file: reading.file, line: header.line, column: first.column + 1 }, value: first.person },
  );
}
