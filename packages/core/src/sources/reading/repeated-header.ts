import type { Header } from '../text/header.ts';
import type { Outcome, Reading } from './reader.ts';

/** The header once more, as tables have it that were put together of several; its columns may stand in another order. */
export class RepeatedHeader {
  readonly #names: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #reading: Reading;
  /** Where each column of the first header stands since a later one. */
  #places: readonly number[] | undefined;

  constructor(header: Header, reading: Reading) {
    this.#names = header.names.map(plain);
    this.#known = new Set(this.#names);
    this.#reading = reading;
  }

  /** Whether the columns have changed their places. */
  get turned(): boolean {
    return this.#places !== undefined;
  }

  is(cells: readonly string[], line: number): Outcome | undefined {
    const names = this.#names;
    if (cells.length < 2 || cells.length !== names.length || !this.#known.has(plain(cells[0] ?? '')))
      return undefined;
    const found = cells.map(plain);
    if (found.every((cell, column) => cell === names[column])) this.#places = undefined;
    else {
      const places = names.map((name) => found.indexOf(name));
      if (new Set(places).size < names.length || places.includes(-1)) return undefined;
      this.#places = places;
      this.#reading.ledger.warn({
        line,
        column: 1,
        code: 'repeated-header',
        value: cells.join(', ').slice(0, 200),
        message: 'from here on the columns stand in another order; they are read by this header',
      });
    }
    return { excluded: 'repeated-header' };
  }

  /** The cells of a row as the first header has them. */
  inOrder(cells: readonly string[]): readonly string[] {
    return this.#places?.map((place) => cells[place] as string) ?? cells;
  }
}

const plain = (text: string): string => text.trim().toLowerCase();
