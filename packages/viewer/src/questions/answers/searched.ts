import { searchOf } from '../search.ts';
import { understood } from '../wording/log-line.ts';
import type { Answering } from './answer-types.ts';

/** Who and what is found by a word. */
export const searched: Answering<'search' | 'logLine'> = {
  search(subject, { query, count }) {
    subject.search ??= searchOf(subject.readings);
    return subject.search(query, count);
  },
  logLine: ({ readings }, { line }) => understood(readings.network, line),
};
