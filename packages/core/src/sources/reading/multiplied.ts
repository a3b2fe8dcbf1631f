import { TertiusError } from '../../errors.ts';
import type { Reading } from './reader.ts';

/** What any file may say at once of many, however small it is. */
const ALWAYS = 100_000;

/**
 * What a file says once and means of many: values that hold for all nodes, ties between all of two groups. A few letters
 * could stand for billions, so that all of it together stays in proportion to the file. Throws `too-large`.
 */
export class Multiplied {
  readonly #file: string;
  readonly #most: number;
  #made = 0;

  constructor({ file, size }: Reading) {
    this.#file = file;
    this.#most = ALWAYS + 2 * size;
  }

  add(count: number, line: number, column = 1): void {
    this.#made += count;
    if (this.#made <= this.#most) return;
    throw new TertiusError(
      'too-large',
      `what this file says at once of many nodes stands for more than ${this.#most} values or ties, far beyond its size; write them out, or leave them away`,
      { place: { file: this.#file, line, column }, value: String(this.#made) },
    );
  }
}
