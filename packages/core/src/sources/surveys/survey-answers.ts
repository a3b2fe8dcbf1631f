import { content } from '../reading/fields.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import type { Header } from '../text/header.ts';
import { Answers } from './answers.ts';
import { respondentColumns, SurveyPeople } from './respondents.ts';
import { answerOf } from './scale.ts';

const RESPONDENT =
  'respondent,rater,nominator,responder,respondent name,befragte person,befragter,répondant,encuestado'.split(
    ',',
  );
const NOMINEE =
  'nominee,nominated,named,ratee,chosen,colleague,alter,nominee name,named colleague,genannte person,genannt,kollege,kollegin,collègue,colega,collega,kollega'.split(
    ',',
  );
const VALUE =
  'answer,value,rating,score,response,strength,antwort,bewertung,réponse,note,respuesta,risposta,antwoord,svar'.split(
    ',',
  );

const columnsOf = (header: Header) => ({
  from: header.find(...RESPONDENT),
  to: header.find(...NOMINEE),
  question: header.find('question', 'relation', 'frage', 'pregunta', 'domanda', 'vraag', 'fråga'),
  value: header.find(...VALUE),
});

/** A survey with one row for each answer: who answers, whom they name, how much. */
export const surveyAnswers: TableFormat = {
  format: 'survey-answers',
  recognise(header) {
    const { from, to } = columnsOf(header);
    return from >= 0 && to >= 0 ? 74 : 0;
  },
  read: readAnswers,
};

function readAnswers(table: Table, reading: Reading): void {
  const columns = columnsOf(table.header);
  const email = respondentColumns(table.header)?.email ?? -1;
  const taken = columns.value < 0 ? answerColumns(table, reading) : [];
  const people = new SurveyPeople(reading);
  const answers = new Answers(reading);
  const asked = new Set<number>();
  const answered = new Set<number>();
  readRows(table, reading, (cells, line): Outcome => {
    const from = people.respondent(cells, { name: columns.from, email, sure: true }, line);
    if (from === undefined)
      return {
        rejected: 'no-end',
        column: columns.from + 1,
        value: '',
        message: 'whose answer is this? each row needs the name of who answers',
      };
    asked.add(from);
    const name = content(cells, columns.to);
    if (name === undefined) return 'accepted';
    const question = content(cells, columns.question) ?? '';
    const given =
      taken.length === 0
        ? [{ question, value: columns.value < 0 ? 'yes' : content(cells, columns.value), at: columns.value }]
        : taken.map((at) => ({ question: table.header.names[at] as string, value: content(cells, at), at }));
    for (const { question: about, value, at } of given) {
      if (value === undefined) continue;
      answered.add(from);
      answers.take(about, value, { line, from, to: people.named(name, line) }, at);
    }
    return 'accepted';
  });
  answers.finish();
  people.finish(asked, answered);
}

/** Columns of answers under names that nobody knows: all that hold numbers of a scale or yes and no, each a question of its own. */
function answerColumns(table: Table, reading: Reading): number[] {
  const found = table.header.unused.filter((column) => holdsAnswers(table, column));
  table.header.keep(found);
  for (const column of found)
    reading.ledger.warn({
      line: table.header.line,
      column: column + 1,
      code: 'column-taken',
      value: table.header.names[column] as string,
      message:
        'the column holds numbers of a scale, or yes and no, and is taken as the answers to this question',
    });
  return found;
}

/** Whether all of the first 200 cells that say something are answers of a scale up to 10, and one of them is above nothing. */
function holdsAnswers(table: Table, column: number): boolean {
  let seen = 0;
  let above = false;
  for (const row of table.rows()) {
    if ('broken' in row) continue;
    const text = content(row.cells, column);
    if (text === undefined) continue;
    const value = answerOf(text);
    if (value === undefined || (value !== 'all' && value > 10)) return false;
    above ||= value === 'all' || value > 0;
    if (++seen >= 200) break;
  }
  return above;
}
