import type { Carried } from '../drawing/draw-carried.ts';
import type { RegionTarget } from '../picture-types.ts';

/** Where somebody is let go: over a region, or over nothing. */
export type Landing = RegionTarget | null;

export interface CarryingOptions {
  /** What letting somebody go there would mean, in words; null where it means nothing. */
  readonly meaning?: ((person: number, to: Landing) => string | null) | undefined;
  readonly onCarry?: ((person: number, to: Landing) => void) | undefined;
}

/** Dragging the person who is selected: only they can be carried, so that everything else still moves the view. */
export class Carrying {
  readonly #options: CarryingOptions;
  #person: number | null = null;
  carried: Carried | null = null;

  constructor(options: CarryingOptions) {
    this.#options = options;
  }

  /** Whether a drag that begins at this person carries them. */
  grab(person: number | null, selected: number | null): boolean {
    const wanted = person !== null && person === selected && this.#options.onCarry !== undefined;
    this.#person = wanted ? person : null;
    return wanted;
  }

  move(x: number, y: number, to: Landing): void {
    if (this.#person === null) return;
    const words = this.#options.meaning?.(this.#person, to) ?? 'Let go: nothing changes';
    this.carried = { person: this.#person, x, y, words };
  }

  /** Lets go; tells where, unless it was broken off. */
  drop(to: Landing | undefined): void {
    const person = this.#person;
    this.#person = null;
    this.carried = null;
    if (person !== null && to !== undefined && this.#options.meaning?.(person, to))
      this.#options.onCarry?.(person, to);
  }
}
