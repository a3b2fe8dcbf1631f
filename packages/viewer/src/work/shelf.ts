import type { Evidence } from '@tertius/core';
import type { Import } from '@tertius/core/network';

/** Evidence as it travels: imports that the other side has are named by number, new ones come along. */
export interface PackedEvidence {
  readonly settings: Evidence['settings'];
  readonly statements: Evidence['statements'];
  readonly imports: readonly number[];
  readonly fresh: readonly (readonly [number, Import])[];
}

/** What both threads hold of imports, so that none is sent twice. */
export class Shelf {
  readonly #imports = new Map<number, Import>();
  readonly #numbers = new WeakMap<Import, number>();
  #next: number;

  /** One side numbers with odd, the other with even numbers. */
  constructor(first: 1 | 2) {
    this.#next = first;
  }

  pack({ settings, statements, imports }: Evidence): PackedEvidence {
    const fresh: (readonly [number, Import])[] = [];
    const numbers = imports.map((source) => {
      const known = this.#numbers.get(source);
      if (known !== undefined) return known;
      const number = this.#next;
      this.#next += 2;
      this.#put(number, source);
      fresh.push([number, source]);
      return number;
    });
    return { settings, statements, imports: numbers, fresh };
  }

  unpack({ settings, statements, imports, fresh }: PackedEvidence): Evidence {
    for (const [number, source] of fresh) this.#put(number, source);
    return { settings, statements, imports: imports.map((number) => this.#imports.get(number)!) };
  }

  #put(number: number, source: Import): void {
    this.#imports.set(number, source);
    this.#numbers.set(source, number);
  }
}
