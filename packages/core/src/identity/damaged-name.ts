/** A program that could not write a letter puts `?` or U+FFFD in its place. */
const LOST = /\ufffd|\?\p{L}|\p{L}\?+\p{L}|\?\?/u;

/** Whether letters of a name were lost: `Bj?rn`, `?ukasz`, `M\ufffdller`; a mark at the end of a word may be meant. */
export function isDamagedName(name: string): boolean {
  return LOST.test(name);
}
