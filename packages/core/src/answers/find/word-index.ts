import { FIT, type Fit, fitOf, searchWords } from '../../identity/match-words.ts';

/** One thing that can be found, by its texts, the most telling first. */
export interface Findable {
  readonly texts: readonly { readonly field: string; readonly text: string }[];
}

/** Which entry, how well it fits, and in which of its texts the word that fits worst was found. */
export interface Match {
  readonly entry: number;
  readonly fit: Fit;
  /** Place in the entry's texts. */
  readonly text: number;
}

/** Entries by the words of their texts; every word of a query must be in one of them. */
export class WordIndex {
  readonly #places = new Map<string, number[]>();

  /** Cost: linear in the letters of all texts. */
  constructor(entries: readonly Findable[]) {
    entries.forEach(({ texts }, entry) => {
      const seen = new Set<string>();
      texts.forEach(({ text }, place) => {
        for (const word of searchWords(text.slice(0, LONGEST))) {
          if (seen.has(word)) continue;
          seen.add(word);
          const places = this.#places.get(word);
          if (places === undefined) this.#places.set(word, [entry, place]);
          else places.push(entry, place);
        }
      });
    });
  }

  /** Every entry that holds all words, in the order of the entries. Cost: distinct words times words of the query. */
  search(query: string): Match[] {
    let found: Map<number, Match> | undefined;
    for (const typed of searchWords(query)) {
      const here = this.#withWord(typed);
      if (found === undefined) found = here;
      else {
        const both = new Map<number, Match>();
        for (const [entry, match] of here) {
          const before = found.get(entry);
          if (before !== undefined) both.set(entry, worse(before, match));
        }
        found = both;
      }
    }
    return [...(found?.values() ?? [])].sort((x, y) => x.entry - y.entry);
  }

  #withWord(typed: string): Map<number, Match> {
    const found = new Map<number, Match>();
    for (const [word, places] of this.#places) {
      const fit = fitOf(typed, word, { begins: 1 });
      if (fit === FIT.none) continue;
      for (let at = 0; at < places.length; at += 2) {
        const match = { entry: places[at]!, fit, text: places[at + 1]! };
        const before = found.get(match.entry);
        if (before === undefined || better(match, before)) found.set(match.entry, match);
      }
    }
    return found;
  }
}

/** Letters of one text that are looked at. */
const LONGEST = 2000;

const better = (one: Match, other: Match): boolean =>
  one.fit > other.fit || (one.fit === other.fit && one.text < other.text);

const worse = (one: Match, other: Match): Match =>
  one.fit < other.fit || (one.fit === other.fit && one.text > other.text) ? one : other;
