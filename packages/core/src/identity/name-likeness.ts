import { distance } from 'fastest-levenshtein';
import { isLostFormOf, LOST_LETTER, withLostLetters } from './damaged-name.ts';
import { foldName } from './fold.ts';
import { SHORT_FORMS } from './short-forms.ts';

const CIRCLES = new Map<string, Set<number>>();
SHORT_FORMS.forEach((names, circle) => {
  for (const name of names) CIRCLES.set(name, (CIRCLES.get(name) ?? new Set()).add(circle));
});

const TITLES = new Set([
  'dr',
  'prof',
  'mr',
  'mrs',
  'ms',
  'phd',
  'mba',
  'md',
  'msc',
  'jr',
  'sr',
  'ii',
  'iii',
  'ing',
  'dipl',
]);

/** Letters that are no other letter with a mark, as they are written where a keyboard has none. */
const PLAIN = new Map(Object.entries({ ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th' }));

/** What is compared of a name: each pair of words is, so that a text that is no name would make work without end. */
const MOST_WORDS = 24;
const LONGEST_WORD = 60;

/** One word of plain letters and digits, with a letter, no longer than is compared. */
const PLAIN_WORD = /^(?=[0-9]{0,59}[A-Za-z])[A-Za-z0-9]{1,60}$/;

/** The words of a name that tell people apart. */
export function nameWords(name: string): string[] {
  if (PLAIN_WORD.test(name)) return [name.toLowerCase()];
  const words = foldName(withLostLetters(name))
    .replace(/[øæœßłđðþ]/g, (letter) => PLAIN.get(letter) as string)
    .split(' ', MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD))
    .filter((word) => word !== '' && !/^\p{N}+$/u.test(word));
  const telling = words.filter((word) => !TITLES.has(word));
  return telling.length > 0 ? telling : words;
}

/** One word written in two ways: `Mueller` and `Müller`, `Bj?rn` and `Björn`. */
export const RESPELT = 0.98;

const withoutUmlauts = (word: string): string => word.replace(/([aou])e|aa/g, (pair) => pair[0] as string);

/** How two single words of names agree: 1 the same, 0.98 with umlauts in two letters or letters lost, 0.9 a short form, less for typing slips and initials, else 0. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const circles = CIRCLES.get(a);
  if (circles !== undefined && [...(CIRCLES.get(b) ?? [])].some((circle) => circles.has(circle))) return 0.9;
  if (a.includes(LOST_LETTER)) return isLostFormOf(a, b) ? RESPELT : 0;
  if (b.includes(LOST_LETTER)) return isLostFormOf(b, a) ? RESPELT : 0;
  if (a.length !== b.length && a[0] === b[0] && withoutUmlauts(a) === withoutUmlauts(b)) return RESPELT;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 0.6 : 0;
  if (short.length >= 3 && long.startsWith(short)) return 0.75;
  const slips = swapped(a, b) ? 1 : distance(a, b);
  const allowed = long.length >= 8 ? 2 : long.length >= 3 ? 1 : 0;
  return slips <= allowed ? 1 - slips * (long.length === 3 ? 0.2 : 0.1) : 0;
}

/** Two neighbouring letters in the wrong order are one slip. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

export interface NameLikeness {
  /** 0 to 1: the mean agreement of the words of the shorter name. */
  readonly likeness: number;
  /** Whether every word of both names is the same. */
  readonly same: boolean;
  /** Whether every word of both is the same or the same in another spelling. */
  readonly respelt: boolean;
  /** Words of the longer name that nothing in the other matches. */
  readonly unmatched: number;
}

const SAME: NameLikeness = { likeness: 1, same: true, respelt: true, unmatched: 0 };

/** How far two names may be one person's, whatever the order of their words. */
export function nameLikeness(a: readonly string[], b: readonly string[]): NameLikeness {
  if (a.length === 1 && b.length === 1 && a[0] === b[0]) return SAME;
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const free = new Set(more);
  let sum = 0;
  let least = 1;
  for (const word of fewer) {
    let best = 0;
    let with_: string | undefined;
    for (const other of free) {
      const likeness = wordLikeness(word, other);
      if (likeness > best) {
        best = likeness;
        with_ = other;
      }
    }
    if (with_ === undefined) return { likeness: 0, same: false, respelt: false, unmatched: more.length };
    free.delete(with_);
    sum += best;
    least = Math.min(least, best);
  }
  const likeness = fewer.length === 0 ? 0 : sum / fewer.length;
  const all = free.size === 0;
  return { likeness, same: likeness === 1 && all, respelt: least >= RESPELT && all, unmatched: free.size };
}

/** Whether one is another name than the other, rather than a longer, shorter or differently spelled form of it. */
export function isOtherName(one: string, other: string): boolean {
  const [words, others] = [nameWords(one), nameWords(other)];
  return words.length > 0 && others.length > 0 && nameLikeness(words, others).likeness === 0;
}
