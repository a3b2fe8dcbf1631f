import { foldHeader } from '../conventions/fold-header.ts';

/** The header row of a table; columns are found by folded name, never by position. */
export class Header {
  readonly names: readonly string[];
  readonly line: number;
  readonly #folded: readonly string[];

  constructor(names: readonly string[], line: number, mapping: ReadonlyMap<string, string> = new Map()) {
    this.names = names.map((name) => name.trim());
    this.line = line;
    this.#folded = this.names.map((name) =>
      foldHeader(mapping.get(name) ?? mapping.get(foldHeader(name)) ?? name),
    );
  }

  /** Index of the first column called by one of these names, in their order; -1 if there is none. */
  find(...names: readonly string[]): number {
    for (const name of names) {
      const at = this.#folded.indexOf(name);
      if (at >= 0) return at;
    }
    return -1;
  }

  /** Indices of all columns whose folded name matches. */
  all(matches: RegExp | ReadonlySet<string>): number[] {
    const test = (name: string): boolean =>
      matches instanceof RegExp ? matches.test(name) : matches.has(name);
    return this.#folded.flatMap((name, index) => (test(name) ? [index] : []));
  }

  has(...names: readonly string[]): boolean {
    return names.every((name) => this.#folded.includes(name));
  }

  folded(index: number): string {
    return this.#folded[index] ?? '';
  }
}

export { foldHeader };
