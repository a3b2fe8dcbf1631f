import type { Question } from '../questions.ts';
import type { Subject } from '../subject.ts';
import { type Filter, isFiltering } from './filter.ts';
import { seenThrough } from './seen-through.ts';

/** Questions whose whole answer is about the ties that a filter leaves. */
const NARROWED: ReadonlySet<Question> = new Set<Question>([
  'organisations',
  'brokerage',
  'units',
  'rhythm',
  'plan',
  'triangulate',
  'introduce',
  'ask',
  'ways',
  'sides',
]);

const narrowedBefore = new WeakMap<Subject, { readonly filter: string; readonly subject: Subject }>();

/** What a question is asked about: the network, or what a filter leaves of it. */
export function narrowed(subject: Subject, question: Question, filter: Filter | undefined): Subject {
  if (filter === undefined || !isFiltering(filter) || !NARROWED.has(question)) return subject;
  const key = JSON.stringify(filter);
  const before = narrowedBefore.get(subject);
  if (before?.filter === key) return before.subject;
  const made = { ...seenThrough(subject, filter), tau: subject.tau };
  narrowedBefore.set(subject, { filter: key, subject: made });
  return made;
}
