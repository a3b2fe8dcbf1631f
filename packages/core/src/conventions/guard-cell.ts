const BLANK =
  '[\\u0000-\\u0020\\u00a0\\u1680\\u2000-\\u200f\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff]*';
const DANGER = '[\\t=+\\-@＝＋－＠]';
const FORMULA = new RegExp(`^'*${BLANK}${DANGER}`);
const FORMULA_OR_EMPTY = new RegExp(`^'*${BLANK}(?:${DANGER}|$)`);

/**
 * Text that no spreadsheet takes for a formula: each line of it that would be one gets an apostrophe in front, and so
 * does a line that only looks as if it had got one, so that `unguardCell` gives every text back.
 */
export function guardCell(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const pattern = lines.length === 1 ? FORMULA : FORMULA_OR_EMPTY;
  return lines.map((line) => (pattern.test(line) ? `'${line}` : line)).join('\n');
}

/** The text that `guardCell` made safe. */
export function unguardCell(text: string): string {
  if (!text.includes("'")) return text;
  const lines = text.split('\n');
  const pattern = lines.length === 1 ? FORMULA : FORMULA_OR_EMPTY;
  return lines.map((line) => (line.startsWith("'") && pattern.test(line) ? line.slice(1) : line)).join('\n');
}
