/** A program that could not write a letter puts `?` or U+FFFD in its place. */
const LOST = /\ufffd|\?\p{L}|\p{L}\?+\p{L}|\?\?/u;

/** Whether letters of a name were lost: `Bj?rn`, `?ukasz`, `M\ufffdller`; a mark at the end of a word may be meant. */
export function isDamagedName(name: string): boolean {
  return LOST.test(name);
}

/** Stands for a letter that was lost where names are compared word by word. */
export const LOST_LETTER = 'ʔ';

/** A damaged name with a letter in the place of each that was lost; other names as they are. */
export function withLostLetters(name: string): string {
  if (!(name.includes('?') || name.includes('\ufffd')) || !isDamagedName(name)) return name;
  return name.replace(/[?\ufffd]/g, LOST_LETTER);
}

/** Whether a word is another one of which letters were lost; one that took two bytes may have left two marks. */
export function isLostFormOf(damaged: string, word: string): boolean {
  const whole = [...word];
  let reached = new Set([0]);
  for (const [run, letter] of damaged.matchAll(/ʔ+|([^ʔ])/g)) {
    const next = new Set<number>();
    for (const at of reached)
      if (letter !== undefined) {
        if (whole[at] === letter) next.add(at + 1);
      } else
        for (let k = Math.ceil(run.length / 2); k <= run.length; k++)
          if (at + k <= whole.length) next.add(at + k);
    reached = next;
  }
  return reached.has(whole.length);
}
