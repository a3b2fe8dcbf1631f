import { knownAmong, namesIn } from '../names/names-in-cell.ts';
import { content } from '../reading/fields.ts';
import type { Outcome, Reading, Sample, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { Answers } from './answers.ts';
import { nameColumns, respondentsIn } from './name-columns.ts';
import { asksForTrust } from './question-words.ts';
import { type RespondentColumns, respondentColumns } from './respondent-columns.ts';
import { SurveyPeople, sayReplaced } from './respondents.ts';
import { isHeaderOfTool, isOfImportIds, isOfSurvey, responseReader } from './response-status.ts';
import { sampleOf } from './sample.ts';

/** A survey with one row for each who answers, who writes names down. */
export const surveyNames: TableFormat = {
  format: 'survey-names',
  twoRows: true,
  recognise(header, sample) {
    const who = respondentColumns(header);
    if (who === undefined || isHeaderOfTool(sample[0] ?? [])) return 0;
    if (nameColumns(header, who, sample).length === 0) return 0;
    return who.sure || isOfSurvey(header) ? 72 : 0;
  },
  read: readNames,
};

function readNames(table: Table, reading: Reading): void {
  const { header } = table;
  const who = respondentColumns(header) as RespondentColumns;
  const sample: Sample = sampleOf(table);
  const columns = nameColumns(header, who, sample);
  header.keep(columns.flatMap(({ column, about }) => [column, ...about]));
  const trusts = new Set(
    columns.flatMap(({ about }) => about.filter((at) => asksForTrust(header.plain(at)))),
  );
  const people = new SurveyPeople(reading, table, who);
  const answers = new Answers(table, reading);
  for (const column of trusts) answers.trustIn(column);
  const responseOf = responseReader(header, reading);
  const answered = new Set<number>();
  const asked = new Set<number>();
  const isKnown = knownAmong(respondentsIn(who, sample));
  readRows(table, reading, (cells, line): Outcome => {
    if (isOfImportIds(cells)) return { excluded: 'repeated-header' };
    const from = people.respondent(cells, who, line);
    if (from === undefined)
      return {
        rejected: 'no-end',
        column: Math.max(who.name, who.email, ...who.parts) + 1,
        value: '',
        message: 'whose answers are these? a row of a survey needs the name or address of who answers',
      };
    asked.add(from);
    const named = columns.flatMap(({ column, question, about }) =>
      namesIn(content(cells, column) ?? '', isKnown).map((name) => ({ column, question, about, name })),
    );
    const response = responseOf(cells, line);
    const again = answered.has(from);
    if (again && named.length > 0) {
      answers.forget(from);
      sayReplaced(reading, line, people.nameOf(from));
    }
    if (named.length > 0 || response === 'answered') answered.add(from);
    for (const { column, question, about, name } of named) {
      const to = people.namedIn(name, line, column);
      if (to === undefined) continue;
      const saying = (wanted: boolean): number | undefined =>
        about.find((at) => trusts.has(at) === wanted && content(cells, at) !== undefined);
      const [how, trust] = [saying(false), saying(true)];
      const value = how === undefined ? 'all' : answers.readAbout(cells[how] as string, line, how);
      const trusted =
        trust === undefined ? undefined : answers.readAbout(cells[trust] as string, line, trust);
      answers.take(question, {
        ...{ line, from, to, value },
        ...(how === undefined ? {} : { column: how }),
        ...(trusted === undefined ? {} : { trust: trusted }),
      });
    }
    return again ? 'merged' : 'accepted';
  });
  answers.finish();
  people.finish(asked, answered);
}
