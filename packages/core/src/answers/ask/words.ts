import { FIT, fitOf, searchWords } from '../../identity/match-words.ts';

const SMALL = new Set('a an and the of for in on to with or und der die das de la le les et'.split(' '));

/** The words of a topic as they are compared; a topic of small words alone keeps them. */
export function topicWords(topic: string): readonly string[] {
  const words = searchWords(topic);
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.length > 0 ? telling : words;
}

/** A topic is no name: its words count by their beginning from three letters on, as a part of a word from five. */
const TOPIC = { begins: 3, inside: 5 };

/** How many of the words a text holds. Cost: words of the text times words of the topic. */
export function wordsHeld(words: readonly string[], text: string): number {
  const held = searchWords(text.slice(0, 1000));
  return words.filter((word) => held.some((other) => fitOf(word, other, TOPIC) > FIT.none)).length;
}
