import { guardCell } from '../conventions/guard-cell.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';
import { attributeCells } from './attribute-cells.ts';
import { type PlainTable, personTable } from './person-table.ts';
import { statedRows } from './stated-rows.ts';
import { timedRows } from './timed-rows.ts';

export interface WriteOptions {
  /** Day number: memberships and strengths are those of this day. */
  readonly asOf: number;
  /** Where given, attributes of ties are written as well. */
  readonly evidence?: Evidence;
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
const RESERVED = new Set([...CORE, 'topic', 'tag', 'assumed']);

function tieTable(network: Network, { asOf, evidence }: WriteOptions): PlainTable {
  const stated = statedRows(network, asOf, evidence);
  const timed = timedRows(network);
  const idOf = (index: number): string => network.people[index]?.id ?? '';
  const topics = timed.some(({ topic }) => topic !== '');
  const assumed = stated.some((row) => row.assumed !== '');
  const attributes = attributeCells(stated, RESERVED);
  const extra = (topic: string, word: string): string[] => [
    ...(topics ? [topic] : []),
    ...(assumed ? [word] : []),
  ];
  const rows: string[][] = [];
  stated.forEach((row, k) => {
    const numbers = [row.strength, row.trust, row.knowledge, row.undirected ? 'no' : 'yes', '', ''];
    const cells = [...numbers, ...extra('', row.assumed), ...(attributes.rows[k] as string[])];
    rows.push([idOf(row.source), idOf(row.target), ...cells]);
  });
  const none = attributes.names.map(() => '');
  for (const row of timed) {
    const cells = ['', '', '', row.mutual ? 'no' : 'yes', row.timestamp, row.channel];
    rows.push([idOf(row.source), idOf(row.target), ...cells, ...extra(row.topic, ''), ...none]);
  }
  const names = [...CORE, ...(topics ? ['topic'] : []), ...(assumed ? ['assumed'] : []), ...attributes.names];
  return { names, rows };
}

function csvOf({ names, rows }: PlainTable): string {
  return [names, ...rows].map((cells) => `${cells.map(cellText).join()}\n`).join('');
}

/** A zero byte cannot be read back from a CSV file by anybody. */
function cellText(value: string): string {
  const text = guardCell(value.replaceAll('\0', ''));
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
