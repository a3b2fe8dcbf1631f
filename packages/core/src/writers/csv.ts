import { guardCell } from '../conventions/guard-cell.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';
import { attributeCells } from './attribute-cells.ts';
import { pairNotes } from './pair-notes.ts';
import { type PlainTable, personTable } from './person-table.ts';
import { type StatedRow, statedRows } from './stated-rows.ts';
import { type TimedRow, timedRows } from './timed-rows.ts';

export interface WriteOptions {
  /** Day number: memberships and strengths are those of this day. */
  readonly asOf: number;
  /** Where given, attributes of ties are written as well. */
  readonly evidence?: Evidence;
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
 * only where a file gave it, interactions are rows with a timestamp. No cell is a formula to a spreadsheet.
 */
export function writeCsv(network: Network, options: WriteOptions): CsvFiles {
  return { people: csvOf(personTable(network, options.asOf)), ties: csvOf(tieTable(network, options)) };
}

const CORE = ['source', 'target', 'strength', 'trust', 'knowledge', 'directed', 'timestamp', 'channel'];
const RESERVED = new Set([...CORE, 'topic', 'tag', 'assumed', 'judgement', 'layer']);

/** A column that is written only where it says something of some row. */
interface Extra {
  readonly name: string;
  readonly of: (row: Partial<StatedRow & TimedRow> & Pick<StatedRow, 'source' | 'target'>) => string;
}

function tieTable(network: Network, { asOf, evidence }: WriteOptions): PlainTable {
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
  const extras = all.filter(({ of }) => [...stated, ...timed].some((row) => of(row) !== ''));
  const attributes = attributeCells(stated, RESERVED);
  const none = attributes.names.map(() => '');
  const rows = [
    ...stated.map((row, k) => [
      ...[idOf(row.source), idOf(row.target), row.strength, row.trust, row.knowledge],
      ...[row.undirected ? 'no' : 'yes', '', '', ...extras.map((extra) => extra.of(row))],
      ...(attributes.rows[k] as string[]),
    ]),
    ...timed.map((row) => [
      ...[idOf(row.source), idOf(row.target), '', '', '', row.mutual ? 'no' : 'yes'],
      ...[row.timestamp, row.channel, ...extras.map((extra) => extra.of(row)), ...none],
    ]),
  ];
  return { names: [...CORE, ...extras.map(({ name }) => name), ...attributes.names], rows };
}

function csvOf({ names, rows }: PlainTable): string {
  return [names, ...rows].map((cells) => `${cells.map(cellText).join()}\n`).join('');
}

/** A zero byte cannot be read back from a CSV file by anybody. */
function cellText(value: string): string {
  const text = guardCell(value.replaceAll('\0', ''));
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
