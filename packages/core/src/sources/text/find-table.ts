import { looksLikeMail } from '../../identity/keys.ts';
import type { ImportOptions, Table, TableFormat } from '../reading/reader.ts';
import { Header } from './header.ts';
import { headerOfTwo } from './header-of-two.ts';
import { type BrokenRow, isBlank, parseTable, type TableRow } from './table.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** A header stands among the first rows, or nowhere. */
const HEADER_ROWS = 25;
/** So many rows are looked at to see what a column holds. */
const SAMPLE_ROWS = 100;
const SAMPLE = 200_000;
/** No table but a matrix has more columns. */
const WIDEST = 2000;

export interface FoundTable extends Table {
  readonly format: TableFormat;
  /** The rows that stand above the header, and are not read. */
  readonly above: readonly TableRow[];
}

export interface UnknownTable {
  /** What the most promising row holds, for the refusal that names the columns. */
  readonly columns: readonly string[];
  readonly delimiter: string;
}

/** The delimiter and header row under which a text is best known; a header is looked for, never assumed. */
export function findTable(
  utf8: Uint8Array,
  formats: readonly TableFormat[],
  options: ImportOptions,
): FoundTable | UnknownTable {
  let best: { score: number; table: FoundTable } | undefined;
  let widest: UnknownTable = { columns: [], delimiter: ',' };
  const told = /^sep=(.)\r?\n/iu.exec(new TextDecoder().decode(utf8.subarray(0, 16)))?.[1];
  for (const delimiter of told === undefined ? DELIMITERS : [told]) {
    const first = firstRows(utf8, delimiter);
    const titled = first.find(({ cells }) => cells.length > 2 && areTitles(cells));
    for (const { cells, line, before, after, ofTwo } of headersAmong(first)) {
      if (holdsData(cells) || (!ofTwo && isBelow(cells, line, titled))) continue;
      const header = new Header(cells, line, options.map);
      const sample = first.slice(after).map((row) => row.cells);
      for (const format of formats) {
        if (options.format !== undefined && options.format !== format.format) continue;
        if ((cells.length > WIDEST && !format.wide) || (ofTwo && !format.twoRows)) continue;
        const score = format.recognise(header, sample);
        if (score > 0 && (best === undefined || score > best.score)) {
          const rows = (): Iterable<TableRow | BrokenRow> => rowsAfter(utf8, delimiter, line);
          best = { score, table: { format, header, delimiter, rows, above: first.slice(0, before) } };
        }
      }
    }
    const head = first.find((row) => !isBlank(row.cells));
    if (head !== undefined && head.cells.length > widest.columns.length)
      widest = { columns: head.cells.map((cell) => cell.trim()), delimiter };
  }
  return best?.table ?? widest;
}

interface PossibleHeader extends TableRow {
  /** How many rows stand above it. */
  readonly before: number;
  /** Where the rows under it begin. */
  readonly after: number;
  readonly ofTwo: boolean;
}

/** Each of the first rows, and each two of them that make one header. */
function* headersAmong(rows: readonly TableRow[]): Generator<PossibleHeader> {
  for (const [at, row] of rows.slice(0, HEADER_ROWS).entries()) {
    yield { cells: row.cells, line: row.line, before: at, after: at + 1, ofTwo: false };
    const below = rows[at + 1];
    const cells = below === undefined ? undefined : headerOfTwo(row.cells, below.cells);
    if (below !== undefined && cells !== undefined)
      yield { cells, line: below.line, before: at, after: at + 2, ofTwo: true };
  }
}

/** Addresses and dates stand below a header, not in it; the labels of a matrix may be anything. */
function holdsData(cells: readonly string[]): boolean {
  return (
    cells[0]?.trim() !== '' && cells.some((cell) => looksLikeMail(cell.trim()) || DATE.test(cell.trim()))
  );
}

/** Whether every cell is a word of its own, as the titles of columns are. */
const areTitles = (cells: readonly string[]): boolean =>
  new Set(cells.map((cell) => cell.trim())).size === cells.length &&
  cells.every((cell) => cell.trim() !== '' && !NUMBER.test(cell));

/** Whether a row with numbers stands below titles of as many columns: it is the data, whatever one of its words may mean. */
const isBelow = (cells: readonly string[], line: number, titled: TableRow | undefined): boolean =>
  titled !== undefined &&
  line > titled.line &&
  cells.length === titled.cells.length &&
  cells.some((cell) => NUMBER.test(cell));

/** Whether a row has as many cells as the header and holds a number, a date or an address: data that stands above it. */
export const holdsDataOf = (cells: readonly string[], header: Header): boolean =>
  cells.length > 1 &&
  cells.length === header.names.length &&
  cells.some((cell) => NUMBER.test(cell) || DATE.test(cell.trim()) || looksLikeMail(cell.trim()));

const NUMBER = /^\s*[+-]?\d+([.,]\d+)?\s*$/;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/;

function firstRows(utf8: Uint8Array, delimiter: string): TableRow[] {
  const rows: TableRow[] = [];
  for (const row of parseTable(utf8.subarray(0, SAMPLE), delimiter)) {
    if (!('broken' in row) && !isBlank(row.cells)) rows.push({ cells: row.cells, line: row.line });
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return rows;
}

/** The records behind the header, which are all that follow its line. */
function rowsAfter(utf8: Uint8Array, delimiter: string, line: number): Iterable<TableRow | BrokenRow> {
  const rows = parseTable(utf8, delimiter);
  for (let row = rows.next(); row.done !== true && row.value.line !== line; ) row = rows.next();
  return rows;
}
