import { yesNo } from '../../conventions/yes-no.ts';
import { content } from './fields.ts';
import type { Ledger } from './ledger.ts';

/** A word that a column of few words does not know, said once for each. */
export class UnknownMarks {
  readonly #ledger: Ledger;
  readonly #said = new Set<string>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Whether a cell says yes; a word that is neither yes nor no is taken as no, and said. */
  isYes(cells: readonly string[], column: number, line: number, what: string): boolean {
    const word = content(cells, column);
    if (word === undefined) return false;
    const said = yesNo(word);
    if (said === undefined)
      this.say(
        word,
        column,
        line,
        `this says neither yes nor no to ${what}, and is taken as no; write yes or no`,
      );
    return said === 'yes';
  }

  say(word: string, column: number, line: number, message: string): void {
    const key = `${column} ${word}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.#ledger.warn({ line, column: column + 1, code: 'unknown-word', value: word.slice(0, 80), message });
  }
}
