import { foldName, foldOrganisation } from '../fold.ts';

/** Small words that initials leave out. */
const SMALL = new Set(
  'and und et e y of the for für fur de der des die das du del della di da la le les el los van voor i of'.split(
    ' ',
  ),
);
const LEGAL = new Set(
  'ag gmbh se kg kgaa ltd limited inc corp corporation company co llc plc sa nv bv ab oy srl spa sarl sas ev'.split(
    ' ',
  ),
);
/** Words that say what an organisation is part of, not which one it is. */
const WIDER = new Set(
  'group gruppe groupe gruppo grupo groep holding holdings international global worldwide europe europa emea deutschland germany france italia nederland netherlands schweiz suisse switzerland osterreich austria uk usa us'.split(
    ' ',
  ),
);

/** An organisation's name as likenesses look at it. */
export interface NameShape {
  /** Words without marks, umlauts written as two letters counted as one letter, legal forms at the end left out. */
  readonly words: readonly string[];
  /** The same in one piece. */
  readonly joined: string;
  /** Without words such as Group or International. */
  readonly core: string;
  /** Initials of its words: with and without a legal form, small words left out. */
  readonly initials: readonly string[];
}

/** `ä`, `ae` and `a` are one letter, so that Kühne, Kuehne and Kuhne are one word. */
const plain = (text: string): string =>
  foldName(text.replace(/[øØ]/g, 'o').replace(/[æÆ]/g, 'a').replace(/ß/g, 'ss').replace(/[łŁ]/g, 'l'))
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/ue/g, 'u');

const wordsOf = (text: string): string[] =>
  plain(text)
    .split(' ')
    .filter((word) => word !== '');

export function nameShape(name: string): NameShape {
  const words = wordsOf(foldOrganisation(name));
  const core = words.filter((word) => !WIDER.has(word));
  const big = words.filter((word) => !SMALL.has(word));
  const forms = foldName(name)
    .split(' ')
    .filter((word) => LEGAL.has(word));
  const initials = big.map((word) => word[0]!).join('');
  return {
    words,
    joined: words.join(''),
    core: (core.length === 0 ? words : core).join(''),
    initials: [initials, ...forms.slice(0, 1).map((form) => initials + form[0])],
  };
}

/** Whether one is the initials of the other: HHLA of Hamburger Hafen und Logistik AG; from three letters on. */
export function isInitialsOf(short: NameShape, long: NameShape): boolean {
  const [only] = short.words;
  return (
    short.words.length === 1 &&
    only!.length >= 3 &&
    only!.length <= 8 &&
    long.words.length >= 2 &&
    long.initials.includes(only!)
  );
}

/** A short form is no longer, and has a word of the name of at least so many letters. */
export const LONGEST_CLIPPED = 20;
export const LEAST_WHOLE = 4;

/** Whether one word is made of the beginnings of the other's words in their order, one of them whole: ULiège of Université de Liège. */
export function isClipped(short: NameShape, long: NameShape): boolean {
  const [only = ''] = short.words;
  const big = long.words.filter((word) => !SMALL.has(word));
  if (short.words.length !== 1 || big.length < 2 || only.length > LONGEST_CLIPPED) return false;
  const whole = big.at(-1) as string;
  if (whole.length < LEAST_WHOLE || !only.endsWith(whole)) return false;
  const rest = only.slice(0, -whole.length);
  return beginsAll(rest, big.slice(0, -1));
}

/** Whether a text falls into beginnings of all of these words, in their order. */
function beginsAll(text: string, words: readonly string[]): boolean {
  /** How much of the text the words so far may account for. */
  let ends = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    for (const from of ends)
      for (let k = 0; k < word.length && text[from + k] === word[k]; k++) next.add(from + k + 1);
    ends = next;
  }
  return ends.has(text.length);
}

/** Whether they are alike but for words that are written as initials: TU Delft and Delft University of Technology, HPA Hamburg Port Authority. */
export function hasInitialsInside(one: NameShape, other: NameShape): boolean {
  const there = new Set(other.words);
  const missing = one.words.filter((word) => !there.has(word));
  const here = new Set(one.words);
  const extra = other.words.filter((word) => !here.has(word) && !SMALL.has(word));
  const [letters] = missing;
  if (missing.length !== 1 || missing.length === one.words.length) return false;
  if (letters!.length < 2 || letters!.length > 6) return false;
  const spelled = extra.length === 0 ? other.words.filter((word) => !SMALL.has(word)) : extra;
  return sortedLetters(spelled.map((word) => word[0]!).join('')) === sortedLetters(letters!);
}

const sortedLetters = (text: string): string => [...text].sort().join('');

/** Whether two words differ by one letter more, less, other or swapped; from six letters on. */
export function isSlip(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < 6 || Math.abs(one.length - other.length) > 1)
    return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let [endOne, endOther] = [one.length, other.length];
  while (endOne > from && endOther > from && one[endOne - 1] === other[endOther - 1]) {
    endOne--;
    endOther--;
  }
  const [left, right] = [one.slice(from, endOne), other.slice(from, endOther)];
  return (
    (left.length <= 1 && right.length <= 1) ||
    (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
  );
}
