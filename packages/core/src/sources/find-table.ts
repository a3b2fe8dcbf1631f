import { Header } from './header.ts';
import type { ImportOptions, Table, TableFormat } from './reader.ts';
import { type BrokenRow, isBlank, parseTable, type TableRow } from './table.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** A header stands among the first rows, or nowhere. */
const HEADER_ROWS = 25;

export interface FoundTable extends Table {
  readonly format: TableFormat;
}

export interface UnknownTable {
  /** What the most promising row holds, for the refusal that names the columns. */
  readonly columns: readonly string[];
  readonly delimiter: string;
}

/** The delimiter and header row under which a text is best known; a header is looked for, never assumed. */
export function findTable(
  text: string,
  formats: readonly TableFormat[],
  options: ImportOptions,
): FoundTable | UnknownTable {
  let best: { score: number; table: FoundTable } | undefined;
  let widest: UnknownTable = { columns: [], delimiter: ',' };
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1];
  for (const delimiter of told === undefined ? DELIMITERS : [told]) {
    const first = firstRows(text, delimiter);
    for (const row of first) {
      const header = new Header(row.cells, row.line, options.map);
      for (const format of formats) {
        if (options.format !== undefined && options.format !== format.format) continue;
        const score = format.recognise(header);
        if (score > 0 && (best === undefined || score > best.score)) {
          const rows = (): Iterable<TableRow | BrokenRow> => rowsAfter(text, delimiter, row.line);
          best = { score, table: { format, header, delimiter, rows } };
        }
      }
    }
    const head = first.find((row) => !isBlank(row.cells));
    if (head !== undefined && head.cells.length > widest.columns.length)
      widest = { columns: head.cells.map((cell) => cell.trim()), delimiter };
  }
  return best?.table ?? widest;
}

function firstRows(text: string, delimiter: string): TableRow[] {
  const rows: TableRow[] = [];
  const sample = text.slice(0, 200_000);
  for (const row of parseTable(sample, delimiter)) {
    if (!('broken' in row)) rows.push(row);
    if (rows.length >= HEADER_ROWS) break;
  }
  return rows;
}

function* rowsAfter(text: string, delimiter: string, line: number): Generator<TableRow | BrokenRow> {
  let body = false;
  for (const row of parseTable(text, delimiter)) {
    if (body) yield row;
    else if (row.line === line) body = true;
  }
}
