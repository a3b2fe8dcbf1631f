import { knownAmong, namesIn } from '../names/names-in-cell.ts';
import { content } from '../reading/fields.ts';
import type { Outcome, Reading, Sample, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { answerOf, topNamed } from '../scales/answer-words.ts';
import { isNotStated } from '../scales/not-stated.ts';
import type { Header } from '../text/header.ts';
import { Answers } from './answers.ts';
import { holdOneEach, nameColumns, respondentsIn } from './name-columns.ts';
import { asksForTrust, asksHowOften, nomineeColumn, questionOf } from './question-words.ts';
import { type RespondentColumns, respondentColumns } from './respondent-columns.ts';
import { SurveyPeople } from './respondents.ts';
import { isHeaderOfTool, isOfImportIds, isOfSurvey, responseReader } from './response-status.ts';
import { sampleOf } from './sample.ts';

const QUESTION = [
  'question',
  'relation',
  'frage',
  'fragetext',
  'pregunta',
  'domanda',
  'vraag',
  'fråga',
  'pytanie',
  'pergunta',
  '質問',
  '設問',
];
const VALUE =
  'answer,value,rating,score,response,strength,antwort,bewertung,wert,stärke,häufigkeit,frequency,réponse,note,fréquence,respuesta,frecuencia,valoración,risposta,frequenza,valutazione,antwoord,frequentie,score,odpowiedź,częstotliwość,ocena,svar,frekvens,resposta,回答,頻度,評価,点数'.split(
    ',',
  );

interface Columns {
  readonly who: RespondentColumns;
  readonly to: number;
  /** What is asked, where each row says it or the header of the names does. */
  readonly question: number;
  readonly asked: string;
  readonly value: number;
}

/** Columns of a row for each answer: who answers, one who is named, how much; undefined for another table. */
function columnsOf(header: Header, sample: Sample): Columns | undefined {
  const who = respondentColumns(header);
  if (who === undefined) return undefined;
  const question = header.find(QUESTION);
  const value = header.find(VALUE);
  const named = nomineeColumn(header);
  if (named >= 0 && who.sure)
    return { who, to: named, question, value, asked: questionOf(header.names[named] as string) };
  const [only, ...others] = nameColumns(header, who, sample);
  if (only === undefined || others.length > 0 || only.column === question) return undefined;
  if (!holdOneEach(only.column, knownAmong(respondentsIn(who, sample)), sample)) return undefined;
  return { who, to: only.column, question, value, asked: only.question };
}

/** A survey with one row for each answer: who answers, whom they name, how much. */
export const surveyAnswers: TableFormat = {
  format: 'survey-answers',
  recognise(header, sample) {
    const columns = isHeaderOfTool(sample[0] ?? []) ? undefined : columnsOf(header, sample);
    return columns !== undefined && (columns.who.sure || isOfSurvey(header)) ? 74 : 0;
  },
  read: readAnswers,
};

function readAnswers(table: Table, reading: Reading): void {
  const { header } = table;
  const columns = columnsOf(header, sampleOf(table)) as Columns;
  header.keep([columns.to]);
  const responseOf = responseReader(header, reading);
  const people = new SurveyPeople(reading, table, columns.who, 'answers');
  const answers = new Answers(table, reading);
  const inHeader = columns.asked !== '' && columns.question < 0;
  const isTrust = (at: number): boolean =>
    (inHeader || columns.value >= 0) && at !== columns.value && asksForTrust(header.plain(at));
  const columnsSaying =
    columns.value < 0
      ? answerColumns(table, reading, () => true)
      : [columns.value, ...answerColumns(table, reading, isTrust)];
  const trust = columnsSaying.find(isTrust);
  if (trust !== undefined) answers.trustIn(trust);
  const saying = columnsSaying.filter((at) => at !== trust);
  const isNaming =
    inHeader || (columns.value >= 0 && columns.question < 0 && !holdsNothings(table, columns.value));
  const isKnown = knownAmong(respondentsIn(columns.who, sampleOf(table)));
  const asked = new Set<number>();
  const answered = new Set<number>();
  const { who } = columns;
  readRows(table, reading, (cells, line): Outcome => {
    if (isOfImportIds(cells)) return { excluded: 'repeated-header' };
    const from = people.respondent(cells, who, line);
    if (from === undefined)
      return {
        rejected: 'no-end',
        column: Math.max(who.name, who.email, ...who.parts) + 1,
        value: '',
        message: 'whose answer is this? each row needs the name of who answers',
      };
    asked.add(from);
    const response = responseOf(cells, line);
    if (response === 'answered') answered.add(from);
    const named = namesIn(content(cells, columns.to) ?? '', isKnown).map((name) =>
      people.namedIn(name, line, columns.to),
    );
    if (named.length > 0) answered.add(from);
    for (const to of named) if (to !== undefined) takeAbout(from, to, cells, line);
    return 'accepted';
  });
  answers.finish();
  people.finish(asked, answered);

  function takeAbout(from: number, to: number, cells: readonly string[], line: number): void {
    const said = content(cells, columns.question);
    const trusted = trust === undefined ? undefined : content(cells, trust);
    const trusting = trusted === undefined ? undefined : answers.readAbout(trusted, line, trust as number);
    const more = trusting === undefined ? {} : { trust: trusting };
    if (saying.length === 0) answers.take(said ?? columns.asked, { line, from, to, value: 'all', ...more });
    saying.forEach((at, nth) => {
      const text = content(cells, at);
      // A name alone is an answer where no column but this one says how much.
      if (text === undefined && !(inHeader && nth === 0)) return;
      const silent = asksHowOften(header.plain(at)) ? undefined : 'all';
      const value = text === undefined ? silent : answers.readAbout(text, line, at);
      // Whoever is named is named, however often; of a list of all colleagues, who has no answer is not.
      if (value === undefined && !(isNaming && nth === 0)) return;
      const about =
        columns.value >= 0
          ? (said ?? columns.asked)
          : inHeader && nth === 0
            ? columns.asked
            : (header.names[at] as string);
      answers.take(about, {
        ...{ line, from, to, value },
        ...(columns.question < 0 ? { column: at } : {}),
        ...(nth === 0 ? more : {}),
      });
    });
  }
}

/** Columns of answers under names that nobody knows: all that hold numbers of a scale or yes and no, each a question of its own. */
function answerColumns(table: Table, reading: Reading, isWanted: (column: number) => boolean): number[] {
  const found = table.header.unused.filter((column) => isWanted(column) && holdsAnswers(table, column));
  table.header.keep(found);
  for (const column of found)
    reading.ledger.warn({
      line: table.header.line,
      column: column + 1,
      code: 'column-taken',
      value: table.header.names[column] as string,
      message: asksForTrust(table.header.plain(column))
        ? 'the column holds answers of a scale and is taken as how much the one named is trusted'
        : 'the column holds numbers of a scale, or words for how much, and is taken as the answers to this question',
    });
  return found;
}

/** Whether a column says of some that there is nothing between the two, as a list of all colleagues does. */
function holdsNothings(table: Table, column: number): boolean {
  return sampleOf(table).some((cells) => {
    const text = content(cells, column);
    return text !== undefined && !isNotStated(text) && answerOf(text) === 0;
  });
}

/**
 * Whether all of the first 200 cells that state something are answers of a scale up to 10, and one of them is above nothing; where the
 * header names a scale, or asks how often or for trust, whether half of them are.
 */
function holdsAnswers(table: Table, column: number): boolean {
  const { header } = table;
  const top = topNamed(header.names[column] as string);
  const plain = header.plain(column);
  const least = top !== undefined || asksForTrust(plain) || asksHowOften(plain) ? 0.5 : 1;
  let seen = 0;
  let fitting = 0;
  let above = false;
  for (const row of table.rows()) {
    if ('broken' in row) continue;
    const text = content(row.cells, column);
    if (text === undefined || isNotStated(text)) continue;
    const value = answerOf(text);
    const fits = value !== undefined && !(typeof value === 'number' && value > (top ?? 10));
    if (fits) fitting++;
    else if (least === 1) return false;
    above ||= fits && value !== 0;
    if (++seen >= 200) break;
  }
  return above && fitting >= least * seen;
}
