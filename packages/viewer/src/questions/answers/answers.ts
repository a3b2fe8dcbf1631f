import { type Filter, isFiltering } from '../lens/filter.ts';
import type { Question, Questions, Tell } from '../questions.ts';
import type { Subject } from '../subject.ts';
import type { Answering } from './answer-types.ts';
import { listed } from './listed.ts';

type Loading = { readonly [One in Question]: () => Answering<One> | Promise<Answering<One>> };

const atOnce = (): typeof listed => listed;
const searched = async () => (await import('./searched.ts')).searched;
const measured = async () => (await import('./measured.ts')).measured;
const around = async () => (await import('./around.ts')).around;
const drawn = async () => (await import('./drawn.ts')).drawn;
const advised = async () => (await import('./advised.ts')).advised;
const shared = async () => (await import('./shared.ts')).shared;
const keptUp = async () => (await import('./kept-up.ts')).keptUp;
const depending = async () => (await import('./depending.ts')).depending;
const joined = async () => (await import('./joins.ts')).joined;

/** Where each question is answered; all but what every page asks comes as a part that loads with the first such question. */
const LOADING: Loading = {
  people: atOnce,
  organisations: atOnce,
  choices: atOnce,
  search: searched,
  logLine: searched,
  brokerage: measured,
  lens: measured,
  around,
  bridges: drawn,
  ways: drawn,
  sides: drawn,
  worlds: drawn,
  units: drawn,
  matrix: drawn,
  between: drawn,
  dependence: depending,
  rhythm: keptUp,
  joins: joined,
  plan: advised,
  triangulate: advised,
  introduce: advised,
  ask: advised,
  brief: advised,
  contribution: keptUp,
  keepInTouch: keptUp,
  suppose: advised,
  sharing: shared,
  contact: shared,
  rateList: depending,
};

/** The answer to a question, about what a filter leaves where the question is of that kind; rejects with what the core throws. */
export async function answerTo<Kind extends Question>(
  question: Kind,
  whole: Subject,
  about: Questions[Kind]['given'],
  tell: Tell,
): Promise<Questions[Kind]['answer']> {
  const part: Answering<Kind> = await LOADING[question]();
  const { filter, ...given } = about as { readonly filter?: Filter } & Questions[Kind]['given'];
  if (filter === undefined || !isFiltering(filter)) return part[question](whole, about, tell);
  if (filter.measure !== null)
    (await import('../lens/people-measured.ts')).measureRange(whole.readings, whole.holding, filter);
  const { narrowed } = await import('../lens/narrowed.ts');
  const subject = narrowed(whole, question, filter);
  return part[question](subject, subject === whole ? about : (given as Questions[Kind]['given']), tell);
}
