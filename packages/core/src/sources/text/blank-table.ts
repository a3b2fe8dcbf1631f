/** So many lines are looked at to see whether all have as many words. */
const LOOKED_AT = 100;
const WORD = /"[^"]*"|[^\s"]+/g;

/**
 * A table whose cells stand between blanks, as R writes it, with tabs in place of them; undefined where its lines have not all as many
 * words. Where the header has one word less than each row, the rows begin with their names, which are left out. Cost: linear in the text.
 */
export function blankTable(utf8: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder().decode(utf8);
  const lines = text.split(/\r?\n/);
  const first = lines.filter((line) => line.trim() !== '').slice(0, LOOKED_AT);
  const [header = 0, ...rows] = first.map((line) => wordsOf(line).length);
  const [width = 0] = rows;
  const isNamed = width === header + 1;
  if (header < 2 || rows.some((words) => words !== width) || (width !== header && !isNamed)) return undefined;
  let isHeader = true;
  const made = lines.map((line) => {
    if (line.trim() === '') return '';
    const words = wordsOf(line);
    const cells = isNamed && !isHeader ? words.slice(1) : words;
    isHeader = false;
    return cells.join('\t');
  });
  return new TextEncoder().encode(made.join('\n'));
}

/** The words of a line, those in quotes without these; none where a quote stands within a word, as in JSON. */
function wordsOf(line: string): string[] {
  if (line.length > 100_000 || line.includes('\t')) return [];
  const words: string[] = [];
  for (const { 0: word, index } of line.matchAll(WORD)) {
    if (index > 0 && line[index - 1] !== ' ') return [];
    words.push(word.startsWith('"') ? word.slice(1, -1) : word);
  }
  return words;
}
