import { percentOf } from '@tertius/core/words';
import { dayWords, numberWords } from './locale.ts';

/** `1 person`, `2 people`. */
export const counted = (count: number, one: string, many: string): string =>
  `${numberWords(count)} ${count === 1 ? one : many}`;

export const people = (count: number): string => counted(count, 'person', 'people');
export const organisations = (count: number): string => counted(count, 'organisation', 'organisations');

/** A strength as it is read aloud and compared: two decimals, a dash where undefined. */
export const decimal = (value: number, digits = 2): string => numberWords(value, digits);

/** A share in per cent, never 0 or 100 % for what is neither. */
export const percent = (share: number): string => (Number.isFinite(share) ? percentOf(share, 1) : '–');

const NEVER = -2147483648;

/** How long ago, in the words a person would use. */
export function ago(day: number, asOf: number): string {
  if (day === NEVER) return 'no contact on record';
  const days = asOf - day;
  if (days < 0) return `on ${dayWords(day)}`;
  if (days === 0) return 'today';
  if (days < 14) return `${counted(days, 'day', 'days')} ago`;
  if (days < 60) return `${Math.round(days / 7)} weeks ago`;
  if (days < 730) return `${Math.round(days / 30.44)} months ago`;
  return `${Math.round(days / 365.25)} years ago`;
}

/** A strength band in a word, for those who read no decimals. */
export function band(strength: number): string {
  if (strength >= 0.6) return 'strong';
  if (strength >= 0.3) return 'medium';
  if (strength >= 0.1) return 'weak';
  return 'faint';
}

/** How sure it is that two people are one. */
export function likelihood(score: number): string {
  if (score >= 0.9) return 'very likely';
  if (score >= 0.7) return 'likely';
  return 'possible';
}

/** `A, B and C`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const STACKED = /(\p{M}{4})\p{M}+/gu;

/** A name as it may stand on the page: nothing that turns the writing round, and no towers of accents. */
export const shownName = (name: string): string => name.replace(DIRECTION, '').replace(STACKED, '$1');

/** What is held alone: whom no other colleague can ask, or is recorded to know. */
export const heldAlone = (asked: boolean): string =>
  asked ? 'contacts whom no other colleague can ask' : 'contacts whom no other colleague is recorded to know';
