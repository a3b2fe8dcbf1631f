import { looksLikeMail } from '../../identity/keys.ts';
import { answerOf } from '../scales/answer-words.ts';
import { namesFolded } from './names-folded.ts';
import { isNobody } from './not-a-name.ts';

const SURELY = /[;|\n、；\t]/;
const AND = /\s(?:und|and|et|y|e|en|i|och|og|&|\/|\+)\s/u;

const wordsIn = (name: string): number => name.trim().split(/\s+/).length;

/** A cell of names is not longer. */
const MOST = 20_000;

/** The names in a cell: behind `;`, line breaks and bars, and behind commas where each piece is a name by itself. */
export function namesIn(cell: string, isKnown: (name: string) => boolean): string[] {
  const whole = cell.length > MOST ? '' : cell.trim();
  if (whole === '' || isKnown(whole)) return whole === '' ? [] : [whole];
  return whole.split(SURELY).flatMap((piece) => byCommas(piece.trim(), isKnown));
}

function byCommas(piece: string, isKnown: (name: string) => boolean): string[] {
  if (piece === '') return [];
  if (isKnown(piece)) return [piece];
  const parts = piece.split(/,\s*/).filter((part) => part.trim() !== '');
  const alone = (part: string): boolean => isKnown(part) || wordsIn(part) > 1 || looksLikeMail(part.trim());
  if (parts.length > 1 && (parts.every(alone) || parts.length > 3)) return parts.flatMap(byWords);
  return byWords(piece);
}

function byWords(piece: string): string[] {
  const parts = piece.split(AND);
  return (parts.length > 1 && parts.every((part) => wordsIn(part) > 1) ? parts : [piece]).map((part) =>
    part.trim(),
  );
}

const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:[ ,]+[\p{L}\p{M}'’.()-]+){0,4}$/u;
const EASTERN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々・\s]{2,12}$/u;

/** Whether a piece of a cell may be somebody's name: no answer of a scale, no sentence, no number. */
export function mayBeName(piece: string, isKnown: (name: string) => boolean): boolean {
  if (piece.length > 100) return false;
  if (isKnown(piece) || looksLikeMail(piece)) return true;
  return (NAME.test(piece) || EASTERN.test(piece)) && answerOf(piece) === undefined;
}

/** Whether most of what some cells hold are names, so many as one at least; words for nobody do not count. */
export function areNames(cells: Iterable<string>, isKnown: (name: string) => boolean): boolean {
  let names = 0;
  let all = 0;
  for (const cell of cells)
    for (const piece of namesIn(cell, isKnown)) {
      if (isNobody(piece)) continue;
      all++;
      if (mayBeName(piece, isKnown)) names++;
    }
  return names > 0 && names * 10 >= all * 7;
}

/** Whether a name is one of these, however it is written. */
export function knownAmong(names: Iterable<string>): (name: string) => boolean {
  const known = new Set([...names].flatMap(namesFolded));
  return (name) => namesFolded(name).some((key) => known.has(key));
}
