import type { Carried } from '../drawing/draw-carried.ts';
import type { Held, RegionTarget } from '../picture-types.ts';

/** Where somebody is let go: over a region, or over nothing. */
export type Landing = RegionTarget | null;

export interface CarryingOptions {
  /** What letting somebody go there would mean, in words; null where it means nothing. */
  readonly meaning?: ((held: Held, to: Landing) => string | null) | undefined;
  readonly onCarry?: ((held: Held, to: Landing) => void) | undefined;
}

/** Dragging the person who is selected, or the unit that is chosen: only they can be carried, so that everything else still moves the view. */
export class Carrying {
  readonly #options: CarryingOptions;
  #held: Held | null = null;
  carried: Carried | null = null;

  constructor(options: CarryingOptions) {
    this.#options = options;
  }

  /** Whether a drag that begins here carries what is given; nothing is given where nobody selected it before. */
  grab(held: Held | null): boolean {
    this.#held = this.#options.onCarry === undefined ? null : held;
    return this.#held !== null;
  }

  move(x: number, y: number, to: Landing): void {
    if (this.#held === null) return;
    const words = this.#options.meaning?.(this.#held, to) ?? 'Let go: nothing changes';
    this.carried = { held: this.#held, x, y, words };
  }

  /** Lets go; tells where, unless it was broken off. */
  drop(to: Landing | undefined): void {
    const held = this.#held;
    this.#held = null;
    this.carried = null;
    if (held !== null && to !== undefined && this.#options.meaning?.(held, to))
      this.#options.onCarry?.(held, to);
  }
}
