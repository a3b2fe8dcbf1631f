import { choicesOf } from '../lens/choices.ts';
import { organisationRows } from '../organisation-rows.ts';
import { personRows } from '../person-rows.ts';
import { searchOf } from '../search.ts';
import type { Answering } from './answer-types.ts';

/** What a page asks as soon as it shows a network. */
export const listed: Answering<'people' | 'organisations' | 'choices' | 'search'> = {
  people: ({ readings, holding }) => personRows(readings, holding),
  organisations: ({ readings, holding }) => organisationRows(readings, holding),
  choices: ({ readings }) => choicesOf(readings),
  search(subject, { query, count }) {
    subject.search ??= searchOf(subject.readings);
    return subject.search(query, count);
  },
};
