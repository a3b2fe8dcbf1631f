/** The attribute that says whether somebody who was asked in a survey answered, and its two values. */
export const SURVEY = 'survey';
export const ANSWERED = 'answered';
export const NO_ANSWER = 'no answer';
