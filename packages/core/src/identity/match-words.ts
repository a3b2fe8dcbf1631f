import { distance } from 'fastest-levenshtein';

/** Letters that the compatibility form leaves as they are, as people type them on another keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
  þ: 'th',
};

/** A text as it is searched: no case, no accents, ø as o; other scripts as they are written. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
    .replace(/[ßøłæœđıþ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFC');
}

/** The words of a text as they are searched. */
export function searchWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{M}\p{N}+#]+/u)
    .filter((word) => word !== '');
}

/** How well a word that somebody typed fits a word of a text, best first; 0 is not at all. */
export const FIT = { same: 4, begins: 3, inside: 2, slip: 1, none: 0 } as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

export interface MatchOptions {
  /** Letters from which on the beginning of a word is enough; 2 unless given. */
  readonly begins?: number;
  /** Letters from which on any part of a word is enough; 4 unless given. */
  readonly inside?: number;
}

/** Scripts that set no blanks between words: any part of them is a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/**
 * How a typed word fits another, both folded: the same (ä and ae are one), its beginning, a part of it, or with a small slip: one
 * letter wrong, missing or too many from five letters on, two from ten, two neighbours swapped from four. Cost: linear in short words.
 */
export function fitOf(typed: string, word: string, { begins = 2, inside = 4 }: MatchOptions = {}): Fit {
  if (typed === word) return FIT.same;
  const [shortened, plain] = [withoutUmlautE(typed), withoutUmlautE(word)];
  if (shortened === plain) return FIT.same;
  const unspaced = UNSPACED.test(typed);
  if ((typed.length >= begins || unspaced) && (word.startsWith(typed) || plain.startsWith(shortened)))
    return FIT.begins;
  if ((typed.length >= inside || unspaced) && word.includes(typed)) return FIT.inside;
  return slipped(typed, word) ? FIT.slip : FIT.none;
}

/** Mueller as Muller, which is what Müller folds to. */
const withoutUmlautE = (word: string): string =>
  word.includes('e') ? word.replace(/([aou])e/g, '$1') : word;

const SOUNDS_ALIKE = ['ck', 'iyj', 'vwf', 'sz', 'pf'];

function slipped(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 2) return false;
  // Another number is another thing, no slip.
  if (typed.replace(/\D/g, '') !== word.replace(/\D/g, '')) return false;
  if (typed.length >= 4 && swapped(typed, word)) return true;
  const slips = typed.length >= 10 ? 2 : typed.length >= 5 ? 1 : 0;
  if (slips === 0 || Math.abs(typed.length - word.length) > slips) return false;
  const [first, other] = [typed[0]!, word[0]!];
  if (first !== other && !SOUNDS_ALIKE.some((set) => set.includes(first) && set.includes(other)))
    return false;
  return distance(typed, word) <= slips;
}

/** Whether two neighbouring letters changed places. */
function swapped(typed: string, word: string): boolean {
  if (typed.length !== word.length) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at++;
  return (
    typed[at] === word[at + 1] && typed[at + 1] === word[at] && typed.slice(at + 2) === word.slice(at + 2)
  );
}

/** How well a text holds all typed words: the fit of the one that fits worst. Cost: words times words. */
export function fitOfAll(typed: readonly string[], text: string, options?: MatchOptions): Fit {
  const words = searchWords(text);
  let worst: Fit = typed.length === 0 ? FIT.none : FIT.same;
  for (const one of typed) {
    let best: Fit = FIT.none;
    for (const word of words) {
      const fit = fitOf(one, word, options);
      if (fit > best) best = fit;
    }
    if (best < worst) worst = best;
    if (worst === FIT.none) return worst;
  }
  return worst;
}
