import { COMPUTED_COLUMNS } from '../conventions/computed-columns.ts';
import { guardCell } from '../conventions/guard-cell.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';
import type { Released } from '../sharing/released-type.ts';
import { attributeCells } from './attribute-cells.ts';
import { computedCells } from './computed-cells.ts';
import { noteRows } from './note-rows.ts';
import { pairNotes } from './pair-notes.ts';
import { type PlainTable, personTable } from './person-table.ts';
import { type StatedRow, statedRows } from './stated-rows.ts';
import { type TimedRow, timedRows } from './timed-rows.ts';

export interface WriteOptions {
  /** Day number: memberships and strengths are those of this day. */
  readonly asOf: number;
  /** For a spreadsheet: a mark for UTF-8 in front, and where the reader's locale writes 1,5 a semicolon between cells. */
  readonly spreadsheet?: { readonly decimalComma: boolean } | undefined;
  /** Further columns of people and ties, as measures give them, and where people are drawn: for graph files. */
  readonly columns?: ExtraColumns | undefined;
}

/** Columns beside `network.people`, and beside the ties in the order of `tieList`; null is left out. */
export interface ExtraColumns {
  readonly people?: readonly ExtraColumn[];
  readonly ties?: readonly ExtraColumn[];
  readonly positions?: readonly ({ readonly x: number; readonly y: number } | undefined)[] | undefined;
}

export interface ExtraColumn {
  readonly name: string;
  readonly values: readonly (string | number | boolean | null)[];
}

/** The two files of a plain export. */
export interface CsvFiles {
  readonly people: string;
  readonly ties: string;
}

/**
 * A network as `people.csv` and `ties.csv`, which import as the same people, ties and strengths. `strength` is written
 * only where a file gave it, interactions are rows with a timestamp. Names and the strength of the day with its parts stand beside,
 * in columns that an import leaves aside. No cell is a formula to a spreadsheet.
 */
export function writeCsv({ network, evidence }: Released, options: WriteOptions): CsvFiles {
  const { asOf, spreadsheet } = options;
  return {
    people: csvOf(personTable(network, asOf), spreadsheet),
    ties: csvOf(tieTable(network, evidence, asOf), spreadsheet),
  };
}

const CORE = ['source', 'target', 'strength', 'trust', 'knowledge', 'directed', 'timestamp', 'channel'];
const RESERVED = new Set([...CORE, 'topic', 'tag', 'assumed', 'judgement', 'layer', ...COMPUTED_COLUMNS]);

/** A column that is written only where it says something of some row. */
interface Extra {
  readonly name: string;
  readonly of: (row: Partial<StatedRow & TimedRow> & Pick<StatedRow, 'source' | 'target'>) => string;
}

/** Ties and interactions as rows of one table, or of two files, each of which says all that its own rows need. */
export function tieTable(
  network: Network,
  evidence: Evidence,
  asOf: number,
  files: 'one' | 'two' = 'one',
): PlainTable {
  const stated = statedRows(network, asOf, evidence);
  const timed = timedRows(network);
  const idOf = (index: number): string => network.people[index]?.id ?? '';
  const notes = pairNotes(network);
  const all: readonly Extra[] = [
    { name: 'topic', of: ({ topic = '' }) => topic },
    { name: 'assumed', of: ({ assumed = '' }) => assumed },
    { name: 'judgement', of: ({ source, target }) => notes.judgement(source, target) },
    { name: 'layer', of: ({ source, target }) => notes.layer(source, target) },
  ];
  const noted = noteRows(network, notes, files === 'two' ? timed : [...stated, ...timed]);
  const extras = all.filter(({ of }) => [...stated, ...timed, ...noted].some((row) => of(row) !== ''));
  const attributes = attributeCells(stated, RESERVED);
  const none = attributes.names.map(() => '');
  const computed = computedCells(network, asOf);
  const rows = [
    ...stated.map((row, k) => [
      ...[idOf(row.source), idOf(row.target), row.strength, row.trust, row.knowledge],
      ...[row.undirected ? 'no' : 'yes', '', '', ...extras.map((extra) => extra.of(row))],
      ...(attributes.rows[k] as string[]),
      ...computed(row.source, row.target),
    ]),
    ...timed.map((row) => [
      ...[idOf(row.source), idOf(row.target), '', '', '', row.mutual ? 'no' : 'yes'],
      ...[row.timestamp, row.channel, ...extras.map((extra) => extra.of(row)), ...none],
      ...computed(row.source, row.target),
    ]),
    ...noted.map((row) => [
      ...[idOf(row.source), idOf(row.target), '', '', '', 'yes', '', ''],
      ...[...extras.map((extra) => extra.of(row)), ...none],
      ...computed(row.source, row.target),
    ]),
  ];
  return {
    names: [...CORE, ...extras.map(({ name }) => name), ...attributes.names, ...COMPUTED_COLUMNS],
    rows,
  };
}

function csvOf({ names, rows }: PlainTable, spreadsheet: WriteOptions['spreadsheet']): string {
  if (spreadsheet === undefined) return lines([names, ...rows], ',');
  if (!spreadsheet.decimalComma) return `\ufeff${lines([names, ...rows], ',')}`;
  const figures = names.map((name) => FIGURES.has(name));
  const local = rows.map((cells) =>
    cells.map((cell, column) => (figures[column] ? cell.replace('.', ',') : cell)),
  );
  return `\ufeff${lines([names, ...local], ';')}`;
}

/** Columns of ties that hold numbers alone. */
export const FIGURES: ReadonlySet<string> = new Set([
  ...['strength', 'trust', 'knowledge', 'judgement'],
  ...COMPUTED_COLUMNS.filter((name) => name.startsWith('computed')),
]);

const lines = (rows: readonly (readonly string[])[], delimiter: ',' | ';'): string =>
  rows.map((cells) => `${cells.map((cell) => cellText(cell, delimiter)).join(delimiter)}\n`).join('');

/** A zero byte cannot be read back from a CSV file by anybody. */
function cellText(value: string, delimiter: ',' | ';'): string {
  const text = guardCell(value.replaceAll('\0', ''));
  const quoted = text.includes(delimiter) || /["\n\r]|^\s|\s$/.test(text);
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}
