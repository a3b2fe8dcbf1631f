import { type FormatFacts, type FormatHelp, SHARED_FILE } from './facts.ts';

const CANNOT = 'ties of those who did not answer, which are missing and not absent';

/** Answers to questions such as "whom do you go to for advice?". */
export const SURVEYS: readonly FormatFacts[] = [
  { ...SHARED_FILE, id: 'survey-grid', rowTellsOf: 'tie' },
  { ...SHARED_FILE, id: 'survey-names', rowTellsOf: 'tie' },
  { ...SHARED_FILE, id: 'survey-answers', rowTellsOf: 'tie' },
];

export const SURVEYS_HELP: readonly FormatHelp[] = [
  {
    id: 'survey-grid',
    title: 'Survey, a column for each colleague',
    file: '….csv with columns such as `Whom do you ask for advice? [Anna Berg]`, or `Anna Berg` alone',
    obtain:
      'Google Forms: a multiple-choice grid, Responses > Download; Qualtrics: Export Data > CSV; SurveyMonkey, Typeform and LimeSurvey: all answers as CSV, with full texts',
    gives:
      'a tie for each answer above nothing, divided by the top of the scale; who answered and who did not',
    history: 'none',
    cannot: CANNOT,
  },
  {
    id: 'survey-names',
    title: 'Survey, names written down',
    file: '….csv with a column for who answers and columns such as `Advice 1`, `Advice 2`, or a question such as `Whom do you ask?` over names',
    obtain:
      'any survey tool, such as Microsoft or Google Forms: export the answers as CSV, one row for each person',
    gives: 'a tie to each name, as strong as a column such as `How often 1` says; who answered',
    history: 'none',
    cannot: CANNOT,
  },
  {
    id: 'survey-answers',
    title: 'Survey, a row for each answer',
    file: '….csv with columns for who answers and for whom they name, or a question such as `Whom do you ask?`',
    obtain: 'any survey tool: export the answers as CSV, one row for each answer',
    gives: 'a tie for each answer above nothing, divided by the top of the scale; trust; who answered',
    history: 'none',
    cannot: CANNOT,
  },
];
