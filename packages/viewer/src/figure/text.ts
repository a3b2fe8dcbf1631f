/** Advance widths of the letters from space to tilde in hundredths of the size: DejaVu Sans, which Verdana follows. */
const PLAIN = widths(
  '32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53 100 68 69 70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 61 73 68 99 69 61 69 39 34 39 84 50 50 61 63 55 63 62 35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64 84',
);
const BOLD = widths(
  '35 46 52 84 70 100 87 31 46 46 52 84 38 42 38 37 70 70 70 70 70 70 70 70 70 70 40 40 84 84 84 58 100 77 76 73 83 68 68 82 84 37 37 77 64 100 84 85 73 85 77 72 68 81 77 110 77 72 73 46 37 46 84 50 50 67 72 59 72 68 44 72 71 34 34 67 34 104 71 69 72 72 49 60 48 71 65 92 65 65 58 71 37 71 84',
);
const OTHER = 0.66;
const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;
const NOTHING = /[\p{M}\u200b-\u200f\u2060]/u;

/** The faces that `widthOf` measures, for pictures that are files. */
export const FACES = "'DejaVu Sans', Verdana, 'Bitstream Vera Sans', Geneva, sans-serif";

function widths(list: string): readonly number[] {
  return list.split(' ').map((hundredths) => Number(hundredths) / 100);
}

/** How wide a text is in the faces of pictures that are files, where nothing can measure it. Cost: linear in its letters. */
export function widthOf(text: string, size: number, bold = false): number {
  const table = bold ? BOLD : PLAIN;
  let sum = 0;
  for (const letter of text) {
    const known = table[letter.charCodeAt(0) - 32];
    if (known !== undefined) sum += known;
    else if (NOTHING.test(letter)) continue;
    else if (letter === '…' || WIDE.test(letter)) sum += 1;
    else sum += table[letter.normalize('NFD').charCodeAt(0) - 32] ?? OTHER;
  }
  return sum * size;
}

/** A text cut to fit a width, by whole characters. */
export function fitted(text: string, size: number, width: number, bold = false): string {
  if (widthOf(text, size, bold) <= width) return text;
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(0, 400))];
  let kept = '';
  for (const { segment } of letters) {
    if (widthOf(`${kept}${segment}…`, size, bold) > width && kept !== '') break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** A text as lines that fit a width; words that do not fit alone are cut. */
export function wrapped(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitted(word, size, width));
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), fitted(lines.slice(most - 1).join(' '), size, width)];
}
