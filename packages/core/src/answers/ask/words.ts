import { distance } from 'fastest-levenshtein';
import { foldName } from '../../identity/fold.ts';

const SMALL = new Set('a an and the of for in on to with or und der die das de la le les et'.split(' '));

/** The words of a topic as they are compared; a topic of small words alone keeps them. */
export function topicWords(topic: string): readonly string[] {
  const words = foldName(topic)
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * How many of the words a text holds: folded, by their beginning from three letters on, with one slip from five letters on
 * and two from ten, the first letter apart. Cost: words of the text times words of the topic.
 */
export function wordsHeld(words: readonly string[], text: string): number {
  const held = foldName(text.slice(0, 1000)).split(' ');
  return words.filter((word) => held.some((other) => alike(word, other))).length;
}

function alike(word: string, other: string): boolean {
  if (word === other) return true;
  if (word.length >= 3 && other.startsWith(word)) return true;
  const slips = word.length >= 10 ? 2 : word.length >= 5 ? 1 : 0;
  if (slips === 0 || word[0] !== other[0] || Math.abs(word.length - other.length) > slips) return false;
  return distance(word, other) <= slips;
}
