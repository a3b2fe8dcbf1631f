import type { Layer } from '../../model/evidence.ts';
import { PAIR } from '../../model/network.ts';

type Attributes = readonly (readonly [string, string])[];

/** The layer as bits of a pair. */
export function layerBit(layer: Layer): number {
  return layer === 'personal' ? PAIR.personal : PAIR.organisational;
}

/** The layer that our own export wrote beside a tie, where it is not that of the whole file. */
export function layerOf(attributes: Attributes): number | undefined {
  const word = attributes.find(([key]) => key === 'layer')?.[1];
  if (word === undefined) return undefined;
  const bits =
    (/\bpersonal\b/.test(word) ? PAIR.personal : 0) |
    (/\borganisational\b/.test(word) ? PAIR.organisational : 0);
  return bits === 0 ? undefined : bits;
}

/** How far the source trusts the target's judgement, as our own export writes it beside a tie. */
export function judgementOf(attributes: Attributes): number | undefined {
  const text = attributes.find(([key]) => key === 'judgement')?.[1];
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return value >= 0 && value <= 1 ? value : undefined;
}

/** The layers of pairs of people where a file says them beside their ties. */
export class StatedLayers {
  readonly #people: number;
  readonly #bits = new Map<number, number>();

  constructor(people: number) {
    this.#people = people;
  }

  add(one: number, other: number, bits: number): void {
    const pair = this.#pair(one, other);
    this.#bits.set(pair, (this.#bits.get(pair) ?? 0) | bits);
  }

  /** Undefined where the file says nothing of the two. */
  of(one: number, other: number): number | undefined {
    return this.#bits.size === 0 ? undefined : this.#bits.get(this.#pair(one, other));
  }

  #pair(one: number, other: number): number {
    return Math.min(one, other) * this.#people + Math.max(one, other);
  }
}
