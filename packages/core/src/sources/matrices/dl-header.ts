import { tokensOf } from './dl-tokens.ts';
import type { Numbered } from './numbered-nodes.ts';

/** What stands before the data of a DL file. */
export interface DlHeader {
  readonly format: string;
  /** The number after `name=`. */
  readonly number: (name: string) => number | undefined;
  /** Labels by their number, with their lines; none where they are not listed. */
  readonly rows: ReadonlyMap<number, Numbered>;
  readonly columns: ReadonlyMap<number, Numbered>;
  readonly matrices: readonly string[];
  readonly rowsEmbedded: boolean;
  readonly columnsEmbedded: boolean;
  readonly diagonal: boolean;
}

const HEADING = /\b(?:(row|col(?:umn)?|matrix|level)\s{1,20})?labels\s{0,20}(?:(embedded)\s{0,20}:?|:)/gi;
const NEXT_SETTING = /\n[^\S\n]{0,20}\w{1,30}[^\S\n]{0,20}=/;

/** Reads the header; of labels that are meant for rows and columns alike both have them. */
export function dlHeader(head: string): DlHeader {
  const listed = { row: new Map<number, Numbered>(), column: new Map<number, Numbered>() };
  const embedded = { row: false, column: false };
  let matrices: readonly string[] = [];
  const headings = [...head.matchAll(HEADING)];
  let line = 1;
  let counted = 0;
  headings.forEach((heading, k) => {
    const side = (heading[1] ?? '').toLowerCase();
    const sides = side === 'row' ? (['row'] as const) : /^col/.test(side) ? (['column'] as const) : BOTH;
    const from = heading.index + heading[0].length;
    line += head.slice(counted, from).split('\n').length - 1;
    counted = from;
    const [text = ''] = head.slice(from, headings[k + 1]?.index).split(NEXT_SETTING);
    if (/^(matrix|level)$/.test(side)) matrices = tokensOf(text);
    else if (heading[2] !== undefined) for (const one of sides) embedded[one] = true;
    else for (const one of sides) list(text, line, listed[one]);
  });
  const number = (name: string): number | undefined => {
    const found = new RegExp(`\\b${name}\\s{0,20}=\\s{0,20}(\\d{1,9})`, 'i').exec(head)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  return {
    format: (/\bformat\s{0,20}=\s{0,20}(\w{1,40})/i.exec(head)?.[1] ?? 'fullmatrix').toLowerCase(),
    number,
    rows: listed.row,
    columns: listed.column,
    matrices,
    rowsEmbedded: embedded.row,
    columnsEmbedded: embedded.column,
    diagonal: !/\bdiagonal\s{0,20}=?\s{0,20}absent\b/i.test(head),
  };
}

const BOTH = ['row', 'column'] as const;

function list(text: string, firstLine: number, labels: Map<number, Numbered>): void {
  text.split('\n').forEach((line, k) => {
    for (const label of tokensOf(line)) labels.set(labels.size + 1, { line: firstLine + k, label });
  });
}
