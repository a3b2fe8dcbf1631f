import { content } from '../reading/fields.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import type { Header } from '../text/header.ts';
import { Answers } from './answers.ts';
import { respondentColumns, SurveyPeople } from './respondents.ts';

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
    const value = columns.value < 0 ? 'yes' : content(cells, columns.value);
    if (name === undefined || value === undefined) return 'accepted';
    answered.add(from);
    const to = people.named(name, line);
    answers.take(content(cells, columns.question) ?? '', value, { line, from, to }, columns.value);
    return 'accepted';
  });
  answers.finish();
  people.finish(asked, answered);
}
