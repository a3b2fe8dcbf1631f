import { choicesOf } from '../lens/choices.ts';
import { organisationRows } from '../rows/organisation-rows.ts';
import { personRows } from '../rows/person-rows.ts';
import type { Answering } from './answer-types.ts';

/** What a page asks as soon as it shows a network. */
export const listed: Answering<'people' | 'organisations' | 'choices'> = {
  people: ({ readings, holding }) => personRows(readings, holding),
  organisations: ({ readings, holding }) => organisationRows(readings, holding),
  choices: ({ readings }) => choicesOf(readings),
};
