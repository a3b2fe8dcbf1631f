import { foldHeader } from '../../conventions/fold-header.ts';
import { ungendered } from '../names/ungendered.ts';

/** The header row of a table; columns are found by folded name, never by position. */
export class Header {
  readonly names: readonly string[];
  readonly line: number;
  readonly #folded: readonly string[];
  /** The first column of each folded name, and of each name without what varies. */
  readonly #at: ReadonlyMap<string, number>;
  readonly #looselyAt: ReadonlyMap<string, number>;
  /** Names in the one form that stands for all of their genders, where a mark says that there are several. */
  readonly #plain: readonly string[];
  readonly #plainlyAt: ReadonlyMap<string, number>;
  readonly #used = new Set<number>();
  readonly #attributes = new Set<number>();

  constructor(names: readonly string[], line: number, mapping: ReadonlyMap<string, string> = new Map()) {
    this.names = names.map((name) => name.trim());
    this.line = line;
    this.#folded = this.names.map((name) =>
      foldHeader(mapping.get(name) ?? mapping.get(foldHeader(name)) ?? name),
    );
    this.#at = firstOfEach(this.#folded);
    this.#looselyAt = firstOfEach(this.#folded.map(loose));
    this.#plain = this.#folded.map((folded, at) => {
      const name = this.names[at] as string;
      const plain = ungendered(name);
      return plain === name || folded !== foldHeader(name) ? folded : foldHeader(plain);
    });
    this.#plainlyAt = this.#plain.some((name, at) => name !== this.#folded[at])
      ? firstOfEach(this.#plain)
      : this.#at;
  }

  /**
   * Index of the first column called by one of these names, in their order; -1 if there is none. A list that is given whole, as one
   * that does not change, is looked up by the columns that there are: readers try lists of a hundred names on any row.
   */
  find(...asked: readonly (string | readonly string[])[]): number {
    const [first] = asked;
    const list =
      asked.length === 1 && typeof first === 'object' && first.length > this.names.length ? first : undefined;
    const found = list === undefined ? this.#findEach(asked.flat()) : this.#findIn(ranksOf(list));
    return found === undefined ? -1 : this.#use(found);
  }

  #findEach(names: readonly string[]): number | undefined {
    for (const name of names) {
      const at = this.#at.get(name);
      if (at !== undefined) return at;
    }
    for (const name of names) {
      const at = this.#looselyAt.get(looseOfOurs(name));
      if (at !== undefined) return at;
    }
    if (this.#plainlyAt === this.#at) return undefined;
    return names.map((name) => this.#plainlyAt.get(name)).find((at) => at !== undefined);
  }

  #findIn({ exact, loosely }: Ranks): number | undefined {
    return (
      firstRanked(this.#at, exact) ??
      firstRanked(this.#looselyAt, loosely) ??
      (this.#plainlyAt === this.#at ? undefined : firstRanked(this.#plainlyAt, exact))
    );
  }

  /** Indices of all columns whose folded name matches. */
  all(matches: RegExp | ReadonlySet<string> | ((folded: string) => boolean)): number[] {
    const test = (name: string): boolean =>
      typeof matches === 'function'
        ? matches(name)
        : matches instanceof RegExp
          ? matches.test(name)
          : matches.has(name);
    return this.#folded.flatMap((name, index) => (test(name) ? [this.#use(index)] : []));
  }

  /** The first column whose folded name is as asked; -1 if there is none. */
  firstWhere(test: (folded: string) => boolean): number {
    const at = this.#folded.findIndex(test);
    return at < 0 ? at : this.#use(at);
  }

  /** Columns that are kept as they are, under their own names. */
  keep(columns: readonly number[]): void {
    for (const column of columns) this.#used.add(column);
  }

  /** Columns that are kept as attributes under their own names, because nobody knows what they mean. */
  keepAsAttributes(columns: readonly number[]): void {
    this.keep(columns);
    for (const column of columns) this.#attributes.add(column);
  }

  get attributes(): ReadonlySet<number> {
    return this.#attributes;
  }

  /** Columns that nobody asked for. */
  get unused(): readonly number[] {
    return this.names.flatMap((_, column) => (this.#used.has(column) ? [] : [column]));
  }

  /** The same header before anybody asked for a column. */
  fresh(mapping: ReadonlyMap<string, string> | undefined): Header {
    return new Header(this.names, this.line, mapping);
  }

  #use(column: number): number {
    this.#used.add(column);
    return column;
  }

  has(...names: readonly string[]): boolean {
    return names.every((name) => this.#at.has(name));
  }

  folded(index: number): string {
    return this.#folded[index] ?? '';
  }

  /** The folded name in one form for all genders: `teilnehmer` for `Teilnehmer/in`. */
  plain(index: number): string {
    return this.#plain[index] ?? '';
  }
}

function firstOfEach(names: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  names.forEach((name, at) => {
    if (!found.has(name)) found.set(name, at);
  });
  return found;
}

/** Where in a list each of its names stands first, as written and without what varies. */
interface Ranks {
  readonly exact: ReadonlyMap<string, number>;
  readonly loosely: ReadonlyMap<string, number>;
}

const ranked = new WeakMap<readonly string[], Ranks>();

function ranksOf(list: readonly string[]): Ranks {
  let known = ranked.get(list);
  if (known === undefined) {
    known = { exact: firstOfEach(list), loosely: firstOfEach(list.map(looseOfOurs)) };
    ranked.set(list, known);
  }
  return known;
}

/** The column whose name stands first in the list. */
function firstRanked(
  columns: ReadonlyMap<string, number>,
  ranks: ReadonlyMap<string, number>,
): number | undefined {
  let best = Number.POSITIVE_INFINITY;
  let found: number | undefined;
  for (const [name, column] of columns) {
    const rank = ranks.get(name);
    if (rank === undefined || rank >= best) continue;
    best = rank;
    found = column;
  }
  return found;
}

/** Names that readers look for: a fixed set, unlike those of files. */
const ours = new Map<string, string>();

function looseOfOurs(name: string): string {
  let known = ours.get(name);
  if (known === undefined) {
    known = loose(name);
    if (ours.size < 20_000) ours.set(name, known);
  }
  return known;
}

/** `E-Mail-Adresse`, `Email Adresse` and `e mail adresse` without what varies: blanks, marks and accents. */
function loose(name: string): string {
  const made = name
    .replace(/#/g, 'number')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return made === '' ? name : made;
}

export { foldHeader };
