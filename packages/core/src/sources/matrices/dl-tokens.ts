/** Words between blanks or commas; a quoted one may hold both. */
export function tokensOf(line: string): string[] {
  if (!line.includes('"') && !line.includes("'")) return line.match(/[^\s,]+/g) ?? [];
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|([^\s,]+)/g)].map(
    (match) => match[1] ?? match[2] ?? (match[3] as string),
  );
}

/** A word of the data, and the line it stands in. */
export interface DlToken {
  readonly text: string;
  readonly line: number;
}

export interface DlLine {
  readonly line: number;
  readonly text: string;
  readonly tokens: readonly string[];
}

/** The header of a DL file and the lines of its data that are not blank; undefined where no `DATA:` begins them. */
export function splitDl(
  text: string,
): { readonly head: string; readonly lines: readonly DlLine[] } | undefined {
  const start = /^[^\S\n]{0,40}data[^\S\n]{0,40}:?[^\S\n]{0,40}(?:\n|$)|\bdata[^\S\n]{0,40}:/im.exec(text);
  if (start === null) return undefined;
  const from = start.index + start[0].length;
  const before = text.slice(0, from).split('\n').length;
  const lines = text
    .slice(from)
    .split('\n')
    .map((line, k) => ({ line: before + k, text: line.trim(), tokens: tokensOf(line) }))
    .filter(({ tokens }) => tokens.length > 0);
  return { head: text.slice(0, start.index), lines };
}
